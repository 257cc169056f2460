import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

/** A cable with both its ends: copper, active copper or a fibre fixed to its modules. */
export const cable = {
  ...bodyFigures,
  reach: forms.length,
  laneRate: forms.rate,
  powerPerEnd: forms.power,
  diameter: forms.length,
  bendRadius: forms.length,
  timeBetweenFailures: forms.time,
} as const satisfies FigureForms;
