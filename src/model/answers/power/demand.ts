/** Questions about demand: profiles, swing, what is stranded. */
import { capExponents, cappedSpeed, sumProfiles } from '../../solvers/power/profiles.ts';
import { strandedCapacity } from '../../solvers/power/stranded.ts';
import { lowShareOfPeak, swingDemand } from '../../solvers/power/swing.ts';
import { list, named, record } from '../inputs/composites.ts';
import { optional, refusal, withDefault } from '../inputs/field.ts';
import { amount, between, positive, share, whole } from '../inputs/numbers.ts';
import { defineQuestion, mustNotExceed } from '../question.ts';

export const powerSwing = defineQuestion({
  id: 'power-swing',
  inputs: {
    high_kW: amount,
    low_kW: optional(amount),
    period_s: positive,
    duty: withDefault(share, 0.5),
    ramp_s: positive,
  },
  check: ({ high_kW, low_kW }) => mustNotExceed('low_kW', low_kW ?? 0, 'high_kW', high_kW),
  answer({ duty, high_kW, low_kW, period_s, ramp_s }) {
    const highW = high_kW * 1000;
    const lowW = low_kW === null ? highW * lowShareOfPeak : low_kW * 1000;
    const swing = swingDemand({ highW, lowW, periodS: period_s, duty, rampS: ramp_s });
    return {
      delta_kW: swing.deltaW / 1000,
      mean_kW: swing.meanW / 1000,
      storage_kJ: swing.storageJ / 1000,
      ramp_MW_per_s: swing.rampWPerS / 1e6,
    };
  },
});

export const profileRollup = defineQuestion({
  id: 'profile-rollup',
  inputs: {
    parts: list(
      record({
        n: withDefault(whole(0), 1),
        peak_W: amount,
        typical_W: optional(amount),
        idle_W: optional(amount),
      }),
    ),
    cap_W: optional(amount),
    alpha: withDefault(between(0, 3), capExponents.training),
  },
  answer({ alpha, cap_W, parts }) {
    const sum = sumProfiles(
      parts.map(({ idle_W, n, peak_W, typical_W }) => ({
        count: n,
        peakW: peak_W,
        typicalW: typical_W,
        idleW: idle_W,
      })),
    );
    const capW = cap_W ?? sum.peakW;
    return {
      peak_W: sum.peakW,
      typical_W: sum.typicalW,
      idle_W: sum.idleW,
      capped_W: Math.min(sum.peakW, capW),
      relative_speed: cappedSpeed(capW, sum.peakW, alpha),
    };
  },
});

export const stranded = defineQuestion({
  id: 'stranded',
  inputs: { free: named(amount), need: named(amount) },
  check({ free, need }) {
    const unknown = Object.keys(need).find((resource) => !Object.hasOwn(free, resource));
    if (unknown !== undefined) return refusal('missing', { where: `inputs.free.${unknown}` });
    const largest = Math.max(...Object.values(need));
    return largest > 0 ? null : refusal('number-above', { where: 'inputs.need', found: 0, min: 0, max: 1e12 });
  },
  answer({ free, need }) {
    const result = strandedCapacity(free, need);
    return { more_racks: result.moreCabinets, binding: result.binding, stranded: result.stranded };
  },
});
