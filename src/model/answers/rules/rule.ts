/** The question `rule`: the arithmetic of a design rule on given numbers. Equality with a limit always passes. */

import { exceeds, wholeAbove } from '../../solvers/limit.ts';
import { floorLoad } from '../../solvers/space/floor-load.ts';
import { choice, isObject } from '../inputs/composites.ts';
import { optional, refuse, shown, withDefault } from '../inputs/field.ts';
import { amount, efficiency, positive, whole } from '../inputs/numbers.ts';
import { type Answered, defineQuestion, type Outputs, type Question } from '../question.ts';

const over = (value: number, limit: number) => (exceeds(value, limit) ? value - limit : 0);

const overRating = defineQuestion({
  id: 'power.over-rating',
  inputs: { n: whole(1), unit_kW: positive, rating_kW: amount },
  answer({ n, rating_kW, unit_kW }): Outputs {
    const load = n * unit_kW;
    const overW = over(load, rating_kW);
    return {
      fires: overW > 0,
      load_kW: load,
      over_kW: overW,
      remove_units: wholeAbove(overW / unit_kW),
      cap_each_kW: rating_kW / n,
    };
  },
});

const portsOverused = defineQuestion({
  id: 'fabric.ports-overused',
  inputs: { down: whole(0), up: whole(0), other: withDefault(whole(0), 0), ports: whole(0) },
  answer({ down, other, ports, up }): Outputs {
    const used = down + up + other;
    return { fires: used > ports, used, over: Math.max(0, used - ports) };
  },
});

const taperAboveIntent = defineQuestion({
  id: 'fabric.taper-above-intent',
  inputs: { down: amount, down_Gbps: positive, up: positive, up_Gbps: positive, intended: withDefault(positive, 1) },
  answer({ down, down_Gbps, intended, up, up_Gbps }): Outputs {
    const taper = (down * down_Gbps) / (up * up_Gbps);
    return { taper, fires: exceeds(taper, intended) };
  },
});

const beyondReach = defineQuestion({
  id: 'cable.beyond-reach',
  inputs: { needed_m: amount, reach_m: amount },
  answer: ({ needed_m, reach_m }): Outputs => ({ fires: exceeds(needed_m, reach_m), over_m: over(needed_m, reach_m) }),
});

/** Without a limit there is nothing to fire on. */
const floorLoadRule = defineQuestion({
  id: 'physical.floor-load',
  inputs: { mass_kg: amount, area_m2: positive, limit_kN_m2: optional(amount) },
  answer({ area_m2, limit_kN_m2, mass_kg }): Outputs {
    const standing = { massKg: mass_kg, footprintM2: area_m2, spreadM2: area_m2, feet: 1, unevenness: 1 };
    const load = floorLoad(standing).spreadPa / 1000;
    return { load_kN_m2: load, fires: limit_kN_m2 !== null && exceeds(load, limit_kN_m2) };
  },
});

const defaultUsableMemory = 0.9;

const workloadMemory = defineQuestion({
  id: 'workload.memory',
  inputs: {
    params_B: amount,
    bytes_per_param: amount,
    kv_GB: amount,
    activations_GB: amount,
    cards: whole(1),
    hbm_GB: amount,
    usable: withDefault(efficiency, defaultUsableMemory),
  },
  answer({ activations_GB, bytes_per_param, cards, hbm_GB, kv_GB, params_B, usable }): Outputs {
    const need = (params_B * bytes_per_param + kv_GB + activations_GB) / cards;
    const have = hbm_GB * usable;
    return { need_GB_per_card: need, have_GB: have, fires: exceeds(need, have) };
  },
});

const noSpareUnit = defineQuestion({
  id: 'cooling.no-spare-unit',
  inputs: { units: whole(1), rated_kW: positive, heat_kW: amount },
  answer({ heat_kW, rated_kW, units }): Outputs {
    const left = (units - 1) * rated_kW;
    return { left_kW: left, fires: exceeds(heat_kW, left) };
  },
});

const rules = [
  overRating,
  portsOverused,
  taperAboveIntent,
  beyondReach,
  floorLoadRule,
  workloadMemory,
  noSpareUnit,
] as const;

const ruleName = choice(rules.map(({ id }) => id));

/** The other inputs depend on the rule that is asked for. */
export const rule: Question<'rule'> = {
  id: 'rule',
  answer(inputs): Answered {
    if (!isObject(inputs)) return refuse('object', { where: 'inputs', found: shown(inputs ?? null) });
    const { rule: name, ...rest } = inputs;
    if (name === undefined) return refuse('missing', { where: 'inputs.rule' });
    const read = ruleName.read(name, 'inputs.rule');
    if (!read.ok) return read;
    return (rules.find(({ id }) => id === read.value) as Question).answer(rest);
  },
};
