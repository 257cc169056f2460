/**
 * The part of YAML that data files use: block and flow records and lists, plain and quoted scalars, block scalars,
 * comments. Every scalar stays the text it is written as (the failsafe schema): where one reader makes the number 8 of
 * 08 and another the text, whoever asks decides. Tags, anchors, aliases, merge keys and directives are refused by name.
 */
import { shownText, stop } from '../import-report.ts';
import { linesOf } from './lines.ts';
import { readFlow } from './yaml-flow.ts';
import { count, type Reader, type Source } from './yaml-lines.ts';
import { quotedEnd, unquoted } from './yaml-quoted.ts';
import type { YamlList, YamlRecord, YamlText, YamlValue } from './yaml-value.ts';

/** Only the first document of a stream. */
export function parseYaml(source: string): YamlValue {
  const lines: Source[] = [];
  for (const { text, number } of linesOf(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source)) {
    const bare = text.trimStart();
    if (/^---(\s|$)/.test(text)) {
      if (lines.some((line) => line.text !== '' && !line.text.startsWith('#'))) break;
      const after = text.slice(3).trim();
      lines.length = 0;
      lines.push({ indent: after === '' ? 0 : 4, text: after, number });
    } else if (/^\.\.\.(\s|$)/.test(text)) break;
    else if (text.startsWith('%')) stop('forbidden-syntax', { found: shownText(text) }, number);
    else {
      const indent = text.length - bare.length;
      if (text.slice(0, indent).includes('\t') && bare !== '' && !bare.startsWith('#')) {
        stop('bad-syntax', { expected: '␠', found: '⇥' }, number);
      }
      lines.push({ indent, text: bare, number });
    }
  }
  const reader: Reader = { lines, at: 0, values: 0 };
  skipBlank(reader);
  const first = reader.lines[reader.at];
  if (!first) return { kind: 'text', text: '', line: 1 };
  const value = readBlock(reader, first.indent, 0);
  skipBlank(reader);
  const rest = reader.lines[reader.at];
  if (rest) stop('bad-syntax', { expected: 'EOF', found: shownText(rest.text) }, rest.number);
  return value;
}

function skipBlank(reader: Reader): void {
  for (;;) {
    const line = reader.lines[reader.at];
    if (!line || (line.text !== '' && !line.text.startsWith('#'))) return;
    reader.at++;
  }
}

/** A value that begins at this line and indentation. */
function readBlock(reader: Reader, indent: number, depth: number): YamlValue {
  const line = reader.lines[reader.at] as Source;
  count(reader, depth, line.number);
  if (isItem(line.text)) return readList(reader, line.indent, depth);
  if (keyOf(line)) return readRecord(reader, line.indent, depth);
  reader.at++;
  return readScalar(reader, line.text, indent - 1, line, depth);
}

function isItem(text: string): boolean {
  return text === '-' || text.startsWith('- ');
}

function readList(reader: Reader, indent: number, depth: number): YamlList {
  const items: YamlValue[] = [];
  const start = (reader.lines[reader.at] as Source).number;
  for (;;) {
    skipBlank(reader);
    const line = reader.lines[reader.at];
    if (!line || line.indent < indent || !isItem(line.text)) break;
    if (line.indent > indent) stop('bad-syntax', { expected: '- …', found: shownText(line.text) }, line.number);
    const after = line.text.slice(1).trimStart();
    if (after === '' || after.startsWith('#')) {
      reader.at++;
      items.push(readNested(reader, indent, depth, line.number));
      continue;
    }
    // What follows the dash stands as if on a line of its own, indented to where it begins.
    const inner = indent + line.text.length - line.text.slice(1).trimStart().length;
    (reader.lines as Source[])[reader.at] = { indent: inner, text: after, number: line.number };
    items.push(readBlock(reader, inner, depth + 1));
  }
  return { kind: 'list', items, line: start };
}

/** The value of a key or dash that has nothing behind it on its line. */
function readNested(reader: Reader, indent: number, depth: number, number: number, listToo = false): YamlValue {
  skipBlank(reader);
  const next = reader.lines[reader.at];
  const isInside = next && (next.indent > indent || (listToo && next.indent === indent && isItem(next.text)));
  if (!isInside) {
    count(reader, depth, number);
    return { kind: 'text', text: '', line: number };
  }
  return readBlock(reader, next.indent, depth + 1);
}

interface Key {
  readonly key: string;
  readonly rest: string;
}

