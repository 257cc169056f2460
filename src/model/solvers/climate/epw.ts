/**
 * Reads a weather file of EnergyPlus (EPW): eight lines of header, then an hour a line. Columns 7 dry bulb °C, 8 dew
 * point °C, 10 pressure Pa; missing are 99.9, 99.9 and 999999 and beyond (EnergyPlus Auxiliary Programs, "EPW Data
 * Dictionary"). A leap year's 8,784 hours are kept as they are.
 */
import type { Result } from '../../units/result.ts';
import { pressureHPa, saturationHPa, wetBulbC } from '../cooling/moist-air.ts';
import type { WeatherYear } from './weather-year.ts';

export type EpwProblem = 'not-epw' | 'too-long' | 'wrong-hours' | 'bad-hour';

const headerLines = 8;
const hoursOfYear = [8760, 8784];
const longestFile = 8 * 2 ** 20;
const missingC = 99.9;
const missingPa = 999_999;
const altitudeField = 9;

export function parseEpw(text: string): Result<WeatherYear, EpwProblem> {
  if (text.length > longestFile) return { ok: false, reason: 'too-long', detail: String(text.length) };
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const location = lines[0]?.split(',') ?? [];
  if (location[0]?.trim().toUpperCase() !== 'LOCATION') return { ok: false, reason: 'not-epw' };
  const rows = lines.slice(headerLines);
  if (!hoursOfYear.includes(rows.length)) return { ok: false, reason: 'wrong-hours', detail: String(rows.length) };
  const altitudeM = Number(location[altitudeField]);
  const stationHPa = pressureHPa(Number.isFinite(altitudeM) ? altitudeM : 0);
  const dryC = new Float64Array(rows.length);
  const wetC = new Float64Array(rows.length);
  for (const [hour, row] of rows.entries()) {
    const weather = readHour(row.split(','), stationHPa);
    if (!weather) return { ok: false, reason: 'bad-hour', detail: String(hour + headerLines + 1) };
    dryC[hour] = weather.dryC;
    wetC[hour] = weather.wetC;
  }
  return { ok: true, value: { dryC, wetC } };
}

function readHour(
  fields: readonly string[],
  stationHPa: number,
): { readonly dryC: number; readonly wetC: number } | null {
  const dryC = Number(fields[6] || Number.NaN);
  const dewC = Number(fields[7] || Number.NaN);
  const pascal = Number(fields[9] || missingPa);
  const isWeather = dryC > -missingC && dryC < missingC && dewC > -missingC && dewC < missingC;
  if (!isWeather) return null;
  const airHPa = pascal > 0 && pascal < missingPa ? pascal / 100 : stationHPa;
  return { dryC, wetC: wetBulbC(dryC, saturationHPa(Math.min(dewC, dryC)), airHPa) };
}
