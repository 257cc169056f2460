/**
 * Where the heat of the drawn machine goes, at peak: for every class of cabinets what leaves in liquid and what in air,
 * and what each drawn cooler carries. Read once for every model that asks.
 *
 * A part's own liquid share counts; where it states none, a cabinet on a CDU gives 0.85 (0.7 to 0.95, cold plates), one on
 * an immersion module all of it. Where coolers are drawn, what none of them serves is cooled by air; where none is drawn
 * and no share is stated, the split stays unknown.
 */
import type { Basis } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Supply } from '../../machine/supplies/supplies.ts';
import { type Zone, type ZoneTree, zonesOf } from '../../machine/supplies/zones.ts';
import { defaultLiquidShare, splitHeat } from '../../solvers/cooling/heat-split.ts';
import type { Unstated } from '../part-total.ts';
import { type DrawnLine, drawnLine, type LeafClass } from './leaf-classes.ts';
import { partRange, type Ranged, supplyFigure } from './supply-figures.ts';

/** W: value, and bounds over the ranges of powers and shares. */
export interface Heat {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type CoolingMethod = 'air' | 'cold-plate' | 'immersion' | 'undrawn';

export interface LeafHeat {
  readonly method: CoolingMethod;
  readonly liquid: Heat;
  readonly air: Heat;
  /** Whether a share is a default of ours. */
  readonly isDefault: boolean;
  readonly bases: readonly Basis[];
  /** Powers and shares that nobody states. */
  readonly unstated: readonly Unstated[];
}

export interface Cooler {
  readonly supply: number | undefined;
  /** 1-based members, first of each run; the device's place where it stands in a cabinet. */
  readonly members: readonly { readonly first: number; readonly count: number }[];
  readonly leaf: number | undefined;
  readonly count: number;
  readonly name: string;
  readonly kind: Supply['kind'];
  /** Of one member (all its ways). */
  readonly heat: Heat;
  readonly isComplete: boolean;
  /** Whether its heat rests on a share of ours. */
  readonly isDefault: boolean;
  /** Of one member, all its units. */
  readonly rating: Ranged | undefined;
  readonly approach: Ranged | undefined;
  readonly supplyMax: Ranged | undefined;
  readonly units: number;
}

export interface CoolingStates {
  readonly line: DrawnLine;
  readonly tree: ZoneTree;
  readonly heats: readonly LeafHeat[];
  readonly coolers: readonly Cooler[];
  /** Whether any cooler is drawn. */
  readonly isDrawn: boolean;
}

const known = new WeakMap<Machine, CoolingStates>();

export function coolingStates(machine: Machine): CoolingStates {
  let states = known.get(machine);
  if (!states) {
    states = makeStates(machine);
    known.set(machine, states);
  }
  return states;
}

function makeStates(machine: Machine): CoolingStates {
  const { list } = machine.supplies;
  const line = drawnLine(machine);
  const tree = zonesOf(list, line.line, 'cooling');
  const servedByLeaf = kindsOverLeaves(list, line, tree);
  const isDrawn = tree.members.size > 0 || line.leaves.some(({ devices }) => devices.some(isCooler));
  const heats = line.leaves.map((leaf, index) => heatOf(machine, leaf, servedByLeaf[index] ?? [], isDrawn));
  const coolers = [...drawnCoolers(machine, line, tree, heats), ...deviceCoolers(line, heats)];
  return { line, tree, heats, coolers, isDrawn };
}

const isCooler = ({ stage }: LeafClass['devices'][number]) => stage === 'cooling';

/** Kinds of coolers over each class of leaves. */
function kindsOverLeaves(
  list: readonly Supply[],
  { leaves }: DrawnLine,
  tree: ZoneTree,
): readonly (readonly Supply['kind'][])[] {
  const followed = new Set(tree.members.keys());
  return leaves.map(({ devices, served }) => [
    ...served.flatMap(({ supply }) => (followed.has(supply) ? [(list[supply] as Supply).kind] : [])),
    ...(devices.some(isCooler) ? (['cdu'] as const) : []),
  ]);
}

const coldPlate = { value: defaultLiquidShare.coldPlate, low: 0.7, high: 0.95 };

function heatOf(
  machine: Machine,
  { load, served, place }: LeafClass,
  kinds: readonly Supply['kind'][],
  isDrawn: boolean,
): LeafHeat {
  const method: CoolingMethod = kinds.includes('cdm')
    ? 'immersion'
    : kinds.includes('cdu')
      ? 'cold-plate'
      : isDrawn
        ? 'air'
        : 'undrawn';
  const all = { value: 1, low: 1, high: 1 };
  const none = { value: 0, low: 0, high: 0 };
  const share = method === 'immersion' ? all : method === 'cold-plate' ? coldPlate : none;
  const liquid = { value: 0, low: 0, high: 0 };
  const air = { value: 0, low: 0, high: 0 };
  const bases: Basis[] = [load.basis];
  const unstated: Unstated[] = [...load.unstated];
  let isDefault = false;
  for (const { counted, figure } of load.terms) {
    const own = readFigure(counted.part, 'liquidShare');
    const taken = own ?? share;
    if (own) bases.push(own.basis);
    else if (method === 'undrawn') {
      const what = counted.ref ?? counted.name;
      unstated.push({ what, field: 'liquidShare', count: counted.count, addresses: [place.address] });
    } else isDefault = isDefault || method === 'cold-plate';
    liquid.value += counted.count * figure.value * taken.value;
    liquid.low += counted.count * figure.low * taken.low;
    liquid.high += counted.count * figure.high * taken.high;
    air.value += counted.count * figure.value * (1 - taken.value);
    air.low += counted.count * figure.low * (1 - taken.high);
    air.high += counted.count * figure.high * (1 - taken.low);
  }
  const doorW = doorRating(machine, served);
  const captured = (heat: number) => splitHeat([{ powerW: heat, liquidShare: 0 }], doorW).liquidW;
  return {
    method,
    liquid: {
      value: liquid.value + captured(air.value),
      low: liquid.low + captured(air.low),
      high: liquid.high + captured(air.high),
    },
    air: {
      value: air.value - captured(air.value),
      low: air.low - captured(air.low),
      high: air.high - captured(air.high),
    },
    isDefault,
    bases,
    unstated,
  };
}

/** W that rear doors of one leaf take; a door without a rating takes nothing we could name. */
function doorRating(machine: Machine, served: LeafClass['served']): number {
  return served.reduce((sum, { supply, count }) => {
    const drawn = machine.supplies.list[supply] as Supply;
    if (drawn.kind !== 'door') return sum;
    return sum + count * (supplyFigure(machine, drawn, 'ratedHeat', 'power')?.value ?? 0);
  }, 0);
}

/** Members of each drawn CDU and CDM, by class. */
function drawnCoolers(
  machine: Machine,
  { leaves }: DrawnLine,
  tree: ZoneTree,
  heats: readonly LeafHeat[],
): readonly Cooler[] {
  const { list } = machine.supplies;
  const serving = leaves.map(({ served }) => served.filter(({ supply }) => isLoop(list[supply] as Supply)).length);
  const coolers: Cooler[] = [];
  for (const [supply, runs] of tree.members) {
    const drawn = list[supply] as Supply;
    if (!isLoop(drawn)) continue;
    const zones = new Map<Zone, { first: number; count: number }[]>();
    for (const { zone, first, count } of runs) zones.set(zone, [...(zones.get(zone) ?? []), { first, count }]);
    for (const [zone, members] of zones) {
      const heat = { value: 0, low: 0, high: 0 };
      let isComplete = true;
      let isDefault = false;
      const addUp = (inner: Zone, times: number): void => {
        if (inner.leaf === undefined) {
          for (const item of inner.items) addUp(item.zone, times * item.count);
          return;
        }
        const own = heats[inner.leaf] as LeafHeat;
        if (!leaves[inner.leaf]?.served.some((one) => one.supply === supply)) return;
        const part = times / Math.max(1, serving[inner.leaf] ?? 1);
        heat.value += part * own.liquid.value;
        heat.low += part * own.liquid.low;
        heat.high += part * own.liquid.high;
        if (own.unstated.length > 0) isComplete = false;
        if (own.isDefault) isDefault = true;
      };
      addUp(zone, 1);
      const rated = supplyFigure(machine, drawn, 'ratedHeat', 'power');
      const factor = drawn.set.ratedHeat ? 1 : (drawn.units ?? 1);
      coolers.push({
        supply,
        members,
        leaf: undefined,
        count: members.reduce((sum, run) => sum + run.count, 0),
        name: drawn.id,
        kind: drawn.kind,
        heat,
        isComplete,
        isDefault,
        rating: rated && { ...rated, value: rated.value * factor, low: rated.low * factor, high: rated.high * factor },
        approach: supplyFigure(machine, drawn, 'approach', 'temperature-difference'),
        supplyMax: supplyFigure(machine, drawn, 'supplyMax', 'temperature'),
        units: drawn.units ?? 1,
      });
    }
  }
  return coolers;
}

function isLoop({ kind }: Supply): boolean {
  return kind === 'cdu' || kind === 'cdm';
}

/** Coolers that are holds in a cabinet. */
function deviceCoolers({ leaves }: DrawnLine, heats: readonly LeafHeat[]): readonly Cooler[] {
  return leaves.flatMap(({ count, devices }, leaf) => {
    const own = devices.filter(isCooler);
    const each = own.reduce((sum, device) => sum + device.each, 0);
    const { isDefault, liquid, unstated } = heats[leaf] as LeafHeat;
    return own.map((device): Cooler => {
      const ref = device.place.part ?? device.place.hold;
      return {
        supply: undefined,
        members: [],
        leaf,
        count: count * device.each,
        name: device.place.hold,
        kind: 'cdu',
        heat: { value: liquid.value / each, low: liquid.low / each, high: liquid.high / each },
        isComplete: unstated.length === 0,
        isDefault,
        rating: partRange(device.part, ref, 'ratedHeat'),
        approach: partRange(device.part, ref, 'approach'),
        supplyMax: undefined,
        units: 1,
      };
    });
  });
}
