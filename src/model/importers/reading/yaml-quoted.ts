/** Quoted scalars of YAML, on one line. */
import { shownText, stop } from '../import-report.ts';

/** Just behind the closing quote; -1 when it does not close on this line. */
export function quotedEnd(text: string): number {
  const quote = text[0];
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at + 1;
    }
  }
  return -1;
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  [' ', ' '],
  ['e', '\u001b'],
]);

/** A quoted scalar at the beginning of a text, and where it ends. */
export function unquoted(text: string, line: number): { readonly text: string; readonly end: number } {
  const quote = text[0];
  let value = '';
  for (let at = 1; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === quote) {
      if (quote === "'" && text[at + 1] === "'") {
        value += "'";
        at++;
        continue;
      }
      return { text: value, end: at + 1 };
    }
    if (sign !== '\\' || quote === "'") {
      value += sign;
      continue;
    }
    const escaped = text[++at] ?? '';
    const length = { x: 2, u: 4, U: 8 }[escaped];
    if (length !== undefined) {
      const digits = text.slice(at + 1, at + 1 + length);
      const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : -1;
      if (code < 0 || code > 0x10ffff) stop('bad-syntax', { expected: '\\u0000', found: shownText(digits) }, line);
      value += String.fromCodePoint(code);
      at += length;
    } else
      value += shortEscapes.get(escaped) ?? stop('bad-syntax', { expected: '\\n', found: shownText(escaped) }, line);
  }
  return stop('bad-syntax', { expected: quote ?? '"', found: 'EOF' }, line);
}
