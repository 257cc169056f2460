import type { Design } from '../design.ts';
import { splitRow } from '../tree-rows.ts';
import { refuseRow } from './add-row.ts';
import type { Edit, EditResult } from './edit.ts';
import { mappedList, patched, withChanges, withRows } from './record.ts';
import { done, refuse } from './refuse.ts';
import { hasRow } from './rows.ts';

/** One copy of a repeated row becomes a row of its own; the template itself can be named too. */
export function setRow(design: Design, { id, set }: Extract<Edit, { kind: 'row/set' }>): EditResult {
  const rows = design.site?.rows ?? [];
  const isTemplate = rows.some((row) => row.id === id);
  if (!isTemplate && !hasRow(rows, id)) return refuse('no-row', `site/${id}`, { row: id });
  const split = isTemplate ? rows : splitRow(rows, id);
  const old = split.find((row) => row.id === id);
  if (!old) return refuse('no-row', `site/${id}`, { row: id });
  const next = patched(old, set);
  if (next === old) return done(design);
  const others = split.filter((row) => row !== old);
  const refused = refuseRow(design, others, next);
  if (refused) return refused;
  const after = withRows(
    design,
    split.map((row) => (row === old ? next : row)),
  );
  return done(next.id === id || !after.changes ? after : movedAlong(after, id, next.id));
}

function movedAlong(design: Design, from: string, to: string): Design {
  const changes = mappedList(design.changes ?? [], (change) =>
    'move' in change && 'row' in change.move && change.move.row === from
      ? { ...change, move: { ...change.move, row: to } }
      : change,
  );
  return withChanges(design, changes);
}
