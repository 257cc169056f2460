import { isRowId } from '../address.ts';
import type { Design, Row } from '../design.ts';
import { placesOf } from '../tree.ts';
import { kindsOf } from '../tree-kinds.ts';
import { parseRunEntry, rowIdsOf } from '../tree-rows.ts';
import type { Edit, EditResult } from './edit.ts';
import { cleaned, withRows } from './record.ts';
import { done, type Refused, refuse } from './refuse.ts';
import { placedOf } from './rows.ts';

export function addRow(design: Design, { row: given }: Extract<Edit, { kind: 'row/add' }>): EditResult {
  const row = cleaned(given);
  const rows = design.site?.rows ?? [];
  return refuseRow(design, rows, row) ?? done(withRows(design, [...rows, row]));
}

/** Whether a row can stand beside these others: its id is free, and it holds no more than there is. */
export function refuseRow(design: Design, others: readonly Row[], row: Row): Refused | undefined {
  if (!isRowId(row.id)) return refuse('bad-name', `site/${row.id}`, { name: row.id });
  const taken = new Set(others.flatMap((other) => rowIdsOf(other.id)));
  const twice = rowIdsOf(row.id).find((id) => taken.has(id));
  if (twice !== undefined) return refuse('name-taken', `site/${twice}`, { name: twice });
  const { seats } = kindsOf(design);
  for (const text of row.run) {
    const entry = parseRunEntry(text);
    if (!entry) return refuse('bad-run', `site/${row.id}`, { text });
    if (entry.kind === 'gap' || (design.supply ?? []).some((supply) => supply.id === entry.name)) continue;
    if (!seats.has(entry.name))
      return refuse('no-hold', `site/${row.id}`, { hold: entry.name, block: `site/${row.id}` });
    const [placed, count] = [placedOf([...others, row], entry.name), placesOf(design, entry.name)];
    if (placed > count && placed > placedOf(design.site?.rows ?? [], entry.name)) {
      return refuse('run-too-long', `site/${row.id}`, { hold: entry.name, placed, count });
    }
  }
  return undefined;
}
