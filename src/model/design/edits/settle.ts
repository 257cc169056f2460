/**
 * What must follow when the tree of a design has changed: wires, changes, rows and numberings that lost their place go
 * or shrink in the same step, and everything that went is said. Nothing that still stands is touched.
 */
import type { Design } from '../design.ts';
import { dimensionsOf, kindsOf, totalOf } from '../tree-kinds.ts';
import { clipPaths } from './clip-paths.ts';
import { dropVanished } from './drop-vanished.ts';
import { fitRows, renumber } from './follow-counts.ts';
import { afterwards, type Done, done, type Refused, refuse } from './refuse.ts';

/** `isRenumbered`: the edit has counted addresses anew itself, so that old and new text cannot be compared. */
export function settle(before: Design, after: Design, isRenumbered = false): Done | Refused {
  const isSameTree = before.holds === after.holds && before.blocks === after.blocks && before.changes === after.changes;
  if (isSameTree) return done(after);
  const picked = refusePicked(before, after);
  if (picked) return picked;
  let result = dropVanished(before, after);
  if (!isRenumbered) result = afterwards(result, clipPaths(before, result.design));
  const numbered = renumber(before, result.design);
  if (!numbered.ok) return numbered;
  result = afterwards(result, numbered);
  return afterwards(result, done(fitRows(before, result.design)));
}

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
