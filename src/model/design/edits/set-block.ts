import type { Design } from '../design.ts';
import { blockOf } from '../tree-kinds.ts';
import { refuseBlock } from './add-block.ts';
import type { Edit, EditContext, EditResult } from './edit.ts';
import { patched } from './record.ts';
import { done, refuse } from './refuse.ts';

export function setBlock(
  design: Design,
  { id, set }: Extract<Edit, { kind: 'block/set' }>,
  context: EditContext,
): EditResult {
  const block = blockOf(design, id);
  if (!block) return refuse('no-block', id, { block: id });
  const next = patched(block, set);
  if (next === block) return done(design);
  const after: Design = { ...design, blocks: { ...design.blocks, [id]: next } };
  const refused = refuseBlock(design, after, id, context);
  // What a block only gets from elsewhere is not checked again for its slots.
  return refused && (set.holds !== undefined || refused.refusal.code !== 'slots-overlap') ? refused : done(after);
}
