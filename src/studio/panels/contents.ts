/** What a block of a design holds, and what one box really holds, exceptions counted. */
import type { BlockId, Design, Hold, HoldName, Path } from '../../model/design/design.ts';
import { childrenOf, hasExceptions } from '../../model/design/tree.ts';
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

/** Cards in one box as it stands: what is missing, added or of another kind there is counted so. */
export function cardsAt(design: Design, path: Path, block: BlockId): number {
  if (!hasExceptions(design, path)) return cardsIn(design, block);
  let cards = 0;
  for (const child of childrenOf(design, path)) {
    if (child.off) continue;
    if (child.card) cards += 1;
    else if (child.block !== undefined) cards += cardsAt(design, child.address, child.block);
  }
  return cards;
}

/** How many of a hold are in one box; what is taken out is not counted. */
export function presentIn(design: Design, path: Path, hold: HoldName): number {
  return childrenOf(design, path, hold).filter(({ off }) => !off).length;
}

/** "4 × node · 2 × cdu": what is directly inside, as the design names it. */
export function contentsOf(design: Design, block: BlockId): string {
  return Object.entries(holdsOf(design, block))
    .map(([name, hold]) => `${sizeOf(hold)} × ${name}`)
    .join(' · ');
}
