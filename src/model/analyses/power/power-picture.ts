/** What the lens draws of the power: cabinets by class against their limit, the drawn supplies, and every single loss. */
import type { Machine, Place } from '../../machine/machine.ts';
import { type LineRun, runAddress, type Supply, wayName } from '../../machine/supplies/supplies.ts';
import type { CabinetPower, CabinetRun, PowerPicture, SupplyLoss, SupplyPower } from '../../report/power-picture.ts';
import { exceeds } from '../../solvers/limit.ts';
import { addressOfNode } from '../drawn-supply/addresses.ts';
import { type CabinetLimit, cabinetLimits } from '../drawn-supply/cabinet-limits.ts';
import type { CoolingStates } from '../drawn-supply/cooling-states.ts';
import type { NodeSource } from '../drawn-supply/drawn-network.ts';
import { type DrawnLine, drawnLine, type LeafClass, unservedLine } from '../drawn-supply/leaf-classes.ts';
import type { Part, PowerStates } from '../drawn-supply/power-states.ts';
import { continuousShareOf, ratingOf } from '../drawn-supply/supply-figures.ts';
import { idle, profileTotal, typical } from './profiles.ts';

/** Runs of the line that are sent; a site with more is told by its classes. */
const mostRuns = 20_000;
/** Losses that are listed, worst first. */
const mostLosses = 60;

export function powerPicture(
  machine: Machine,
  states: PowerStates,
  cooling: CoolingStates,
  peakW: number,
): PowerPicture {
  const { leaves, line } = drawnLine(machine);
  const unserved = unservedLine(machine);
  const limits = cabinetLimits(machine, states);
  const cap = machine.supplies.operation.capW?.value;
  return {
    cabinets: [
      ...leaves.map((leaf, index) =>
        cabinetOf(leaf, limits[index] ?? null, states, index, cooling.isDrawn ? cooling.heats[index] : undefined),
      ),
      ...unserved.leaves.map((leaf) => cabinetOf(leaf, null, states, -1, undefined)),
    ],
    line: [
      ...line.filter(({ served }) => served.length > 0).map((run) => runOf(run)),
      ...unserved.line.map((run) => runOf(run, leaves.length)),
    ].slice(0, mostRuns),
    supplies: machine.supplies.list.map((supply, index) => supplyOf(machine, states, supply, index)),
    everyOf: machine.supplies.list.map(({ every }) => (Number.isFinite(every) ? every : null)),
    losses: lossesOf(machine, states),
    capShare: cap !== undefined && peakW > cap ? cap / peakW : 1,
    isCut: states.isCut,
  };
}

function cabinetOf(
  leaf: LeafClass,
  limit: CabinetLimit | null,
  states: PowerStates,
  index: number,
  heat: CoolingStates['heats'][number] | undefined,
): CabinetPower {
  const { count, load, place } = leaf;
  return {
    count,
    cards: cardsIn(place),
    peakW: { value: load.value, low: load.low, high: load.high },
    typicalW: profileTotal(load, typical).value,
    idleW: profileTotal(load, idle).value,
    isComplete: load.unstated.length === 0,
    limitW: limit?.limitW ?? null,
    isAfterLoss: limit?.isAfterLoss ?? false,
    shelves: shelvesOf(states, index),
    ...(heat && { liquidW: heat.liquid.value, airW: heat.air.value }),
  };
}

function cardsIn(place: Place): number {
  return place.inside.reduce((sum, child) => sum + child.perParent * ((child.card ? 1 : 0) + cardsIn(child)), 0);
}

/** Shelves of one cabinet by path. */
function shelvesOf({ parts }: PowerStates, leaf: number): CabinetPower['shelves'] {
  const byWay = new Map<number, number>();
  for (const { drawn } of parts) {
    for (const { device, leaf: own, onPath = 0, way } of drawn.sources) {
      if (own === leaf && device?.stage === 'shelf') byWay.set(way, onPath);
    }
  }
  return [...byWay].sort((a, b) => a[0] - b[0]).map(([way, count]) => ({ way: wayName(way), count }));
}

