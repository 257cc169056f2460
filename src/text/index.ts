/** One table per area, each word in both languages side by side; here they become one. */

import { canvasTexts } from './areas/canvas.ts';
import { cliTexts } from './areas/cli.ts';
import { fabricTexts } from './areas/fabric.ts';
import { failureTexts } from './areas/failures.ts';
import { familyTexts } from './areas/families.ts';
import { figureTexts } from './areas/figures.ts';
import { workloadFigureTexts } from './areas/figures-workload.ts';
import { powerFigureTexts } from './areas/figures-power.ts';
import { findingTexts } from './areas/findings.ts';
import { formatTexts } from './areas/formats.ts';
import { refusalTexts } from './areas/refusals.ts';
import { roomTexts } from './areas/room.ts';
import { shellTexts } from './areas/shell.ts';
import { storeTexts } from './areas/store.ts';
import { wiringTexts } from './areas/wiring.ts';
import { workloadTexts } from './areas/workload.ts';
import { fill, type Language, type TextParams, type TextTable } from './say.ts';

export const texts = {
  ...findingTexts,
  ...fabricTexts,
  ...failureTexts,
  ...familyTexts,
  ...figureTexts,
  ...powerFigureTexts,
  ...shellTexts,
  ...wiringTexts,
  ...canvasTexts,
  ...refusalTexts,
  ...roomTexts,
  ...storeTexts,
  ...cliTexts,
  ...workloadTexts,
  ...workloadFigureTexts,
  ...formatTexts,
} as const satisfies TextTable;

export type TextKey = keyof typeof texts;

/** The words of a key that is known when compiling. */
export function say(language: Language, key: TextKey, params?: TextParams): string {
  return fill(texts[key][language], params);
}

/**
 * The words of a key that arrives as data (a finding, a convention); an unknown key shows itself. A parameter that
 * begins with @ is itself a key: '@part.peakPower' is said in the same language.
 */
export function sayRef(language: Language, ref: { readonly key: string; readonly params?: TextParams }): string {
  const entry = (texts as TextTable)[ref.key];
  if (!entry) return ref.key;
  const params = Object.entries(ref.params ?? {}).map(([name, value]) => [name, sayParam(language, value)] as const);
  return fill(entry[language], Object.fromEntries(params));
}

function sayParam(language: Language, value: string | number): string | number {
  if (typeof value === 'number' || !value.startsWith('@')) return value;
  return (texts as TextTable)[value.slice(1)]?.[language] ?? value.slice(1);
}

export type { Language, TextParams, TextTable } from './say.ts';
