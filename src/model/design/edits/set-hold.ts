import type { Design, Hold } from '../design.ts';
import { containerHolds, dimensionsOf, ownHold } from '../tree-kinds.ts';
import { putHold, withHold } from './add-hold.ts';
import type { Edit, EditContext, EditResult } from './edit.ts';
import { patched } from './record.ts';
import { done, refuse } from './refuse.ts';

/** Of a hold that a variant only inherits, the variant gets its own. */
export function setHold(
  design: Design,
  { in: container, name, set }: Extract<Edit, { kind: 'hold/set' }>,
  context: EditContext,
): EditResult {
  const hold = ownHold(containerHolds(design, container), name);
  if (!hold) return refuse('no-hold', name, { hold: name, block: container });
  const next = withAxes(hold, patched(hold, set), name);
  if (next === hold) return done(design);
  const moves = set.at !== undefined || set.n !== undefined || set.block !== undefined || set.part !== undefined;
  if (moves) return putHold(design, container, name, next, context);
  return done(withHold(design, container, name, next));
}

/** One index less or more than there are axes: the axes follow, the last ones named after the hold. */
function withAxes(before: Hold, after: Hold, name: string): Hold {
  const indices = dimensionsOf(after).length;
  const axes = after.axis === undefined ? [name] : typeof after.axis === 'string' ? [after.axis] : after.axis;
  if (after.axis !== before.axis || axes.length === indices) return after;
  if (indices < axes.length) {
    const kept = axes.slice(0, indices);
    const { axis: _gone, ...rest } = after;
    const [only] = kept;
    return indices === 1 && only !== undefined
      ? only === name
        ? rest
        : { ...rest, axis: only }
      : { ...rest, axis: kept };
  }
  const more = Array.from({ length: indices - axes.length }, (_, k) => `${name}-${k + 2}`);
  return { ...after, axis: [...axes, ...more] };
}
