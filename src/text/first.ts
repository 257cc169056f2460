/** The words that come with the page, whatever it shows first. */
import { figureTexts } from './areas/figures.ts';
import { refusalTexts } from './areas/refusals.ts';
import { shellTexts } from './areas/shell.ts';
import { storeTexts } from './areas/store.ts';
import type { TextTable } from './say.ts';

export const firstTexts = {
  ...figureTexts,
  ...shellTexts,
  ...refusalTexts,
  ...storeTexts,
} as const satisfies TextTable;
