import { formatPath, parseAddress } from '../address.ts';
import type { Design, Path } from '../design.ts';
import { boxAt, ordinalOf } from '../tree.ts';
import type { Edit, EditResult } from './edit.ts';
import { isCounted, ordinalsOf, rowsInUse } from './move-cabinet.ts';
import { renumberHold, rewritePlaces, shifted } from './paths.ts';
import { isSupplyName, type Standing, singlePlaces, standingOf } from './places.ts';
import { putChange } from './put-change.ts';
import { without, withRows } from './record.ts';
import { afterwards, type Done, done, refuse } from './refuse.ts';
import { removeSupply } from './remove-supply.ts';
import { placedOf, takeOut, withoutEmptied } from './rows.ts';

/**
 * Cabinets of the site or of a group with one index go, and those behind count down. In a grid of several indices the
 * place stays and is marked missing, as nothing can move up into it.
 */
export function removeCabinet(design: Design, edit: Extract<Edit, { kind: 'cabinet/remove' }>): EditResult {
  if (edit.at.length === 0) return refuse('nothing-named', '');
  const supplies: Standing[] = [];
  const paths: Path[] = [];
  for (const text of edit.at) {
    const read = parseAddress(text);
    const standing = read.ok && isSupplyName(design, read.value) !== undefined ? standingOf(text) : undefined;
    if (standing) supplies.push(standing);
    else paths.push(text);
  }
  const places = singlePlaces(design, paths);
  if (!places.ok) return places;
  const removed = places.value.map(standingOf).filter((standing) => standing !== undefined);
  const boxed = removed.find((standing) => !standsOnFloor(design, standing));
  if (boxed) {
    const shape = boxAt(design, boxed.path)?.shape ?? boxed.name;
    return refuse('not-a-cabinet', boxed.path, { place: boxed.path, shape });
  }
  let result: Done = done(design);
  for (const group of groupsOf(removed)) result = afterwards(result, removeGroup(result.design, group));
  return removeSupplies(result, supplies);
}

/** Cabinets stand on the floor, and whatever else the site itself or a group holds. */
function standsOnFloor(design: Design, { path, box }: Standing): boolean {
  if (boxAt(design, path)?.shape === 'cabinet') return true;
  return box.every((_, depth) => boxAt(design, formatPath(box.slice(0, depth + 1)))?.shape === 'group');
}

/** Those of one hold in one box go together; deeper ones first, so that the paths of the others still hold. */
function groupsOf(removed: readonly Standing[]): readonly (readonly Standing[])[] {
  const groups = new Map<string, Standing[]>();
  for (const standing of removed) {
    const key = `${formatPath(standing.box)}/${standing.name}`;
    const group = groups.get(key);
    if (group) group.push(standing);
    else groups.set(key, [standing]);
  }
  return [...groups.values()].sort((a, b) => (b[0]?.box.length ?? 0) - (a[0]?.box.length ?? 0));
}

function removeGroup(design: Design, group: readonly Standing[]): Done {
  const [first] = group;
  if (!first) return done(design);
  const { box, name } = first;
  const boxPath = box.length === 0 ? 'site' : formatPath(box);
  const indices = group.map((standing) => standing.index);
  const hold = boxAt(design, boxPath)?.holds[name];
  if (!hold || indices.includes(undefined)) {
    return group.reduce(
      (result, { path }) => afterwards(result, putChange(result.design, { at: path, off: true })),
      done(design),
    );
  }
  const taken = indices.filter((index) => index !== undefined);
  const ordinals = box.length === 0 ? taken : group.flatMap(({ path }) => ordinalOf(design, path) ?? []);
  let renumbered = rewritePlaces(design, renumberHold(box, name, shifted(taken, 0, 0)));
  let after = renumbered.design;
  const left = hold.count - taken.length;
  if (boxPath !== 'site') {
    renumbered = afterwards(renumbered, putChange(after, { at: boxPath, hold: { [name]: left } }));
    after = renumbered.design;
  } else if (left === 0) after = { ...after, holds: without(after.holds, (key) => key === name) };
  else {
    const { count: _count, ...kind } = hold;
    after = { ...after, holds: { ...after.holds, [name]: { ...kind, n: left } } };
  }
  if (after.site) {
    const { rows } = after.site;
    const used = rowsInUse(after);
    const inRows = ordinals.filter((ordinal) => ordinal < placedOf(rows, name));
    after = withRows(
      after,
      withoutEmptied(takeOut(rows, name, inRows), rows, (id) => used.has(id)),
    );
  }
  return afterwards(renumbered, done(after));
}

/** A supply of which nothing stands any more is gone. */
function removeSupplies(before: Done, supplies: readonly Standing[]): EditResult {
  let result = before;
  for (const name of new Set(supplies.map((standing) => standing.name))) {
    const counted = supplies.filter((standing) => standing.name === name && isCounted(result.design, standing));
    const rows = result.design.site?.rows ?? [];
    const left = withoutEmptied(takeOut(rows, name, ordinalsOf(counted, name)), rows, () => false);
    result = afterwards(result, done(withRows(result.design, left)));
    if (placedOf(left, name) > 0) continue;
    const gone = removeSupply(result.design, { kind: 'supply/remove', id: name });
    if (!gone.ok) return gone;
    result = afterwards(result, gone);
  }
  return result;
}
