import { bodyFigures, type FigureForms } from './figure-form.ts';

/** A management or service box: counted, cabled and powered, but no traffic of cards runs through it. */
export const appliance = bodyFigures satisfies FigureForms;
