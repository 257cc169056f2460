import { bodyFigures, type FigureForms } from './figure-form.ts';

/** A box that runs one host system. Its own figures stand for everything inside it. */
export const node = bodyFigures satisfies FigureForms;
