/**
 * Plan of the hall. Rows that say no place stand in pairs whose fronts face each other across a cold aisle; the next
 * pair follows behind a hot aisle. A cabinet moved to a row leaves its old row and is put between the others there;
 * one moved to coordinates leaves its place empty.
 */
import type { Catalogue } from '../catalogue/part.ts';
import type { Design, HoldName, RowPlace, Supply } from '../design/design.ts';
import { parseRun, rowIdsOf } from '../design/tree-rows.ts';
import { dealingsOf, receives } from './dealt.ts';
import { floorOf } from './floor.ts';
import type { Plan, PlanCabinet, PlanRow } from './layout.ts';
import { type Footprint, footprintOf, plainFootprint } from './sizes.ts';
import { isNamed, readSteps, type Thing } from './walk.ts';

/** Metres. TIA-942 practice: cold and hot aisles of 1.2 m, so that a pair of 1.2 m rows repeats every 4.8 m. */
export const coldAisle = 1.2;
export const hotAisle = 1.2;
/** Loose elements are drawn as small boxes, as no cabinet says how large they are. */
const looseElement: Footprint = { width: 0.3, depth: 0.3 };
/** Unplaced things stand in lines of this many. */
const unplacedPerLine = 24;

interface Standing {
  readonly address: string;
  readonly kind: string;
  readonly thing?: Thing;
  readonly supply?: Supply;
  readonly size: Footprint;
}
type Entry = { readonly stands: Standing } | { readonly gap: number };
type Move = RowPlace | readonly [number, number] | readonly [number, number, number];

interface Line {
  readonly id: string;
  readonly at?: readonly [number, number];
  readonly turn: number;
  readonly entries: Entry[];
  readonly unplaced?: true;
}

const isRowPlace = (move: Move): move is RowPlace => 'row' in move;

/** Later changes win, as everywhere in the document. */
function movesOf(design: Design, thingsOf: (hold: HoldName) => readonly Thing[] | undefined): Map<string, Move> {
  const moves = new Map<string, Move>();
  for (const change of design.changes ?? []) {
    if (!('move' in change)) continue;
    const steps = readSteps(change.at);
    const last = steps?.at(-1);
    if (!steps || !last) continue;
    // One index a step is the plain case; ranges are looked up among what stands there.
    if (steps.every((step) => step.spans?.length === 1 && step.spans[0]?.from === step.spans[0]?.to)) {
      moves.set(change.at, change.move);
    } else {
      for (const { address } of thingsOf(last.name) ?? []) if (isNamed(steps, address)) moves.set(address, change.move);
    }
  }
  return moves;
}

interface Reading {
  readonly lines: readonly Line[];
  /** Cabinets that changes put at coordinates. */
  readonly free: readonly FreeStanding[];
  /** What no row names. */
  readonly left: readonly Standing[];
}

interface FreeStanding {
  readonly stands: Standing;
  readonly at: readonly [number, number] | readonly [number, number, number];
}

function readLines(design: Design, catalogue: Catalogue): Reading {
  const rows = design.site?.rows ?? [];
  const runs = rows.map((row) => parseRun(row.run));
  const named = new Set<HoldName>();
  for (const run of runs) for (const entry of run) if (entry.kind === 'things') named.add(entry.name);
  const { standing, loose } = floorOf(design, catalogue, named);
  const supplies = new Map((design.supply ?? []).map((supply) => [supply.id, supply]));
  const sizeOf = footprintOf(catalogue);
  const moved = movesOf(design, (hold) => standing.get(hold));
  const toRow = new Map<string, { stands: Standing; place: number }[]>();
  const free: FreeStanding[] = [];
  const relocate = (stands: Standing, move: Move): void => {
    if (!isRowPlace(move)) free.push({ stands, at: move });
    else toRow.set(move.row, [...(toRow.get(move.row) ?? []), { stands, place: move.place }]);
  };
  const dealings = dealingsOf(design);
  const kindOf = (thing: Thing): string =>
    thing.pending.length > 0 || dealings.some((dealing) => receives(dealing, thing))
      ? thing.address
      : `${thing.block ?? ''} ${thing.part ?? ''}`;
  const met = new Map<HoldName, number>();
  const lines: Line[] = [];
  rows.forEach((row, r) => {
    rowIdsOf(row.id).forEach((id, repeat) => {
      const entries: Entry[] = [];
      for (const entry of runs[r] ?? []) {
        if (entry.kind === 'gap') {
          entries.push({ gap: entry.metres });
          continue;
        }
        const things = standing.get(entry.name);
        const supply = things ? undefined : supplies.get(entry.name);
        let k = met.get(entry.name) ?? 0;
        for (let n = 0; n < entry.count; n++, k++) {
          if (supply) {
            entries.push({
              stands: { address: `${supply.id}[${k + 1}]`, kind: supply.id, supply, size: plainFootprint },
            });
            continue;
          }
          const thing = things?.[k];
          if (!thing) break;
          const stands: Standing = { address: thing.address, kind: kindOf(thing), thing, size: sizeOf(thing) };
          const move = moved.get(thing.address);
          if (!move) entries.push({ stands });
          else {
            relocate(stands, move);
            if (!isRowPlace(move)) entries.push({ gap: stands.size.width });
          }
        }
        met.set(entry.name, k);
      }
      lines.push({ id, ...(row.at && repeat === 0 && { at: row.at }), turn: row.turn ?? 0, entries });
    });
  });
  const left: Standing[] = [];
  const leave = (thing: Thing, size: Footprint): void => {
    const stands: Standing = { address: thing.address, kind: kindOf(thing), thing, size };
    const move = moved.get(thing.address);
    if (move) relocate(stands, move);
    else left.push(stands);
  };
  for (const [hold, things] of standing)
    for (const thing of things.slice(met.get(hold) ?? 0)) leave(thing, sizeOf(thing));
  for (const thing of loose) leave(thing, thing.shape === undefined ? looseElement : sizeOf(thing));
  for (const [id, list] of toRow) {
    const line = lines.find((candidate) => candidate.id === id);
    if (line) insertMoved(line.entries, list);
    else left.push(...list.map((entry) => entry.stands));
  }
  return { lines, free, left };
}

