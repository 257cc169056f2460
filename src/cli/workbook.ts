/** Tables as an .xlsx file. Texts are texts: a cell that begins with = is never a formula. The same bytes each time. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from '../model/exporters/csv.ts';

export interface Sheet {
  readonly name: string;
  /** The first row is the heading: bold, and stays in view. */
  readonly rows: Iterable<readonly Cell[]>;
}

/** What one sheet holds (ECMA-376, as spreadsheets have it). */
export const mostSheetRows = 1_048_576;

/** Archives bear the time of each file; the earliest they can say makes equal tables equal files. */
const noTime = new Date(1980, 0, 1);

export async function workbook({ name, rows }: Sheet): Promise<Uint8Array> {
  const data: ReturnType<typeof cellOf>[][] = [];
  for (const row of rows) {
    const isHeading = data.length === 0;
    data.push(row.map((cell) => cellOf(cell, isHeading)));
  }
  const book = await writeXlsxFile(data, { sheet: name, stickyRowsCount: 1 }).toBuffer();
  const files = Object.entries(unzipSync(book)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), { mtime: noTime, level: 6 });
}

function cellOf(cell: Cell, isHeading: boolean) {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : null;
  if (cell === undefined || cell === '') return null;
  return { value: cell, type: String, ...(isHeading && { fontWeight: 'bold' as const }) };
}

/** The text of one file inside, for checks. */
export function textInside(book: Uint8Array, file: string): string {
  const found = unzipSync(book)[file];
  return found === undefined ? '' : strFromU8(found);
}
