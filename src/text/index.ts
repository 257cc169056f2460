/**
 * One table per area, each word in both languages side by side; here they become one. A program begins with the first
 * words and adds the later ones: at once (command line, tests) or when the figures are on screen (page).
 */
import { firstTexts } from './first.ts';
import type { frameTexts } from './frame.ts';
import type { laterTexts } from './later.ts';
import { fill, type Language, type TextParams, type TextTable } from './say.ts';

export type TextKey = keyof typeof firstTexts | keyof typeof frameTexts | keyof typeof laterTexts;

const known: Record<string, TextTable[string]> = { ...firstTexts };
let added = 0;
const listeners = new Set<() => void>();

export function addTexts(table: TextTable): void {
  Object.assign(known, table);
  added += 1;
  for (const listener of listeners) listener();
}

/** How often words were added: a view that showed a key by its name shows its words when this changes. */
export const textsAdded = (): number => added;

/** Called whenever words were added; returns the way to stop. */
export function onTextsAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The words of a key that is known when compiling. */
export function say(language: Language, key: TextKey, params?: TextParams): string {
  return fill(known[key]?.[language] ?? key, params);
}

/**
 * The words of a key that arrives as data (a finding, a convention); an unknown key shows itself. A parameter that
 * begins with @ is itself a key: '@part.peakPower' is said in the same language.
 */
export function sayRef(language: Language, ref: { readonly key: string; readonly params?: TextParams }): string {
  const entry = known[ref.key];
  if (!entry) return ref.key;
  const params = Object.entries(ref.params ?? {}).map(([name, value]) => [name, sayParam(language, value)] as const);
  return fill(entry[language], Object.fromEntries(params));
}

function sayParam(language: Language, value: string | number): string | number {
  if (typeof value === 'number' || !value.startsWith('@')) return value;
  return known[value.slice(1)]?.[language] ?? value.slice(1);
}

export type { Language, TextParams, TextTable } from './say.ts';
// Left out of a page that does not ask for it.
export { texts } from './texts.ts';
export { visibleLine, visibleText } from './visible.ts';
