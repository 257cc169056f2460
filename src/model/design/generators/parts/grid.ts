/**
 * An array of cells with several indices, in cabinets: the last indices count inside a cabinet, the first ones count
 * the cabinets. Cells stand in tree order with the last index fastest, whatever the cabinets.
 */
import type { Block, Hold, HoldName, Row } from '../../design.ts';
import { limits } from '../../limits.ts';
import { rowsOf } from './rows.ts';

export interface Grid {
  readonly axes: readonly string[];
  readonly blocks: Readonly<Record<string, Block>>;
  readonly holds: Readonly<Record<HoldName, Hold>>;
  readonly rows: readonly Row[];
}

/** Cells in a cabinet, where the indices allow. */
const cellsPerCabinet = 64;
/** So many cabinets can still be drawn one by one. */
const mostCabinets = 40_000;

/** Names of the indices: x y z w, or d1 d2 … where they are more. */
export function axisNames(dimensions: number): readonly string[] {
  const letters = ['x', 'y', 'z', 'w'];
  return Array.from({ length: dimensions }, (_, k) =>
    dimensions <= letters.length ? (letters[k] as string) : `d${k + 1}`,
  );
}

/** `sides`: one for each index. `cell`: the hold of one cell, without its count. */
export function grid(sides: readonly number[], name: HoldName, cell: Omit<Hold, 'n' | 'axis'>, cards = 1): Grid {
  const axes = axisNames(sides.length);
  const product = (from: number, to: number) => sides.slice(from, to).reduce((all, side) => all * side, 1);
  let inside = 1;
  while (inside < Math.min(sides.length, limits.dimensions)) {
    const start = sides.length - inside - 1;
    const isRoomy = product(start, sides.length) * cards <= cellsPerCabinet;
    if (!isRoomy && product(0, start + 1) <= mostCabinets) break;
    inside++;
  }
  const split = sides.length - inside;
  const part = (from: number, to: number) =>
    to - from === 1
      ? { n: sides[from] as number, axis: axes[from] as string }
      : { n: sides.slice(from, to), axis: axes.slice(from, to) };
  const blocks: Record<string, Block> = {
    cabinet: { is: 'cabinet', holds: { [name]: { ...part(split, sides.length), ...cell } } },
  };
  if (split === 0)
    return { axes, blocks, holds: { cabinet: { n: 1, block: 'cabinet' } }, rows: rowsOf([['cabinet', 1]]) };
  let level: Record<HoldName, Hold> = {};
  let block = 'cabinet';
  for (let to = split, depth = 1; to > 0; depth++) {
    const from = Math.max(0, to - limits.dimensions);
    level = { [block]: { ...part(from, to), block } };
    to = from;
    if (to === 0) break;
    block = depth === 1 ? 'block' : `block${depth}`;
    blocks[block] = { is: 'group', holds: level };
  }
  return { axes, blocks, holds: level, rows: rowsOf([['cabinet', product(0, split)]]) };
}
