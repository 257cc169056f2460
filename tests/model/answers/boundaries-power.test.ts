/** Values at the edges, with the arithmetic by hand. Numbers have 9 significant digits. */
import { describe, expect, it } from 'vitest';
import { outputsOf } from './ask.ts';

describe('supplies at the edges', () => {
  it('pay a constant loss without load: 10 · 1000 W · 0.05 · (1/0.9 − 1) = 55.5555556 W', () => {
    expect(outputsOf('psu-input', { psu_W: 1000, psus_live: 10, load_W: 0 })).toEqual({
      load_fraction: 0,
      efficiency: 0,
      input_W: 55.5555556,
      loss_W: 55.5555556,
    });
  });

  it('meet the curve at its first point from below and above: 500 W / 0.9', () => {
    expect(outputsOf('psu-input', { psu_W: 1000, psus_live: 10, load_W: 500 })).toEqual({
      load_fraction: 0.05,
      efficiency: 0.9,
      input_W: 555.555556,
      loss_W: 55.5555556,
    });
  });

  it('stay at the last efficiency above full load, and have the first one of titanium at a tenth', () => {
    expect(outputsOf('psu-input', { curve: 'titanium', psu_W: 1000, psus_live: 1, load_W: 1300 })).toMatchObject({
      load_fraction: 1.3,
      efficiency: 0.91,
    });
    expect(outputsOf('psu-input', { curve: 'titanium', psu_W: 1000, psus_live: 1, load_W: 100 })).toMatchObject({
      efficiency: 0.9,
    });
    // Halfway between 0.2 → 0.90 and 0.5 → 0.94.
    expect(outputsOf('psu-input', { curve: 'platinum', psu_W: 1000, psus_live: 1, load_W: 350 })).toMatchObject({
      efficiency: 0.92,
    });
  });

  it('carry exactly the rating, although 3 · 3.3 is less than 9.9 in doubles', () => {
    expect(outputsOf('shelf-failover', { shelves: 6, shelf_kW: 3.3, shelves_on_lost_feed: 3, rack_kW: 9.9 })).toEqual({
      installed_kW: 19.8,
      survivor_kW: 9.9,
      survivor_load: 1,
      headroom_kW: 0,
      verdict: 'carries',
    });
  });

  it('stay inside the pulse rating up to exactly 1.6 times, and no further', () => {
    const at = (rack_kW: number) =>
      outputsOf('shelf-failover', { shelves: 4, shelf_kW: 33, shelves_on_lost_feed: 2, rack_kW });
    expect(at(105.6)).toMatchObject({ survivor_load: 1.6, verdict: 'overloaded, inside pulse rating' });
    expect(at(105.7)).toMatchObject({ verdict: 'overloaded' });
  });

  it('have a load without bound when nothing survives', () => {
    expect(outputsOf('shelf-failover', { shelves: 4, shelf_kW: 33, shelves_on_lost_feed: 4, rack_kW: 10 })).toEqual({
      installed_kW: 132,
      survivor_kW: 0,
      survivor_load: null,
      headroom_kW: -10,
      verdict: 'overloaded',
    });
  });

  it('survive with all supplies spare only without load', () => {
    expect(outputsOf('psu-redundancy', { psus: 2, spare: 2, psu_kW: 3, load_kW: 0 })).toEqual({
      usable_kW: 0,
      survives: true,
    });
    expect(outputsOf('psu-redundancy', { psus: 2, spare: 2, psu_kW: 3, load_kW: 0.1 })).toEqual({
      usable_kW: 0,
      survives: false,
    });
  });
});

describe('circuits and phases at the edges', () => {
  it('lose nothing over a chain of no conversions', () => {
    expect(outputsOf('chain-efficiency', { it_kW: 10, etas: [] })).toEqual({ efficiency: 1, grid_kW: 10, loss_kW: 0 });
  });

  it('take the power factor 0.99 when none is given: √3 · 400 · 32 = 22.1702503 kVA', () => {
    expect(outputsOf('feed-capacity', { volts_LL: 400, amps: 32, derate: 1, load_kW: 0 })).toEqual({
      kVA: 22.1702503,
      kW: 21.9485478,
      load: 0,
      breaker_load: 0,
    });
  });

  it('are balanced without current, and below half an ampere', () => {
    expect(outputsOf('phase-balance-star', { ia_A: 0, ib_A: 0, ic_A: 0 })).toEqual({
      average_A: 0,
      imbalance: 0,
      neutral_A: 0,
      usable_fraction: 1,
    });
    expect(outputsOf('phase-balance-star', { ia_A: 1.2, ib_A: 0, ic_A: 0 })).toMatchObject({
      average_A: 0.4,
      imbalance: 0,
    });
  });

  it('put all of a single phase on the neutral: average 10, deviation 20/10', () => {
    expect(outputsOf('phase-balance-star', { ia_A: 30, ib_A: 0, ic_A: 0 })).toEqual({
      average_A: 10,
      imbalance: 2,
      neutral_A: 30,
      usable_fraction: 0.333333333,
    });
  });

  it('carry one line-to-line load on its two lines: √(5² + 0 + 0) = 5, and √(4² + 3² + 12) = 6.08276253 where two meet', () => {
    expect(outputsOf('phase-balance-delta', { ab_A: 5, bc_A: 0, ca_A: 0 })).toEqual({ a_A: 5, b_A: 5, c_A: 0 });
    expect(outputsOf('phase-balance-delta', { ab_A: 4, bc_A: 3, ca_A: 0 })).toEqual({
      a_A: 4,
      b_A: 6.08276253,
      c_A: 3,
    });
  });
});

