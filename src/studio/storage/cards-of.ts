/** How many cards a design has, counted from the document: the list of kept designs does not wait for the engine. */
import type { Design, Hold } from '../../model/design/design.ts';
import { countOf } from '../../model/design/tree.ts';

export function cardsOf(design: Design): number {
  const holds: (readonly [string, Hold])[] = [
    design.holds,
    ...Object.values(design.blocks).map((block) => block.holds),
  ].flatMap((some) => Object.entries(some ?? {}));
  const names = new Set(holds.filter(([, hold]) => hold.card === true).map(([name]) => name));
  return [...names].reduce((sum, name) => sum + countOf(design, name), 0);
}
