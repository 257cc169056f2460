import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

/** `latency` is one way through the card alone. */
export const nic = { ...bodyFigures, rate: forms.rate, latency: forms.time } as const satisfies FigureForms;
