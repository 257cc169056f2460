/** One line of comma-separated text, for tables that are written while they are made; the rules are those of `csv.ts`. */
import { type Cell, toCsv } from './csv.ts';

export type { Cell } from './csv.ts';

export function csvLine(cells: readonly Cell[]): string {
  // Without the mark that begins a whole file.
  return toCsv([cells]).slice(1);
}
