/**
 * Question: which 8,760 hours of weather does a climate summary stand for?
 *
 * Made without chance: the day's departure from its monthly mean walks through all quantiles by the golden ratio.
 *   day mean = monthly(day) + sigma(day) · probit(u), u = frac((floor(day) + 0.5) · 0.618…)
 *   T = day mean + swing / 2 · cos(2π (hour − 15) / 24)
 *   e = min(RH · es(monthly + 0.3 · (day mean − monthly)), es(T))
 * Vapour stays near its monthly mean in hot spells: a constant humidity would put Dallas' wet bulb at 31 °C, 5 K above
 * design. Good for PUE to ±0.02; a real weather file replaces it.
 */
import { pressureHPa, saturationHPa, wetBulbC } from '../cooling/moist-air.ts';
import type { ClimateSummary, Monthly } from './climate-summary.ts';
import { probit } from './probit.ts';

export interface WeatherYear {
  readonly dryC: Float64Array;
  readonly wetC: Float64Array;
}

const hours = 8760;
const goldenShare = 0.6180339887498949;
const leastQuantile = 0.0005;
/** How far the vapour follows the temperature of an unusual day. */
const vapourFollows = 0.3;
const warmestHour = 15;

const years = new WeakMap<ClimateSummary, WeatherYear>();

/** Remembers the year of each summary: it costs tens of milliseconds and depends on nothing else. */
export function weatherYear(climate: ClimateSummary): WeatherYear {
  const known = years.get(climate);
  if (known) return known;
  const year = makeYear(climate);
  years.set(climate, year);
  return year;
}

function makeYear(climate: ClimateSummary): WeatherYear {
  const dryC = new Float64Array(hours);
  const wetC = new Float64Array(hours);
  const airHPa = pressureHPa(climate.altitudeM);
  let departure = 0;
  for (let hour = 0; hour < hours; hour++) {
    if (hour % 24 === 0) departure = departureOf(hour / 24);
    const day = hour / 24;
    const mean = atDay(climate.meanC, day);
    const anomaly = spreadAt(climate, day) * departure;
    const swing = (climate.dailySwingK / 2) * Math.cos((2 * Math.PI * ((hour % 24) - warmestHour)) / 24);
    const dry = mean + anomaly + swing;
    const humid = atDay(climate.relativeHumidity, day) * saturationHPa(mean + vapourFollows * anomaly);
    dryC[hour] = dry;
    wetC[hour] = wetBulbC(dry, Math.min(humid, saturationHPa(dry)), airHPa);
  }
  return { dryC, wetC };
}

/** In standard deviations; the same for every hour of a day. */
function departureOf(dayNumber: number): number {
  const turns = (dayNumber + 0.5) * goldenShare;
  const quantile = turns - Math.floor(turns);
  return probit(Math.min(1 - leastQuantile, Math.max(leastQuantile, quantile)));
}

function spreadAt({ summerSpreadK, winterSpreadK }: ClimateSummary, day: number): number {
  return winterSpreadK + (summerSpreadK - winterSpreadK) * (0.5 - 0.5 * Math.cos((2 * Math.PI * (day - 15)) / 365));
}

const midMonth = [15.5, 45, 74.5, 105, 135.5, 166, 196.5, 227.5, 258, 288.5, 319, 349.5] as const;
const yearDays = 365;

/** Linear between mid-month days, around the turn of the year as well. */
function atDay(monthly: Monthly, day: number): number {
  const next = midMonth.findIndex((middle) => day < middle);
  const right = Math.max(next, 0);
  const left = (right + 11) % 12;
  const from = (midMonth[left] as number) - (next === 0 ? yearDays : 0);
  const to = (midMonth[right] as number) + (next < 0 ? yearDays : 0);
  const part = (day - from) / (to - from);
  return (monthly[left] as number) + ((monthly[right] as number) - (monthly[left] as number)) * part;
}
