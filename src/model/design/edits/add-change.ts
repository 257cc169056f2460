import { parsePath } from '../address.ts';
import type { Change, Design, Path } from '../design.ts';
import { limits } from '../limits.ts';
import { boxAt } from '../tree.ts';
import { kindsOf, ownHold } from '../tree-kinds.ts';
import { rowIdsOf } from '../tree-rows.ts';
import { isInsideItself } from './add-block.ts';
import type { Edit, EditContext, EditResult } from './edit.ts';
import { refuseSlots } from './fit-slots.ts';
import { resolvePlace } from './places.ts';
import { cleaned, withChanges } from './record.ts';
import { done, type Refused, refuse } from './refuse.ts';
import { findWire } from './wires.ts';

export function addChange(
  design: Design,
  { change: given }: Extract<Edit, { kind: 'change/add' }>,
  context: EditContext,
): EditResult {
  const change = cleaned(given);
  const refused = refusePlaces(design, change) ?? refuseContent(design, change);
  if (refused) return refused;
  const after = putChange(design, change);
  if ('block' in change && isInsideItself(after, change.block)) {
    return refuse('inside-itself', change.at, { block: change.block });
  }
  return ('hold' in change ? refuseCounts(after, change.at, change.hold, context) : undefined) ?? done(after);
}

/** Written behind the others, where it wins; an earlier one that says the same kind of thing of the same place goes. */
export function putChange(design: Design, change: Change): Design {
  const changes = design.changes ?? [];
  const key = keyOf(change);
  const earlier = key === undefined ? -1 : changes.findIndex((other) => keyOf(other) === key);
  const old = changes[earlier];
  const next =
    old && 'hold' in old && 'hold' in change ? { ...old, ...change, hold: { ...old.hold, ...change.hold } } : change;
  if (old && JSON.stringify(old) === JSON.stringify(next)) return design;
  return withChanges(design, [...changes.filter((_, k) => k !== earlier), next]);
}

/** What a change is about; undefined when there may be several of the kind, as of joins. */
function keyOf(change: Change): string | undefined {
  if ('at' in change) {
    const field = (['off', 'block', 'part', 'hold', 'move'] as const).find((name) => name in change);
    return `${field} ${change.at}`;
  }
  if ('under' in change) return `wire ${change.wire} ${change.under}`;
  if ('cut' in change) return `cut ${change.cut} ${change.from} ${change.to}`;
  if ('cable' in change) return `cable ${change.cable} ${change.from} ${change.to}`;
  return undefined;
}

function refusePlaces(design: Design, change: Change): Refused | undefined {
  const places: readonly Path[] =
    'at' in change
      ? [change.at]
      : 'under' in change
        ? [change.under]
        : 'join' in change
          ? change.join
          : [change.from, change.to];
  for (const text of places) {
    const place = resolvePlace(design, text);
    if (!place.ok) return place;
  }
  return undefined;
}

function refuseContent(design: Design, change: Change): Refused | undefined {
  if ('block' in change && !Object.hasOwn(design.blocks, change.block)) {
    return refuse('no-block', change.at, { block: change.block });
  }
  if ('hold' in change) {
    const read = parsePath(change.at);
    const last = read.ok ? read.value.at(-1)?.name : undefined;
    for (const [name, count] of Object.entries(change.hold)) {
      if (!Number.isInteger(count) || count < 0 || count > limits.count) return refuse('bad-count', name, { n: count });
      const seats = kindsOf(design).seats.get(name);
      if (!seats) return refuse('no-hold', name, { hold: name, block: last ?? change.at });
    }
  }
  if ('move' in change && 'row' in change.move) {
    const { row } = change.move;
    const isThere = design.site?.rows.some((entry) => rowIdsOf(entry.id).includes(row));
    if (!isThere) return refuse('no-row', `site/${row}`, { row });
  }
  const ref =
    'wire' in change ? change.wire : 'cut' in change ? change.cut : 'cable' in change ? change.cable : undefined;
  if (ref !== undefined && !findWire(design, ref)) return refuse('no-wire', ref, { wire: ref });
  if ('join' in change) {
    if (!Object.hasOwn(design.nets, change.net)) return refuse('no-net', change.net, { net: change.net });
    if (!Number.isInteger(change.links) || change.links < 1)
      return refuse('bad-count', change.net, { n: change.links });
  }
  return undefined;
}

/** Another count here must fit the slots of this box, and be of something it holds. */
function refuseCounts(
  after: Design,
  at: Path,
  counts: Readonly<Record<string, number>>,
  context: EditContext,
): Refused | undefined {
  const place = resolvePlace(after, at);
  const box = place.ok ? boxAt(after, place.value) : undefined;
  if (!box) return undefined;
  for (const name of Object.keys(counts)) {
    if (!ownHold(box.holds, name)) return refuse('no-hold', name, { hold: name, block: box.block ?? at });
    const refused = refuseSlots(after, box.block, box.holds, name, context);
    if (refused) return refused;
  }
  return undefined;
}
