/** The question of a cabinet's load on the floor. */
import { defaultUnevenness, floorLoad } from '../../solvers/space/floor-load.ts';
import { withDefault } from '../inputs/field.ts';
import { amount, between, positive, whole } from '../inputs/numbers.ts';
import { defineQuestion } from '../question.ts';

export const floorLoadQuestion = defineQuestion({
  id: 'floor-load',
  inputs: {
    mass_kg: amount,
    width_m: positive,
    depth_m: positive,
    area_m2: positive,
    feet: withDefault(whole(1, 1000), 4),
    uneven: withDefault(between(1, 100), defaultUnevenness),
  },
  answer({ area_m2, depth_m, feet, mass_kg, uneven, width_m }) {
    const load = floorLoad({
      massKg: mass_kg,
      footprintM2: width_m * depth_m,
      spreadM2: area_m2,
      feet,
      unevenness: uneven,
    });
    return {
      kN: load.weightN / 1000,
      footprint_kN_m2: load.footprintPa / 1000,
      spread_kN_m2: load.spreadPa / 1000,
      per_foot_kN: load.footN / 1000,
    };
  },
});
