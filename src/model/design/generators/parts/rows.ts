/** Cabinets in rows, as many to a row as keeps the number of rows small. */
import type { HoldName, Row } from '../../design.ts';

const perRow = 16;
const mostRows = 2_000;

/** Rows '1', '2' …; equal ones are one record, '{1..8}'. Each kind begins a row of its own. */
export function rowsOf(kinds: readonly (readonly [name: HoldName, count: number])[]): readonly Row[] {
  const rows: Row[] = [];
  let next = 1;
  for (const [name, count] of kinds) {
    const length = Math.max(perRow, Math.ceil(count / mostRows));
    const full = Math.floor(count / length);
    const rest = count - full * length;
    if (full > 0)
      rows.push({ id: full === 1 ? String(next) : `{${next}..${next + full - 1}}`, run: [entry(name, length)] });
    if (rest > 0) rows.push({ id: String(next + full), run: [entry(name, rest)] });
    next += full + (rest > 0 ? 1 : 0);
  }
  return rows;
}

function entry(name: HoldName, count: number): string {
  return count === 1 ? name : `${name}*${count}`;
}
