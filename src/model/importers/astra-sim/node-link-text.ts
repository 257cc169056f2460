/** Lines of node numbers, and lines "source target rate delay error": what ASTRA-sim's ns-3 backend and SimAI share. */
import type { Cluster, NewLink } from '../cluster/cluster.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import { type Line, linesOf, wholeNumber, wordsOf } from '../reading/lines.ts';
import { readRate } from '../reading/rates.ts';

/** Lines that say anything, in order. */
export function* filledLines(text: string): Generator<Line> {
  for (const line of linesOf(text)) if (line.text.trim() !== '' && !line.text.trim().startsWith('#')) yield line;
}

export function readNumbers(line: Line | undefined, least: number, expected: string): readonly number[] {
  const numbers = wordsOf(line?.text ?? '').map(wholeNumber);
  const plain = numbers.filter((number) => number !== undefined);
  if (!line || plain.length !== numbers.length || plain.length < least) {
    return stop('not-this-format', { expected, found: shownText(line?.text ?? 'EOF') }, line?.number ?? 1);
  }
  return plain;
}

/** Numbers of switches, one line or several, until so many are read. */
export function readIds(lines: Generator<Line>, count: number, nodes: number): readonly number[] {
  const ids: number[] = [];
  while (ids.length < count) {
    const next = lines.next();
    if (next.done) return stop('bad-syntax', { expected: String(count), found: String(ids.length) });
    for (const id of readNumbers(next.value, 1, '0 1 2')) {
      if (id >= nodes) stop('bad-value', { expected: `0..${nodes - 1}`, found: String(id) }, next.value.number);
      ids.push(id);
    }
  }
  if (ids.length > count) stop('bad-syntax', { expected: String(count), found: String(ids.length) });
  return ids;
}

export function readLinks(
  lines: Generator<Line>,
  cluster: Cluster,
  log: ImportLog,
  nodes: number,
  linkOf: (a: number, b: number) => Omit<NewLink, 'rate'>,
): number {
  let count = 0;
  const delays = new Set<string>();
  for (const { text, number } of lines) {
    const [first, second, rateWord, delay, error] = wordsOf(text);
    const [a, b] = [wholeNumber(first), wholeNumber(second)];
    if (a === undefined || b === undefined || rateWord === undefined) {
      log.skip('line', number, { text: shownText(text) });
      continue;
    }
    if (a >= nodes || b >= nodes)
      stop('bad-value', { expected: `0..${nodes - 1}`, found: `${first} ${second}` }, number);
    count++;
    if (a === b) {
      log.skip('self-link', number, { name: String(a) });
      continue;
    }
    const rate = readRate(rateWord);
    if (rate === undefined) log.skip('capacity', number, { text: shownText(rateWord) });
    if (delay !== undefined && delays.size < 1000) delays.add(delay);
    if (error !== undefined && Number(error) !== 0) log.skip('error-rate', number, { text: shownText(error) });
    cluster.link(a, b, { ...linkOf(a, b), rate }, number);
  }
  if (delays.size > 0) log.skip('latency', undefined, { text: shownText([...delays].slice(0, 4).join(', ')) });
  return count;
}
