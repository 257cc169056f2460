/** Slurm host lists: "srv[1101-1108,1120],head" with padding kept and several brackets in one name. */
import { importLimits } from '../import-limits.ts';
import { shownText, stop } from '../import-report.ts';

/** Every name in order. */
export function expandHosts(text: string, line: number): readonly string[] {
  const names: string[] = [];
  for (const piece of splitOutside(text, line)) {
    if (piece === '') continue;
    expandPiece(piece, line, names);
  }
  return names;
}

/** Commas outside brackets separate. */
function splitOutside(text: string, line: number): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '[') depth++;
    else if (sign === ']') depth--;
    else if (sign === ',' && depth === 0) {
      pieces.push(text.slice(start, at).trim());
      start = at + 1;
    }
    if (depth < 0 || depth > 1) stop('bad-syntax', { expected: '[1-8]', found: shownText(text.slice(start)) }, line);
  }
  if (depth !== 0) stop('bad-syntax', { expected: ']', found: shownText(text.slice(start)) }, line);
  pieces.push(text.slice(start).trim());
  return pieces;
}

function expandPiece(piece: string, line: number, names: string[]): void {
  let made: string[] = [''];
  let rest = piece;
  while (rest !== '') {
    const open = rest.indexOf('[');
    const plain = open < 0 ? rest : rest.slice(0, open);
    made = made.map((name) => name + plain);
    if (open < 0) break;
    const close = rest.indexOf(']', open);
    const choices = rangesOf(rest.slice(open + 1, close), line);
    if (made.length * choices.length + names.length > importLimits.expanded) {
      stop('too-many', { expected: importLimits.expanded, found: shownText(piece) }, line);
    }
    made = made.flatMap((name) => choices.map((choice) => name + choice));
    rest = rest.slice(close + 1);
  }
  for (const name of made) names.push(name);
}

function rangesOf(text: string, line: number): readonly string[] {
  const found: string[] = [];
  for (const range of text.split(',')) {
    const match = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(range);
    if (!match?.[1]) stop('bad-syntax', { expected: '[1-8,12]', found: shownText(range) }, line);
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    if (to < from) stop('bad-syntax', { expected: '[1-8]', found: shownText(range) }, line);
    if (to - from + found.length >= importLimits.expanded) {
      stop('too-many', { expected: importLimits.expanded, found: shownText(range) }, line);
    }
    for (let number = from; number <= to; number++) found.push(String(number).padStart(match[1].length, '0'));
  }
  return found;
}
