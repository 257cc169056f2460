/** Divides a rectangle into equal cells, as near to a wanted shape as their number allows. */
import type { Rect } from './scale.ts';

/** Columns for n cells; `shape` is the width of a cell over its height that looks best. */
export function columnsFor(n: number, width: number, height: number, shape: number): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= Math.min(n, 64); columns++) {
    const rows = Math.ceil(n / columns);
    const ratio = width / columns / (height / rows) / shape;
    // Empty cells at the end cost a little, so that 8 become 4 by 2 and not 5 by 2.
    const cost = Math.abs(Math.log(ratio)) + (3 * (rows * columns - n)) / n;
    if (cost < least - 1e-9) {
      least = cost;
      best = columns;
    }
  }
  return best;
}

export function cellsIn(rect: Rect, n: number, gap: number, shape: number): Rect[] {
  if (n <= 0) return [];
  const columns = columnsFor(n, rect.width, rect.height, shape);
  const rows = Math.ceil(n / columns);
  const gapX = Math.min(gap, rect.width / columns / 3);
  const gapY = Math.min(gap, rect.height / rows / 3);
  const width = (rect.width - gapX * (columns - 1)) / columns;
  const height = (rect.height - gapY * (rows - 1)) / rows;
  return Array.from({ length: n }, (_, k) => ({
    x: rect.x + (k % columns) * (width + gapX),
    y: rect.y + Math.floor(k / columns) * (height + gapY),
    width,
    height,
  }));
}
