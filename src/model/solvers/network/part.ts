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
  /** Cards of the part in each class of the rooted quotient; what stands at the root itself is never read. */
  readonly others: Float64Array;
}

/** The part that the roots reach; the roots are one for each class of its cards. */
export function* partOf(base: Base, roots: readonly Rooted[]): Generator<void, Part> {
  const unit = new Float64Array(base.links).fill(1);
  const inside = new Uint8Array(base.quotient.count);
  const sources: Source[] = [];
  for (const rooted of roots) {
    const shared = sources[0]?.quotient === rooted.quotient ? sources[0].others : undefined;
    const others = shared ?? cardsSeen(base, rooted, unit, inside);
    sources.push({ ...rooted, others });
    yield;
  }
  const cards = sources[0] ? sum(sources[0].others) : 0;
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

/** Cards by class that the root reaches, itself among them; marks the base classes of all it reaches. */
function cardsSeen(base: Base, rooted: Rooted, unit: Float64Array, inside: Uint8Array | null): Float64Array {
  const reached = reach(rooted, unit);
  const { quotient, space } = rooted;
  const seen = new Float64Array(quotient.count);
  for (let place = 0; place < reached; place++) {
    const index = space.order[place] as number;
    if (inside) inside[quotient.baseClass[index] as number] = 1;
    if (isCard(base, quotient.kind[index] as number)) seen[index] = quotient.size[index] as number;
  }
  return seen;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

export function isCard(base: Base, kind: number): boolean {
  return base.symmetry.pins.structure.kinds[kind]?.card ?? false;
}

/** Links of all hubs' quotients together; each is built and looked at in every round. */
const mostHubLinks = 2e6;

/** Roots at the part's classes without cards, for star embeddings; where there are very many, the first of them. */
export function* hubsOf({ base, inside, cards }: Part): Generator<void, Source[]> {
  const unit = new Float64Array(base.links).fill(1);
  const hubs: Source[] = [];
  let links = 0;
  for (let index = 0; index < base.quotient.count; index++) {
    if (!inside[index] || isCard(base, base.quotient.kind[index] as number)) continue;
    if (links > mostHubLinks) break;
    const rooted = yield* rootAt(base, index);
    const shared = hubs[0]?.quotient === rooted.quotient ? hubs[0].others : undefined;
    const others = shared ?? cardsSeen(base, rooted, unit, null);
    links += rooted.quotient.to.length;
    if (sum(others) === cards) hubs.push({ ...rooted, others });
    yield;
  }
  return hubs;
}
