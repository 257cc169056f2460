/**
 * Shortest paths and the flows along them, in whole numbers. A root sends the same number of pieces to every card; from
 * the farthest on, what a vertex passes on is shared among its links on shortest paths by their capacity, rounded to
 * whole pieces. Every such flow is a routing, whatever the lengths are.
 * Slower than `shortest-paths.ts` and meant for checks that must not round.
 */
/** A link in one direction; each has its opposite. Vertices may stand for several: `units` are of all of them. */
export interface WholeLink {
  readonly to: number;
  readonly units: number;
  /** Links whose loads are counted together. */
  readonly orbit: number;
  /** Links of one length. */
  readonly sort: number;
}

export type WholeGraph = readonly { readonly near: readonly WholeLink[] }[];

/** By sort of links; whole numbers. */
type Lengths = readonly number[];

export interface Reach {
  readonly distance: Float64Array;
  /** Vertices by growing distance. */
  readonly order: readonly number[];
}

export function reach(graph: WholeGraph, root: number, lengths: Lengths): Reach {
  const distance = new Float64Array(graph.length).fill(Number.POSITIVE_INFINITY);
  distance[root] = 0;
  const waits = new Uint8Array(graph.length);
  const queue = [root];
  for (const vertex of queue) {
    waits[vertex] = 0;
    for (const { to, sort } of (graph[vertex] as WholeGraph[number]).near) {
      const there = (distance[vertex] as number) + (lengths[sort] ?? Number.NaN);
      if (!(there <= Number.MAX_SAFE_INTEGER)) throw new RangeError('a length that is missing or too large');
      if (there >= (distance[to] as number)) continue;
      distance[to] = there;
      if (waits[to] === 0) queue.push(to);
      waits[to] = 1;
    }
  }
  const order = queue.length === new Set(queue).size ? queue : [...new Set(queue)];
  order.sort((x, y) => (distance[x] as number) - (distance[y] as number));
  return { distance, order };
}

/** By orbit: pieces over all its links in both directions, times their weights. */
export function loadsOf(orbits: number) {
  const totals = new Array<bigint>(orbits).fill(0n);
  const pending = new Float64Array(orbits);
  let [moved, times] = [0, 0n];
  /** What was added so far goes into the totals, before doubles would round it. */
  const settle = (): readonly bigint[] => {
    for (const [orbit, amount] of pending.entries())
      if (amount > 0) totals[orbit] = (totals[orbit] as bigint) + BigInt(amount) * times;
    pending.fill(0);
    moved = 0;
    return totals;
  };
  /** `pieces`: what each vertex receives. Lengths must be positive, so that shortest paths have no loops. */
  const add = (
    graph: WholeGraph,
    { distance, order }: Reach,
    lengths: Lengths,
    pieces: (at: number) => number,
    weight: bigint,
  ) => {
    if (weight !== times || moved > 2 ** 50) settle();
    times = weight;
    const mass = new Float64Array(graph.length);
    const tight: WholeLink[] = [];
    for (let place = order.length - 1; place > 0; place--) {
      const vertex = order[place] as number;
      const far = distance[vertex] as number;
      const carried = (mass[vertex] as number) + pieces(vertex);
      if (carried === 0) continue;
      moved += carried;
      if (!(moved < 2 ** 53)) throw new RangeError('too many pieces to count exactly');
      let width = 0;
      tight.length = 0;
      for (const link of (graph[vertex] as WholeGraph[number]).near) {
        if ((distance[link.to] as number) + (lengths[link.sort] as number) !== far) continue;
        tight.push(link);
        width += link.units;
      }
      const whole = Math.floor(carried / width);
      const over = carried - whole * width;
      let rest = over;
      for (let at = 0; at < tight.length; at++) {
        const { to, units, orbit } = tight[at] as WholeLink;
        const more = at === tight.length - 1 ? rest : Math.min(rest, Math.floor((over * units) / width));
        rest -= more;
        pending[orbit] = (pending[orbit] as number) + whole * units + more;
        mass[to] = (mass[to] as number) + whole * units + more;
      }
    }
  };
  return { add, settle };
}
