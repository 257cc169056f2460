/**
 * Where the feeds and loops are drawn, in metres of the plan: above it the supplies as boxes, upper ones higher; from
 * each a trunk at the left, a line along every row that it serves, and a drop to every cabinet. Coolant runs below the
 * rows. Pure.
 */
import type { Plan, PlanCabinet } from '../../../model/layout/layout.ts';
import type { CoolerHeat, CoolingPicture, PowerPicture } from '../../../model/report/power-picture.ts';
import { boxAround } from '../geometry/hit.ts';
import type { Stand } from './stands.ts';

export interface SupplyBox {
  readonly supply: number;
  readonly way: number;
  readonly x: number;
  readonly y: number;
}

/** Points of a line that turns at right angles. */
export interface FeedLine {
  readonly way: number;
  readonly ways: number;
  readonly points: readonly (readonly [number, number])[];
}

export interface Segment {
  readonly supply: number;
  readonly member: number;
  readonly way: number;
  readonly ways: number;
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  /** To the edge of each cabinet. */
  readonly drops: readonly (readonly [number, number])[];
  /** The last of its way along this row: its letter stands at the end. */
  readonly isLast: boolean;
}

export interface Loop {
  readonly cooler: CoolerHeat;
  readonly name: string;
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  readonly drops: readonly (readonly [number, number])[];
  /** Where it has no place in a row of its own. */
  readonly box: { readonly x: number; readonly y: number } | null;
}

