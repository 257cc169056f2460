/** Which cabinet lies at a point or in a rectangle, in metres. A scan of flat numbers: 14,000 take under 0.1 ms. */
import type { Plan, PlanCabinet } from '../../../model/layout/layout.ts';

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface HitIndex {
  readonly cabinets: readonly PlanCabinet[];
  /** x0, y0, x1, y1 of the upright box around each cabinet. */
  readonly bounds: Float64Array;
}

export function boxAround(cabinet: Pick<PlanCabinet, 'x' | 'y' | 'width' | 'depth' | 'turn'>): Box {
  const { x, y, width, depth, turn } = cabinet;
  if (turn % 180 === 0) return { x0: x, y0: y, x1: x + width, y1: y + depth };
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const halfX = (width * cos + depth * sin) / 2;
  const halfY = (width * sin + depth * cos) / 2;
  const [cx, cy] = [x + width / 2, y + depth / 2];
  return { x0: cx - halfX, y0: cy - halfY, x1: cx + halfX, y1: cy + halfY };
}

export function hitIndexOf(plan: Plan): HitIndex {
  const bounds = new Float64Array(plan.cabinets.length * 4);
  plan.cabinets.forEach((cabinet, k) => {
    const { x0, y0, x1, y1 } = boxAround(cabinet);
    bounds.set([x0, y0, x1, y1], k * 4);
  });
  return { cabinets: plan.cabinets, bounds };
}

/** A point of the floor in the frame of a cabinet: 0, 0 is its corner before turning. */
export function toCabinet(cabinet: PlanCabinet, x: number, y: number): readonly [number, number] {
  if (cabinet.turn === 0) return [x - cabinet.x, y - cabinet.y];
  const angle = (-cabinet.turn * Math.PI) / 180;
  const dx = x - cabinet.x - cabinet.width / 2;
  const dy = y - cabinet.y - cabinet.depth / 2;
  return [
    dx * Math.cos(angle) - dy * Math.sin(angle) + cabinet.width / 2,
    dx * Math.sin(angle) + dy * Math.cos(angle) + cabinet.depth / 2,
  ];
}

/** The topmost cabinet at a point: the last drawn. */
export function cabinetAt({ cabinets, bounds }: HitIndex, x: number, y: number): PlanCabinet | undefined {
  for (let k = cabinets.length - 1; k >= 0; k--) {
    const at = k * 4;
    if (x < (bounds[at] ?? 0) || y < (bounds[at + 1] ?? 0)) continue;
    if (x >= (bounds[at + 2] ?? 0) || y >= (bounds[at + 3] ?? 0)) continue;
    const cabinet = cabinets[k];
    if (!cabinet) continue;
    const [inX, inY] = toCabinet(cabinet, x, y);
    if (inX >= 0 && inY >= 0 && inX < cabinet.width && inY < cabinet.depth) return cabinet;
  }
  return undefined;
}

/** Cabinets in a rectangle: wholly inside it, or all that it touches. */
export function cabinetsIn(index: HitIndex, box: Box, how: 'enclosed' | 'touched'): PlanCabinet[] {
  const { cabinets, bounds } = index;
  const found: PlanCabinet[] = [];
  for (let k = 0; k < cabinets.length; k++) {
    const at = k * 4;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [bounds[at], bounds[at + 1], bounds[at + 2], bounds[at + 3]];
    const takes =
      how === 'enclosed'
        ? x0 >= box.x0 && y0 >= box.y0 && x1 <= box.x1 && y1 <= box.y1
        : x0 < box.x1 && y0 < box.y1 && x1 > box.x0 && y1 > box.y0;
    const cabinet = cabinets[k];
    if (takes && cabinet) found.push(cabinet);
  }
  return found;
}

/** Left to right takes what it encloses, right to left what it touches. */
export function marqueeOf(
  from: readonly [number, number],
  to: readonly [number, number],
): { readonly box: Box; readonly how: 'enclosed' | 'touched' } {
  return {
    box: {
      x0: Math.min(from[0], to[0]),
      y0: Math.min(from[1], to[1]),
      x1: Math.max(from[0], to[0]),
      y1: Math.max(from[1], to[1]),
    },
    how: to[0] >= from[0] ? 'enclosed' : 'touched',
  };
}

/** The nearest cabinet in a direction, by the angle first and then the distance; undefined at the edge. */
export function neighbourOf(
  plan: Plan,
  from: PlanCabinet,
  direction: 'left' | 'right' | 'up' | 'down',
): PlanCabinet | undefined {
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  let best: PlanCabinet | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const cabinet of plan.cabinets) {
    if (cabinet === from) continue;
    const x = cabinet.x + cabinet.width / 2 - from.x - from.width / 2;
    const y = cabinet.y + cabinet.depth / 2 - from.y - from.depth / 2;
    const along = x * dx + y * dy;
    const across = Math.abs(x * dy) + Math.abs(y * dx);
    // Within 60 degrees; a step sideways costs as much as two ahead, so that rows are followed.
    if (along <= 1e-9 || across > along * 1.75) continue;
    const cost = along + 2 * across;
    if (cost < least) {
      least = cost;
      best = cabinet;
    }
  }
  return best;
}

/** What a click takes: the outermost thing, or one deeper than what is selected already; `deepest` at once. */
export function pickFrom(path: readonly string[], selection: readonly string[], deepest: boolean): string | undefined {
  if (path.length === 0) return undefined;
  if (deepest) return path.at(-1);
  const [only] = selection;
  const at = selection.length === 1 && only !== undefined ? path.indexOf(only) : -1;
  return path[Math.min(at + 1, path.length - 1)];
}