/** Puts the cabinets that changes move to a row between those that stand there, lowest place first. */
function insertMoved(entries: Entry[], list: readonly { stands: Standing; place: number }[]): void {
  for (const { stands, place } of [...list].sort((a, b) => a.place - b.place)) {
    let at = 0;
    for (let met = 0; at < entries.length; at++) {
      if (!('stands' in (entries[at] as Entry))) continue;
      if (met === place) break;
      met++;
    }
    entries.splice(at, 0, { stands });
  }
}

export function planOf(design: Design, catalogue: Catalogue): Plan {
  const { lines, free, left } = readLines(design, catalogue);
  const cabinets: PlanCabinet[] = [];
  const rows: PlanRow[] = [];
  let nextY = 0;
  lines.forEach((line, index) => {
    const faces = index % 2 === 0 ? 1 : -1;
    const placed = placeLine(line, line.at?.[0] ?? 0, line.at?.[1] ?? nextY, faces, cabinets);
    rows.push(placed);
    if (placed.turn % 180 === 0) {
      nextY = Math.max(nextY, placed.y + placed.depth + (faces === 1 ? coldAisle : hotAisle));
    }
  });
  placeLeft(left, nextY, cabinets, rows);
  for (const { stands, at } of free) {
    const [x, y, turn = 0] = at;
    const { width, depth } = stands.size;
    cabinets.push(cabinetOf(stands, 0, { row: '', x, y, width, depth, turn, faces: 1, unplaced: false }));
  }
  return { cabinets, rows, ...boundsOf(design, cabinets, rows) };
}

function cabinetOf(stands: Standing, place: number, where: Omit<PlanCabinet, StandingFields | 'place'>): PlanCabinet {
  const { thing, supply, address } = stands;
  return {
    address,
    hold: thing?.hold ?? supply?.id ?? '',
    kind: stands.kind,
    ...(thing?.block !== undefined && { block: thing.block }),
    ...(thing?.part !== undefined && { part: thing.part }),
    ...(supply?.part !== undefined && { part: supply.part }),
    ...(thing?.shape !== undefined && { shape: thing.shape }),
    ...(supply && { supply: supply.kind }),
    off: thing?.off ?? false,
    place,
    ...where,
  };
}
type StandingFields = 'address' | 'hold' | 'kind' | 'block' | 'part' | 'shape' | 'supply' | 'off';

function placeLine(line: Line, x0: number, y0: number, faces: 1 | -1, into: PlanCabinet[]): PlanRow {
  let depth = 0;
  for (const entry of line.entries) if ('stands' in entry) depth = Math.max(depth, entry.stands.size.depth);
  if (depth === 0) depth = plainFootprint.depth;
  const angle = (line.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let along = 0;
  let place = 0;
  for (const entry of line.entries) {
    if ('gap' in entry) {
      along += entry.gap;
      continue;
    }
    const { width, depth: own } = entry.stands.size;
    const cx = along + width / 2;
    const cy = faces === 1 ? depth - own / 2 : own / 2;
    const x = x0 + cx * cos - cy * sin - width / 2;
    const y = y0 + cx * sin + cy * cos - own / 2;
    into.push(
      cabinetOf(entry.stands, place, {
        row: line.id,
        x: tidy(x),
        y: tidy(y),
        width,
        depth: own,
        turn: line.turn,
        faces,
        unplaced: line.unplaced === true,
      }),
    );
    along += width;
    place++;
  }
  return { id: line.id, x: x0, y: y0, length: tidy(along), depth, turn: line.turn, faces, places: place };
}

/** Micrometres: keeps 0.1 + 0.2 from showing in ids, rulers and comparisons. */
const tidy = (metres: number): number => Math.round(metres * 1e6) / 1e6;

function placeLeft(left: readonly Standing[], y0: number, into: PlanCabinet[], rows: PlanRow[]): void {
  const perLine = Math.max(unplacedPerLine, Math.ceil(Math.sqrt(left.length * 2)));
  let y = y0;
  for (let start = 0; start < left.length; start += perLine) {
    const entries = left.slice(start, start + perLine).map((stands) => ({ stands }));
    const row = placeLine({ id: '', turn: 0, entries, unplaced: true }, 0, y, 1, into);
    rows.push(row);
    y += row.depth + coldAisle;
  }
}

function boundsOf(
  design: Design,
  cabinets: readonly PlanCabinet[],
  rows: readonly PlanRow[],
): Pick<Plan, 'x' | 'y' | 'width' | 'depth'> {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number): void => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  if (design.site?.hall) {
    take(0, 0);
    take(...design.site.hall);
  }
  for (const { x, y, width, depth, turn } of cabinets) {
    if (turn % 180 === 0) {
      take(x, y);
      take(x + width, y + depth);
    } else {
      const reach = Math.hypot(width, depth) / 2;
      take(x + width / 2 - reach, y + depth / 2 - reach);
      take(x + width / 2 + reach, y + depth / 2 + reach);
    }
  }
  for (const row of rows) {
    if (row.turn !== 0) continue;
    take(row.x, row.y);
    take(row.x + row.length, row.y + row.depth);
  }
  if (left > right) return { x: 0, y: 0, width: 0, depth: 0 };
  return { x: left, y: top, width: tidy(right - left), depth: tidy(bottom - top) };
}
