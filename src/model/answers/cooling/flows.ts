/** Questions about heat and the flows that carry it. */
import { evaporation, flowFor, riseAt, twoPhaseLatentHeat } from '../../solvers/cooling/flow.ts';
import { copperHeatCapacity, type FluidName, fluids } from '../../solvers/cooling/fluids.ts';
import { splitHeat } from '../../solvers/cooling/heat-split.ts';
import { defaultLoop, heatCapacityJPerK, rideThroughS } from '../../solvers/cooling/ride-through.ts';
import { choice, list, record } from '../inputs/composites.ts';
import { optional, withDefault } from '../inputs/field.ts';
import { amount, positive, share } from '../inputs/numbers.ts';
import { defineQuestion } from '../question.ts';

const litresPerM3 = 1000;
const fluid = choice(Object.keys(fluids) as FluidName[]);

export const liquidFlow = defineQuestion({
  id: 'liquid-flow',
  inputs: { heat_kW: amount, fluid, rise_K: positive },
  answer({ fluid: name, heat_kW, rise_K }) {
    const { kgPerS, m3PerS } = flowFor(heat_kW * 1000, fluids[name], rise_K);
    return { kg_per_s: kgPerS, L_per_min: m3PerS * litresPerM3 * 60, m3_per_h: m3PerS * 3600 };
  },
});

export const liquidRise = defineQuestion({
  id: 'liquid-rise',
  inputs: { heat_kW: amount, fluid, L_per_min: positive },
  answer: ({ fluid: name, heat_kW, L_per_min }) => ({
    rise_K: riseAt(heat_kW * 1000, fluids[name], L_per_min / litresPerM3 / 60),
  }),
});

export const airFlow = defineQuestion({
  id: 'air-flow',
  inputs: { heat_kW: amount, rise_K: positive },
  answer({ heat_kW, rise_K }) {
    const { m3PerS } = flowFor(heat_kW * 1000, fluids.air, rise_K);
    return { m3_per_min: m3PerS * 60, m3_per_h: m3PerS * 3600 };
  },
});

export const heatSplit = defineQuestion({
  id: 'heat-split',
  inputs: {
    parts: list(record({ W: amount, liquid: share })),
    /** Rating of a rear-door heat exchanger; none by default. */
    rear_door_W: withDefault(amount, 0),
  },
  answer({ parts, rear_door_W }) {
    const sources = parts.map(({ liquid, W }) => ({ powerW: W, liquidShare: liquid }));
    const { airW, capture, liquidW } = splitHeat(sources, rear_door_W);
    return { liquid_W: liquidW, air_W: airW, capture };
  },
});

export const twoPhase = defineQuestion({
  id: 'two-phase',
  inputs: {
    heat_kW: amount,
    hfg_kJ_kg: withDefault(positive, twoPhaseLatentHeat / 1000),
    water_rise_K: withDefault(positive, 10),
  },
  answer({ heat_kW, hfg_kJ_kg, water_rise_K }) {
    const { condenser, vapourKgPerS } = evaporation(heat_kW * 1000, hfg_kJ_kg * 1000, fluids.water, water_rise_K);
    return { vapour_kg_per_s: vapourKgPerS, condenser_L_per_min: condenser.m3PerS * litresPerM3 * 60 };
  },
});

/** Volume and metal of a loop are taken from its heat where they are not given (`defaultLoop`). */
export const rideThrough = defineQuestion({
  id: 'ride-through',
  inputs: {
    volume_L: optional(amount),
    fluid: withDefault(fluid, 'pg25'),
    metal_kg: optional(amount),
    metal_J_kgK: withDefault(amount, copperHeatCapacity),
    allow_K: withDefault(amount, defaultLoop.allowK),
    heat_kW: amount,
  },
  answer({ allow_K, fluid: name, heat_kW, metal_J_kgK, metal_kg, volume_L }) {
    const heatW = heat_kW * 1000;
    const mass = {
      volumeM3: volume_L === null ? heatW * defaultLoop.m3PerW : volume_L / litresPerM3,
      fluid: fluids[name],
      metalJPerK: metal_kg === null ? heatW * defaultLoop.metalJPerKPerW : metal_kg * metal_J_kgK,
    };
    return {
      capacity_kJ_per_K: heatCapacityJPerK(mass) / 1000,
      seconds: rideThroughS(mass, allow_K, heatW),
    };
  },
});
