import { formatPath, parseAddress } from '../address.ts';
import type { Change, Design, Path } from '../design.ts';
import { boxAt } from '../tree.ts';
import { dimensionsOf } from '../tree-kinds.ts';
import type { RunEntry } from '../tree-rows.ts';
import type { Edit, EditContext, EditResult } from './edit.ts';
import { renumberHold, rewritePlaces, shifted, stepsInTree } from './paths.ts';
import { isSupplyName, type Standing, singlePlaces, standingOf } from './places.ts';
import { putChange } from './put-change.ts';
import { withChanges, withRows } from './record.ts';
import { afterwards, type Done, done, refuse } from './refuse.ts';
import { hasRow, metBefore, putIn, takeOut, withoutEmptied } from './rows.ts';

type Move = Extract<Edit, { kind: 'cabinet/move' }>;

export function moveCabinet(design: Design, edit: Move, context: EditContext): EditResult {
  if (edit.at.length === 0) return refuse('nothing-named', '');
  const supplies: Standing[] = [];
  const paths: Path[] = [];
  for (const text of edit.at) {
    const read = parseAddress(text);
    const supply = read.ok ? isSupplyName(design, read.value) : undefined;
    const standing = supply === undefined ? undefined : standingOf(text);
    if (standing) supplies.push(standing);
    else paths.push(text);
  }
  const places = singlePlaces(design, paths);
  if (!places.ok) return places;
  const moved = places.value.map(standingOf).filter((standing) => standing !== undefined);
  const nested = moved.find((standing) => boxAt(design, standing.path)?.shape === 'group');
  if (nested) return refuse('not-a-cabinet', nested.path, { place: nested.path, shape: 'group' });
  const { to } = edit;
  if ('row' in to) return moveToRow(design, [...supplies, ...moved], to.row, to.place);
  return moveFreely(design, moved, to, context);
}

/** Those that are counted one by one change their number with their place; others keep it and say where they stand. */
function moveToRow(design: Design, moved: readonly Standing[], row: string, place: number): EditResult {
  const rows = design.site?.rows ?? [];
  if (!hasRow(rows, row)) return refuse('no-row', `site/${row}`, { row });
  const counted = moved.filter((standing) => isCounted(design, standing));
  const others = moved.filter((standing) => !counted.includes(standing));

  let left = rows;
  const names = [...new Set(counted.map((standing) => standing.name))];
  for (const name of names) left = takeOut(left, name, ordinalsOf(counted, name));
  const things = counted.map((standing): RunEntry => ({ kind: 'things', name: standing.name, count: 1 }));
  const placed = putIn(left, row, place, things);

  let result: Done = withoutMoves(design, counted);
  for (const name of names) {
    if (!Object.hasOwn(design.holds, name)) continue;
    const ordinals = ordinalsOf(counted, name);
    const at = metBefore(left, row, place, name);
    const numbering = shifted(ordinals, at, ordinals.length, true);
    result = afterwards(result, rewritePlaces(result.design, renumberHold([], name, numbering)));
  }
  others.forEach((standing, k) => {
    const move = { row, place: place + counted.length + k };
    result = afterwards(result, putChange(result.design, { at: standing.path, move }));
  });
  const after = result.design;
  const used = rowsInUse(after);
  return afterwards(
    result,
    done(
      withRows(
        after,
        withoutEmptied(placed, rows, (id) => used.has(id)),
      ),
    ),
  );
}

/** Corner in metres, kept to the millimetre. */
function moveFreely(
  design: Design,
  moved: readonly Standing[],
  to: Exclude<Move['to'], { row: string }>,
  context: EditContext,
): EditResult {
  let result: Done = done(design);
  for (const { path } of moved) {
    const own = freePlaceOf(design, path);
    const from = 'at' in to ? to.at : (own ?? context.position?.(path));
    if (!from) return refuse('no-position', path, { place: path });
    const [dx, dy] = 'at' in to ? [0, 0] : to.by;
    const [x, y] = [tidy(from[0] + dx), tidy(from[1] + dy)];
    // A place said without a turn keeps the turn it has.
    const turn = ('at' in to ? to.at[2] : undefined) ?? own?.[2];
    const change: Change = { at: path, move: turn === undefined ? [x, y] : [x, y, turn] };
    result = afterwards(result, putChange(result.design, change));
  }
  return result;
}

const tidy = (metres: number): number => Math.round(metres * 1000) / 1000;

function freePlaceOf(
  design: Design,
  path: Path,
): readonly [number, number] | readonly [number, number, number] | undefined {
  const change = (design.changes ?? []).findLast((entry) => 'move' in entry && isAt(design, entry.at, path));
  return change && 'move' in change && !('row' in change.move) ? change.move : undefined;
}

function isAt(design: Design, written: Path, path: Path): boolean {
  const steps = written === path ? undefined : stepsInTree(design, written);
  return written === path || (steps !== undefined && formatPath(steps) === path);
}

/** Whether a place in a row decides its number: a hold of the site with one index, or a supply that stands in rows. */
export function isCounted(design: Design, { box, name, index }: Standing): boolean {
  const hold = Object.hasOwn(design.holds, name) ? design.holds[name] : undefined;
  const isSupply = !hold && (design.supply ?? []).some((supply) => supply.id === name);
  return (
    box.length === 0 && index !== undefined && (isSupply || (hold !== undefined && dimensionsOf(hold).length === 1))
  );
}

export function ordinalsOf(standing: readonly Standing[], name: string): readonly number[] {
  return standing.flatMap((entry) => (entry.name === name && entry.index !== undefined ? [entry.index] : []));
}

/** A cabinet that goes back into a row no longer stands where a change had put it. */
function withoutMoves(design: Design, moved: readonly Standing[]): Done {
  const gone = new Set(moved.map((standing) => standing.path));
  const isGone = (change: Change): boolean => {
    if (!('move' in change)) return false;
    const steps = stepsInTree(design, change.at);
    return gone.has(change.at) || (steps !== undefined && gone.has(formatPath(steps)));
  };
  const dropped = (design.changes ?? []).filter(isGone);
  if (dropped.length === 0) return done(design);
  const left = withChanges(
    design,
    (design.changes ?? []).filter((change) => !isGone(change)),
  );
  // The place is what was asked for; only words that went with it are told.
  return done(left, { dropped: dropped.filter((change) => change.note !== undefined) });
}

/** Rows that changes move cabinets to. */
export function rowsInUse(design: Design): ReadonlySet<string> {
  return new Set(
    (design.changes ?? []).flatMap((change) => ('move' in change && 'row' in change.move ? [change.move.row] : [])),
  );
}
