/** What a block of a design holds, counted from its kind alone: exceptions of single places are not in it. */
import type { BlockId, Design, Hold, HoldName } from '../../model/design/design.ts';
import { holdsOf } from '../../model/layout/walk.ts';

export function sizeOf(hold: Hold): number {
  return typeof hold.n === 'number' ? hold.n : hold.n.reduce((product, n) => product * n, 1);
}

/** Cards in one block, at any depth. */
export function cardsIn(design: Design, block: BlockId, above: readonly BlockId[] = []): number {
  if (above.includes(block)) return 0;
  let cards = 0;
  for (const hold of Object.values(holdsOf(design, block))) {
    if (hold.card) cards += sizeOf(hold);
    else if (hold.block !== undefined) cards += sizeOf(hold) * cardsIn(design, hold.block, [...above, block]);
  }
  return cards;
}

/** "4 × node · 2 × cdu": what is directly inside, as the design names it. */
export function contentsOf(design: Design, block: BlockId): string {
  return Object.entries(holdsOf(design, block))
    .map(([name, hold]) => `${sizeOf(hold)} × ${name}`)
    .join(' · ');
}

/** How many of a hold, or of a block, the whole design has: what an edit of the type changes. */
export function placesOf(design: Design, wanted: { readonly block: BlockId } | { readonly hold: HoldName }): number {
  const count = (holds: Readonly<Record<HoldName, Hold>>, above: readonly BlockId[]): number => {
    let places = 0;
    for (const [name, hold] of Object.entries(holds)) {
      const hit = 'block' in wanted ? hold.block === wanted.block : name === wanted.hold;
      if (hit) places += sizeOf(hold);
      else if (hold.block !== undefined && !above.includes(hold.block)) {
        places += sizeOf(hold) * count(holdsOf(design, hold.block), [...above, hold.block]);
      }
    }
    return places;
  };
  return count(design.holds, []);
}
