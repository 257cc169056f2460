/** Comma-separated text that a spreadsheet opens without running anything in it (RFC 4180, UTF-8 with a mark). */

/** Tells spreadsheets that the text is UTF-8; without it Chinese words are garbled. */
const byteOrderMark = '\uFEFF';
/** What a spreadsheet takes for the beginning of a formula, also in its wide forms. */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

export type Cell = string | number | undefined;

export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** A number stays a number; a text that could run is made a plain text by a leading apostrophe. */
function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = startsFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
