/**
 * Question: what can every card send when each sends to one other, whichever that is?
 *
 * Two routings that need not know the partners, the better of them. Valiant's: everything goes by a card chosen evenly
 * among all, so each half of the way is all-to-all: N t / 2 at pair rate t. Equal-cost shortest paths: with w_e(u, v) the
 * share of the traffic from u to v on a link e, no permutation loads e beyond
 *   min( sum_u max_v w_e(u, v), sum_v max_u w_e(u, v) ).
 * Both sums are the same for all links of an orbit, as the routing commutes with the symmetry. A lower end, proved.
 * Sources: L. G. Valiant, "A scheme for fast parallel communication", 1982; worst-case load of an oblivious routing over
 * permutations: B. Towles and W. J. Dally, "Worst-case traffic for oblivious routing functions", 2002.
 */
import type { Part } from '../network/part.ts';
import { reachedHops } from './hops.ts';
import { type PinnedPair, pinnedPair, type SeenFrom, viewsOf } from './pinned-pairs.ts';

/** bit/s of each card. `carried`: bit/s that each card sends in an all-to-all. */
export function* anyPermutation(part: Part, carried: number): Generator<void, number> {
  const { cards } = part;
  if (cards < 2) return 0;
  const valiant = (carried * cards) / (cards - 1) / 2;
  const views = yield* viewsOf(part);
  if (!views) return valiant;
  const { base } = part;
  const links = new Float64Array(base.ways);
  const capacity = new Float64Array(base.ways);
  base.quotient.way.forEach((way, link) => {
    links[way] = (links[way] as number) + (base.quotient.pairs[link] as number);
    capacity[way] = (capacity[way] as number) + (base.quotient.capacity[link] as number);
  });
  const sent = new Float64Array(base.ways);
  const received = new Float64Array(base.ways);
  for (const view of views) {
    const out = new Float64Array(view.base.ways);
    const into = new Float64Array(view.base.ways);
    for (const other of view.others) {
      const pair = yield* pinnedPair(view, other);
      raise(out, pair, flowOf(pair, pair.from, pair.to));
      raise(into, pair, flowOf(pair, pair.to, pair.from));
      yield;
    }
    gather(view, out, sent);
    gather(view, into, received);
  }
  let rate = Number.POSITIVE_INFINITY;
  for (let way = 0; way < base.ways; way++) {
    const load = Math.min(sent[way] as number, received[way] as number) / (links[way] as number);
    if (load > 0) rate = Math.min(rate, (capacity[way] as number) / (links[way] as number) / load);
  }
  return Number.isFinite(rate) ? Math.max(valiant, rate) : valiant;
}

/** Share of a unit of flow on one link of each class of the pair's quotient. */
function flowOf({ quotient }: PinnedPair, from: number, to: number): Float64Array {
  const { start, to: ends, capacity, pairs } = quotient;
  const { hops, order } = reachedHops(quotient, to);
  const mass = new Float64Array(quotient.count);
  const flow = new Float64Array(ends.length);
  mass[from] = 1;
  for (let place = order.length - 1; place > 0; place--) {
    const vertex = order[place] as number;
    const carried = mass[vertex] as number;
    if (carried === 0) continue;
    const next = (hops[vertex] as number) - 1;
    let width = 0;
    for (let link = start[vertex] as number; link < (start[vertex + 1] as number); link++)
      if (hops[ends[link] as number] === next) width += capacity[link] as number;
    for (let link = start[vertex] as number; link < (start[vertex + 1] as number); link++) {
      const there = ends[link] as number;
      if (hops[there] !== next) continue;
      const share = (carried * (capacity[link] as number)) / width;
      flow[link] = share / (pairs[link] as number);
      mass[there] = (mass[there] as number) + share;
    }
  }
  return flow;
}

function raise(most: Float64Array, { quotient }: PinnedPair, flow: Float64Array): void {
  quotient.way.forEach((way, link) => {
    most[way] = Math.max(most[way] as number, flow[link] as number);
  });
}

/** Adds, for all cards of the orbit, the most that each may put on every link. */
function gather({ source, base, wayOf }: SeenFrom, most: Float64Array, sums: Float64Array): void {
  const links = new Float64Array(base.ways);
  base.quotient.way.forEach((way, link) => {
    links[way] = (links[way] as number) + (base.quotient.pairs[link] as number);
  });
  most.forEach((value, way) => {
    const own = wayOf[way] as number;
    sums[own] = (sums[own] as number) + source.weight * (links[way] as number) * value;
  });
}
