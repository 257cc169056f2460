/** Questions about a facility's hours, its year, and its efficiency figures. */
import { type ClimateName, climates } from '../../solvers/climate/climate-summary.ts';
import { type SitePresetName, sitePresets } from '../../solvers/climate/site-presets.ts';
import { siteYear } from '../../solvers/climate/site-year.ts';
import { weatherYear } from '../../solvers/climate/weather-year.ts';
import { evaporatedLitres } from '../../solvers/cooling/evaporated-water.ts';
import { solveLoopHour } from '../../solvers/cooling/facility-loop.ts';
import { type PlantName, plants } from '../../solvers/cooling/plants.ts';
import { siteEfficiency } from '../../solvers/cooling/pue.ts';
import { choice } from '../inputs/composites.ts';
import { optional, refusal, withDefault } from '../inputs/field.ts';
import { above, amount, celsius, efficiency, positive } from '../inputs/numbers.ts';
import { defineQuestion, mustExceed, mustNotExceed } from '../question.ts';

export const loopHour = defineQuestion({
  id: 'loop-hour',
  inputs: {
    plant: choice(Object.keys(plants) as PlantName[]),
    heat_kW: amount,
    supply_C: celsius,
    return_C: celsius,
    dry_C: celsius,
    /** A dry plant does not ask for it. */
    wet_C: optional(celsius),
  },
  check({ dry_C, plant, return_C, supply_C, wet_C }) {
    if (wet_C === null && plants[plant].sink !== 'dry') return refusal('missing', { where: 'inputs.wet_C' });
    return (
      mustExceed('return_C', return_C, 'supply_C', supply_C) ?? mustNotExceed('wet_C', wet_C ?? dry_C, 'dry_C', dry_C)
    );
  },
  answer({ dry_C, heat_kW, plant, return_C, supply_C, wet_C }) {
    const hour = { heatW: heat_kW * 1000, supplyC: supply_C, returnC: return_C, dryC: dry_C, wetC: wet_C ?? dry_C };
    const done = solveLoopHour(plants[plant], hour);
    return {
      sink_plus_approach_C: done.availableC,
      free_share: done.freeShare,
      cop: done.cop,
      chiller_kW: done.chillerW / 1000,
      fan_kW: done.fanW / 1000,
      water_L: done.waterLPerH,
    };
  },
});

export const yearPue = defineQuestion({
  id: 'year-pue',
  inputs: {
    city: choice(Object.keys(climates) as ClimateName[]),
    site: choice(Object.keys(sitePresets) as SitePresetName[]),
  },
  answer({ city, site }) {
    const year = siteYear(sitePresets[site], weatherYear(climates[city]));
    return { pue: year.pue, wue_L_per_kWh: year.wueLPerKWh, free_hours: year.freeHours };
  },
});

export const pueSum = defineQuestion({
  id: 'pue-sum',
  inputs: {
    it_kW: positive,
    chiller_kW: amount,
    fans_kW: amount,
    pumps_kW: amount,
    crah_kW: amount,
    misc_kW: amount,
    elec_eta: efficiency,
    /** Without it TUE is unknown. */
    compute_kW: optional(positive),
  },
  check: ({ compute_kW, it_kW }) => mustNotExceed('compute_kW', compute_kW ?? 0, 'it_kW', it_kW),
  answer({ chiller_kW, compute_kW, crah_kW, elec_eta, fans_kW, it_kW, misc_kW, pumps_kW }) {
    const { electricalPart, pue, tue } = siteEfficiency({
      itW: it_kW * 1000,
      coolingW: (chiller_kW + fans_kW + pumps_kW + crah_kW) * 1000,
      miscW: misc_kW * 1000,
      electricalEfficiency: elec_eta,
      computeW: compute_kW === null ? null : compute_kW * 1000,
    });
    return { pue, pue_electrical_part: electricalPart, tue };
  },
});

export const wue = defineQuestion({
  id: 'wue',
  inputs: { heat_kWh: amount, cycles: withDefault(above(1, 1000), plants.tower.cycles), it_kWh: positive },
  answer({ cycles, heat_kWh, it_kWh }) {
    const litres = evaporatedLitres(heat_kWh, cycles);
    return { litres, wue_L_per_kWh: litres / it_kWh };
  },
});
