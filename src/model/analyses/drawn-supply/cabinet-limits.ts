/**
 * Question: how much could one cabinet draw before a supply that serves it alone is above its rating, in the normal
 * state and after every single loss that is declared survivable?
 * The least of those ratings carried down to the cabinet's inlet: found by bisection on the supply solver with the
 * cabinet alone on its network, as the efficiency of a shelf bends with its load. What several cabinets share is no
 * limit of one. Null where a cabinet has no rated supply of its own. Cost: some tens of solutions for each class.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Zone } from '../../machine/supplies/zones.ts';
import { exceeds } from '../../solvers/limit.ts';
import { solveSupply } from '../../solvers/power/solve-supply.ts';
import { compileSupply, type SupplyNetwork } from '../../solvers/power/supply-network.ts';
import { isDeclaredSurvivable } from './declared.ts';
import type { NodeSource } from './drawn-network.ts';
import type { Part, PowerStates } from './power-states.ts';

export interface CabinetLimit {
  /** W at the inlet of the cabinet's load. */
  readonly limitW: number;
  /** Whether a loss decides it. */
  readonly isAfterLoss: boolean;
}

/** Steps of the bisection: a part in 10^12 of the start. */
const steps = 40;
/** Nodes × losses × steps of one class; more comes from cabinets with many supplies of their own. */
const mostWork = 400_000;

export function cabinetLimits(machine: Machine, states: PowerStates): readonly (CabinetLimit | null)[] {
  return states.line.leaves.map((_, leaf) => {
    for (const part of states.parts) {
      const load = part.drawn.leafOfLoad.findIndex((own, index) => own === leaf && isAlone(part, index));
      if (load >= 0) return limitOf(machine, part, leaf, load);
    }
    return null;
  });
}

/** The load of the member that stands for its class. */
function isAlone({ drawn, network }: Part, load: number): boolean {
  return (network.inletsOf[load] ?? []).some(({ from }) => drawn.sources[from]?.isFocus);
}

function limitOf(machine: Machine, part: Part, leaf: number, load: number): CabinetLimit | null {
  const { drawn } = part;
  const above = nodesAbove(part, load);
  const kept = [...above].sort((a, b) => a - b);
  const own = kept.filter((node) => servesOne(drawn.sources[node] as NodeSource, leaf));
  if (!own.some((node) => drawn.nodes[node]?.ratingW !== null)) return null;
  const losses = own.filter((node) => isDeclaredSurvivable(machine, drawn, drawn.sources[node] as NodeSource));
  const shared = kept.filter((node) => !own.includes(node));
  const sharedLosses = shared.filter((node) => {
    const source = drawn.sources[node] as NodeSource;
    return source.isFocus && isDeclaredSurvivable(machine, drawn, source);
  });
  const states = [null, ...losses.filter((node) => drawn.sources[node]?.isFocus), ...sharedLosses];
  if (states.length * kept.length * steps > mostWork) return null;
  const isOwn = new Set(own);
  const nodes = kept.map((node) => {
    const known = drawn.nodes[node] as Part['drawn']['nodes'][number];
    const rated = isOwn.has(node) && known.ratingW !== null ? known.ratingW * (known.continuousShare ?? 1) : null;
    return { ...known, ratingW: rated, continuousShare: 1 };
  });
  const alone = drawn.loads[load] as Part['drawn']['loads'][number];
  const at = new Map(kept.map((node, place) => [node, place]));
  const compiled = compileSupply(nodes, [{ ...alone, demandW: 0, count: 1 }]);
  if (!compiled.ok) return null;
  const base = compiled.value;
  const network = (watts: number): SupplyNetwork => ({ ...base, loads: [{ ...alone, demandW: watts, count: 1 }] });
  const most = (failed: number | null): number => {
    let [low, high] = [0, startOf(nodes)];
    for (let step = 0; step < steps; step++) {
      const middle = (low + high) / 2;
      const state = solveSupply(network(middle), failed === null ? [] : [at.get(failed) as number]);
      const holds = state.tripped.length === 0 && state.dark.length === 0;
      if (holds) low = middle;
      else high = middle;
    }
    return high;
  };
  const normal = most(null);
  const worst = states.slice(1).reduce<number>((least, failed) => Math.min(least, most(failed)), normal);
  if (!Number.isFinite(worst) || worst <= 0) return null;
  // The limit rule forgives a part in 10^9, so a rating is met a little above itself.
  return { limitW: Number(worst.toPrecision(8)), isAfterLoss: exceeds(normal, worst) };
}

/** More than all ratings together can never be carried. */
function startOf(nodes: readonly { readonly ratingW: number | null; readonly count?: number }[]): number {
  return 2 * nodes.reduce((sum, { ratingW, count = 1 }) => sum + (ratingW ?? 0) * count, 0) + 1;
}

function nodesAbove({ network }: Part, load: number): ReadonlySet<number> {
  const found = new Set((network.inletsOf[load] ?? []).map(({ from }) => from));
  for (const node of found) for (const { from } of network.feedsOf[node] ?? []) found.add(from);
  return found;
}

/** A device in the cabinet, or a supply below whose member stands this one cabinet and nothing else. */
function servesOne({ device, zone }: NodeSource, leaf: number): boolean {
  if (device) return true;
  return zone !== undefined && holdsOnly(zone, leaf);
}

function holdsOnly({ items, leaf: own }: Zone, leaf: number): boolean {
  if (own !== undefined) return own === leaf;
  const [only] = items;
  return items.length === 1 && only !== undefined && only.count === 1 && holdsOnly(only.zone, leaf);
}
