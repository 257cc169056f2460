import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

/** A coolant distribution unit or module. */
export const cooling = {
  ...bodyFigures,
  ratedHeat: forms.power,
  /** Facility water to coolant, at rated heat. */
  approach: forms.temperatureDifference,
  flow: forms.flow,
} as const satisfies FigureForms;
