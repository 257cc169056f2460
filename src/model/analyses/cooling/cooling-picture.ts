/** What the lens draws of the cooling: each drawn cooler, the split of the heat, and the PUE as a sum. */
import type { Machine } from '../../machine/machine.ts';
import { membersAddress } from '../../machine/supplies/supplies.ts';
import type { CoolerHeat, CoolingPicture, PueSum } from '../../report/power-picture.ts';
import { climates } from '../../solvers/climate/climate-summary.ts';
import { sitePresets } from '../../solvers/climate/site-presets.ts';
import { defaultApproachK, facilityMaxC } from '../../solvers/cooling/cdu.ts';
import { flowFor } from '../../solvers/cooling/flow.ts';
import { plants } from '../../solvers/cooling/plants.ts';
import { inUnit } from '../../units/format.ts';
import type { AnalysisTools } from '../analysis.ts';
import { leafAddresses } from '../drawn-supply/addresses.ts';
import type { Cooler, CoolingStates } from '../drawn-supply/cooling-states.ts';
import { fluidOf, riseOf, type SiteHeat } from './heat-figures.ts';
import { keyOfYear, siteOf, solveYear } from './year.ts';

export function coolingPicture(
  machine: Machine,
  states: CoolingStates,
  heat: SiteHeat,
  remember: AnalysisTools['remember'],
): CoolingPicture {
  const pue = pueOf(machine, heat, remember);
  return {
    coolers: states.coolers.map((cooler) => coolerOf(machine, states, cooler)),
    liquidW: heat.liquid,
    airW: heat.air,
    isComplete: heat.unstated.length === 0,
    ...(pue && { pue }),
    climates: Object.keys(climates),
    plants: [...Object.keys(sitePresets), ...Object.keys(plants)],
  };
}

function coolerOf(machine: Machine, states: CoolingStates, cooler: Cooler): CoolerHeat {
  const { approach, count, heat, isComplete, isDefault, kind, leaf, members, name, rating, supply, supplyMax, units } =
    cooler;
  const drawn = supply === undefined ? undefined : machine.supplies.list[supply];
  const { riseK } = riseOf(machine, cooler);
  const addresses = drawn
    ? members.map(({ first, count: many }) => rangeOf(drawn.id, first, many))
    : leafAddresses(states.line, leaf ?? 0).map((place) => `${place}/${name}`);
  return {
    addresses: addresses.length > 0 || !drawn ? addresses : [membersAddress(drawn)],
    ...(supply !== undefined && { supply }),
    kind,
    count,
    heatW: heat,
    isComplete,
    isDefault,
    ratedW: rating?.value ?? null,
    units,
    ...(drawn?.scheme !== undefined && { scheme: drawn.scheme }),
    flow: inUnit(flowFor(heat.value, fluidOf(cooler), riseK).m3PerS, 'L/min'),
    riseK,
    waterMaxC:
      rating && supplyMax
        ? facilityMaxC({
            ratedW: rating.value,
            approachK: approach?.value ?? defaultApproachK,
            heatW: heat.value,
            supplyMaxC: supplyMax.value,
          })
        : null,
  };
}

const rangeOf = (id: string, first: number, count: number): string =>
  count === 1 ? `${id}[${first}]` : `${id}[${first}..${first + count - 1}]`;

function pueOf(machine: Machine, heat: SiteHeat, remember: AnalysisTools['remember']): PueSum | undefined {
  const isKnown = heat.unstated.length === 0;
  const share = isKnown && heat.peak.value > 0 ? heat.liquid.value / heat.peak.value : undefined;
  const question = siteOf(machine.supplies.operation, share);
  if (!question.ok) return undefined;
  const { climate, plant, year } = remember(keyOfYear(question), () => solveYear(question));
  const ids = ['chiller', 'fans', 'pumps', 'airHandlers', 'electrical', 'misc'] as const;
  return { climate, plant, pue: year.pue, parts: ids.map((id) => ({ id, share: year.parts[id] })) };
}
