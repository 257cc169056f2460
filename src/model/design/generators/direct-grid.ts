/** What the direct networks share: cards that are the vertices of an array of n dimensions, one wire for each. */
import type { LinkList, QuantityText, Wire } from '../design.ts';
import type { Explanation, Sketch } from './family.ts';
import { why } from './family.ts';
import { product, times } from './parts/arithmetic.ts';
import { grid } from './parts/grid.ts';
import { cardPart } from './parts/switch-part.ts';

interface DirectGrid {
  readonly name: string;
  readonly sides: readonly number[];
  readonly rate: QuantityText;
  /** The wires of a dimension by its place and axis; of sides of one there are none. */
  readonly wires: (place: number, axis: string) => readonly Wire[];
  /** Links that follow no rule. */
  readonly list?: { readonly id: string; readonly content: LinkList; readonly wire: Wire };
  readonly why: readonly Explanation[];
}

export function directGrid({ name, sides, rate, wires, list, why: reasons }: DirectGrid): Sketch {
  const { axes, rows, ...boxes } = grid(sides, 'card', { part: cardPart, card: true });
  const ruled = axes.flatMap((axis, place) => ((sides[place] as number) > 1 ? wires(place, axis) : []));
  return {
    name,
    ...boxes,
    nets: { 'scale-up': { rate, wires: [...ruled, ...(list ? [list.wire] : [])] } },
    rows,
    ...(list && { lists: { [list.id]: list.content } }),
    why: [why('cards', product(sides), times(...sides), 'a-card-at-each-place'), ...reasons],
  };
}

/** Links along a dimension of one side: to the next, around, or to all others. */
export function linksAlong(kind: 'ring' | 'line' | 'mesh', sides: readonly number[], place: number): number {
  const side = sides[place] as number;
  const lines = product(sides) / side;
  if (kind === 'mesh') return (lines * side * (side - 1)) / 2;
  return lines * (kind === 'line' || side <= 2 ? side - 1 : side);
}