function runOf({ leaf, count, run, served, within }: DrawnLine['line'][number], before = 0): CabinetRun {
  return {
    address: runAddress(within === undefined ? run : partOfRun(run, within, count)),
    cabinet: before + leaf,
    count,
    served: served.map(({ supply, count: things }) => ({ supply, count: things })),
  };
}

/** `count` of a run of one axis, from the k-th on. */
function partOfRun(run: LineRun, from: number, count: number): LineRun {
  const first = (run.spans[0]?.from ?? 1) + from;
  return { ...run, spans: [{ from: first, to: first + count - 1 }] };
}

function supplyOf(machine: Machine, states: PowerStates, supply: Supply, index: number): SupplyPower | null {
  if (supply.domain !== 'power') return null;
  const { assumed, every, feeds, id, kind, members, scheme, ways } = supply;
  return {
    id,
    kind,
    members,
    ...(Number.isFinite(every) && { every }),
    ...(scheme !== undefined && { scheme }),
    ratedW: ratingOf(machine, supply)?.value ?? null,
    continuousShare: continuousShareOf(machine, supply),
    ways: Array.from({ length: ways }, (_, way) => ({
      name: ways > 1 ? wayName(way) : '',
      ...loadOfWay(machine, states, index, way),
    })),
    feeds: feeds.map(({ supply: lower }) => lower),
    ...(assumed !== undefined && { assumed }),
  };
}

function loadOfWay(machine: Machine, states: PowerStates, supply: number, way: number) {
  let [loadW, worstW] = [0, 0];
  let worstLost: string | undefined;
  let isComplete = states.line.elsewhere.length === 0;
  for (const part of states.parts) {
    const { carriedW, drawn, failures } = part;
    drawn.sources.forEach((source, node) => {
      if (source.supply !== supply || source.way !== way) return;
      loadW = Math.max(loadW, carriedW[node] as number);
      if (!isKnownBelow(part, states, node)) isComplete = false;
      for (const failure of failures) {
        const carried = failure.carriedW[node] as number;
        if (failure.failed === node || !exceeds(carried, worstW)) continue;
        worstW = carried;
        worstLost = addressOfNode(machine, states, drawn.sources[failure.failed] as NodeSource);
      }
    });
  }
  const isWorse = exceeds(worstW, loadW);
  return { loadW, worstW: Math.max(loadW, worstW), ...(isWorse && worstLost && { worstLost }), isComplete };
}

/** Whether all loads below state their power. */
function isKnownBelow({ drawn, network }: Part, { line }: PowerStates, top: number): boolean {
  const below = new Set([top]);
  for (const next of network.order) {
    if (network.feedsOf[next]?.some(({ from }) => below.has(from))) below.add(next);
  }
  return network.inletsOf.every(
    (inlets, load) =>
      !inlets.some(({ from }) => below.has(from)) ||
      (line.leaves[drawn.leafOfLoad[load] as number]?.load.unstated.length ?? 0) === 0,
  );
}

function lossesOf(machine: Machine, states: PowerStates): readonly SupplyLoss[] {
  const { leaves } = states.line;
  const losses = states.parts.flatMap(({ count, drawn, failures }) =>
    failures.map(({ failed, state }): SupplyLoss => {
      const source = drawn.sources[failed] as NodeSource;
      let [cabinetsDark, cardsDark] = [0, 0];
      for (const load of state.dark) {
        const number = drawn.loads[load]?.count ?? 1;
        const place = leaves[drawn.leafOfLoad[load] as number]?.place;
        cabinetsDark += number;
        cardsDark += number * (place ? cardsIn(place) : 0);
      }
      const trips = state.tripped
        .flat()
        .slice(0, 8)
        .map((node) => addressOfNode(machine, states, drawn.sources[node] as NodeSource));
      return { address: addressOfNode(machine, states, source), count, cabinetsDark, cardsDark, trips };
    }),
  );
  return losses
    .sort((a, b) => b.cardsDark - a.cardsDark || b.cabinetsDark - a.cabinetsDark || a.address.localeCompare(b.address))
    .slice(0, mostLosses);
}
