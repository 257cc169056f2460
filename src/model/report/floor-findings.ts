/**
 * Cabinets on the floor as the document places them (rules physical.position-overlap, physical.aisle and
 * physical.door-swing), and where the weight in them lies (physical.top-heavy). Rows that the document does not place
 * stand where the drawing puts them, clear of each other: of them nothing is said.
 */
import type { Catalogue } from '../catalogue/part.ts';
import { readFigure } from '../catalogue/part-figure.ts';
import type { Design } from '../design/design.ts';
import type { Elevation, ElevationSlot, PlanCabinet, PlanRow } from '../layout/layout.ts';
import { planOf } from '../layout/plan.ts';
import { groupThousands } from '../units/format.ts';
import { roundTo } from '../units/round.ts';
import type { Finding } from './report.ts';

/** m: cold aisles are tiled in two of 600 mm; behind the backs one must pass (engineering estimate). */
const leastAisle = { cold: 1.2, hot: 0.9 } as const;
/** m that a door of a 600 mm cabinet needs. */
const doorM = 0.6;
/** Touching is no overlap. */
const touchingM = 0.001;
/** More are not looked at one by one. */
const mostCabinets = 20_000;
const mostPlaces = 8;
const mm = (metres: number) => groupThousands(Math.round(metres * 1000));

export function floorFindings(design: Design, catalogue: Catalogue): readonly Finding[] {
  const isPlaced =
    design.site?.rows.some(({ at }) => at !== undefined) || design.changes?.some((change) => 'move' in change);
  if (!isPlaced) return [];
  const { cabinets, rows } = planOf(design, catalogue);
  if (cabinets.length > mostCabinets) return [];
  const standing = cabinets.filter(({ off, unplaced }) => !off && !unplaced).map(withBounds);
  const narrow = aisles(rows);
  return [...overlaps(standing), ...narrow, ...doors(standing)];
}

interface Standing {
  readonly cabinet: PlanCabinet;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The upright box around what stands turned. */
function withBounds(cabinet: PlanCabinet): Standing {
  const { depth, turn, width, x, y } = cabinet;
  if (turn % 180 === 0) return { cabinet, x0: x, y0: y, x1: x + width, y1: y + depth };
  const [cx, cy] = [x + width / 2, y + depth / 2];
  return { cabinet, x0: cx - depth / 2, y0: cy - width / 2, x1: cx + depth / 2, y1: cy + width / 2 };
}

/** Only right angles are told: of others the box around says too much. */
const isUpright = ({ cabinet }: Standing): boolean => cabinet.turn % 90 === 0;

function overlaps(standing: readonly Standing[]): readonly Finding[] {
  const sorted = standing.filter(isUpright).sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0);
  const findings: Finding[] = [];
  let open: Standing[] = [];
  for (const one of sorted) {
    open = open.filter(({ x1 }) => x1 > one.x0 + touchingM);
    for (const other of open) {
      const width = Math.min(one.x1, other.x1) - one.x0;
      const depth = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
      if (width <= touchingM || depth <= touchingM || findings.length >= mostPlaces) continue;
      findings.push({
        code: 'physical.position-overlap',
        severity: 'error',
        where: [other.cabinet.address, one.cabinet.address],
        params: { first: other.cabinet.address, second: one.cabinet.address },
        arithmetic: `${mm(width)} × ${mm(depth)} mm > 0`,
        fix: { key: 'fix.physical.position-overlap', params: { by: `${mm(Math.min(width, depth))} mm` } },
      });
    }
    open.push(one);
  }
  return findings;
}

