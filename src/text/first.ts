/** The words that come with the page: those of the frame, the figures and the drawing. */
import { canvasTexts } from './areas/canvas.ts';
import { fabricTexts } from './areas/fabric.ts';
import { failureTexts } from './areas/failures.ts';
import { figureTexts } from './areas/figures.ts';
import { powerFigureTexts } from './areas/figures-power.ts';
import { findingTexts } from './areas/findings.ts';
import { lensTexts } from './areas/lenses.ts';
import { refusalTexts } from './areas/refusals.ts';
import { roomTexts } from './areas/room.ts';
import { shellTexts } from './areas/shell.ts';
import { storeTexts } from './areas/store.ts';
import { wiringTexts } from './areas/wiring.ts';
import type { TextTable } from './say.ts';

export const firstTexts = {
  ...findingTexts,
  ...fabricTexts,
  ...failureTexts,
  ...figureTexts,
  ...powerFigureTexts,
  ...shellTexts,
  ...wiringTexts,
  ...canvasTexts,
  ...lensTexts,
  ...refusalTexts,
  ...roomTexts,
  ...storeTexts,
} as const satisfies TextTable;
