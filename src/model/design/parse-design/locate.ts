/** Where a place of a document stands in its text, so that an editor can jump there. For text that is valid JSON. */
import { lineAndColumn, skipBlanks, stringEnd } from './json-text.ts';

/** Of the member's name in a record, of the value in a list; of the nearest thing around what is not there. */
export function locate(text: string, path: readonly PropertyKey[]): { readonly line: number; readonly column: number } {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let found = skipBlanks(text, start);
  let value = found;
  for (const step of path) {
    const member = typeof step === 'number' ? itemAt(text, value, step) : fieldAt(text, value, String(step));
    if (!member) break;
    found = member.at;
    value = member.value;
  }
  const { line, column } = lineAndColumn(text, found);
  return { line, column: line === 1 ? column - start : column };
}

interface Member {
  readonly at: number;
  readonly value: number;
}

function fieldAt(text: string, record: number, name: string): Member | null {
  if (text[record] !== '{') return null;
  for (let at = skipBlanks(text, record + 1); text[at] === '"'; ) {
    const end = stringEnd(text, at);
    const value = skipBlanks(text, skipBlanks(text, end) + 1);
    if ((JSON.parse(text.slice(at, end)) as string) === name) return { at, value };
    at = nextMember(text, value);
  }
  return null;
}

function itemAt(text: string, list: number, place: number): Member | null {
  if (text[list] !== '[') return null;
  let at = skipBlanks(text, list + 1);
  for (let passed = 0; passed < place; passed++) {
    if (text[at] === ']' || at >= text.length) return null;
    at = nextMember(text, at);
  }
  return text[at] === ']' ? null : { at, value: at };
}

/** From a value to the member behind its comma, or to the closing bracket. */
function nextMember(text: string, value: number): number {
  const at = skipBlanks(text, valueEnd(text, value));
  return text[at] === ',' ? skipBlanks(text, at + 1) : at;
}

function valueEnd(text: string, value: number): number {
  let depth = 0;
  for (let at = value; at < text.length; ) {
    const sign = text[at];
    if (sign === '"') {
      at = stringEnd(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') {
      if (--depth === 0) return at + 1;
      if (depth < 0) return at;
    } else if (depth === 0 && (sign === ',' || skipBlanks(text, at) !== at)) return at;
    at++;
  }
  return text.length;
}
