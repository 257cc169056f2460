/** Cells of a spreadsheet. Texts are texts: a cell that begins with = is never a formula. */
import type { Cell } from './csv.ts';

/** What one sheet holds (ECMA-376, as spreadsheets have it). */
export const mostSheetRows = 1_048_576;

export type SheetCell =
  | { readonly value: number; readonly type: NumberConstructor }
  | { readonly value: string; readonly type: StringConstructor; readonly fontWeight?: 'bold' }
  | null;

/** The first row is the heading. */
export function sheetCells(rows: Iterable<readonly Cell[]>): SheetCell[][] {
  const data: SheetCell[][] = [];
  for (const row of rows) {
    const isHeading = data.length === 0;
    data.push(row.map((cell) => cellOf(cell, isHeading)));
  }
  return data;
}

function cellOf(cell: Cell, isHeading: boolean): SheetCell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : null;
  if (cell === undefined || cell === '') return null;
  return { value: cell, type: String, ...(isHeading && { fontWeight: 'bold' as const }) };
}
