/** Cards that the wires of a network do not reach alike: the mean that `ports` has of them is no card's own. */
import { cellsOf } from '../machine/cells.ts';
import { countEnds } from '../machine/count-links.ts';
import type { NetSide } from './net-side.ts';

/** Names of card holds. */
export function unevenCards(sides: readonly NetSide[]): readonly string[] {
  const found = new Set<string>();
  for (const { plain } of sides) {
    for (const { described, source, regions } of plain) {
      const { join, rule } = source;
      const cells = cellsOf(
        described,
        [],
        regions.flatMap(({ a, b }) => [a, b]),
      );
      for (const end of ['a', 'b'] as const) {
        const site = join[end];
        if (!site.card) continue;
        const links = new Set(countEnds(cells, { ...rule, regions }, end).map((one) => one.links));
        // The two ends of a line have a neighbour less.
        if (join.averaged || join.form.kind === 'line' || links.size > 1) found.add(site.hold);
      }
    }
  }
  return [...found];
}
