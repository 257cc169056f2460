/**
 * One connected part of a fabric, ready for bounds: which classes belong to it, its cards as roots, and its link orbits.
 * Everything is counted over all members of the classes, so that equal parts that lie side by side do no harm.
 */
import type { Base } from '../symmetry/quotient.ts';
import { type Rooted, reach, rootAt } from './rooted.ts';

export interface Part {
  readonly base: Base;
  /** By base class: it belongs to this part. */
  readonly inside: Uint8Array;
  /** Cards of the part. */
  readonly cards: number;
  /** One root for each class of cards. */
  readonly sources: readonly Source[];
  /** bit/s of each link orbit, both directions together; 0 for orbits outside this part. */
  readonly capacity: Float64Array;
  /** One over it, or 0. */
  readonly perCapacity: Float64Array;
}

export interface Source extends Rooted {
  /** Cards of the part in each class of the rooted quotient, without the root itself. */
  readonly others: Float64Array;
}

/** The part that the roots reach; the roots are one for each class of its cards. */
export function partOf(base: Base, roots: readonly Rooted[]): Part {
  const unit = new Float64Array(base.links).fill(1);
  const inside = new Uint8Array(base.quotient.count);
  let cards = 0;
  const sources = roots.map((rooted) => {
    const reached = reach(rooted, unit);
    const { quotient, space } = rooted;
    const others = new Float64Array(quotient.count);
    let seen = 1;
    for (let place = 0; place < reached; place++) {
      const index = space.order[place] as number;
      inside[quotient.baseClass[index] as number] = 1;
      if (index === rooted.root || !isCard(base, quotient.kind[index] as number)) continue;
      others[index] = quotient.size[index] as number;
      seen += quotient.size[index] as number;
    }
    cards = seen;
    return { ...rooted, others };
  });
  const capacity = new Float64Array(base.links);
  const { start, link } = base.quotient;
  for (let index = 0; index < inside.length; index++) {
    if (!inside[index]) continue;
    for (let at = start[index] as number; at < (start[index + 1] as number); at++)
      capacity[link[at] as number] = base.capacity[link[at] as number] as number;
  }
  const perCapacity = capacity.map((value) => (value > 0 ? 1 / value : 0));
  return { base, inside, cards, sources, capacity, perCapacity };
}

export function isCard(base: Base, kind: number): boolean {
  return base.symmetry.pins.structure.kinds[kind]?.card ?? false;
}

/** Roots at the part's classes without cards, for star embeddings. */
export function* hubsOf({ base, inside, cards }: Part): Generator<void, Source[]> {
  const unit = new Float64Array(base.links).fill(1);
  const hubs: Source[] = [];
  for (let index = 0; index < base.quotient.count; index++) {
    if (!inside[index] || isCard(base, base.quotient.kind[index] as number)) continue;
    const rooted = rootAt(base, index);
    reach(rooted, unit);
    const others = new Float64Array(rooted.quotient.count);
    let seen = 0;
    for (let own = 0; own < others.length; own++) {
      if ((rooted.space.rank[own] as number) < 0 || !isCard(base, rooted.quotient.kind[own] as number)) continue;
      others[own] = rooted.quotient.size[own] as number;
      seen += others[own] as number;
    }
    if (seen === cards) hubs.push({ ...rooted, others });
    yield;
  }
  return hubs;
}
