/**
 * What must follow when the tree of a design has changed: wires, changes, rows and numberings that lost their place go
 * or shrink in the same step, and everything that went is said. Nothing that still stands is touched.
 */
import type { Change, Design, Hold } from '../design.ts';
import { blockOf, dimensionsOf, type Holds, kindsOf, ownHold, totalOf } from '../tree-kinds.ts';
import { clipPaths } from './clip-paths.ts';
import { dropVanished } from './drop-vanished.ts';
import { fitRows, renumber } from './follow-counts.ts';
import { sameList } from './record.ts';
import { afterwards, type Done, done, type Refused, refuse } from './refuse.ts';

/** `isRenumbered`: the edit has counted addresses anew itself, so that old and new text cannot be compared. */
export function settle(before: Design, after: Design, isRenumbered = false): Done | Refused {
  if (isSameShape(before, after)) return done(after);
  const picked = refusePicked(before, after);
  if (picked) return picked;
  let result = dropVanished(before, after);
  if (!isRenumbered) result = afterwards(result, clipPaths(before, result.design));
  const numbered = renumber(before, result.design);
  if (!numbered.ok) return numbered;
  result = afterwards(result, numbered);
  return afterwards(result, done(fitRows(before, result.design)));
}

/** Whether both have the same boxes and elements in the same places; parts, slots and words may differ. */
function isSameShape(before: Design, after: Design): boolean {
  const shaping = ({ changes = [] }: Design): readonly Change[] =>
    changes.filter((change) => 'hold' in change || 'block' in change);
  if (before.changes !== after.changes) {
    const [was, is] = [shaping(before), shaping(after)];
    if (sameList(was, is) !== was) return false;
  }
  if (before.blocks !== after.blocks) {
    const ids = Object.keys(before.blocks);
    if (ids.length !== Object.keys(after.blocks).length) return false;
    const isSame = ids.every((id) => {
      const [was, is] = [blockOf(before, id), blockOf(after, id)];
      return was === is || (was && is && was.like === is.like && isSameHolds(was.holds, is.holds));
    });
    if (!isSame) return false;
  }
  return isSameHolds(before.holds, after.holds);
}

function isSameHolds(before: Holds, after: Holds): boolean {
  if (before === after) return true;
  const names = Object.keys(before);
  return (
    names.length === Object.keys(after).length &&
    names.every((name) => {
      const [was, is] = [ownHold(before, name), ownHold(after, name)];
      return was && is && (was === is || shapeOf(was) === shapeOf(is));
    })
  );
}

const shapeOf = ({ n, axis, block }: Hold): string => JSON.stringify([n, axis, block]);

/** A wire that picks an index keeps the element it picks. */
function refusePicked(before: Design, after: Design): Refused | undefined {
  for (const [id, net] of Object.entries(after.nets)) {
    for (const wire of net.wires) {
      if (!('to' in wire)) continue;
      for (const [axis, index] of Object.entries(wire.pick ?? {})) {
        const [was, is] = [longestOf(before, axis), longestOf(after, axis)];
        if (is !== undefined && was !== undefined && index <= was && index > is) {
          return refuse('picked-index', `${id}.${wire.id}`, { wire: `${id}.${wire.id}`, axis, index, count: is });
        }
      }
    }
  }
  return undefined;
}

/** The largest size of an axis, by kinds. */
function longestOf(design: Design, axis: string): number | undefined {
  let most: number | undefined;
  for (const [name, seats] of kindsOf(design).seats) {
    for (const { hold } of seats) {
      const axes = hold.axis === undefined ? [name] : typeof hold.axis === 'string' ? [hold.axis] : hold.axis;
      const size = axes.includes(axis)
        ? dimensionsOf(hold)[axes.indexOf(axis)]
        : name === axis
          ? totalOf(hold)
          : undefined;
      if (size !== undefined) most = Math.max(most ?? 0, size);
    }
  }
  return most;
}