export interface FeedScene {
  readonly boxes: readonly SupplyBox[];
  /** How many times larger than `boxSize` the boxes are drawn: over a large hall they must still be read. */
  readonly scale: number;
  readonly lines: readonly FeedLine[];
  readonly segments: readonly Segment[];
  readonly loops: readonly Loop[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly depth: number;
}

export const boxSize = { width: 1.5, height: 0.5 };
export const coolerBox = { width: 1.2, height: 0.36 };
const laneStep = 0.1;
const firstLane = 0.2;
const boxGap = 0.25;
const levelGap = 0.4;
const loopStep = 0.08;
/** Rows beyond this are told by their cells; lines would cover the drawing. */
const mostStands = 2_000;

interface Lane {
  readonly supply: number;
  readonly way: number;
  readonly ways: number;
}

interface RowOfStands {
  readonly y0: number;
  readonly y1: number;
  readonly stands: readonly Stand[];
}

export function feedScene(
  plan: Plan,
  stands: ReadonlyMap<string, Stand>,
  power: PowerPicture,
  cooling: CoolingPicture | undefined,
): FeedScene {
  const isDrawable = stands.size <= mostStands;
  const rows = isDrawable ? rowsOf(plan, stands) : [];
  const served = new Set(power.line.flatMap((run) => run.served.map(({ supply }) => supply)));
  const lanes: Lane[] = power.supplies.flatMap((supply, index) =>
    supply && served.has(index) ? supply.ways.map((_, way) => ({ supply: index, way, ways: supply.ways.length })) : [],
  );
  const scale = Math.max(1, Math.min(12, Math.max(plan.width, plan.depth * 1.5) / 8));
  const boxes = boxesOf(plan, power, lanes.length, scale);
  const lines: FeedLine[] = treeLines(power, boxes, scale);
  const segments = rows.flatMap((row) => lanes.flatMap((lane, k) => segmentsOf(row, lane, lanes.length - 1 - k)));
  for (const [k, lane] of lanes.entries()) lines.push(...trunk(plan, boxes, segments, lane, k, scale));
  const loops = onceEach(rows.flatMap((row) => loopsOf(plan, row, cooling)));
  const left = plan.x - (lanes.length > 0 ? firstLane + laneStep * (lanes.length + 1) : 0);
  const right = Math.max(plan.x + plan.width, ...boxes.map(({ x }) => x + boxSize.width * scale));
  const top = Math.min(plan.y, ...boxes.map(({ y }) => y));
  const bottom = Math.max(
    plan.y + plan.depth,
    ...loops.map(({ box, y }) => (box ? box.y + coolerBox.height : y + 0.2)),
  );
  return { boxes, scale, lines, segments, loops, x: left, y: top, width: right - left, depth: bottom - top };
}

/** Rows that lie straight; what stands turned has no line along it. */
function rowsOf(plan: Plan, stands: ReadonlyMap<string, Stand>): readonly RowOfStands[] {
  const rows = new Map<string, Stand[]>();
  const standing = new Map<string, PlanCabinet[]>();
  for (const cabinet of plan.cabinets) {
    const list = standing.get(cabinet.row);
    if (list) list.push(cabinet);
    else standing.set(cabinet.row, [cabinet]);
  }
  for (const stand of stands.values()) {
    if (stand.cabinet.turn % 180 !== 0) continue;
    const { row } = stand.cabinet;
    const list = rows.get(row);
    if (list) list.push(stand);
    else rows.set(row, [stand]);
  }
  return [...rows].map(([row, list]) => {
    const sorted = [...list].sort((a, b) => a.cabinet.x - b.cabinet.x);
    const bounds = (standing.get(row) ?? []).map(boxAround);
    return {
      y0: Math.min(...bounds.map(({ y0 }) => y0)),
      y1: Math.max(...bounds.map(({ y1 }) => y1)),
      stands: sorted,
    };
  });
}

function boxesOf(plan: Plan, power: PowerPicture, lanes: number, scale: number): readonly SupplyBox[] {
  const level = levelsOf(power);
  const byLevel = new Map<number, { supply: number; way: number }[]>();
  power.supplies.forEach((supply, index) => {
    if (!supply || supply.members === 0) return;
    const own = level[index] as number;
    const list = byLevel.get(own) ?? [];
    for (const way of supply.ways.keys()) list.push({ supply: index, way });
    byLevel.set(own, list);
  });
  const base = plan.y - firstLane - laneStep * lanes - levelGap;
  return [...byLevel].flatMap(([own, list]) =>
    list.map((one, place) => ({
      ...one,
      x: plan.x + place * (boxSize.width + boxGap) * scale,
      y: base - boxSize.height * scale - own * (boxSize.height + levelGap) * scale,
    })),
  );
}

/** 0 feeds boxes only; others stand above all that they feed. */
function levelsOf({ supplies }: PowerPicture): readonly number[] {
  const known: (number | undefined)[] = [];
  const levelOf = (index: number): number => {
    const found = known[index];
    if (found !== undefined) return found;
    known[index] = 0;
    const feeds = (supplies[index]?.feeds ?? []).filter((lower) => supplies[lower]);
    const level = feeds.length === 0 ? 0 : 1 + Math.max(...feeds.map(levelOf));
    known[index] = level;
    return level;
  };
  return supplies.map((_, index) => levelOf(index));
}

const middle = ({ x }: SupplyBox, scale: number): number => x + (boxSize.width * scale) / 2;

/** Way A of an upper supply feeds way A of a lower one; a lower one of a single way is fed by all. */
function treeLines(power: PowerPicture, boxes: readonly SupplyBox[], scale: number): FeedLine[] {
  return boxes.flatMap((upper) => {
    const { feeds = [], ways = [] } = power.supplies[upper.supply] ?? {};
    const below = boxes.filter(
      (lower) =>
        feeds.includes(lower.supply) &&
        (ways.length === 1 ||
          (power.supplies[lower.supply]?.ways.length ?? 1) === 1 ||
          lower.way % ways.length === upper.way),
    );
    return below.map((lower): FeedLine => {
      const way = ways.length > 1 ? upper.way : lower.way;
      const turn = lower.y - (levelGap / 2 + 0.05 * way) * scale;
      const from = middle(upper, scale) + 0.06 * way * scale;
      const to = middle(lower, scale) - 0.06 * way * scale;
      return {
        way,
        ways: Math.max(ways.length, power.supplies[lower.supply]?.ways.length ?? 1),
        points: [
          [from, upper.y + boxSize.height * scale],
          [from, turn],
          [to, turn],
          [to, lower.y],
        ],
      };
    });
  });
}

function segmentsOf(row: RowOfStands, { supply, way, ways }: Lane, fromRow: number): readonly Segment[] {
  const y = row.y0 - firstLane - laneStep * fromRow;
  const byMember = new Map<number, PlanCabinet[]>();
  for (const { cabinet, served } of row.stands) {
    const own = served.find((one) => one.supply === supply);
    if (own) byMember.set(own.member, [...(byMember.get(own.member) ?? []), cabinet]);
  }
  const end = Math.max(...[...byMember.values()].flat().map(({ x }) => x));
  return [...byMember].map(([member, cabinets]) => {
    const drops = cabinets.map(
      (cabinet) => [cabinet.x + cabinet.width * (0.3 + (0.4 * (way + 0.5)) / ways), boxAround(cabinet).y0] as const,
    );
    const x0 = Math.min(...cabinets.map(({ x }) => x));
    const x1 = Math.max(...cabinets.map(({ x, width }) => x + width));
    return { supply, member, way, ways, y, x0: x0 + 0.03, x1: x1 - 0.03, drops, isLast: x1 > end };
  });
}

/** From the box down the left side to every row that it serves. */
function trunk(
  plan: Plan,
  boxes: readonly SupplyBox[],
  segments: readonly Segment[],
  { supply, way, ways }: Lane,
  lane: number,
  scale: number,
): readonly FeedLine[] {
  const box = boxes.find((one) => one.supply === supply && one.way === way);
  const own = segments.filter((one) => one.supply === supply && one.way === way);
  if (!box || own.length === 0) return [];
  const x = plan.x - firstLane - laneStep * lane;
  const turn = box.y + boxSize.height * scale + 0.1 + 0.05 * lane;
  const levels = [...new Set(own.map(({ y }) => y))].sort((a, b) => a - b);
  const lowest = levels.at(-1) ?? turn;
  const down: FeedLine = {
    way,
    ways,
    points: [
      [middle(box, scale), box.y + boxSize.height * scale],
      [middle(box, scale), turn],
      [x, turn],
      [x, lowest],
    ],
  };
  const along = levels.map((y): FeedLine => {
    const end = Math.max(...own.filter((one) => one.y === y).map(({ x1 }) => x1));
    return {
      way,
      ways,
      points: [
        [x, y],
        [end, y],
      ],
    };
  });
  return [down, ...along];
}

function loopsOf(plan: Plan, row: RowOfStands, cooling: CoolingPicture | undefined): readonly Loop[] {
  if (!cooling) return [];
  const loops: Loop[] = [];
  let lane = 0;
  for (const supply of new Set(cooling.coolers.flatMap((one) => one.supply ?? []))) {
    const byMember = new Map<number, PlanCabinet[]>();
    for (const { cabinet, served } of row.stands) {
      const own = served.find((one) => one.supply === supply);
      if (own) byMember.set(own.member, [...(byMember.get(own.member) ?? []), cabinet]);
    }
    for (const [member, cabinets] of byMember) {
      const cooler = cooling.coolers.find((one) => one.supply === supply && holdsMember(one.addresses, member));
      if (!cooler) continue;
      const name = `${cooler.addresses[0]?.replace(/\[.*$/, '') ?? ''}[${member}]`;
      const y = row.y1 + 0.18 + lane * 0.2;
      const x0 = Math.min(...cabinets.map(({ x }) => x)) + 0.03;
      const x1 = Math.max(...cabinets.map(({ x, width }) => x + width)) - 0.03;
      const stands = plan.cabinets.some(({ address }) => address === name);
      loops.push({
        cooler,
        name,
        y,
        x0,
        x1,
        drops: cabinets.map((cabinet) => [cabinet.x + cabinet.width / 2, boxAround(cabinet).y1] as const),
        box: stands ? null : { x: x0, y: y + loopStep + 0.08 },
      });
    }
    lane++;
  }
  return loops;
}

/** A cooler that serves two rows has one box, at the first. */
function onceEach(loops: readonly Loop[]): readonly Loop[] {
  const seen = new Set<string>();
  return loops.map((loop) => {
    const isAgain = seen.has(loop.name);
    seen.add(loop.name);
    return isAgain ? { ...loop, box: null } : loop;
  });
}

/** `cdu[1..4]` holds 3. */
export function holdsMember(addresses: readonly string[], member: number): boolean {
  return addresses.some((address) => {
    const [, from, to = from] = /\[(\d+)(?:\.\.(\d+))?\]/.exec(address) ?? [];
    return from !== undefined && Number(from) <= member && member <= Number(to);
  });
}
