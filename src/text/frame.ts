/** The words of the studio itself: drawing, lenses, findings. They come with its frame; the start page needs none. */
import { canvasTexts } from './areas/canvas.ts';
import { fabricTexts } from './areas/fabric.ts';
import { failureTexts } from './areas/failures.ts';
import { powerFigureTexts } from './areas/figures-power.ts';
import { findingTexts } from './areas/findings.ts';
import { lensTexts } from './areas/lenses.ts';
import { roomTexts } from './areas/room.ts';
import { wiringTexts } from './areas/wiring.ts';
import type { TextTable } from './say.ts';

export const frameTexts = {
  ...findingTexts,
  ...fabricTexts,
  ...failureTexts,
  ...powerFigureTexts,
  ...wiringTexts,
  ...canvasTexts,
  ...lensTexts,
  ...roomTexts,
} as const satisfies TextTable;
