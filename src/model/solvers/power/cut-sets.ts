/**
 * Question: which smallest sets of failures leave this load without supply?
 *
 * Enumeration of the node sets of order 1 to `maxOrder` among the load's ancestors, each solved with its cascade;
 * supersets of a set already found are left out. Exact up to that order. A load that is dark with nothing failed has
 * every single ancestor as a cut. Cost: C(ancestors, order) solutions of the network.
 */
import { solveSupply } from './solve-supply.ts';
import type { SupplyNetwork } from './supply-network.ts';

export interface CutSetQuestion {
  readonly load: number;
  readonly maxOrder: 1 | 2 | 3;
  /** Node indices that may fail; all ancestors of the load by default. */
  readonly among?: readonly number[];
}

/** Sets of node indices, smaller ones first. */
export function minimalCutSets(network: SupplyNetwork, question: CutSetQuestion): readonly (readonly number[])[] {
  const candidates = question.among ?? ancestorsOf(network, question.load);
  const found: (readonly number[])[] = [];
  for (let order = 1; order <= question.maxOrder; order++) {
    for (const set of combinations(candidates, order)) {
      if (found.some((cut) => cut.every((node) => set.includes(node)))) continue;
      if (solveSupply(network, set).dark.includes(question.load)) found.push(set);
    }
  }
  return found;
}

/** Every node that can supply this load, in index order. */
export function ancestorsOf({ feedsOf, inletsOf }: SupplyNetwork, load: number): readonly number[] {
  const seen = new Set((inletsOf[load] ?? []).map(({ from }) => from));
  for (const node of seen) for (const { from } of feedsOf[node] ?? []) seen.add(from);
  return [...seen].sort((a, b) => a - b);
}

function* combinations(items: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= items.length - size; at++) {
    for (const rest of combinations(items, size - 1, at + 1)) yield [items[at] as number, ...rest];
  }
}
