import type { Design, Hold } from '../design.ts';
import { blockHolds, blockOf } from '../tree-kinds.ts';
import { isInsideItself } from './add-block.ts';
import type { Container, Edit, EditContext, EditResult } from './edit.ts';
import { refuseSlots } from './fit-slots.ts';
import { refuseElementName } from './names.ts';
import { cleaned } from './record.ts';
import { done, refuse } from './refuse.ts';
import { refuseHold } from './refuse-hold.ts';

export function addHold(
  design: Design,
  { in: container, name, hold }: Extract<Edit, { kind: 'hold/add' }>,
  context: EditContext,
): EditResult {
  if (container !== 'site' && !blockOf(design, container)) return refuse('no-block', container, { block: container });
  const taken = refuseElementName(design, name);
  if (taken) return taken;
  return putHold(design, container, name, cleaned(hold), context);
}

/** Writes a hold where it belongs, checked; the way of adding and of changing one. */
export function putHold(
  design: Design,
  container: Container,
  name: string,
  hold: Hold,
  context: EditContext,
): EditResult {
  const wrong = refuseHold(design, name, hold);
  if (wrong) return wrong;
  const after = withHold(design, container, name, hold);
  if (container !== 'site' && isInsideItself(after, container)) {
    return refuse('inside-itself', container, { block: hold.block ?? container });
  }
  const holds = container === 'site' ? after.holds : blockHolds(after, container);
  return refuseSlots(after, container === 'site' ? undefined : container, holds, name, context) ?? done(after);
}

export function withHold(design: Design, container: Container, name: string, hold: Hold): Design {
  if (container === 'site') return { ...design, holds: { ...design.holds, [name]: hold } };
  const block = blockOf(design, container);
  if (!block) return design;
  return {
    ...design,
    blocks: { ...design.blocks, [container]: { ...block, holds: { ...block.holds, [name]: hold } } },
  };
}
