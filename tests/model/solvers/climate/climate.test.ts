import { describe, expect, it } from 'vitest';
import { type ClimateName, climates } from '../../../../src/model/solvers/climate/climate-summary.ts';
import { parseEpw } from '../../../../src/model/solvers/climate/epw.ts';
import { probit } from '../../../../src/model/solvers/climate/probit.ts';
import { type SitePresetName, sitePresets } from '../../../../src/model/solvers/climate/site-presets.ts';
import { siteYear } from '../../../../src/model/solvers/climate/site-year.ts';
import { weatherYear } from '../../../../src/model/solvers/climate/weather-year.ts';

/** The value below which this share of the hours lies. */
function quantile(values: Float64Array, share: number): number {
  return values.slice().sort()[Math.floor(share * values.length)] as number;
}

/** Median and 99.6 % dry bulb, 99.6 % wet bulb; PUE and free hours with cold plates, PUE and WUE with air, two-phase. */
const expected: Readonly<Record<ClimateName, readonly number[]>> = {
  guiyang: [15.3, 30.5, 22.6, 1.097, 8587, 1.238, 2.17, 1.034, 8752],
  ulanqab: [7.1, 28.9, 18.9, 1.092, 8696, 1.206, 2.11, 1.034, 8760],
  qingyang: [10.2, 30.5, 21.2, 1.093, 8622, 1.216, 2.13, 1.034, 8747],
  zhengzhou: [16.7, 35.5, 26.3, 1.104, 7705, 1.246, 2.19, 1.035, 8464],
  shanghai: [18, 35.1, 27.8, 1.105, 7568, 1.259, 2.21, 1.035, 8470],
  beijing: [14.6, 35.2, 25.7, 1.101, 7893, 1.236, 2.17, 1.035, 8522],
  shenzhen: [23.9, 33.3, 27.3, 1.116, 6831, 1.298, 2.28, 1.036, 8530],
  singapore: [27.8, 33.2, 27.5, 1.131, 4571, 1.347, 2.38, 1.037, 8366],
  ashburn: [12.9, 34, 23.9, 1.097, 8258, 1.23, 2.16, 1.034, 8655],
  dallas: [19.6, 38.1, 26.3, 1.111, 7082, 1.259, 2.21, 1.037, 8024],
  frankfurt: [10.6, 32.1, 21.4, 1.093, 8580, 1.214, 2.13, 1.034, 8723],
  stockholm: [7.3, 27.5, 18.8, 1.09, 8732, 1.205, 2.11, 1.034, 8760],
};

const yearAt = (city: ClimateName, site: SitePresetName) => siteYear(sitePresets[site], weatherYear(climates[city]));

describe('a year from a climate summary', () => {
  it.each(Object.entries(expected))('of %s has its quantiles, PUE, WUE and free hours', (city, row) => {
    const { dryC, wetC } = weatherYear(climates[city as ClimateName]);
    const cold = yearAt(city as ClimateName, 'cold-plate-dry');
    const air = yearAt(city as ClimateName, 'air-tower');
    const twoPhase = yearAt(city as ClimateName, 'two-phase-dry');
    const to = (digits: number) => (value: number) => Number(value.toFixed(digits));
    expect([quantile(dryC, 0.5), quantile(dryC, 0.996), quantile(wetC, 0.996)].map(to(1))).toEqual(row.slice(0, 3));
    expect([cold.pue, air.pue, twoPhase.pue].map(to(3))).toEqual([row[3], row[5], row[7]]);
    expect([cold.freeHours, twoPhase.freeHours, to(2)(air.wueLPerKWh)]).toEqual([row[4], row[8], row[6]]);
  });

  it('has no wet bulb above the dry bulb', () => {
    const { dryC, wetC } = weatherYear(climates.singapore);
    expect(dryC.every((dry, hour) => (wetC[hour] as number) <= dry + 1e-9)).toBe(true);
    expect(dryC).toHaveLength(8760);
  });

  it('is computed once', () => {
    expect(weatherYear(climates.dallas)).toBe(weatherYear(climates.dallas));
  });
});

describe('a site over a year', () => {
  it('splits its PUE without remainder: in Guiyang 0.00809 chiller, 0.00950 fans with air handlers, 0.01207 pumps, 0.05731 electrical, 0.01 other', () => {
    const { parts, pue } = yearAt('guiyang', 'cold-plate-dry');
    expect(1 + Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(pue, 12);
    const { airHandlers, chiller, electrical, fans, misc, pumps } = parts;
    const rounded = [chiller, fans + airHandlers, pumps, electrical, misc].map((part) => Number(part.toFixed(5)));
    expect(rounded).toEqual([0.00809, 0.0095, 0.01207, 0.05731, 0.01]);
  });

  it('uses less chiller with warmer water', () => {
    const base = sitePresets['cold-plate-dry'];
    const warmer = { ...base, liquid: { ...base.liquid, supplyC: 40, returnC: 50 } };
    const weather = weatherYear(climates.dallas);
    expect(siteYear(warmer, weather).parts.chiller).toBeLessThan(siteYear(base, weather).parts.chiller);
    expect(siteYear(warmer, weather).freeHours).toBeGreaterThan(siteYear(base, weather).freeHours);
  });

  it('counts the hours that heat stays without a chiller', () => {
    const base = sitePresets['cold-plate-dry'];
    const bare = { ...base, liquid: { ...base.liquid, hasChiller: false } };
    const year = siteYear(bare, weatherYear(climates.dallas));
    expect(year.unmetHours).toBe(8760 - year.freeHours);
  });
});

describe('the inverse normal', () => {
  it('is odd and known at 0.975', () => {
    expect(probit(0.5)).toBe(0);
    expect(probit(0.975)).toBeCloseTo(1.959963985, 8);
    expect(probit(0.001)).toBeCloseTo(-3.090232306, 8);
    expect(probit(0.3)).toBeCloseTo(-probit(0.7), 12);
  });
});

describe('a weather file', () => {
  const header = [`LOCATION,Town,-,XXX,SRC,1,30,100,1,0`, ...Array.from({ length: 7 }, (_, line) => `HEADER ${line}`)];
  const hour = (dry: string, dew: string, pressure = '101325') => `2020,1,1,1,60,?9,${dry},${dew},50,${pressure},0`;
  const file = (rows: readonly string[]) => [...header, ...rows].join('\r\n');

  it('gives its dry bulbs and the wet bulbs of its dew points', () => {
    const read = parseEpw(file(Array.from({ length: 8760 }, () => hour('30.0', '18.44'))));
    if (!read.ok) throw new Error(read.reason);
    expect(read.value.dryC[8759]).toBe(30);
    expect(read.value.wetC[0]).toBeCloseTo(22.07, 2);
  });

  it('takes the pressure of its height where none is measured', () => {
    const rows = Array.from({ length: 8784 }, () => hour('30.0', '18.44', '999999'));
    const read = parseEpw(file(rows));
    expect(read.ok && read.value.wetC[0]).toBeCloseTo(22.07, 2);
  });

  it('is refused with a reason', () => {
    expect(parseEpw('a,b\n')).toEqual({ ok: false, reason: 'not-epw' });
    expect(parseEpw(file([hour('1', '1')]))).toEqual({ ok: false, reason: 'wrong-hours', detail: '1' });
    const rows = Array.from({ length: 8760 }, (_, index) => (index === 5 ? hour('99.9', '1') : hour('1', '1')));
    expect(parseEpw(file(rows))).toEqual({ ok: false, reason: 'bad-hour', detail: '14' });
    expect(parseEpw('x'.repeat(9e6))).toMatchObject({ reason: 'too-long' });
  });
});