describe('demand at the edges', () => {
  it('takes four tenths of peak as the low part of a swing: 60 kW · 0.25 · 2 s', () => {
    expect(outputsOf('power-swing', { high_kW: 100, period_s: 2, ramp_s: 1 })).toEqual({
      delta_kW: 60,
      mean_kW: 70,
      storage_kJ: 30,
      ramp_MW_per_s: 0.06,
    });
  });

  it('needs no storage for a wave that is always high', () => {
    expect(outputsOf('power-swing', { high_kW: 100, low_kW: 40, period_s: 2, duty: 1, ramp_s: 1 })).toMatchObject({
      mean_kW: 100,
      storage_kJ: 0,
    });
  });

  it('takes 0.8 and 0.25 of peak for parts without figures, and full speed without a cap', () => {
    expect(outputsOf('profile-rollup', { parts: [{ peak_W: 1000 }, { n: 2, peak_W: 100, typical_W: 90 }] })).toEqual({
      peak_W: 1200,
      typical_W: 980,
      idle_W: 300,
      capped_W: 1200,
      relative_speed: 1,
    });
  });

  it('does not slow down for a cap at the peak, and stands still at a cap of 0', () => {
    const at = (cap_W: number) => outputsOf('profile-rollup', { parts: [{ peak_W: 1000 }], cap_W });
    expect(at(1000)).toMatchObject({ relative_speed: 1 });
    expect(at(0)).toMatchObject({ capped_W: 0, relative_speed: 0 });
  });

  it('fits three cabinets of 0.1 into 0.3, and names every resource that binds', () => {
    expect(
      outputsOf('stranded', {
        free: { power_kW: 0.3, positions: 3, mass_kg: 50 },
        need: { power_kW: 0.1, positions: 1 },
      }),
    ).toEqual({
      more_racks: 3,
      binding: ['power_kW', 'positions'],
      stranded: { power_kW: 0, positions: 0, mass_kg: 50 },
    });
  });
});

describe('failover on two paths at the edges', () => {
  const cascade = (ups_kW: number, failed: readonly string[], rack_kW = 132) =>
    outputsOf('failover-cascade', { ups_kW, rack_kW, failed });

  it('splits the load while nothing has failed: 4 · 132/0.975/2/0.99 = 273.504274 kW', () => {
    expect(cascade(600, [])).toEqual({ tripped: [], racks_dark: 0, dark_kW: 0, upsB_out_kW: 273.504274 });
  });

  it('trips only the UPS where the distribution, 1 % below it, still holds', () => {
    // 4 · 132/0.965 = 547.15 kW out of the PDU, 552.68 kW out of the UPS.
    expect(cascade(550, ['pduA'])).toEqual({ tripped: ['upsB'], racks_dark: 4, dark_kW: 528, upsB_out_kW: 0 });
  });

  it('leaves the other path dead and this one loaded, whichever element of the path fails', () => {
    for (const failed of ['gridA', 'upsA', 'pduA'])
      expect(cascade(600, [failed])).toMatchObject({ upsB_out_kW: 552.677029 });
    expect(cascade(600, ['gridB'])).toMatchObject({ upsB_out_kW: 0, racks_dark: 0 });
  });

  it('goes dark with both paths', () => {
    expect(cascade(600, ['upsA', 'pduB'])).toMatchObject({ tripped: [], racks_dark: 4, dark_kW: 528 });
  });

  it('has six single cuts where the survivor cannot carry, and nine pairs where it can', () => {
    expect(outputsOf('minimal-cut-sets', { ups_kW: 552.6, rack_kW: 132 })).toEqual({ order1: 6, order2: 0 });
    expect(outputsOf('minimal-cut-sets', { ups_kW: 552.7, rack_kW: 132 })).toEqual({ order1: 0, order2: 9 });
  });
});
