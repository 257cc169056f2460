/**
 * Question: how much load could still be added before some node goes above its continuous rating, in the normal state
 * and after every single failure?
 *
 * Headroom of a node in a state: rating × continuous share − output. The design's is the least over all nodes and
 * states, read before anything trips: negative means a node trips or runs above its rating. Exact. Cost: one solution
 * of the network a state. Null where no node has a rating.
 */
import { solveSupply } from './solve-supply.ts';
import type { SupplyNetwork } from './supply-network.ts';

export interface Headroom {
  readonly headroomW: number;
  readonly node: number;
  /** The failed node of the tightest state; null in the normal state. */
  readonly failed: number | null;
  readonly states: number;
}

export function leastHeadroom(
  network: SupplyNetwork,
  singles: readonly number[] = network.nodes.map((_, index) => index),
): Headroom | null {
  let least: Omit<Headroom, 'states'> | null = null;
  for (const failed of [null, ...singles]) {
    const { tightest } = solveSupply(network, failed === null ? [] : [failed]);
    if (tightest && (!least || tightest.marginW < least.headroomW))
      least = { headroomW: tightest.marginW, node: tightest.node, failed };
  }
  return least && { ...least, states: singles.length + 1 };
}
