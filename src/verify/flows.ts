/**
 * Shortest paths and the flows along them, in whole numbers. A root sends the same number of pieces to every card; from
 * the farthest on, what a vertex passes on is shared among its links on shortest paths by their capacity, rounded to
 * whole pieces. Every such flow is a routing, whatever the lengths are.
 */
import type { Graph } from './graph.ts';
import { Refusal } from './refusal.ts';

export interface Reach {
  readonly distance: Float64Array;
  /** Vertices by growing distance. */
  readonly order: readonly number[];
}

export function reach({ size, near, to, sort }: Graph, root: number, lengths: readonly number[]): Reach {
  const distance = new Float64Array(size.length).fill(Number.POSITIVE_INFINITY);
  const waits = new Uint8Array(size.length);
  distance[root] = 0;
  const queue = [root];
  for (const vertex of queue) {
    waits[vertex] = 0;
    for (const link of near[vertex] as readonly number[]) {
      const far = to[link] as number;
      const there = (distance[vertex] as number) + (lengths[sort[link] as number] ?? Number.NaN);
      if (!(there <= Number.MAX_SAFE_INTEGER)) throw new Refusal('malformed', 'length');
      if (there >= (distance[far] as number)) continue;
      distance[far] = there;
      if (waits[far] === 0) queue.push(far);
      waits[far] = 1;
    }
  }
  const order = [...new Set(queue)];
  return { distance, order: order.sort((x, y) => (distance[x] as number) - (distance[y] as number)) };
}

export interface Loads {
  /** Pieces over all links of each orbit, in both directions, times their weights. */
  total(): readonly bigint[];
  /** `pieces`: what each vertex receives. Lengths must be positive, so that shortest paths have no loops. */
  add(graph: Graph, found: Reach, lengths: readonly number[], pieces: (vertex: number) => number, times: bigint): void;
}

export function loadsOf(orbits: number): Loads {
  const totals = new Array<bigint>(orbits).fill(0n);
  const pending = new Float64Array(orbits);
  let [moved, weight] = [0, 0n];
  const spill = (): void => {
    for (const [orbit, amount] of pending.entries())
      if (amount > 0) totals[orbit] = (totals[orbit] as bigint) + BigInt(amount) * weight;
    pending.fill(0);
    moved = 0;
  };
  return {
    total() {
      spill();
      return totals;
    },
    add({ near, to, units, orbit, sort }, { distance, order }, lengths, pieces, times) {
      if (times !== weight || moved > 2 ** 50) spill();
      weight = times;
      const mass = new Float64Array(distance.length);
      for (let place = order.length - 1; place > 0; place--) {
        const vertex = order[place] as number;
        const carried = (mass[vertex] as number) + pieces(vertex);
        if (carried === 0) continue;
        moved += carried;
        if (!(moved < 2 ** 53)) throw new Refusal('too-large', 'pieces');
        const isTight = (link: number): boolean =>
          (distance[to[link] as number] as number) + (lengths[sort[link] as number] as number) === distance[vertex];
        const links = (near[vertex] as readonly number[]).filter(isTight);
        const width = links.reduce((sum, link) => sum + (units[link] as number), 0);
        const whole = Math.floor(carried / width);
        const over = carried - whole * width;
        let rest = over;
        for (const [at, link] of links.entries()) {
          const own = units[link] as number;
          const more = at === links.length - 1 ? rest : Math.min(rest, Math.floor((over * own) / width));
          const flow = whole * own + more;
          rest -= more;
          pending[orbit[link] as number] = (pending[orbit[link] as number] as number) + flow;
          mass[to[link] as number] = (mass[to[link] as number] as number) + flow;
        }
      }
    },
  };
}
