/**
 * Question: what does the site add to the IT power over a year and at its worst hour, and what water does it use?
 * Formula: PUE = 1 + Σ_h (chiller + fans + pumps + air handlers) / Σ_h IT + (1 / eta − 1) + misc over 8,760 hours made
 * from a climate summary (± 0.02). Only where the document names its climate and plant: neither has a default.
 * Cost: one year of loop hours, kept for each climate, plant and split.
 */

import type { Operation } from '../../machine/supplies/operation.ts';
import { type ClimateName, climates } from '../../solvers/climate/climate-summary.ts';
import { type SiteCooling, sitePresets } from '../../solvers/climate/site-presets.ts';
import { siteYear } from '../../solvers/climate/site-year.ts';
import { weatherYear } from '../../solvers/climate/weather-year.ts';
import { solveLoopHour } from '../../solvers/cooling/facility-loop.ts';
import { plants } from '../../solvers/cooling/plants.ts';

export interface YearOfSite {
  readonly climate: ClimateName;
  readonly plant: string;
  readonly year: ReturnType<typeof siteYear>;
  /** Chillers, fans, pumps and air handlers of the worst hour, over IT. */
  readonly worstHourShare: number;
}

export type SiteQuestion =
  | { readonly ok: true; readonly climate: ClimateName; readonly plant: string; readonly site: SiteCooling }
  | { readonly ok: false; readonly missing: readonly string[] };

/** `liquidShare`: of the drawn machine, undefined while its split is unknown. */
export function siteOf({ climate, plant }: Operation, liquidShare: number | undefined): SiteQuestion {
  const missing: string[] = [];
  const knownClimate = climate !== undefined && Object.hasOwn(climates, climate);
  const preset =
    plant !== undefined && Object.hasOwn(sitePresets, plant)
      ? sitePresets[plant as keyof typeof sitePresets]
      : undefined;
  const bare = plant !== undefined && Object.hasOwn(plants, plant) ? plants[plant as keyof typeof plants] : undefined;
  if (!knownClimate) missing.push('facility.climate');
  if (!preset && !bare) missing.push('facility.plant');
  if (liquidShare === undefined && !preset) missing.push('cooling.liquid');
  if (missing.length > 0) return { ok: false, missing };
  const share = liquidShare ?? preset?.liquidShare ?? 0;
  return { ok: true, climate: climate as ClimateName, plant: plant as string, site: siteWith(preset, bare, share) };
}

function siteWith(
  preset: SiteCooling | undefined,
  plant: (typeof plants)[keyof typeof plants] | undefined,
  liquidShare: number,
): SiteCooling {
  const base: SiteCooling = preset ?? (liquidShare > 0 ? sitePresets['cold-plate-dry'] : sitePresets['air-tower']);
  // A way of cooling that knows one loop only borrows the other where the drawn heat needs it.
  const other: SiteCooling = sitePresets['cold-plate-dry'];
  const swap = (loop: SiteCooling['liquid']) => (loop && plant ? { ...loop, plant } : loop);
  return {
    ...base,
    liquidShare,
    liquid: liquidShare > 0 ? swap(base.liquid ?? other.liquid) : null,
    air: liquidShare < 1 ? swap(base.air ?? other.air) : null,
    airHandlerShare: liquidShare < 1 && !base.air ? other.airHandlerShare : base.airHandlerShare,
  };
}

export function solveYear(question: Extract<SiteQuestion, { ok: true }>): YearOfSite {
  const { climate, plant, site } = question;
  const weather = weatherYear(climates[climate]);
  const year = siteYear(site, weather);
  const airShare = 1 - site.liquidShare;
  const airHandlers = site.airHandlerShare * airShare;
  let worst = 0;
  for (let hour = 0; hour < weather.dryC.length; hour++) {
    let sum = airHandlers;
    for (const [loop, heatW] of [
      [site.liquid, site.liquidShare],
      [site.air, airShare + airHandlers],
    ] as const) {
      if (!loop || heatW <= 0) continue;
      const air = { dryC: weather.dryC[hour] as number, wetC: weather.wetC[hour] as number };
      const { supplyC, returnC } = loop;
      const done = solveLoopHour(loop.plant, { heatW, supplyC, returnC, ...air }, loop.hasChiller);
      sum += done.chillerW + done.fanW + done.pumpW;
    }
    worst = Math.max(worst, sum);
  }
  return { climate, plant, year, worstHourShare: worst };
}

/** For keeping a solved year between revisions. */
export function keyOfYear({ climate, plant, site }: Extract<SiteQuestion, { ok: true }>): string {
  return `site-year ${climate} ${plant} ${site.liquidShare}`;
}
