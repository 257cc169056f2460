/** Words of the DOT language (graphviz.org/doc/info/lang.html): names, numbers, quoted and HTML texts, signs. */
import { importLimits } from '../import-limits.ts';
import { shownText, stop } from '../import-report.ts';

export interface DotToken {
  readonly kind: 'word' | 'text' | 'sign' | 'end';
  readonly text: string;
  readonly line: number;
}

const wordAt = /[\p{L}_\u0080-\u00ff][\p{L}\p{N}_\u0080-\u00ff]*|-?(?:\.\d+|\d+(?:\.\d*)?)/uy;

export function* dotTokens(source: string): Generator<DotToken> {
  let line = 1;
  let count = 0;
  for (let at = 0; at < source.length; ) {
    const sign = source[at] as string;
    if (sign === '\n') {
      line++;
      at++;
      // A line of the C preprocessor.
      if (source[at] === '#') at = lineEnd(source, at);
      continue;
    }
    if (/\s/.test(sign) || sign === '\ufeff') {
      at++;
      continue;
    }
    if (source.startsWith('//', at) || (sign === '#' && at === 0)) {
      at = lineEnd(source, at);
      continue;
    }
    if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      if (end < 0) stop('bad-syntax', { expected: '*/', found: 'EOF' }, line);
      for (let skipped = at; skipped < end; skipped++) if (source.charCodeAt(skipped) === 0x0a) line++;
      at = end + 2;
      continue;
    }
    if (++count > importLimits.values) stop('too-many', { expected: importLimits.values, found: count }, line);
    const start = line;
    if (sign === '"') {
      let text = '';
      for (at++; source[at] !== '"'; at++) {
        if (at >= source.length) stop('bad-syntax', { expected: '"', found: 'EOF' }, start);
        if (source[at] === '\n') line++;
        if (source[at] === '\\' && (source[at + 1] === '"' || source[at + 1] === '\\')) at++;
        text += source[at];
      }
      at++;
      yield { kind: 'text', text, line: start };
      continue;
    }
    if (sign === '<') {
      const from = at;
      let depth = 0;
      for (; at < source.length; at++) {
        if (source[at] === '<') depth++;
        else if (source[at] === '>') depth--;
        else if (source[at] === '\n') line++;
        if (depth === 0) break;
      }
      if (depth !== 0) stop('bad-syntax', { expected: '>', found: 'EOF' }, start);
      at++;
      // HTML-like labels stay what they are: text that nobody renders.
      yield { kind: 'text', text: source.slice(from + 1, at - 1), line: start };
      continue;
    }
    if (source.startsWith('--', at) || source.startsWith('->', at)) {
      yield { kind: 'sign', text: source.slice(at, at + 2), line };
      at += 2;
      continue;
    }
    if ('{}[]=;,:+'.includes(sign)) {
      yield { kind: 'sign', text: sign, line };
      at++;
      continue;
    }
    wordAt.lastIndex = at;
    const word = wordAt.exec(source)?.[0];
    if (word === undefined)
      return stop('bad-syntax', { expected: '"…"', found: shownText(source.slice(at, at + 20)) }, line);
    yield { kind: 'word', text: word, line };
    at += word.length;
  }
  yield { kind: 'end', text: 'EOF', line };
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}
