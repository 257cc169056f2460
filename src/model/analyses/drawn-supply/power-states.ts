/**
 * The drawn power supplies, solved once for every model that asks: the normal state, and every single failure of one
 * representative of each class. Parts of the site that hang on nothing common are solved apart.
 */
import type { Machine } from '../../machine/machine.ts';
import { type MemberRun, type ZoneTree, zonesOf } from '../../machine/supplies/zones.ts';
import { type SupplyState, solveSupply } from '../../solvers/power/solve-supply.ts';
import { compileSupply, type SupplyNetwork } from '../../solvers/power/supply-network.ts';
import { type DrawnNetwork, drawnNetwork, type NodeSource } from './drawn-network.ts';
import { type DrawnLine, drawnLine } from './leaf-classes.ts';

export interface FailedState {
  /** Node that failed. */
  readonly failed: number;
  readonly state: SupplyState;
  /** W that each node would have to carry if none tripped. */
  readonly carriedW: Float64Array;
}

export interface Part {
  /** Equal parts of the site. */
  readonly count: number;
  readonly drawn: DrawnNetwork;
  readonly network: SupplyNetwork;
  readonly normal: SupplyState;
  /** W that each node carries in the normal state if none tripped. */
  readonly carriedW: Float64Array;
  readonly failures: readonly FailedState[];
}

export interface PowerStates {
  readonly line: DrawnLine;
  readonly tree: ZoneTree;
  readonly parts: readonly Part[];
  /** Whether some part is too large or too irregular to be followed into every failure. */
  readonly isCut: boolean;
  /** Whether any power supply is drawn. */
  readonly isDrawn: boolean;
}

/** Nodes times failures of one part of the site: more come from a line of exceptions, and are then not solved. */
const mostWork = 250_000;

const known = new WeakMap<Machine, PowerStates>();

export function powerStates(machine: Machine): PowerStates {
  let states = known.get(machine);
  if (!states) {
    states = solveAll(machine);
    known.set(machine, states);
  }
  return states;
}

function solveAll(machine: Machine): PowerStates {
  const line = drawnLine(machine);
  const tree = zonesOf(machine.supplies.list, line.line, 'power');
  const parts: Part[] = [];
  let isCut = false;
  for (const { zone, count } of tree.top) {
    const drawn = drawnNetwork(machine, line, zone);
    if (!drawn) {
      isCut = true;
      continue;
    }
    if (drawn.nodes.length === 0) continue;
    const compiled = compileSupply(drawn.nodes, drawn.loads);
    // Ratings and loads are checked where they are read; what is left to refuse is our own mistake.
    if (!compiled.ok) throw new Error(`supply network: ${compiled.reason} ${compiled.detail ?? ''}`);
    const solved = solvePart(compiled.value, drawn);
    if (solved.failures.length === 0) isCut = true;
    parts.push({ count, drawn, network: compiled.value, ...solved });
  }
  return { line, tree, parts, isCut, isDrawn: parts.length > 0 || isCut };
}

function solvePart(network: SupplyNetwork, { sources }: DrawnNetwork) {
  const failing = failingOf(sources);
  // Without ratings nothing trips; where nothing trips anyway the same state serves.
  const unlimited = { ...network, nodes: network.nodes.map((node) => ({ ...node, ratingW: null })) };
  const carried = (state: SupplyState, failed: readonly number[]) =>
    state.tripped.length === 0 ? state.outW : solveSupply(unlimited, failed).outW;
  const normal = solveSupply(network, []);
  return {
    normal,
    carriedW: carried(normal, []),
    failures: failing.map((failed) => {
      const state = solveSupply(network, [failed]);
      return { failed, state, carriedW: carried(state, [failed]) };
    }),
  };
}

/** One member of each class; none where that would be too much. */
function failingOf(sources: readonly NodeSource[]): readonly number[] {
  const focus = sources.flatMap(({ isFocus }, node) => (isFocus ? [node] : []));
  return focus.length * sources.length > mostWork ? [] : focus;
}

/** The same part with other demands, W by class of leaves, and perhaps other ratings: its least headroom. */
export function headroomWith(
  { drawn }: Part,
  demandOf: (leaf: number) => number,
  ratingOf: (source: NodeSource) => number | null,
): { readonly marginW: number; readonly node: number; readonly failed: number | null } | null {
  const nodes = drawn.nodes.map((node, index) => ({ ...node, ratingW: ratingOf(drawn.sources[index] as NodeSource) }));
  const loads = drawn.loads.map((load, index) => ({ ...load, demandW: demandOf(drawn.leafOfLoad[index] as number) }));
  const compiled = compileSupply(nodes, loads);
  if (!compiled.ok) return null;
  let least: { marginW: number; node: number; failed: number | null } | null = null;
  for (const failed of [null, ...failingOf(drawn.sources)]) {
    const { tightest } = solveSupply(compiled.value, failed === null ? [] : [failed]);
    if (tightest && (!least || tightest.marginW < least.marginW)) least = { ...tightest, failed };
  }
  return least;
}

/** 1-based numbers of the members of a zone class, first of each run. */
export function membersOf(tree: ZoneTree, supply: number, zone: object): readonly MemberRun[] {
  return (tree.members.get(supply) ?? []).filter((run) => run.zone === zone);
}
