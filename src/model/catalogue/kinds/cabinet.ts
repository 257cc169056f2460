import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

/** Its own power and mass, where stated, are those of the filled cabinet. */
export const cabinet = {
  ...bodyFigures,
  /** Room inside. */
  units: forms.slots,
  payload: forms.mass,
} as const satisfies FigureForms;
