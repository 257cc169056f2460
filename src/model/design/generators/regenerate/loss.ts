import type { Change } from '../../design.ts';

/** Something of the user's that a family run again could not keep. */
export interface Loss {
  /** Words: `family.lost.<how>`. */
  readonly how: 'overwritten' | 'place-gone' | 'shrunk';
  /** Path in the document ('blocks.rack.holds.card.n'), address, or id. */
  readonly where: string;
  readonly change?: Change;
}
