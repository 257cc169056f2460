/**
 * Reads JSON text. One pass before `JSON.parse` bounds depth and number of values, so that a hostile text costs no
 * memory, finds names given twice (the platform keeps the last in silence), and knows line and column of a mistake,
 * which the platforms word differently or not at all.
 */
import { limits } from '../limits.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: ParseRefusal };

interface Mistake {
  readonly reason: 'not-json' | 'too-deep' | 'too-many' | 'duplicate-name';
  readonly at: number;
  readonly expected?: string;
  readonly found?: string;
}

export function parseJson(source: string): JsonResult {
  if (source.length > limits.fileCharacters) {
    const detail = { expected: `0..${limits.fileCharacters}`, found: String(source.length) };
    return { ok: false, refusal: refusal('too-large', '$', detail) };
  }
  // A byte order mark is how some editors begin a file.
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const mistake = scan(text);
  if (mistake) {
    const { line, column } = lineAndColumn(text, mistake.at);
    const { expected, found } = mistake;
    return { ok: false, refusal: refusal(mistake.reason, `${line}:${column}`, { expected, found, line, column }) };
  }
  return { ok: true, value: JSON.parse(text) };
}

/** 1-based. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordEnd = /[\s,:\]}"[{]|$/;
const anyValue = '{ [ "…" 0 true false null';
const quote = 0x22;
const backslash = 0x5c;

/** The first mistake of a JSON text, or null when `JSON.parse` will read it. */
function scan(text: string): Mistake | null {
  /** Names so far of each open record; null for an open list. */
  const open: (Set<string> | null)[] = [];
  let at = 0;
  let values = 0;
  let wanted: 'value' | 'value or end' | 'name' | 'name or end' | 'comma or end' = 'value';

  const wrong = (expected: string): Mistake => ({ reason: 'not-json', at, expected, found: foundAt(text, at) });

  for (;;) {
    at = skipBlanks(text, at);
    const sign = text[at];
    const inList = open.at(-1) === null;

    if (wanted === 'comma or end') {
      if (open.length === 0) return at < text.length ? wrong('EOF') : null;
      if (sign === ',') wanted = inList ? 'value' : 'name';
      else if (sign === (inList ? ']' : '}')) open.pop();
      else return wrong(inList ? ', ]' : ', }');
      at++;
      continue;
    }

    if (wanted === 'name' || wanted === 'name or end') {
      if (sign === '}' && wanted === 'name or end') {
        open.pop();
        wanted = 'comma or end';
        at++;
        continue;
      }
      if (sign !== '"') return wrong(wanted === 'name' ? '"…"' : '"…" }');
      const end = stringEnd(text, at);
      if (end < 0) return badString(text, end);
      const quoted = text.slice(at, end);
      const name = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
      const names = open.at(-1) as Set<string>;
      if (names.has(name)) return { reason: 'duplicate-name', at, found: shown(name) };
      names.add(name);
      at = skipBlanks(text, end);
      if (text[at] !== ':') return wrong(':');
      at++;
      wanted = 'value';
      continue;
    }

    if (sign === ']' && wanted === 'value or end') {
      open.pop();
      wanted = 'comma or end';
      at++;
      continue;
    }
    if (++values > limits.values) return { reason: 'too-many', at, expected: `0..${limits.values}` };
    if (sign === '{' || sign === '[') {
      if (open.length >= limits.depth) return { reason: 'too-deep', at, expected: `0..${limits.depth}` };
      open.push(sign === '{' ? new Set() : null);
      wanted = sign === '{' ? 'name or end' : 'value or end';
      at++;
      continue;
    }
    if (sign === '"') {
      const end = stringEnd(text, at);
      if (end < 0) return badString(text, end);
      at = end;
    } else {
      literal.lastIndex = at;
      if (!literal.test(text)) return wrong(wanted === 'value' ? anyValue : `${anyValue} ]`);
      at = literal.lastIndex;
    }
    wanted = 'comma or end';
  }
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

/** Just behind the closing quote; or, as a negative number, one before minus the place of what is wrong. */
export function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code < 0x20) return -1 - at;
    if (code === backslash) {
      const escaped = text.charCodeAt(at + 1);
      if (escaped === 0x75 && fourHexDigits.test(text.slice(at + 2, at + 6))) at += 5;
      else if (shortEscapes.has(escaped)) at++;
      else return -1 - at;
    }
  }
  return -1 - text.length;
}

const fourHexDigits = /^[0-9a-fA-F]{4}$/;
const shortEscapes: ReadonlySet<number> = new Set(Array.from('"\\/bfnrt', (sign) => sign.charCodeAt(0)));

function badString(text: string, end: number): Mistake {
  const at = -1 - end;
  return {
    reason: 'not-json',
    at,
    expected: at < text.length ? '\\n \\t \\" \\\\ \\u0000' : '"',
    found: foundAt(text, at),
  };
}

function foundAt(text: string, at: number): string {
  if (at >= text.length) return 'EOF';
  const rest = text.slice(at, at + 24);
  const end = rest.slice(1).search(wordEnd);
  return shown(rest.slice(0, end + 1));
}
