/** Tables as an .xlsx file. The same bytes each time. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from '../model/exporters/csv.ts';
import { sheetCells } from '../model/exporters/sheet.ts';

export interface Sheet {
  readonly name: string;
  /** The first row is the heading: bold, and stays in view. */
  readonly rows: Iterable<readonly Cell[]>;
}

/** Archives bear the time of each file; the earliest they can say makes equal tables equal files. */
const noTime = new Date(1980, 0, 1);

export async function workbook({ name, rows }: Sheet): Promise<Uint8Array> {
  const book = await writeXlsxFile(sheetCells(rows), { sheet: name, stickyRowsCount: 1 }).toBuffer();
  const files = Object.entries(unzipSync(book)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), { mtime: noTime, level: 6 });
}

/** The text of one file inside, for checks. */
export function textInside(book: Uint8Array, file: string): string {
  const found = unzipSync(book)[file];
  return found === undefined ? '' : strFromU8(found);
}
