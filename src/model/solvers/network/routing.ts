/**
 * Loads of a routing from a root to the cards it serves along shortest paths, split over every tight link by capacity.
 * Only the sum over a link orbit matters: averaging over the symmetry spreads it evenly, so any such routing is a valid
 * column, and its loads are those of a real routing.
 */
import type { Rooted } from './rooted.ts';

const tightShare = 1e-12;

/**
 * Adds `scale` times the loads by link orbit to `loads` and returns the sum of amount x distance. `amount` is what each
 * class receives in total. To be called after `shortestPaths` with the same lengths on the root's space.
 */
export function addLoads(
  { quotient, graph, space }: Rooted,
  reached: number,
  lengths: Float64Array,
  amount: Float64Array,
  scale: number,
  mass: Float64Array,
  loads: Float64Array,
): number {
  const { start, to, group } = graph;
  const { capacity } = quotient;
  const { distance, order, rank } = space;
  mass.fill(0);
  let cost = 0;
  for (let place = reached - 1; place > 0; place--) {
    const vertex = order[place] as number;
    const far = distance[vertex] as number;
    const own = amount[vertex] as number;
    const carried = (mass[vertex] as number) + own;
    cost += own * far;
    if (carried === 0) continue;
    const limit = far + tightShare * (far || 1e-300);
    const end = start[vertex + 1] as number;
    let width = 0;
    for (let link = start[vertex] as number; link < end; link++) {
      const nearer = to[link] as number;
      if ((rank[nearer] as number) >= place || (rank[nearer] as number) < 0) continue;
      if ((distance[nearer] as number) + (lengths[group[link] as number] as number) <= limit)
        width += capacity[link] as number;
    }
    const share = carried / width;
    for (let link = start[vertex] as number; link < end; link++) {
      const nearer = to[link] as number;
      if ((rank[nearer] as number) >= place || (rank[nearer] as number) < 0) continue;
      const orbit = group[link] as number;
      if ((distance[nearer] as number) + (lengths[orbit] as number) > limit) continue;
      const flow = share * (capacity[link] as number);
      loads[orbit] = (loads[orbit] as number) + flow * scale;
      mass[nearer] = (mass[nearer] as number) + flow;
    }
  }
  return cost;
}

/** The routing as a column: loads as shares of capacity when each root sends `unit` to each unit of `amount`. */
export function routing(
  root: Rooted,
  reached: number,
  lengths: Float64Array,
  amount: Float64Array,
  ways: number,
  unit: number,
  perCapacity: Float64Array,
): { loads: Float64Array; cost: number } {
  const loads = new Float64Array(perCapacity.length);
  const mass = new Float64Array(root.quotient.count);
  const cost = addLoads(root, reached, lengths, amount, root.weight * ways, mass, loads);
  for (let orbit = 0; orbit < loads.length; orbit++)
    loads[orbit] = (loads[orbit] as number) * unit * (perCapacity[orbit] as number);
  return { loads, cost };
}

export function priceOf(loads: Float64Array, multipliers: Float64Array): number {
  let price = 0;
  for (let orbit = 0; orbit < loads.length; orbit++) price += (loads[orbit] as number) * (multipliers[orbit] as number);
  return price;
}
