import type { Design } from '../design.ts';
import { dimensionsOf } from '../tree-kinds.ts';
import { parseRun, rowIdsOf, splitRow } from '../tree-rows.ts';
import type { Edit, EditResult } from './edit.ts';
import { renumberHold, rewritePlaces, shifted } from './paths.ts';
import { withChanges, withRows } from './record.ts';
import { afterwards, type Done, done, refuse } from './refuse.ts';
import { hasRow, inRun, metBefore, placedOf } from './rows.ts';

/** Its cabinets stay, without a place: they are counted behind those that stand, and keep their exceptions. */
export function removeRow(design: Design, { id }: Extract<Edit, { kind: 'row/remove' }>): EditResult {
  const rows = design.site?.rows ?? [];
  const isTemplate = rows.some((row) => row.id === id);
  if (!isTemplate && !hasRow(rows, id)) return refuse('no-row', `site/${id}`, { row: id });
  const split = isTemplate ? rows : splitRow(rows, id);
  const left = split.filter((row) => row.id !== id);
  const ids = rowIdsOf(id);

  let result: Done = done(design);
  const names = new Set(split.flatMap((row) => (row.id === id ? namesIn(row.run) : [])));
  for (const name of names) {
    const hold = Object.hasOwn(design.holds, name) ? design.holds[name] : undefined;
    if (!hold || dimensionsOf(hold).length > 1) continue;
    const from = metBefore(rows, ids[0] ?? id, 0, name);
    const run = split.find((row) => row.id === id)?.run ?? [];
    const taken = Array.from({ length: inRun(run, name) * ids.length }, (_, k) => from + k);
    const numbering = shifted(taken, placedOf(left, name), taken.length, true);
    result = afterwards(result, rewritePlaces(result.design, renumberHold([], name, numbering)));
  }
  const movedHere = (result.design.changes ?? []).filter(
    (change) => 'move' in change && 'row' in change.move && ids.includes(change.move.row),
  );
  let after = withRows(result.design, left);
  if (movedHere.length > 0) {
    after = withChanges(
      after,
      (after.changes ?? []).filter((change) => !movedHere.includes(change)),
    );
  }
  return afterwards(result, done(after, { dropped: movedHere }));
}

function namesIn(run: readonly string[]): readonly string[] {
  return parseRun(run).flatMap((entry) => (entry.kind === 'things' ? [entry.name] : []));
}
