/**
 * Where a cabinet that is carried over the floor would stand, in metres. Order of preference: a place in a row (its
 * line and the neighbours' faces), a neighbour's face, the floor tile.
 */
import type { Plan, PlanCabinet, PlanRow } from '../../../model/layout/layout.ts';

/** A raised floor's tile. */
export const tile = 0.6;
/** How near to a row's middle line counts as meaning that row, as a share of its depth. */
const rowCatch = 0.7;
/** How far beyond a row's end still means "next in row". */
const endCatch = 1.5;
const faceCatch = 0.15;

export type FloorTarget =
  | {
      readonly kind: 'row';
      readonly row: string;
      /** 0-based among what stands there without the carried ones. */
      readonly place: number;
      readonly next: boolean;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: 'free'; readonly x: number; readonly y: number; readonly snapped: 'face' | 'tile' | 'none' };

export interface Footing {
  readonly width: number;
  readonly depth: number;
}

/** `x`, `y`: corner of the carried cabinet as the pointer has it. `carried`: addresses that do not count as neighbours. */
export function snapToFloor(
  plan: Plan,
  size: Footing,
  x: number,
  y: number,
  options: { readonly carried?: ReadonlySet<string>; readonly free?: boolean } = {},
): FloorTarget {
  if (options.free) return { kind: 'free', x, y, snapped: 'none' };
  const others = plan.cabinets.filter((cabinet) => !options.carried?.has(cabinet.address));
  const row = nearestRow(plan.rows, size, x, y);
  if (row) return placeInRow(row, others, size, x);
  const face = snapToFaces(others, size, x, y);
  if (face) return face;
  return { kind: 'free', x: toTile(x), y: toTile(y), snapped: 'tile' };
}

const toTile = (metres: number): number => Math.round(Math.round(metres / tile) * tile * 1e6) / 1e6;

/** Only upright rows catch: in a turned row the next place is found by its address (keyboard, table). */
function nearestRow(rows: readonly PlanRow[], size: Footing, x: number, y: number): PlanRow | undefined {
  const middleY = y + size.depth / 2;
  const middleX = x + size.width / 2;
  let best: PlanRow | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.id === '' || row.turn !== 0) continue;
    const off = Math.abs(middleY - (row.y + row.depth / 2));
    if (off > row.depth * rowCatch) continue;
    if (middleX < row.x - endCatch || middleX > row.x + row.length + endCatch) continue;
    if (off < least) {
      least = off;
      best = row;
    }
  }
  return best;
}

function placeInRow(row: PlanRow, others: readonly PlanCabinet[], size: Footing, x: number): FloorTarget {
  const middle = x + size.width / 2;
  const standing = others.filter((cabinet) => cabinet.row === row.id).sort((a, b) => a.x - b.x);
  const place = standing.filter((cabinet) => cabinet.x + cabinet.width / 2 < middle).length;
  const before = standing[place - 1];
  const after = standing[place];
  const next = after === undefined;
  return {
    kind: 'row',
    row: row.id,
    place,
    next,
    x: after ? after.x : before ? before.x + before.width : row.x,
    y: row.faces === 1 ? row.y + row.depth - size.depth : row.y,
  };
}

/** What stands at a place of a row once it was dropped there. A row closes where a cabinet leaves it. */
export function landingOf(after: Plan, target: FloorTarget): PlanCabinet | undefined {
  if (target.kind !== 'row') return undefined;
  return after.cabinets.find((cabinet) => cabinet.row === target.row && cabinet.place === target.place);
}

/** Side by side with a neighbour: faces meet in x, backs in line in y. */
function snapToFaces(others: readonly PlanCabinet[], size: Footing, x: number, y: number): FloorTarget | undefined {
  for (const other of others) {
    if (other.turn % 180 !== 0) continue;
    const inLine = Math.abs(other.y - y) < faceCatch;
    if (!inLine) continue;
    if (Math.abs(other.x + other.width - x) < faceCatch) {
      return { kind: 'free', x: other.x + other.width, y: other.y, snapped: 'face' };
    }
    if (Math.abs(x + size.width - other.x) < faceCatch) {
      return { kind: 'free', x: other.x - size.width, y: other.y, snapped: 'face' };
    }
  }
  return undefined;
}
