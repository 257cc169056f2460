/** Values at the edges, with the arithmetic by hand. Numbers have 9 significant digits. */
import { describe, expect, it } from 'vitest';
import { outputsOf, refusalOf } from './ask.ts';

describe('rates and structures at the edges', () => {
  it('are one number by any of its names', () => {
    const one = { mttf_h: 8766, fit: 114077.116, afr: 0.632120559, per_year: 1 };
    expect(outputsOf('rates', { per_year: 1 })).toEqual(one);
    expect(outputsOf('rates', { mttf_h: 8766 })).toEqual(one);
    expect(outputsOf('rates', { fit: 1e9 / 8766 })).toEqual(one);
    expect(outputsOf('rates', { afr: 1 - Math.exp(-1) })).toEqual(one);
  });

  it('never fail at a rate of 0, and are refused when two names are given, or none', () => {
    expect(outputsOf('rates', { afr: 0 })).toEqual({ mttf_h: null, fit: 0, afr: 0, per_year: 0 });
    expect(refusalOf('rates', { afr: 0.1, fit: 100 })).toEqual(['one-of-inputs', 'inputs']);
    expect(refusalOf('rates', {})).toEqual(['one-of-inputs', 'inputs']);
    expect(refusalOf('rates', { afr: 1 })).toEqual(['number-below', 'inputs.afr']);
  });

  it('have none, all, and one part up with the probabilities of the words', () => {
    expect(outputsOf('k-of-n', { k: 0, n: 5, a: 0.3 })).toEqual({ availability: 1 });
    expect(outputsOf('k-of-n', { k: 5, n: 5, a: 0.3 })).toEqual({ availability: 0.00243 });
    expect(outputsOf('k-of-n', { k: 1, n: 5, a: 0.3 })).toEqual({ availability: 0.83193 });
    expect(outputsOf('k-of-n', { k: 1, n: 5, a: 0 })).toEqual({ availability: 0 });
    expect(outputsOf('k-of-n', { k: 5, n: 5, a: 1 })).toEqual({ availability: 1 });
  });

  it('take a stage that is not there as always up', () => {
    expect(outputsOf('series-parallel', { series: [0.5, 0.5] })).toEqual({ series: 0.25, parallel: 1, both: 0.25 });
    expect(outputsOf('series-parallel', { parallel: [0.5, 0.5] })).toEqual({ series: 1, parallel: 0.75, both: 0.75 });
  });

  it('takes beta 0.05 where none is given, and has no coincidence at beta 1: 1 · 8.766 h / 8766 h', () => {
    expect(outputsOf('beta-pair', { rate_per_year: 1, mttr_h: 8.766, beta: 1 })).toEqual({
      independent: 0,
      common: 0.001,
      total: 0.001,
    });
    expect(outputsOf('beta-pair', { rate_per_year: 1, mttr_h: 8.766 })).toMatchObject({ common: 0.00005 });
  });

  it('is always available when repair takes no time; failures are those of 8,760 h', () => {
    expect(outputsOf('availability', { mtbf_h: 100, mttr_h: 0 })).toEqual({ availability: 1, failures_per_year: 87.6 });
  });
});

describe('jobs at the edges', () => {
  it('run without end when nothing can stop them', () => {
    expect(outputsOf('job-mtti', { terms: [] })).toEqual({ hardware_per_h: 0, total_per_h: 0, mtti_h: null });
    expect(outputsOf('job-mtti', { terms: [{ n: 5, perYear: 1, w: 0 }] })).toMatchObject({ mtti_h: null });
  });

  it('count an event fully without a weight, and a stop a day as one in 24 h', () => {
    expect(outputsOf('job-mtti', { terms: [{ n: 8766, perYear: 1 }] })).toEqual({
      hardware_per_h: 1,
      total_per_h: 1,
      mtti_h: 1,
    });
    expect(outputsOf('job-mtti', { terms: [], per_job_day: 1 })).toMatchObject({ mtti_h: 24 });
  });

  it('writes all the time when writing is free, and waits for the MTTI when a write takes twice as long', () => {
    expect(outputsOf('checkpoint', { write_s: 0, mtti_h: 1, restart_s: 36 })).toEqual({
      young_s: 0,
      daly_s: 0,
      waste: 0.01,
      goodput: 0.99,
    });
    // 7200 / (3600 + 7200) + 0.5
    expect(outputsOf('checkpoint', { write_s: 7200, mtti_h: 1, restart_s: 0 })).toEqual({
      young_s: 7200,
      daly_s: 3600,
      waste: 1.16666667,
      goodput: 0,
    });
  });

  it('cannot be effective for less than no time', () => {
    const run = { per_node_day: 0.1, restart_d: 0.1, interval_d: 0.1, write_d: 0 };
    expect(outputsOf('ettr', { nodes: 1000, ...run })).toEqual({ ettr: 0 });
    expect(outputsOf('ettr', { nodes: 0, ...run })).toEqual({ ettr: 1 });
  });
});

describe('spares and crews at the edges', () => {
  it('need none for parts that never fail', () => {
    expect(outputsOf('spares', { n: 100, per_year: 0, lead_days: 60 })).toEqual({ mean: 0, spares: 0, cdf: 1 });
  });

  it('take the service level 0.95 where none is given: e⁻¹(1 + 1 + 1/2 + 1/6) = 0.981, e⁻¹ · 2.5 = 0.920', () => {
    expect(outputsOf('spares', { n: 1, per_year: 1, lead_days: 365.25 })).toEqual({
      mean: 1,
      spares: 3,
      cdf: 0.981011843,
    });
    expect(outputsOf('spares', { n: 1, per_year: 1, lead_days: 365.25, q: 0.9 })).toMatchObject({ spares: 2 });
  });

  it('wait without end at a full load', () => {
    expect(outputsOf('repair-crews', { failures_per_day: 6, mttr_h: 4, crews: 1 })).toEqual({
      load: 1,
      p_wait: 1,
      wait_h: null,
      mean_down_h: null,
    });
  });

  it('wait as M/M/1 with one crew: load 1/2, wait 1/2 · 4 / (1/2) = 4 h; and not at all without failures', () => {
    expect(outputsOf('repair-crews', { failures_per_day: 3, mttr_h: 4, crews: 1 })).toEqual({
      load: 0.5,
      p_wait: 0.5,
      wait_h: 4,
      mean_down_h: 8,
    });
    expect(outputsOf('repair-crews', { failures_per_day: 0, mttr_h: 4, crews: 3 })).toEqual({
      load: 0,
      p_wait: 0,
      wait_h: 0,
      mean_down_h: 4,
    });
  });
});
