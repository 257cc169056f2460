import { shownText, stop } from '../import-report.ts';
import { count, type Reader, type Source } from './yaml-lines.ts';
import { unquoted } from './yaml-quoted.ts';
import type { YamlValue } from './yaml-value.ts';

/** Brackets, perhaps over several lines. */
export function readFlow(reader: Reader, start: string, line: Source, depth: number): YamlValue {
  let text = start;
  let at = 0;
  const more = (): boolean => {
    const next = reader.lines[reader.at];
    if (!next) return false;
    reader.at++;
    // What was read is dropped, so that a list of many lines is not copied for each of them.
    text = `${text.slice(at)} ${next.text.startsWith('#') ? '' : next.text}`;
    at = 0;
    return true;
  };
  const skip = (): string => {
    for (;;) {
      while (at < text.length && /\s/.test(text[at] as string)) at++;
      if (text[at] === '#') {
        text = text.slice(0, at);
        continue;
      }
      if (at < text.length) return text[at] as string;
      if (!more()) return stop('bad-syntax', { expected: '] }', found: 'EOF' }, line.number);
    }
  };
  const value = (level: number): YamlValue => {
    const sign = skip();
    count(reader, level, line.number);
    if (sign === '[') {
      at++;
      const items: YamlValue[] = [];
      for (;;) {
        if (skip() === ']') break;
        items.push(value(level + 1));
        if (skip() === ',') at++;
        else if (skip() !== ']') stop('bad-syntax', { expected: ', ]', found: shownText(text.slice(at)) }, line.number);
      }
      at++;
      return { kind: 'list', items, line: line.number };
    }
    if (sign === '{') {
      at++;
      const fields = new Map<string, YamlValue>();
      for (;;) {
        if (skip() === '}') break;
        const key = scalar(true);
        if (skip() !== ':' || fields.has(key))
          stop('bad-syntax', { expected: ':', found: shownText(text.slice(at)) }, line.number);
        at++;
        const next = skip();
        fields.set(
          key,
          next === ',' || next === '}' ? { kind: 'text', text: '', line: line.number } : value(level + 1),
        );
        if (skip() === ',') at++;
        else if (skip() !== '}') stop('bad-syntax', { expected: ', }', found: shownText(text.slice(at)) }, line.number);
      }
      at++;
      return { kind: 'record', fields, line: line.number };
    }
    return { kind: 'text', text: scalar(false), line: line.number };
  };
  const scalar = (isKey: boolean): string => {
    const sign = skip();
    if (sign === '"' || sign === "'") {
      const read = unquoted(text.slice(at), line.number);
      at += read.end;
      return read.text;
    }
    if (sign === '&' || sign === '*' || sign === '!')
      stop('forbidden-syntax', { found: shownText(text.slice(at)) }, line.number);
    const from = at;
    while (
      at < text.length &&
      !/[,[\]{}]/.test(text[at] as string) &&
      !(text[at] === ':' && (isKey || /[\s,\]}]|$/.test(text[at + 1] ?? '')))
    ) {
      if (text[at] === '#' && /\s/.test(text[at - 1] ?? '')) break;
      at++;
    }
    const plain = text.slice(from, at).trim();
    if (plain === '' && at < text.length && text[at] !== ',')
      stop('bad-syntax', { expected: '…', found: shownText(text.slice(at)) }, line.number);
    return plain;
  };
  const read = value(depth);
  const after = text.slice(at).trim();
  if (after !== '' && !after.startsWith('#'))
    stop('bad-syntax', { expected: '⏎', found: shownText(after) }, line.number);
  return read;
}
