/**
 * Question: how much of the heat leaves in liquid and how much in air, and what flow carries it?
 * Formula: Σ share · P over the cabinets at peak, as `drawn-supply/cooling-states.ts` splits it; V = Q / (rho · cp · dT).
 * Estimate where a default share or the default rise is used. Cost: the classes of cabinets.
 */
import type { Basis } from '../../catalogue/part.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Figure, Working } from '../../report/report.ts';
import { flowFor } from '../../solvers/cooling/flow.ts';
import { type Fluid, fluids } from '../../solvers/cooling/fluids.ts';
import { groupThousands, inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import { allBodies } from '../body-sum.ts';
import type { Cooler, CoolingStates, Heat, LeafHeat } from '../drawn-supply/cooling-states.ts';
import { supplyFigure } from '../drawn-supply/supply-figures.ts';
import { modulesOf } from '../module-power.ts';
import { missingOf, type PartTotal, totalOf, type Unstated } from '../part-total.ts';
import { peakPower } from '../peak-power.ts';
import { rangedFigure, unknownValue } from '../ranged-figure.ts';

export interface SiteHeat {
  readonly liquid: Heat;
  readonly air: Heat;
  readonly peak: PartTotal;
  readonly isDefault: boolean;
  readonly bases: readonly Basis[];
  readonly unstated: readonly Unstated[];
}

/** Undefined when nothing draws power. */
export function siteHeat(machine: Machine, states: CoolingStates): SiteHeat | undefined {
  const bodies = [...allBodies(machine, peakPower)];
  if (bodies.length === 0) return undefined;
  const peak = totalOf(peakPower.field, [...bodies, ...modulesOf(machine)]);
  const { leaves } = states.line;
  const sum = (pick: (heat: LeafHeat) => number) =>
    states.heats.reduce((all, heat, leaf) => all + (leaves[leaf]?.count ?? 0) * pick(heat), 0);
  const liquid = { value: sum((h) => h.liquid.value), low: sum((h) => h.liquid.low), high: sum((h) => h.liquid.high) };
  // What stands in no cabinet of the line, switches dealt into unserved racks and optical modules among it, heats air.
  const onLine = (pick: (total: PartTotal) => number) =>
    leaves.reduce((all, { count, load }) => all + count * pick(load), 0);
  const rest = (total: number, line: number) => Math.max(0, total - line);
  const air = {
    value:
      sum((h) => h.air.value) +
      rest(
        peak.value,
        onLine(({ value }) => value),
      ),
    low:
      sum((h) => h.air.low) +
      rest(
        peak.low,
        onLine(({ low }) => low),
      ),
    high:
      sum((h) => h.air.high) +
      rest(
        peak.high,
        onLine(({ high }) => high),
      ),
  };
  const shares = states.isDrawn ? [] : unstatedShares(peak);
  return {
    liquid,
    air,
    peak,
    isDefault: states.heats.some((heat) => heat.isDefault),
    bases: [peak.basis, ...states.heats.flatMap((heat) => heat.bases)],
    unstated: [...peak.unstated, ...shares],
  };
}

/** Without a drawn cooler only parts can say where their heat goes. */
function unstatedShares({ terms }: PartTotal): readonly Unstated[] {
  return terms.flatMap(({ counted }): readonly Unstated[] => {
    const { address, count, name, part, ref } = counted;
    if (part?.figures.liquidShare) return [];
    return [{ what: ref ?? name, field: 'liquidShare', count, addresses: [address] }];
  });
}

const kilowatts = (watts: number) => inUnit(watts, 'kW');
const text = (watts: number) => `${groupThousands(roundTo(kilowatts(watts), 6))} kW`;

export function heatFigures(machine: Machine, states: CoolingStates, heat: SiteHeat): Record<string, Figure> {
  const flow = flowFigure(machine, states, heat);
  return {
    'cooling.liquid': splitFigure('cooling.liquid', heat.liquid, states, heat, (own) => own.liquid),
    'cooling.air': splitFigure('cooling.air', heat.air, states, heat, (own) => own.air),
    ...(flow && { 'cooling.flow': flow }),
  };
}

function splitFigure(
  id: string,
  heat: Heat,
  states: CoolingStates,
  site: SiteHeat,
  pick: (heat: LeafHeat) => Heat,
): Figure {
  const { leaves } = states.line;
  const inputs: Working[] = [];
  const terms: string[] = [];
  leaves.forEach(({ count, place }, leaf) => {
    const own = pick(states.heats[leaf] as LeafHeat).value;
    if (own === 0 || terms.length >= 6) return;
    terms.push(count === 1 ? text(own) : `${groupThousands(count)} × ${text(own)}`);
    inputs.push({
      label: { key: 'working.part', params: { part: place.address } },
      value: kilowatts(count * own),
      unit: 'kW',
    });
  });
  const words = {
    unit: 'kW',
    convention: { key: states.isDrawn ? 'convention.heat-split' : 'convention.heat-split-undrawn' },
    from: {
      label: { key: `figure.${id}` },
      formula: terms.join(' + ') || text(heat.value),
      value: kilowatts(heat.value),
      unit: 'kW',
      inputs,
      ...(site.isDefault && { because: { key: 'because.default-liquid-share' } }),
    },
  };
  if (site.unstated.length > 0) {
    const lower = heat.low > 0 && states.isDrawn ? kilowatts(heat.low) : undefined;
    return unknownValue(missingOf(site.unstated), { lower, bases: site.bases }, words);
  }
  const [value, low, high] = [heat.value, heat.low, heat.high].map(kilowatts) as [number, number, number];
  return rangedFigure({ value, low, high, bases: site.bases, isModel: site.isDefault || site.peak.soft }, words);
}

/** Rise of the coolant where nothing states it: 10 K, the constant of 1.5 L/min for each kW of the Open Compute Project. */
export const defaultRiseK = 10;

export function fluidOf({ kind }: Cooler): Fluid {
  // An immersion module is cooled by facility water; a CDU circulates PG25.
  return kind === 'cdm' ? fluids.water : fluids.pg25;
}

/** K of the coolant over what it cools, and whether the document states it. */
export function riseOf(machine: Machine, { supply }: Cooler): { readonly riseK: number; readonly isStated: boolean } {
  const drawn = supply === undefined ? undefined : machine.supplies.list[supply];
  const stated = drawn && supplyFigure(machine, drawn, 'rise', 'temperature-difference')?.value;
  return stated && stated > 0 ? { riseK: stated, isStated: true } : { riseK: defaultRiseK, isStated: false };
}

/** Absent where no liquid loop is drawn. */
function flowFigure(machine: Machine, { coolers }: CoolingStates, heat: SiteHeat): Figure | undefined {
  if (coolers.length === 0) return undefined;
  let defaults = 0;
  let [value, low, high] = [0, 0, 0];
  const inputs: Working[] = coolers.map((cooler) => {
    const { isStated, riseK } = riseOf(machine, cooler);
    if (!isStated) defaults++;
    const litres = (watts: number) => inUnit(flowFor(watts, fluidOf(cooler), riseK).m3PerS, 'L/min');
    value += cooler.count * litres(cooler.heat.value);
    low += cooler.count * litres(cooler.heat.low);
    high += cooler.count * litres(cooler.heat.high);
    const density = fluidOf(cooler) === fluids.water ? '997 × 4180' : '1020 × 3900';
    return {
      label: { key: 'working.part', params: { part: cooler.name } },
      formula: `${groupThousands(cooler.count)} × ${text(cooler.heat.value)} / (${density} × ${riseK} K)`,
      value: cooler.count * litres(cooler.heat.value),
      unit: 'L/min',
    };
  });
  const words = {
    unit: 'L/min',
    convention: { key: 'convention.flow' },
    from: {
      label: { key: 'figure.cooling.flow' },
      formula: inputs
        .slice(0, 6)
        .map(({ formula }) => formula ?? '')
        .join(' + '),
      value,
      unit: 'L/min',
      inputs,
      ...(defaults > 0 && { because: { key: 'because.default-rise' } }),
    },
  };
  if (heat.unstated.length > 0) {
    const lower = low > 0 ? low : undefined;
    return unknownValue(missingOf(heat.unstated), { lower, bases: heat.bases }, words);
  }
  return rangedFigure({ value, low, high, bases: heat.bases, isModel: defaults > 0 || heat.isDefault }, words);
}
