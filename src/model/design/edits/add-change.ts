import { parsePath } from '../address.ts';
import type { Change, Design, Path } from '../design.ts';
import { limits } from '../limits.ts';
import { labelPattern } from '../schema/text.ts';
import { boxAt } from '../tree.ts';
import { kindsOf, ownHold } from '../tree-kinds.ts';
import { rowIdsOf } from '../tree-rows.ts';
import { isInsideItself } from './add-block.ts';
import type { Edit, EditContext, EditResult } from './edit.ts';
import { refuseSlots } from './fit-slots.ts';
import { resolvePlace } from './places.ts';
import { putChange, refuseCut } from './put-change.ts';
import { cleaned } from './record.ts';
import { type Refused, refuse } from './refuse.ts';
import { findWire } from './wires.ts';

export function addChange(
  design: Design,
  { change: given }: Extract<Edit, { kind: 'change/add' }>,
  context: EditContext,
): EditResult {
  const change = cleaned(given);
  const refused = refusePlaces(design, change) ?? refuseContent(design, change);
  if (refused) return refused;
  const put = putChange(design, change);
  const after = put.design;
  if ('block' in change && isInsideItself(after, change.block)) {
    return refuse('inside-itself', change.at, { block: change.block });
  }
  return ('hold' in change ? refuseCounts(after, change.at, change.hold, context) : undefined) ?? put;
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
  if ('label' in change && !labelPattern.test(change.label)) return refuse('bad-label', change.at);
  if ('move' in change && 'row' in change.move) {
    const { row } = change.move;
    const isThere = design.site?.rows.some((entry) => rowIdsOf(entry.id).includes(row));
    if (!isThere) return refuse('no-row', `site/${row}`, { row });
  }
  if ('under' in change && change.rate === undefined && change.links === undefined) {
    return refuse('says-nothing', change.under, { place: change.under });
  }
  if ('cable' in change && change.length === undefined && change.medium === undefined) {
    return refuse('says-nothing', change.from, { place: change.from });
  }
  const ref =
    'wire' in change ? change.wire : 'cut' in change ? change.cut : 'cable' in change ? change.cable : undefined;
  if (ref !== undefined && !findWire(design, ref)) return refuse('no-wire', ref, { wire: ref });
  if ('join' in change) {
    if (!Object.hasOwn(design.nets, change.net)) return refuse('no-net', change.net, { net: change.net });
    if (!Number.isInteger(change.links) || change.links < 1)
      return refuse('bad-count', change.net, { n: change.links });
  }
  if ('cut' in change) {
    const { links } = change;
    if (links !== undefined && (!Number.isInteger(links) || links < 1)) {
      return refuse('bad-count', change.cut, { n: links });
    }
    return refuseCut(design, change);
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
