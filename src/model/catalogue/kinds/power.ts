import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

/** A device of the supply network that is no shelf: transformer, UPS, PDU, busway. */
export const power = {
  ...bodyFigures,
  ratedPower: forms.power,
  efficiencyFull: forms.ratio,
} as const satisfies FigureForms;
