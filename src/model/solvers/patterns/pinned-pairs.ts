/**
 * One pair of cards of every class: the fabric with both of them pinned, its links named by the classes that the first
 * of the two sees. What one card sends to another is spread evenly over each class of links of this quotient.
 */
import type { Part, Source } from '../network/part.ts';
import { classAt } from '../network/rooted.ts';
import { type Base, buildBase, buildFiner, type Quotient } from '../symmetry/quotient.ts';
import { buildRefined, memberOf } from '../symmetry/refine.ts';

export interface PinnedPair {
  readonly quotient: Quotient;
  /** Classes of the two cards. */
  readonly from: number;
  readonly to: number;
}

export interface SeenFrom {
  readonly source: Source;
  /** The fabric as the first card sees it, as a base of its own. */
  readonly base: Base;
  /** Way of the part's base for each of its ways. */
  readonly wayOf: Int32Array;
  /** Classes of cards that it sees, without itself. */
  readonly others: readonly number[];
}

/** Pairs whose pinned quotients are worth building, of all sources together. */
export const mostPairs = 96;

/** Null where there are more classes of pairs than are looked at. */
export function* viewsOf(part: Part): Generator<void, readonly SeenFrom[] | null> {
  const { sources, base } = part;
  const others: number[][] = [];
  let pairs = 0;
  for (const { others: cards, root } of sources) {
    const own: number[] = [];
    cards.forEach((amount, index) => {
      if (index !== root && amount > 0) own.push(index);
    });
    others.push(own);
    pairs += own.length;
    if (pairs > mostPairs) return null;
  }
  const views: SeenFrom[] = [];
  for (const [index, source] of sources.entries()) {
    const own = yield* buildBase(source.quotient.symmetry);
    if (own.quotient.to.length !== source.quotient.to.length) return null;
    const wayOf = new Int32Array(own.ways);
    // Both lay out the same links in the same order.
    own.quotient.way.forEach((way, link) => {
      wayOf[way] = source.quotient.way[link] as number;
    });
    views.push({ source, base: own, wayOf, others: others[index] as readonly number[] });
  }
  return base.ways > 0 ? views : null;
}

export function* pinnedPair({ source, base }: SeenFrom, other: number): Generator<void, PinnedPair> {
  const { symmetry } = base;
  const kind = symmetry.classes.kind[other] as number;
  const spots = memberOf(symmetry, symmetry.classes, other);
  const finer = yield* buildRefined(symmetry, [{ label: 'other', spots }]);
  const quotient = yield* buildFiner(base, finer);
  return { quotient, from: quotient.baseClass.indexOf(source.root), to: classAt(finer, kind, spots) };
}
