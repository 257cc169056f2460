/**
 * Question: with these nodes failed, what is live, what does each node carry, and what trips after them?
 *
 * Repeat: top down, a node is live when it has not failed and enough of its feeds are live; bottom up, each node's input
 * follows from its output and is spread over its live feeds; every live node above its trip limit fails, all of a round
 * together, so that the order of records cannot matter. Ends because the failed set only grows. Trips are not undone
 * when load is shed later: no breaker closes by itself.
 *
 * With `capEnforced`, a node between its rating and its pulse rating holds the loads directly on it to its rating
 * instead of tripping. Exact for the records given. Cost: rounds × (nodes + inlets).
 */
import { exceeds } from '../limit.ts';
import { psuGroupInput } from './psu-group.ts';
import type { CompiledInlet, InletMode, SupplyNetwork, SupplyNode } from './supply-network.ts';

export interface SupplyState {
  readonly live: Uint8Array;
  /** Output and input of one member of each node, W; 0 where it is not live. */
  readonly outW: Float64Array;
  readonly inW: Float64Array;
  /** 1 where a load of unknown demand hangs below: `outW` is then a lower bound. */
  readonly partial: Uint8Array;
  /** Node indices by round. */
  readonly tripped: readonly (readonly number[])[];
  /** Load indices that lack live inlets. */
  readonly dark: readonly number[];
  /** Share of its demand each load is held to. */
  readonly cap: Float64Array;
  /** Least of rating × continuous share − output over all live nodes with a rating, and over all rounds. */
  readonly tightest: { readonly node: number; readonly marginW: number } | null;
}

export interface SupplyOptions {
  readonly capEnforced?: boolean;
}

export function solveSupply(
  network: SupplyNetwork,
  failed: Iterable<number>,
  options: SupplyOptions = {},
): SupplyState {
  const { nodes, loads } = network;
  const out = new Set(failed);
  const cap = new Float64Array(loads.length).fill(1);
  const tripped: number[][] = [];
  let tightest: SupplyState['tightest'] = null;
  for (;;) {
    const live = findLive(network, out);
    const flows = spreadLoads(network, live, cap);
    const over: number[] = [];
    for (const [index, node] of nodes.entries()) {
      const carried = flows.outW[index] as number;
      if (!live[index] || node.ratingW === null) continue;
      const marginW = node.ratingW * (node.continuousShare ?? 1) - carried;
      if (!tightest || marginW < tightest.marginW) tightest = { node: index, marginW };
      if (exceeds(carried, node.ratingW * (node.tripShare ?? 1))) over.push(index);
    }
    const held = options.capEnforced ? over.filter((index) => capLoads(network, index, live, flows.outW, cap)) : [];
    const trips = over.filter((index) => !held.includes(index));
    if (over.length === 0) return { live, ...flows, tripped, cap, tightest };
    if (trips.length > 0) tripped.push(trips);
    for (const index of trips) out.add(index);
  }
}

function findLive({ feedsOf, nodes, order }: SupplyNetwork, failed: ReadonlySet<number>): Uint8Array {
  const live = new Uint8Array(nodes.length);
  for (const index of order) {
    const feeds = feedsOf[index] as readonly CompiledInlet[];
    const enough = feeds.length === 0 || countLive(feeds, live) >= (nodes[index]?.need ?? 1);
    live[index] = enough && !failed.has(index) ? 1 : 0;
  }
  return live;
}

function countLive(inlets: readonly CompiledInlet[], live: Uint8Array): number {
  let count = 0;
  for (const { from } of inlets) count += live[from] as number;
  return count;
}

type Flows = Pick<SupplyState, 'outW' | 'inW' | 'partial' | 'dark'>;

function spreadLoads(network: SupplyNetwork, live: Uint8Array, cap: Float64Array): Flows {
  const { feedsOf, inletsOf, loads, nodes, order } = network;
  const outW = new Float64Array(nodes.length);
  const inW = new Float64Array(nodes.length);
  const partial = new Uint8Array(nodes.length);
  const dark: number[] = [];
  for (const [index, load] of loads.entries()) {
    const inlets = inletsOf[index] as readonly CompiledInlet[];
    const enough = countLive(inlets, live) >= (load.need ?? 1);
    if (!enough) dark.push(index);
    else
      spread(
        inlets,
        load.mode,
        (load.demandW ?? 0) * (cap[index] as number),
        load.demandW === null,
        live,
        outW,
        partial,
      );
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const index = order[at] as number;
    if (!live[index]) continue;
    const node = nodes[index] as SupplyNode;
    const drawn = inputOf(node, outW[index] as number);
    inW[index] = drawn;
    spread(feedsOf[index] as readonly CompiledInlet[], node.mode, drawn, partial[index] === 1, live, outW, partial);
  }
  return { outW, inW, partial, dark };
}

function inputOf({ conversion }: SupplyNode, outputW: number): number {
  if (conversion.kind === 'efficiency') return outputW / conversion.share;
  return psuGroupInput({ curve: conversion.curve, unitW: conversion.unitW, live: conversion.units }, outputW).inputW;
}

function spread(
  inlets: readonly CompiledInlet[],
  mode: InletMode = 'share',
  demandW: number,
  unknown: boolean,
  live: Uint8Array,
  outW: Float64Array,
  partial: Uint8Array,
): void {
  let total = 0;
  for (const { from, weight } of inlets) {
    if (!live[from]) continue;
    total += weight;
    if (mode === 'transfer') break;
  }
  for (const { fan, from, weight } of inlets) {
    if (!live[from]) continue;
    outW[from] = (outW[from] as number) + ((demandW * weight) / total) * fan;
    if (unknown) partial[from] = 1;
    if (mode === 'transfer') return;
  }
}

/** Holds the loads on an overloaded node to its rating; false where the node has no pulse rating, or they exceed it. */
function capLoads(
  { inletsOf, nodes }: SupplyNetwork,
  index: number,
  live: Uint8Array,
  outW: Float64Array,
  cap: Float64Array,
): boolean {
  const { pulseShare, ratingW } = nodes[index] as SupplyNode;
  const carried = outW[index] as number;
  if (pulseShare === undefined || ratingW === null || exceeds(carried, ratingW * pulseShare)) return false;
  const onIt = inletsOf.flatMap((inlets, load) =>
    inlets.some(({ from }) => from === index) && countLive(inlets, live) > 0 ? [load] : [],
  );
  for (const load of onIt) cap[load] = (cap[load] as number) * (ratingW / carried);
  return onIt.length > 0;
}
