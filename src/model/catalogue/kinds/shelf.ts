import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

/** A power shelf: supply units behind one busbar connector. */
export const shelf = {
  ...bodyFigures,
  /** All units together. */
  ratedPower: forms.power,
  /** With one unit out. */
  usablePower: forms.power,
  psus: forms.count,
  psuPower: forms.power,
  busbarPower: forms.power,
  efficiencyPeak: forms.ratio,
  efficiencyFull: forms.ratio,
  holdUp: forms.time,
  /** Short pulse, of rated power. */
  pulse: forms.ratio,
} as const satisfies FigureForms;
