/** Distances in links from one class of a quotient, breadth first. */
import type { Quotient } from '../symmetry/quotient.ts';

export interface Hops {
  /** -1 where it does not reach. */
  readonly hops: Int32Array;
  /** By growing distance. */
  readonly order: readonly number[];
}

export function reachedHops({ count, start, to }: Quotient, root: number): Hops {
  const hops = new Int32Array(count).fill(-1);
  const order = [root];
  hops[root] = 0;
  for (const vertex of order) {
    for (let link = start[vertex] as number; link < (start[vertex + 1] as number); link++) {
      const other = to[link] as number;
      if (hops[other] !== -1) continue;
      hops[other] = (hops[vertex] as number) + 1;
      order.push(other);
    }
  }
  return { hops, order };
}
