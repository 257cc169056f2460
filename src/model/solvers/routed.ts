/**
 * Question: at which rate can all cards send to all others when every hop takes equal-cost shortest paths?
 *
 * Minimal hops; at each hop traffic to a destination splits over all next hops on a shortest path in proportion to their
 * capacity, hashing perfect. This commutes with the symmetry, so one destination for each card orbit gives the loads of
 * all: traffic towards the root of a rooted quotient, class by class from the farthest in. The rate is one over the
 * worst load of a direction of a link. Exact. Cost: card orbits x links of the rooted quotient.
 */
import type { Part } from './network/part.ts';
import { reach } from './network/rooted.ts';

/** bit/s that each card sends in total. */
export function* routedThroughput({ base, sources, cards }: Part): Generator<void, number> {
  if (cards < 2) return 0;
  const unit = new Float64Array(base.links).fill(1);
  const loads = new Float64Array(base.ways);
  const capacity = new Float64Array(base.ways);
  base.quotient.way.forEach((way, link) => {
    capacity[way] = (capacity[way] as number) + (base.quotient.capacity[link] as number);
  });
  for (const source of sources) {
    const reached = reach(source, unit);
    const { quotient, space, weight, others } = source;
    const mass = others.slice();
    for (let place = reached - 1; place > 0; place--) {
      const vertex = space.order[place] as number;
      const carried = mass[vertex] as number;
      if (carried === 0) continue;
      const hop = (space.distance[vertex] as number) - 1;
      const end = quotient.start[vertex + 1] as number;
      let width = 0;
      for (let link = quotient.start[vertex] as number; link < end; link++)
        if (space.distance[quotient.to[link] as number] === hop) width += quotient.capacity[link] as number;
      for (let link = quotient.start[vertex] as number; link < end; link++) {
        const next = quotient.to[link] as number;
        if (space.distance[next] !== hop) continue;
        const flow = (carried * (quotient.capacity[link] as number)) / width;
        const way = quotient.way[link] as number;
        loads[way] = (loads[way] as number) + flow * weight;
        mass[next] = (mass[next] as number) + flow;
      }
    }
    yield;
  }
  let worst = 0;
  loads.forEach((load, way) => {
    if (load > 0) worst = Math.max(worst, load / (capacity[way] as number));
  });
  return worst > 0 ? (cards - 1) / worst : 0;
}
