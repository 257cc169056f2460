/** Values at the edges, with the arithmetic by hand. Numbers have 9 significant digits. */
import { describe, expect, it } from 'vitest';
import { outputsOf } from './ask.ts';

describe('flows at the edges', () => {
  it('need no flow without heat', () => {
    expect(outputsOf('liquid-flow', { heat_kW: 0, fluid: 'water', rise_K: 5 })).toEqual({
      kg_per_s: 0,
      L_per_min: 0,
      m3_per_h: 0,
    });
    expect(outputsOf('two-phase', { heat_kW: 100 })).toEqual({
      vapour_kg_per_s: 1,
      // 100e3 / (4180 · 10) / 997 · 60000
      condenser_L_per_min: 143.972588,
    });
  });

  it('captures nothing of no heat', () => {
    expect(outputsOf('heat-split', { parts: [{ W: 0, liquid: 1 }] })).toEqual({ liquid_W: 0, air_W: 0, capture: null });
  });

  it('moves air heat into a rear door up to its rating', () => {
    const parts = [{ W: 1000, liquid: 0.4 }];
    expect(outputsOf('heat-split', { parts, rear_door_W: 500 })).toEqual({ liquid_W: 900, air_W: 100, capture: 0.9 });
    expect(outputsOf('heat-split', { parts, rear_door_W: 5000 })).toEqual({ liquid_W: 1000, air_W: 0, capture: 1 });
  });

  it('ride without end when nothing heats, and not at all when nothing is allowed', () => {
    const loop = { volume_L: 100, fluid: 'water', metal_kg: 0 };
    expect(outputsOf('ride-through', { ...loop, heat_kW: 0 })).toMatchObject({ seconds: null });
    expect(outputsOf('ride-through', { ...loop, allow_K: 0, heat_kW: 10 })).toMatchObject({ seconds: 0 });
  });

  it('takes 1 L and 0.5 kJ/K for each kW where a loop is not described: (3.978 + 0.5) kJ/K · 10 K', () => {
    expect(outputsOf('ride-through', { heat_kW: 1 })).toEqual({ capacity_kJ_per_K: 4.478, seconds: 44.78 });
  });
});

describe('CDUs and pumps at the edges', () => {
  const unit = { rated_kW: 1000, approach_K: 5, supply_max_C: 40 };

  it('is limited by temperature where the water is warm: (40 − 38)/5 · 1000 kW', () => {
    expect(outputsOf('cdu-margin', { ...unit, heat_kW: 400, facility_C: 38 })).toEqual({
      supply_C: 40,
      margin_K: 0,
      facility_max_C: 38,
      heat_max_kW: 400,
    });
  });

  it('can take no heat from water above its limit, and takes an approach of 4 K where none is given', () => {
    expect(outputsOf('cdu-margin', { ...unit, heat_kW: 0, facility_C: 41 })).toMatchObject({
      margin_K: -1,
      heat_max_kW: 0,
    });
    const { approach_K: _, ...plain } = unit;
    expect(outputsOf('cdu-margin', { ...plain, heat_kW: 500, facility_C: 30 })).toMatchObject({ supply_C: 32 });
  });

  it('keeps the listed order among units that run out together', () => {
    const cdus = ['B', 'A'].map((id) => ({ id, ...unit, heat_kW: 100 }));
    expect(outputsOf('first-cdu-out', { cdus })).toEqual({ first: 'B', facility_max_C: 39.5, order: ['B', 'A'] });
  });

  it('flows fully with all pumps and not at all with none', () => {
    expect(outputsOf('pump-out', { n: 3, m: 3 })).toEqual({ flow_ratio: 1, rise_ratio: 1, heat_at_same_rise: 1 });
    expect(outputsOf('pump-out', { n: 3, m: 0 })).toEqual({ flow_ratio: 0, rise_ratio: null, heat_at_same_rise: 0 });
    // A flat pump curve holds the flow.
    expect(outputsOf('pump-out', { n: 2, m: 1, r: 1 })).toMatchObject({ flow_ratio: 1 });
  });
});

