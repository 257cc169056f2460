import type { Block, Design } from '../design.ts';
import { boxAt } from '../tree.ts';
import { blockHolds, blockOf } from '../tree-kinds.ts';
import { placeChanges } from '../tree-placed.ts';
import { isInsideItself, refuseBlock } from './add-block.ts';
import type { Edit, EditContext, EditResult } from './edit.ts';
import { refuseSlots } from './fit-slots.ts';
import { refuseBlockName } from './names.ts';
import { resolvePlace } from './places.ts';
import { putChange } from './put-change.ts';
import { cleaned } from './record.ts';
import { done, refuse } from './refuse.ts';

/** Scope "This one": the box gets a kind of its own; a box that has one already gets it changed. */
export function varyBlock(
  design: Design,
  { at, id, holds }: Extract<Edit, { kind: 'block/variant' }>,
  context: EditContext,
): EditResult {
  const place = resolvePlace(design, at);
  if (!place.ok) return place;
  const box = boxAt(design, place.value);
  const base = blockOf(design, box?.block);
  if (!box?.block || !base) return refuse('no-block', at, { block: at });
  const own = blockOf(design, id);
  const isOwn = own !== undefined && box.block === id && isOnlyHere(design, id, place.value);
  const refused = isOwn ? undefined : refuseBlockName(design, id);
  if (refused) return refused;

  const block: Block = isOwn
    ? { ...own, holds: { ...own.holds, ...cleaned(holds) } }
    : { is: base.is, like: box.block, holds: cleaned(holds) };
  const blocks = { ...design.blocks, [id]: block };
  const varied: Design = { ...design, blocks };
  const wrong = refuseBlock(design, varied, id, context);
  if (wrong) return wrong;
  const put = isOwn ? done(varied) : putChange(varied, { at: place.value, block: id });
  const after = put.design;
  if (isInsideItself(after, id)) return refuse('inside-itself', id, { block: id });
  const there = boxAt(after, place.value)?.holds ?? blockHolds(after, id);
  for (const name of Object.keys(holds)) {
    const full = refuseSlots(after, id, there, name, context);
    if (full) return full;
  }
  return put;
}

/** Whether one change alone puts this kind somewhere, and no hold does. */
function isOnlyHere(design: Design, id: string, path: string): boolean {
  const users = Object.values({ ...design.blocks, '': { holds: design.holds } }).some(({ holds }) =>
    Object.values(holds).some((hold) => hold.block === id),
  );
  const changes = placeChanges(design).all.filter(({ change }) => 'block' in change && change.block === id);
  const only = changes[0]?.change;
  return !users && changes.length === 1 && only !== undefined && 'at' in only && resolvesTo(design, only.at, path);
}

function resolvesTo(design: Design, written: string, path: string): boolean {
  const place = resolvePlace(design, written);
  return place.ok && place.value === path;
}