/** What a plain key cannot begin with. */
const notAKey = /^[\s[\]{},#&*!|>%@`]/;

/** Scanned by hand: patterns for this go over blanks again and again. */
function keyOf({ text, number }: Source): Key | undefined {
  const isQuoted = text.startsWith('"') || text.startsWith("'");
  if (isQuoted) {
    const end = quotedEnd(text);
    const after = end < 0 ? '' : text.slice(end).trimStart();
    if (!after.startsWith(':') || !/^:(?:\s|$)/.test(after)) return undefined;
    return { key: unquoted(text, number).text, rest: after.slice(1).trimStart() };
  }
  if (notAKey.test(text) || text.startsWith('? ')) return undefined;
  for (let colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
    const next = text[colon + 1];
    if (next !== undefined && next !== ' ' && next !== '\t') continue;
    const key = text.slice(0, colon).trimEnd();
    return /\s#/.test(key) ? undefined : { key, rest: text.slice(colon + 1).trimStart() };
  }
  return undefined;
}

function readRecord(reader: Reader, indent: number, depth: number): YamlRecord {
  const fields = new Map<string, YamlValue>();
  const start = (reader.lines[reader.at] as Source).number;
  for (;;) {
    skipBlank(reader);
    const line = reader.lines[reader.at];
    if (!line || line.indent < indent || (line.indent === indent && isItem(line.text))) break;
    const found = line.indent === indent ? keyOf(line) : undefined;
    if (!found) return stop('bad-syntax', { expected: 'key: …', found: shownText(line.text) }, line.number);
    if (found.key === '<<') stop('forbidden-syntax', { found: '<<' }, line.number);
    if (fields.has(found.key))
      stop('bad-syntax', { expected: '–', found: shownText(`${found.key}: (2×)`) }, line.number);
    reader.at++;
    const rest = found.rest.trim();
    fields.set(
      found.key,
      rest === '' || rest.startsWith('#')
        ? readNested(reader, indent, depth, line.number, true)
        : readScalar(reader, rest, indent, line, depth + 1),
    );
  }
  return { kind: 'record', fields, line: start };
}

/** A value that begins on a line already taken; `indent` is that of its key. */
function readScalar(reader: Reader, text: string, indent: number, line: Source, depth: number): YamlValue {
  count(reader, depth, line.number);
  const [first = ''] = text;
  if (first === '&' || first === '*' || first === '!')
    stop('forbidden-syntax', { found: shownText(text) }, line.number);
  if (first === '|' || first === '>') return readBlockText(reader, text, indent, line);
  if (first === '[' || first === '{') return readFlow(reader, text, line, depth);
  if (first === '"' || first === "'") {
    const whole = joinQuoted(reader, text, line);
    const { text: value, end } = unquoted(whole, line.number);
    const after = whole.slice(end).trim();
    if (after !== '' && !after.startsWith('#'))
      stop('bad-syntax', { expected: '⏎', found: shownText(after) }, line.number);
    return { kind: 'text', text: value, line: line.number };
  }
  let plain = uncommented(text);
  if (/:(\s|$)/.test(plain)) stop('bad-syntax', { expected: '"…"', found: shownText(plain) }, line.number);
  // A plain scalar may go on, deeper indented.
  for (
    let next = reader.lines[reader.at];
    next && next.text !== '' && next.indent > indent;
    next = reader.lines[reader.at]
  ) {
    if (next.text.startsWith('#') || isItem(next.text) || keyOf(next)) break;
    plain += ` ${uncommented(next.text)}`;
    reader.at++;
  }
  return { kind: 'text', text: plain, line: line.number };
}

function uncommented(text: string): string {
  const comment = text.search(/\s#/);
  return (comment < 0 ? text : text.slice(0, comment)).trim();
}

function readBlockText(reader: Reader, head: string, indent: number, line: Source): YamlText {
  const match = /^([|>])([+-]?)(\d?)([+-]?)\s*(?:#.*)?$/.exec(head);
  if (!match) return stop('bad-syntax', { expected: '| >', found: shownText(head) }, line.number);
  const isFolded = match[1] === '>';
  const kept: string[] = [];
  let inner = match[3] ? indent + Number(match[3]) : -1;
  for (;;) {
    const next = reader.lines[reader.at];
    if (!next) break;
    if (next.text === '') kept.push('');
    else {
      if (inner < 0) inner = next.indent;
      if (next.indent < inner || next.indent <= indent) break;
      kept.push(' '.repeat(next.indent - inner) + next.text);
    }
    reader.at++;
  }
  while (kept.at(-1) === '') kept.pop();
  const text = isFolded ? kept.join('\n').replace(/([^\n])\n(?=[^\n ])/g, '$1 ') : kept.join('\n');
  return { kind: 'text', text, line: line.number };
}

/** A quoted scalar that goes on over several lines. */
function joinQuoted(reader: Reader, text: string, line: Source): string {
  let whole = text;
  while (quotedEnd(whole) < 0) {
    const next = reader.lines[reader.at];
    if (!next || whole.length > longestQuoted)
      stop('bad-syntax', { expected: text[0] ?? '"', found: 'EOF' }, line.number);
    whole += ` ${next.text}`;
    reader.at++;
  }
  return whole;
}

/** Characters of a quoted scalar over several lines; it is looked through anew for each line. */
const longestQuoted = 20_000;