describe('air at the edges', () => {
  it('is at its dew point and wet bulb when saturated', () => {
    const air = outputsOf('wet-bulb', { dry_C: 20, rh: 1 }) as Record<string, number>;
    expect(air.dew_C).toBeCloseTo(20, 9);
    expect(air.wet_C).toBeCloseTo(20, 9);
  });

  it('has no dew point when dry, but a wet bulb below the dry one', () => {
    const air = outputsOf('wet-bulb', { dry_C: 100, rh: 0 }) as Record<string, number>;
    expect(air.dew_C).toBeNull();
    // es(31.79) = 46.95 hPa and 0.000662 · 1013.25 · (100 − 31.79) = 45.75: about where the two meet.
    expect(air.wet_C).toBeGreaterThan(31);
    expect(air.wet_C).toBeLessThan(32);
  });

  it('passes with exactly the margin', () => {
    const dew = outputsOf('dew-check', { room_C: 25, rh: 1, supply_C: 27 });
    expect(dew).toEqual({ dew_C: 25, margin_K: 2, ok: true });
    expect(outputsOf('dew-check', { room_C: 25, rh: 1, supply_C: 26.99 })).toMatchObject({ ok: false });
    expect(outputsOf('dew-check', { room_C: 25, rh: 0, supply_C: 5 })).toEqual({
      dew_C: null,
      margin_K: null,
      ok: true,
    });
  });
});

describe('a facility hour at the edges', () => {
  const loop = { heat_kW: 1000, supply_C: 36, return_C: 46 };

  it('is fully free where the water just gets cold enough: 28 + 8 = 36, fans at full speed 15 kW', () => {
    expect(outputsOf('loop-hour', { plant: 'dry', ...loop, dry_C: 28 })).toEqual({
      sink_plus_approach_C: 36,
      free_share: 1,
      cop: 12,
      chiller_kW: 0,
      fan_kW: 15,
      water_L: 0,
    });
  });

  it('is not free at all where the plant only reaches the return temperature', () => {
    expect(outputsOf('loop-hour', { plant: 'dry', ...loop, dry_C: 38 })).toMatchObject({ free_share: 0 });
    expect(outputsOf('loop-hour', { plant: 'dry', ...loop, dry_C: 45 })).toMatchObject({ free_share: 0 });
  });

  it('does not let the fans fall below a fifth: 15 kW · 0.2³', () => {
    expect(outputsOf('loop-hour', { plant: 'dry', ...loop, dry_C: -30 })).toMatchObject({ fan_kW: 0.12 });
  });

  it('keeps adiabatic pads dry while the dry approach suffices, then wets them', () => {
    expect(outputsOf('loop-hour', { plant: 'adiabatic', ...loop, dry_C: 28, wet_C: 18 })).toMatchObject({
      sink_plus_approach_C: 36,
      water_L: 0,
    });
    // 29 − 0.7 · 10 = 22, + 5 = 27; 7/12 of 1,000 kWh evaporate, 1.5 times with blow-down at 3 cycles.
    expect(outputsOf('loop-hour', { plant: 'adiabatic', ...loop, dry_C: 29, wet_C: 19 })).toMatchObject({
      sink_plus_approach_C: 27,
      free_share: 1,
      water_L: 1296.2963,
    });
  });

  it('is perfectly efficient where nothing is added, and has an unknown TUE without the computing power', () => {
    const nothing = { chiller_kW: 0, fans_kW: 0, pumps_kW: 0, crah_kW: 0, misc_kW: 0 };
    expect(outputsOf('pue-sum', { it_kW: 1, ...nothing, elec_eta: 1 })).toEqual({
      pue: 1,
      pue_electrical_part: 0,
      tue: null,
    });
  });

  it('takes four cycles where none are given', () => {
    expect(outputsOf('wue', { heat_kWh: 1000, it_kWh: 1000 })).toEqual({
      litres: 1975.30864,
      wue_L_per_kWh: 1.97530864,
    });
  });
});
