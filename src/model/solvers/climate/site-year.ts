/**
 * Question: what do cooling and losses add to a site's IT energy over a year, and what water does it use?
 *
 * PUE = 1 + Σ_h (chiller + fans + pumps + air handlers) / Σ_h IT + (1 / eta_elec − 1) + misc, with 8,760 hours of both
 * loops at constant IT power: energy, not power. Air handlers warm the air they move: their power is heat of the air
 * loop. Cost: one loop hour for each loop and hour.
 */
import { solveLoopHour } from '../cooling/facility-loop.ts';
import { siteEfficiency } from '../cooling/pue.ts';
import type { Loop, SiteCooling } from './site-presets.ts';
import type { WeatherYear } from './weather-year.ts';

export interface SiteYear {
  readonly pue: number;
  /** Litres of water for each kWh of IT energy. */
  readonly wueLPerKWh: number;
  /** Hours in which the liquid loop needs no chiller; the air loop where nothing is cooled by liquid. */
  readonly freeHours: number;
  /** Hours in which heat stays, because there is no chiller. */
  readonly unmetHours: number;
  /** Mean share of IT power. */
  readonly parts: {
    readonly chiller: number;
    readonly fans: number;
    readonly pumps: number;
    readonly airHandlers: number;
    readonly electrical: number;
    readonly misc: number;
  };
}

export function siteYear(site: SiteCooling, weather: WeatherYear): SiteYear {
  const airShare = 1 - site.liquidShare;
  const airHandlers = site.airHandlerShare * airShare;
  const liquid = loopYear(site.liquid, site.liquidShare, weather);
  const air = loopYear(site.air, airShare + airHandlers, weather);
  const sum = {
    chiller: liquid.chiller + air.chiller,
    fans: liquid.fans + air.fans,
    pumps: liquid.pumps + air.pumps,
    airHandlers,
  };
  const { electricalPart, pue } = siteEfficiency({
    itW: 1,
    coolingW: sum.chiller + sum.fans + sum.pumps + sum.airHandlers,
    miscW: site.miscShare,
    electricalEfficiency: site.electricalEfficiency,
    computeW: null,
  });
  return {
    pue,
    wueLPerKWh: liquid.litresPerKWh + air.litresPerKWh,
    freeHours: site.liquidShare > 0 ? liquid.freeHours : air.freeHours,
    unmetHours: Math.max(liquid.unmetHours, air.unmetHours),
    parts: { ...sum, electrical: electricalPart, misc: site.miscShare },
  };
}

interface LoopYear {
  chiller: number;
  fans: number;
  pumps: number;
  litresPerKWh: number;
  freeHours: number;
  unmetHours: number;
}

/** Means over the year for a site of 1 kW of IT; `heatShare` of it reaches this loop. */
function loopYear(loop: Loop | null, heatShare: number, { dryC, wetC }: WeatherYear): LoopYear {
  const year: LoopYear = { chiller: 0, fans: 0, pumps: 0, litresPerKWh: 0, freeHours: 0, unmetHours: 0 };
  if (!loop || heatShare <= 0) return year;
  const { hasChiller, plant, returnC, supplyC } = loop;
  const hours = dryC.length;
  const itW = 1000;
  for (let hour = 0; hour < hours; hour++) {
    const weather = { dryC: dryC[hour] as number, wetC: wetC[hour] as number };
    const done = solveLoopHour(plant, { heatW: heatShare * itW, supplyC, returnC, ...weather }, hasChiller);
    year.chiller += done.chillerW / itW / hours;
    year.fans += done.fanW / itW / hours;
    year.pumps += done.pumpW / itW / hours;
    year.litresPerKWh += done.waterLPerH / hours;
    if (done.freeShare === 1) year.freeHours++;
    if (done.unmetW > 0) year.unmetHours++;
  }
  return year;
}
