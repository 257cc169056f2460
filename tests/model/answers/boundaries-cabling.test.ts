/** Values at the edges, with the arithmetic by hand. Numbers have 9 significant digits. */
import { describe, expect, it } from 'vitest';
import superPod from '../../published/tables/known-answers-pcr.json' with { type: 'json' };
import { outputsOf } from './ask.ts';

describe('cable lengths at the edges', () => {
  const sameRack = (lane: string, dz: number) =>
    outputsOf('route-length', { lane, rack_a: 'R', rack_z: 'R', a: [0, 0, dz], z: [0, 0, 0] });
  const apart = (lane: string, dx: number) =>
    outputsOf('route-length', { lane, rack_a: 'R1', rack_z: 'R2', a: [0, 0, 2.7], z: [dx, 0, 2.7] });

  it('reach exactly: 1.1 + 0.6 + 0.3 = 2 m of passive copper, and active copper a little further', () => {
    expect(sameRack('100G-400', 1.1)).toEqual({ run_m: 1.7, needed_m: 2, medium: 'dac-112g', stock_m: 2 });
    expect(sameRack('100G-400', 1.101)).toMatchObject({ medium: 'acc-112g', stock_m: 3 });
    expect(sameRack('200G-1600', 1.101)).toMatchObject({ medium: 'aec-224g', stock_m: 2.5 });
  });

  it('go from copper to multimode, single mode and beyond', () => {
    // run = dx + 0.6, needed = 1.1 · run from 3 m on
    expect(apart('100G-800', 4)).toMatchObject({ needed_m: 5.06, medium: 'aec-112g', stock_m: 6 });
    expect(apart('100G-800', 6)).toMatchObject({ needed_m: 7.26, medium: '800g-2xsr4', stock_m: 10 });
    expect(apart('100G-400', 6)).toMatchObject({ medium: '400g-sr4', stock_m: 10 });
    expect(apart('100G-800', 60)).toMatchObject({ needed_m: 66.66, medium: '800g-2xdr4', stock_m: 70 });
    expect(apart('100G-400', 60)).toMatchObject({ medium: '400g-dr4', stock_m: 70 });
    expect(apart('200G-1600', 60)).toMatchObject({ medium: '1600g-dr8', stock_m: 70 });
  });

  it('find nothing where no stock length reaches', () => {
    expect(apart('100G-400', 1000)).toMatchObject({ medium: null, stock_m: null });
  });

  it('come down to a port above the tray as well as up to one below', () => {
    expect(
      outputsOf('route-length', { lane: '100G-400', rack_a: 'A', rack_z: 'B', a: [0, 0, 3], z: [0, 0, 2.4] }),
    ).toMatchObject({ run_m: 1.2 });
  });
});

describe('counts and spares at the edges', () => {
  it('count SuperPODs of 1 to 4 units as the reference architecture prints them', () => {
    const row = (units: number) => outputsOf('bom-counts', { system: `superpod-h100-${units}su` });
    expect(row(1)).toMatchObject({ leaf: 8, spine: 4, node_cables: 248, spine_leaf_cables: 256 });
    expect(row(2)).toMatchObject({ leaf: 16, spine: 8, node_cables: 504, spine_leaf_cables: 512 });
    expect(row(3)).toMatchObject({ leaf: 24, spine: 16, node_cables: 760, spine_leaf_cables: 768 });
    const known = superPod.cases.find(({ id }) => id === 'cabling-bom-counts-d3');
    expect(row(4)).toEqual(known?.expected);
  });

  it('take a module for a single end', () => {
    expect(
      outputsOf('transceivers', {
        ports_per_cage: 4,
        devices: [
          { n: 3, optical_ends: 5 },
          { n: 2, optical_ends: 0 },
        ],
      }),
    ).toEqual({
      modules: 6,
    });
  });

  it('do not round 100 · 0.07 up to 8, and never go below the least', () => {
    const rare = { per_year: 0, lead_days: 0 };
    expect(outputsOf('bom-spares', { n: 100, percent: 0.07, ...rare })).toEqual({
      percent_rule: 7,
      poisson_rule: 0,
      spares: 7,
    });
    expect(outputsOf('bom-spares', { n: 10, ...rare })).toEqual({ percent_rule: 2, poisson_rule: 0, spares: 2 });
  });

  it('take the Poisson rule where it asks for most', () => {
    // mean 10 · 1 · 1 = 10: P(≤ 15) = 0.951
    expect(outputsOf('bom-spares', { n: 10, per_year: 1, lead_days: 365.25 })).toMatchObject({
      poisson_rule: 15,
      spares: 15,
    });
  });

  it('stand on four feet, unevenly, where nothing else is said: 1000 kg · 9.80665 / 4 · 1.3', () => {
    expect(outputsOf('floor-load', { mass_kg: 1000, width_m: 1, depth_m: 1, area_m2: 2 })).toEqual({
      kN: 9.80665,
      footprint_kN_m2: 9.80665,
      spread_kN_m2: 4.903325,
      per_foot_kN: 3.18716125,
    });
  });
});

describe('rules at the edges', () => {
  const rule = (name: string, inputs: object) => outputsOf('rule', { rule: name, ...inputs });

  it('pass at equality, however the sum was made: 3 · 0.1 kW on 0.3 kW', () => {
    expect(rule('power.over-rating', { n: 3, unit_kW: 0.1, rating_kW: 0.3 })).toEqual({
      fires: false,
      load_kW: 0.3,
      over_kW: 0,
      remove_units: 0,
      cap_each_kW: 0.1,
    });
    expect(rule('cable.beyond-reach', { needed_m: 2, reach_m: 2 })).toEqual({ fires: false, over_m: 0 });
    expect(rule('fabric.ports-overused', { down: 40, up: 24, other: 1, ports: 64 })).toEqual({
      fires: true,
      used: 65,
      over: 1,
    });
    expect(rule('fabric.ports-overused', { down: 40, up: 24, ports: 64 })).toMatchObject({ fires: false });
    expect(rule('fabric.taper-above-intent', { down: 3, down_Gbps: 100, up: 1, up_Gbps: 300 })).toEqual({
      taper: 1,
      fires: false,
    });
    expect(rule('cooling.no-spare-unit', { units: 1, rated_kW: 5, heat_kW: 0 })).toEqual({ left_kW: 0, fires: false });
    const memory = { params_B: 72, bytes_per_param: 1, kv_GB: 0, activations_GB: 0, cards: 1, hbm_GB: 80 };
    expect(rule('workload.memory', memory)).toEqual({ need_GB_per_card: 72, have_GB: 72, fires: false });
  });

  it('do not fire on a limit that nobody gave', () => {
    expect(rule('physical.floor-load', { mass_kg: 1000, area_m2: 1 })).toEqual({ load_kN_m2: 9.80665, fires: false });
    expect(rule('physical.floor-load', { mass_kg: 1000, area_m2: 1, limit_kN_m2: 9.8 })).toMatchObject({ fires: true });
  });

  it('are removed one by one only as far as needed', () => {
    expect(rule('power.over-rating', { n: 10, unit_kW: 2, rating_kW: 16 })).toMatchObject({
      over_kW: 4,
      remove_units: 2,
    });
    expect(rule('power.over-rating', { n: 10, unit_kW: 2, rating_kW: 15.9 })).toMatchObject({ remove_units: 3 });
  });
});
