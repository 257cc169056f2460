/** Questions about moist air. */

import { defaultDewMarginK } from '../../solvers/cooling/cdu.ts';
import { dewPointC, pressureHPa, saturationHPa, wetBulbC } from '../../solvers/cooling/moist-air.ts';
import { exceeds } from '../../solvers/limit.ts';
import { withDefault } from '../inputs/field.ts';
import { altitude, between, celsius, share } from '../inputs/numbers.ts';
import { defineQuestion } from '../question.ts';

/** The Magnus form holds between these. */
const airC = between(-60, 100);

export const wetBulb = defineQuestion({
  id: 'wet-bulb',
  inputs: { dry_C: airC, rh: share, altitude_m: withDefault(altitude, 0) },
  answer({ altitude_m, dry_C, rh }) {
    const airHPa = pressureHPa(altitude_m);
    const vapourHPa = rh * saturationHPa(dry_C);
    return { pressure_hPa: airHPa, dew_C: dewPointC(vapourHPa), wet_C: wetBulbC(dry_C, vapourHPa, airHPa) };
  },
});

export const dewCheck = defineQuestion({
  id: 'dew-check',
  inputs: {
    room_C: airC,
    rh: share,
    supply_C: celsius,
    min_margin_K: withDefault(between(0, 100), defaultDewMarginK),
  },
  answer({ min_margin_K, rh, room_C, supply_C }) {
    const dewC = dewPointC(rh * saturationHPa(room_C));
    const marginK = supply_C - dewC;
    return { dew_C: dewC, margin_K: marginK, ok: !exceeds(min_margin_K, marginK) };
  },
});
