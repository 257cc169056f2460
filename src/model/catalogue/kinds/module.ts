import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

/** A pluggable optical module: one end of a link. */
export const opticalModule = { ...bodyFigures, reach: forms.length, rate: forms.rate } as const satisfies FigureForms;
