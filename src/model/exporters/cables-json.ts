import type { CableRow } from './schedule/schedule.ts';

/** The cable schedule as JSON in pieces: one row a line, so that long schedules can be read line by line. */
export function* cablesAsJson(rows: Iterable<CableRow>): Generator<string> {
  let before = '[\n';
  for (const row of rows) {
    yield `${before}${JSON.stringify(row)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
