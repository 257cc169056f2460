import type { Design } from '../design.ts';
import { containerHolds, ownHold } from '../tree-kinds.ts';
import type { Edit, EditResult } from './edit.ts';
import { without } from './record.ts';
import { done, refuse } from './refuse.ts';

/** Its wires, supplies and exceptions go with it (`settle.ts`); the blocks it used stay kinds to choose from. */
export function removeHold(
  design: Design,
  { in: container, name }: Extract<Edit, { kind: 'hold/remove' }>,
): EditResult {
  const own = container === 'site' ? design.holds : design.blocks[container]?.holds;
  if (!own || !ownHold(own, name)) {
    const isInherited = ownHold(containerHolds(design, container), name) !== undefined;
    return isInherited
      ? refuse('inherited', name, { hold: name, block: container })
      : refuse('no-hold', name, { hold: name, block: container });
  }
  const holds = without(own, (key) => key === name);
  if (container === 'site') return done({ ...design, holds });
  const block = design.blocks[container];
  return block ? done({ ...design, blocks: { ...design.blocks, [container]: { ...block, holds } } }) : done(design);
}
