/** Values at the edges, with the arithmetic by hand. Numbers have 9 significant digits. */
import { describe, expect, it } from 'vitest';
import { outputsOf } from './ask.ts';

describe('the cost of owning at the edges', () => {
  const plain = { capex_usd: 1000, discount: 0, years: 5, it_kW: 0, pue: 1, usd_per_kWh: 0.1, cards: 1 };

  it('spreads capex evenly without interest, takes 5 % of care, and an installed card-hour by default', () => {
    // 1000/5 + 50 = 250 USD; / 8766 h
    expect(outputsOf('tco', plain)).toEqual({
      annuity_factor: 0.2,
      capex_usd_per_year: 200,
      energy_usd_per_year: 0,
      maintenance_usd_per_year: 50,
      total_usd_per_year: 250,
      usd_per_card_hour: 0.028519279,
      capex_usd_per_pflops: null,
    });
  });

  it('pays back with interest after one year: 1000 · 1.1', () => {
    expect(outputsOf('tco', { ...plain, discount: 0.1, years: 1 })).toMatchObject({ capex_usd_per_year: 1100 });
  });

  it('has the same annuity at an interest too small to matter', () => {
    expect(outputsOf('tco', { ...plain, discount: 1e-12 })).toMatchObject({ annuity_factor: 0.2 });
  });
});

describe('uncertain prices at the edges', () => {
  it('do not spread when they are certain', () => {
    const lines = [{ qty: 3, low: 10, mode: 10, high: 10 }];
    expect(outputsOf('sum-range', { lines })).toEqual({
      low: 30,
      mode: 30,
      high: 30,
      mean: 30,
      sd: 0,
      p10: 30,
      p90: 30,
    });
    expect(outputsOf('monte-carlo', { lines })).toEqual({ p10: 30, p50: 30, p90: 30, mean: 30 });
  });

  it('move together within a line: sd of 10 pieces of [0, 0, 3] is 10 · √(9/18)', () => {
    expect(outputsOf('sum-range', { lines: [{ qty: 10, low: 0, mode: 0, high: 3 }] })).toMatchObject({
      mean: 10,
      sd: 7.07106781,
    });
  });

  it('put the wider bar first and equal ones by name', () => {
    const base = { capex_usd: 1e6, discount: 0, it_kW: 100, utilisation: 0.5, pue: 1.25, usd_per_kWh: 0.1 };
    const ranges = { usd_per_kWh: [0.08, 0.12], pue: [1, 1.5], capex_usd: [1e6, 1e6] };
    // Both move the energy by ±20 %.
    expect(outputsOf('tornado', { base, ranges })).toMatchObject({ order: ['pue', 'usd_per_kWh', 'capex_usd'] });
  });
});
