/** Exceptions keep their place in what a generator wrote anew, as far as the place is still there. */
import { parsePath } from '../../address.ts';
import type { Change, Design, Made } from '../../design.ts';
import { dropWires } from '../../edits/drop-vanished.ts';
import { withChanges } from '../../edits/record.ts';
import { settle } from '../../edits/settle.ts';
import type { TextRef } from '../../parse-design/parse-result.ts';
import { resolveAddress } from '../../tree.ts';
import { dimensionsOf, kindsOf } from '../../tree-kinds.ts';
import type { Loss } from './loss.ts';

/** The user's exceptions and wires in the new tree. */
export function settleChanges(mine: Design, merged: Design, { by }: Made, lost: Loss[]): Design | TextRef {
  const own = (design: Design) => (design.changes ?? []).filter((change) => change.by !== by);
  const before = withChanges(mine, own(mine));
  const gone = new Set(wireRefs(mine).filter((ref) => !wireRefs(merged).includes(ref)));
  const unwired = dropWires(withChanges(merged, own(merged)), gone);
  const reachable = (unwired.design.changes ?? []).filter((change) => {
    const isLost =
      ('join' in change && !(change.net in merged.nets)) ||
      ('block' in change && !(change.block in merged.blocks)) ||
      pathsOf(change).some((path) => isRecounted(mine, merged, path));
    if (isLost) lost.push({ how: 'place-gone', where: placeOf(change), change });
    return !isLost;
  });
  const settled = settle(before, withChanges(unwired.design, reachable));
  if (!settled.ok) {
    const { code, params } = settled.refusal;
    return { key: `refusal.${code}`, params };
  }
  const dropped = [...(unwired.dropped ?? []), ...(settled.dropped ?? [])];
  lost.push(...dropped.map((change): Loss => ({ how: 'place-gone', where: placeOf(change), change })));
  const also = (settled.also ?? []).filter((where) => !gone.has(where));
  lost.push(...also.map((where): Loss => ({ how: 'place-gone', where })));
  const survivors = reachable.filter((change) => !dropped.includes(change));
  settled.design.changes?.forEach((change, k) => {
    const old = survivors[k];
    if (old && change !== old) lost.push({ how: 'shrunk', where: placeOf(old), change: old });
  });
  return settled.design;
}

/** Exceptions of places that the generator's own exceptions took away. */
export function dropUnplaced(mine: Design, opened: Design, { by }: Made, lost: Loss[]): Design {
  const changes = opened.changes ?? [];
  const kept = changes.filter((change) => {
    const stood = pathsOf(change).every((path) => resolveAddress(mine, path).ok);
    const stands = pathsOf(change).every((path) => resolveAddress(opened, path).ok);
    if (change.by === by || !stood || stands) return true;
    lost.push({ how: 'place-gone', where: placeOf(change), change });
    return false;
  });
  return kept.length === changes.length ? opened : withChanges(opened, kept);
}

/** Whether a level of a path has another number of indices now. */
function isRecounted(mine: Design, merged: Design, path: string): boolean {
  const read = parsePath(path);
  const indices = (design: Design, name: string) => {
    const hold = kindsOf(design).seats.get(name)?.[0]?.hold;
    return hold && dimensionsOf(hold).length;
  };
  return (
    read.ok &&
    read.value.some(({ name, spans }) => {
      const [was, is] = [indices(mine, name), indices(merged, name)];
      return spans !== undefined && was !== undefined && is !== undefined && was !== is;
    })
  );
}

function wireRefs({ nets }: Design): readonly string[] {
  return Object.entries(nets).flatMap(([id, net]) => net.wires.map((wire) => `${id}.${wire.id}`));
}

function pathsOf(change: Change): readonly string[] {
  if ('at' in change) return [change.at];
  if ('under' in change) return [change.under];
  if ('join' in change) return change.join;
  return [change.from, change.to];
}

function placeOf(change: Change): string {
  return pathsOf(change).join(' ~ ');
}
