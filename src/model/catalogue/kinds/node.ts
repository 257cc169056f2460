import { bodyFigures, type FigureForms, forms } from './figure-form.ts';

/** A box that runs one host system. Its own figures stand for everything inside it. */
export const node = {
  ...bodyFigures,
  /** Ports of its cards' adapters that leave the box. */
  ports: forms.count,
  /** Cages for these ports; one cage may hold several. */
  cages: forms.count,
} as const satisfies FigureForms;
