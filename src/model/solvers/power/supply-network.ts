/**
 * What the supply models read: sources, conversions and distributions in a directed graph without loops, and the loads
 * that hang on it. Identical nodes in identical positions are one node with a `count`; every rating, demand and result
 * is of one member. Where one member shall fail, the caller gives it a node of its own.
 */
import type { Result } from '../../units/result.ts';
import type { EfficiencyCurve } from './efficiency-curve.ts';

export type Conversion =
  | { readonly kind: 'efficiency'; readonly share: number }
  | { readonly kind: 'psus'; readonly curve: EfficiencyCurve; readonly unitW: number; readonly units: number };

export interface Inlet {
  /** Id of a supply node. */
  readonly from: string;
  /** Share of the demand relative to the other live inlets; 1 by default. */
  readonly weight?: number;
}

/** `share`: by weight over all live inlets; `transfer`: all on the first live one, in the listed order. */
export type InletMode = 'share' | 'transfer';

interface Fed {
  readonly id: string;
  readonly mode?: InletMode;
  /** How many live inlets it must have; 1 by default. */
  readonly need?: number;
  readonly count?: number;
}

export interface SupplyNode extends Fed {
  /** Rated output; null where unknown: such a node never trips. */
  readonly ratingW: number | null;
  /** Trips above this share of the rating; 1 by default. */
  readonly tripShare?: number;
  /** May be loaded to this share of the rating continuously: a rule, no trip; 1 by default. */
  readonly continuousShare?: number;
  /** Short-time rating over rating, where a cap can act before the trip; none by default. */
  readonly pulseShare?: number;
  readonly conversion: Conversion;
  /** None: a source. */
  readonly feeds: readonly Inlet[];
}

export interface SupplyLoad extends Fed {
  /** Null where unknown: sums above it are then lower bounds. */
  readonly demandW: number | null;
  readonly inlets: readonly Inlet[];
}

export interface CompiledInlet {
  readonly from: number;
  readonly weight: number;
  /** Members below for each member above. */
  readonly fan: number;
}

export interface SupplyNetwork {
  readonly nodes: readonly SupplyNode[];
  readonly loads: readonly SupplyLoad[];
  /** Indices of nodes, every node after those that feed it. */
  readonly order: readonly number[];
  readonly feedsOf: readonly (readonly CompiledInlet[])[];
  readonly inletsOf: readonly (readonly CompiledInlet[])[];
  readonly nodeIndex: ReadonlyMap<string, number>;
}

export type SupplyProblem = 'duplicate-id' | 'unknown-feed' | 'feeds-itself' | 'bad-value';

/** Numbers must be finite and not negative, shares of conversions in (0, 1]; `detail` names the node. */
export function compileSupply(
  nodes: readonly SupplyNode[],
  loads: readonly SupplyLoad[],
): Result<SupplyNetwork, SupplyProblem> {
  const nodeIndex = new Map<string, number>();
  const ids = new Set<string>();
  for (const [index, node] of nodes.entries()) nodeIndex.set(node.id, index);
  for (const { id } of [...nodes, ...loads]) {
    if (ids.has(id)) return { ok: false, reason: 'duplicate-id', detail: id };
    ids.add(id);
  }
  const bad = nodes.find((node) => !isSoundNode(node)) ?? loads.find((load) => !isSoundLoad(load));
  if (bad) return { ok: false, reason: 'bad-value', detail: bad.id };
  const stray = [...nodes.flatMap(({ feeds }) => feeds), ...loads.flatMap(({ inlets }) => inlets)].find(
    ({ from }) => !nodeIndex.has(from),
  );
  if (stray) return { ok: false, reason: 'unknown-feed', detail: stray.from };

  const compile = (inlets: readonly Inlet[], count = 1): readonly CompiledInlet[] =>
    inlets.map(({ from, weight = 1 }) => {
      const index = nodeIndex.get(from) as number;
      return { from: index, weight, fan: count / (nodes[index]?.count ?? 1) };
    });
  const feedsOf = nodes.map(({ feeds, count }) => compile(feeds, count));
  const order = parentsFirst(feedsOf);
  if (order.length < nodes.length) {
    const placed = new Set(order);
    return { ok: false, reason: 'feeds-itself', detail: nodes.find((_, index) => !placed.has(index))?.id };
  }
  const inletsOf = loads.map(({ inlets, count }) => compile(inlets, count));
  return { ok: true, value: { nodes, loads, order, feedsOf, inletsOf, nodeIndex } };
}

/** Kahn's order; nodes on a loop, or below one, are missing from it. */
function parentsFirst(feedsOf: readonly (readonly CompiledInlet[])[]): readonly number[] {
  const children: number[][] = feedsOf.map(() => []);
  const open = feedsOf.map((feeds) => feeds.length);
  for (const [index, feeds] of feedsOf.entries()) for (const { from } of feeds) children[from]?.push(index);
  const order = feedsOf.flatMap((feeds, index) => (feeds.length === 0 ? [index] : []));
  for (let at = 0; at < order.length; at++) {
    for (const child of children[order[at] as number] ?? []) {
      open[child] = (open[child] as number) - 1;
      if (open[child] === 0) order.push(child);
    }
  }
  return order;
}

const isAmount = (value: number) => Number.isFinite(value) && value >= 0;
const isShare = (value: number) => value > 0 && value <= 1;

function isSoundInlets(inlets: readonly Inlet[], { need = 1, count = 1 }: Fed): boolean {
  return inlets.every(({ weight = 1 }) => isAmount(weight) && weight > 0) && isAmount(need) && count > 0;
}

function isSoundNode(node: SupplyNode): boolean {
  const { conversion, ratingW, tripShare = 1, continuousShare = 1, pulseShare = 1 } = node;
  const converts =
    conversion.kind === 'efficiency'
      ? isShare(conversion.share)
      : isAmount(conversion.unitW) && conversion.unitW > 0 && conversion.units >= 1;
  const rated = ratingW === null || isAmount(ratingW);
  return (
    converts && rated && [tripShare, continuousShare, pulseShare].every(isAmount) && isSoundInlets(node.feeds, node)
  );
}

function isSoundLoad(load: SupplyLoad): boolean {
  return (load.demandW === null || isAmount(load.demandW)) && isSoundInlets(load.inlets, load);
}
