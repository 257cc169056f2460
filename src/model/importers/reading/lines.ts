import { importLimits } from '../import-limits.ts';
import { stop } from '../import-report.ts';

export interface Line {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/** Lines of a text, ended by LF, CR LF or CR, without their ends. */
export function* linesOf(text: string): Generator<Line> {
  let number = 0;
  for (let start = 0; start <= text.length; ) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end++;
    number++;
    if (end - start > importLimits.lineCharacters) {
      stop('line-too-long', { expected: importLimits.lineCharacters, found: end - start }, number);
    }
    yield { text: text.slice(start, end), number };
    if (end >= text.length) return;
    start = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
  }
}

/** Words between blanks. */
export function wordsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/);
}

/** A whole number of at most nine digits; undefined for anything else. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A plain decimal number, perhaps with an exponent; undefined for anything else. */
export function decimalNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.length > 40 || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text))
    return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