/** Between rows that lie straight and stand one behind the other. */
function aisles(rows: readonly PlanRow[]): readonly Finding[] {
  const straight = rows.filter(({ id, turn }) => id !== '' && turn === 0).sort((a, b) => a.y - b.y);
  return straight.flatMap((row, place): readonly Finding[] => {
    const isBeside = (other: PlanRow) => other.x < row.x + row.length && row.x < other.x + other.length;
    const next = straight.slice(place + 1).find(isBeside);
    if (!next) return [];
    const gap = next.y - (row.y + row.depth);
    const kind = row.faces === 1 && next.faces === -1 ? 'cold' : row.faces === -1 && next.faces === 1 ? 'hot' : null;
    const least = leastAisle[kind ?? 'hot'];
    if (gap <= 0 || gap >= least - touchingM) return [];
    return [
      {
        code: 'physical.aisle',
        severity: 'warning',
        where: [`site/${row.id}`, `site/${next.id}`],
        params: { first: row.id, second: next.id, gap: `${mm(gap)} mm`, least: `${mm(least)} mm` },
        arithmetic: `${mm(gap)} < ${mm(least)} mm`,
        fix: { key: 'fix.physical.aisle', params: { by: `${mm(least - gap)} mm` } },
      },
    ];
  });
}

/** Something closer to a front than its door is wide. */
function doors(standing: readonly Standing[]): readonly Finding[] {
  const sorted = standing.filter(({ cabinet }) => cabinet.turn === 0).sort((a, b) => a.x0 - b.x0);
  const blocked: string[] = [];
  let least = doorM;
  for (const [place, one] of sorted.entries()) {
    for (let at = place + 1; at < sorted.length; at++) {
      const other = sorted[at] as Standing;
      if (other.x0 >= one.x1 - touchingM) break;
      const gap = Math.max(other.y0 - one.y1, one.y0 - other.y1);
      if (gap < 0 || gap >= doorM - touchingM) continue;
      const [upper, lower] = one.y0 < other.y0 ? [one, other] : [other, one];
      for (const { cabinet } of [
        ...(upper.cabinet.faces === 1 ? [upper] : []),
        ...(lower.cabinet.faces === -1 ? [lower] : []),
      ]) {
        blocked.push(cabinet.address);
        least = Math.min(least, gap);
      }
    }
  }
  const where = [...new Set(blocked)];
  if (where.length === 0) return [];
  return [
    {
      code: 'physical.door-swing',
      severity: 'info',
      where: where.slice(0, mostPlaces),
      params: { count: where.length, gap: `${mm(least)} mm`, door: `${mm(doorM)} mm` },
      arithmetic: `${mm(least)} < ${mm(doorM)} mm`,
      fix: { key: 'fix.physical.door-swing' },
    },
  ];
}

/** Share of the height above which a cabinet tips easily (engineering estimate). */
const highest = 0.55;
/** kg: less than this tips nothing. */
const leastKg = 200;

/** Of one cabinet, looked at for its class. Told only where the mass of everything in it is stated. */
export function topHeavy(
  design: Design,
  catalogue: Catalogue,
  { slots, statedUnits }: Elevation,
  places: { readonly where: string; readonly count: number },
): readonly Finding[] {
  const standing = slots.filter(({ off }) => !off);
  if (statedUnits === undefined || standing.length === 0 || standing.some(({ floating }) => floating)) return [];
  const masses = standing.map((slot) => massOf(design, catalogue, slot));
  if (masses.some((mass) => mass === undefined)) return [];
  const known = masses as readonly number[];
  const total = known.reduce((sum, mass) => sum + mass, 0);
  if (total < leastKg) return [];
  const moment = standing.reduce((sum, { height, unit }, k) => sum + (known[k] ?? 0) * (unit - 1 + height / 2), 0);
  const centre = moment / total / statedUnits;
  if (centre <= highest + 1e-9) return [];
  const shown = roundTo(centre, 3);
  return [
    {
      code: 'physical.top-heavy',
      severity: 'warning',
      where: [places.where],
      params: { count: places.count, centre: `${roundTo(100 * centre, 3)} %`, limit: `${100 * highest} %` },
      arithmetic: `${roundTo(moment / total, 4)} / ${statedUnits} = ${shown} > ${highest}`,
      fix: { key: 'fix.physical.top-heavy' },
    },
  ];
}

/** The least its source allows, kg; of a box without a stated mass nothing is known. */
function massOf(design: Design, catalogue: Catalogue, { block, part }: ElevationSlot): number | undefined {
  const ref = part ?? (block === undefined ? undefined : design.blocks[block]?.part);
  return readFigure(ref === undefined ? undefined : catalogue.part(ref), 'mass')?.low;
}
