import { isName } from '../address.ts';
import type { Design, Hold, Row } from '../design.ts';
import { limits } from '../limits.ts';
import { blockOf, dimensionsOf, kindsOf } from '../tree-kinds.ts';
import type { Edit, EditResult } from './edit.ts';
import { renumberHold, rewritePlaces, shifted } from './paths.ts';
import { withRows } from './record.ts';
import { afterwards, done, type Refused, refuse } from './refuse.ts';
import { freeRowId, hasRow, metBefore, placedOf, putIn } from './rows.ts';

/**
 * New cabinets are counted where they stand: the k-th met is the k-th, so those behind count on, and exceptions stay
 * with their cabinet.
 */
export function placeCabinet(design: Design, edit: Extract<Edit, { kind: 'cabinet/place' }>): EditResult {
  const count = edit.count ?? 1;
  if (!Number.isInteger(count) || count < 1 || count > limits.count)
    return refuse('bad-count', edit.hold, { n: count });
  const kind = kindOf(design, edit);
  if ('ok' in kind) return kind;
  const rows = design.site?.rows ?? [];
  if (edit.row !== undefined && !hasRow(rows, edit.row)) return refuse('no-row', `site/${edit.row}`, { row: edit.row });

  const before = Object.hasOwn(design.holds, edit.hold) ? Number(design.holds[edit.hold]?.n) : 0;
  const id = edit.row ?? freeRowId(rows);
  const place = edit.place ?? Number.POSITIVE_INFINITY;
  const ordinal = edit.row === undefined ? placedOf(rows, edit.hold) : metBefore(rows, id, place, edit.hold);
  const renumbered = rewritePlaces(design, renumberHold([], edit.hold, shifted([], ordinal, count)));
  const newRow: Row = { id, ...(edit.at && { at: edit.at }), run: [] };
  const placed = putIn(edit.row === undefined ? [...rows, newRow] : rows, id, place, [
    { kind: 'things', name: edit.hold, count },
  ]);
  const holds = { ...renumbered.design.holds, [edit.hold]: { ...kind, n: before + count } };
  return afterwards(renumbered, done(withRows({ ...renumbered.design, holds }, placed)));
}

/** The hold as it is, or the new one; a refusal when such cabinets cannot be counted one by one. */
function kindOf(design: Design, edit: Extract<Edit, { kind: 'cabinet/place' }>): Hold | Refused {
  const { hold: name, block, part } = edit;
  const hold = Object.hasOwn(design.holds, name) ? design.holds[name] : undefined;
  if (hold) {
    if (dimensionsOf(hold).length > 1 || typeof hold.n !== 'number')
      return refuse('several-indices', name, { hold: name });
    if (block !== undefined && hold.block !== block) return refuse('other-kind', name, { hold: name, block });
    return hold;
  }
  if (!isName(name) || name === 'site') return refuse('bad-name', name, { name });
  const [seat] = kindsOf(design).seats.get(name) ?? [];
  if (seat) return refuse('inside-group', name, { hold: name, group: seat.container });
  if ((design.supply ?? []).some((supply) => supply.id === name)) return refuse('name-taken', name, { name });
  if (block !== undefined) {
    const shape = blockOf(design, block)?.is;
    if (shape === undefined) return refuse('no-block', name, { block });
    if (shape !== 'cabinet') return refuse('not-a-cabinet', block, { place: block, shape });
  } else if (part === undefined) return refuse('no-block', name, { block: name });
  return { n: 0, ...(block !== undefined && { block }), ...(part !== undefined && { part }) };
}
