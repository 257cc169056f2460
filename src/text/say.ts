import { visibleText } from './visible.ts';

/** Words in both languages. A missing language is a compile error; a missing key shows the key itself in tests. */

export type Language = 'en' | 'zh';
export type TextParams = Readonly<Record<string, string | number>>;
export type TextTable = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/**
 * Fills `{name}` from the parameters. `{n|card|cards}` chooses by the number in parameter `n` (English plural); the
 * chosen word is printed alone. Nothing is built by joining.
 */
export function fill(pattern: string, params: TextParams = {}): string {
  return pattern.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return visibleText(String(value));
    return Number(value) === 1 ? one : many;
  });
}
