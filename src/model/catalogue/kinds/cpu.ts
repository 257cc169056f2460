import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

export const cpu = { ...bodyFigures, scaleUp: forms.rate, lanes: forms.count } as const satisfies FigureForms;
