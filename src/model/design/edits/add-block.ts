import { isName } from '../address.ts';
import type { Block, Design } from '../design.ts';
import { blockHolds, blockOf, kindsOf, likeChain } from '../tree-kinds.ts';
import type { Edit, EditContext, EditResult } from './edit.ts';
import { refuseSlots } from './fit-slots.ts';
import { refuseBlockName } from './names.ts';
import { cleaned } from './record.ts';
import { done, type Refused, refuse } from './refuse.ts';
import { refuseHold } from './refuse-hold.ts';

export function addBlock(
  design: Design,
  { id, block }: Extract<Edit, { kind: 'block/add' }>,
  context: EditContext,
): EditResult {
  const refused = refuseBlockName(design, id);
  if (refused) return refused;
  const after: Design = { ...design, blocks: { ...design.blocks, [id]: cleaned(block) } };
  return refuseBlock(design, after, id, context) ?? done(after);
}

/** Whether a block that is new, or new in part, names what exists, in names that are free, and fits its slots. */
export function refuseBlock(before: Design, after: Design, id: string, context: EditContext): Refused | undefined {
  const block = blockOf(after, id) as Block;
  if (block.like !== undefined && !blockOf(after, block.like)) return refuse('no-block', id, { block: block.like });
  const family = new Set(likeChain(after, id));
  for (const [name, hold] of Object.entries(block.holds)) {
    if (!isName(name) || name === 'site') return refuse('bad-name', name, { name });
    // A variant may override what it is like; nobody else may use the name again.
    const others = kindsOf(before).seats.get(name) ?? [];
    const isFamily = others.every(
      ({ container }) =>
        container !== 'site' && (family.has(container) || likeChain(after, container).some((base) => family.has(base))),
    );
    const isSupply = (before.supply ?? []).some((supply) => supply.id === name);
    if (!isFamily || isSupply) return refuse('name-taken', name, { name });
    const wrong = refuseHold(after, name, hold);
    if (wrong) return wrong;
  }
  if (isInsideItself(after, id)) return refuse('inside-itself', id, { block: id });
  const holds = blockHolds(after, id);
  for (const name of Object.keys(block.holds)) {
    const refused = refuseSlots(after, id, holds, name, context);
    if (refused) return refused;
  }
  return undefined;
}

export function isInsideItself(design: Design, id: string): boolean {
  const seen = new Set<string>();
  const reaches = (block: string): boolean => {
    if (seen.has(block)) return false;
    seen.add(block);
    return Object.values(blockHolds(design, block)).some(
      (hold) => hold.block !== undefined && (hold.block === id || reaches(hold.block)),
    );
  };
  return reaches(id);
}
