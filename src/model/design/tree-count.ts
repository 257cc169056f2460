/**
 * Counts over the whole tree with changes applied, by classes: equal things are multiplied, only what changes concern
 * is looked at by itself. The cost follows the number of kinds and of changes, never that of elements.
 */
import type { BlockId, Design, Hold, HoldName } from './design.ts';
import { type PlaceChange, sayingOf } from './tree-changes.ts';
import { blockHolds, dimensionsOf, type Holds, partOf, totalOf } from './tree-kinds.ts';

/** An element or box as the counting sees it. */
export interface Counted {
  readonly hold: HoldName;
  readonly block?: BlockId;
  readonly part?: string;
}

/** Part of the tree below one box: what it holds, and the changes that reach into it. */
export interface Branch {
  readonly holds: Holds;
  readonly depth: number;
  readonly changes: readonly PlaceChange[];
  readonly counts?: Readonly<Record<HoldName, number>>;
}

export interface Tally {
  /** All matching elements below the site. */
  readonly total: number;
  /** Those in one element of a hold that these changes concern, itself included. */
  inElement(hold: HoldName, kind: Hold, depth: number, changes: readonly PlaceChange[]): number;
  /** Those in all elements of one hold of a branch. */
  inHold(branch: Branch, name: HoldName): number;
}

export function siteBranch(design: Design, changes: readonly PlaceChange[]): Branch {
  return { holds: design.holds, depth: 0, changes };
}

/** The branch inside one element. */
export function branchBelow(design: Design, hold: Hold, depth: number, changes: readonly PlaceChange[]): Branch {
  const here = changes.filter((change) => change.steps.length === depth + 1);
  const saying = here.length === 0 ? undefined : sayingOf(here);
  return {
    holds: blockHolds(design, saying?.block ?? hold.block),
    depth: depth + 1,
    changes: here.length === 0 ? changes : changes.filter((change) => change.steps.length > depth + 1),
    ...(saying?.counts && { counts: saying.counts }),
  };
}

export function countInBranch(branch: Branch, name: HoldName, hold: Hold): number {
  return branch.counts && Object.hasOwn(branch.counts, name) ? (branch.counts[name] ?? 0) : totalOf(hold);
}

/** `withOff`: also what is missing or reserved, which keeps its place. */
export function tally(
  design: Design,
  changes: readonly PlaceChange[],
  matches: (element: Counted) => boolean,
  withOff = false,
): Tally {
  const plain = new Map<string, number>();

  const inPlain = (name: HoldName, hold: Hold): number => {
    const key = `${name} ${hold.block ?? ''} ${hold.part ?? ''}`;
    const known = plain.get(key);
    if (known !== undefined) return known;
    plain.set(key, 0);
    const part = partOf(design, hold, hold.block);
    let sum = matches({ hold: name, ...(hold.block !== undefined && { block: hold.block }), ...(part && { part }) })
      ? 1
      : 0;
    for (const [inner, kind] of Object.entries(blockHolds(design, hold.block))) {
      sum += totalOf(kind) * inPlain(inner, kind);
    }
    plain.set(key, sum);
    return sum;
  };

  const inElement: Tally['inElement'] = (name, hold, depth, changes) => {
    if (changes.length === 0) return inPlain(name, hold);
    const here = changes.filter((change) => change.steps.length === depth + 1);
    const saying = here.length === 0 ? undefined : sayingOf(here);
    if (saying?.off && !withOff) return 0;
    const block = saying?.block ?? hold.block;
    const part = saying?.part ?? partOf(design, hold, block);
    let sum = matches({ hold: name, ...(block !== undefined && { block }), ...(part && { part }) }) ? 1 : 0;
    const branch = branchBelow(design, hold, depth, changes);
    for (const inner of Object.keys(branch.holds)) sum += inHold(branch, inner);
    return sum;
  };

  const inHold: Tally['inHold'] = (branch, name) => {
    const hold = branch.holds[name];
    if (!hold) return 0;
    const changes = changesOfHold(branch, name);
    const count = countInBranch(branch, name, hold);
    if (changes.length === 0) return count * inPlain(name, hold);
    let sum = 0;
    for (const cell of cellsOf(dimensionsOf(hold), count, changes, branch.depth)) {
      sum += cell.size * inElement(name, hold, branch.depth, cell.changes);
    }
    return sum;
  };

  let total = 0;
  const site = siteBranch(design, changes);
  for (const name of Object.keys(site.holds)) total += inHold(site, name);
  return { total, inElement, inHold };
}

export function changesOfHold(branch: Branch, name: HoldName): readonly PlaceChange[] {
  if (branch.changes.length === 0) return branch.changes;
  return branch.changes.filter((change) => change.steps[branch.depth]?.name === name);
}

/** Elements of one hold that the same changes concern. */
export interface Cell {
  readonly size: number;
  readonly changes: readonly PlaceChange[];
}

/**
 * Splits the first `count` elements of a hold (tree order) by the changes that concern them. For a hold of one axis
 * the cells come in order.
 */
export function cellsOf(
  dimensions: readonly number[],
  count: number,
  changes: readonly PlaceChange[],
  depth: number,
): readonly Cell[] {
  const cells: Cell[] = [];
  const split = (axis: number, limit: number, size: number, active: readonly PlaceChange[]): void => {
    if (active.length === 0 || axis === dimensions.length) {
      if (limit > 0) cells.push({ size: size * limit, changes: active });
      return;
    }
    const inner = dimensions.slice(axis + 1).reduce((product, n) => product * n, 1);
    const full = Math.floor(limit / inner);
    for (const stretch of stretchesOf(axis, dimensions.length, full, active, depth)) {
      split(axis + 1, inner, size * stretch.length, stretch.changes);
    }
    const rest = limit - full * inner;
    if (rest > 0) split(axis + 1, rest, size, covering(active, axis, dimensions.length, full + 1, depth));
  };
  split(0, count, 1, changes);
  return cells;
}

const allIndices = [{ from: 1, to: Number.POSITIVE_INFINITY }];

function spansOn(change: PlaceChange, axis: number, axes: number, depth: number) {
  const spans = change.steps[depth]?.spans;
  if (!spans) return allIndices;
  return axes === 1 ? spans : spans.slice(axis, axis + 1);
}

function covering(
  changes: readonly PlaceChange[],
  axis: number,
  axes: number,
  index: number,
  depth: number,
): readonly PlaceChange[] {
  return changes.filter((change) =>
    spansOn(change, axis, axes, depth).some((span) => index >= span.from && index <= span.to),
  );
}

/** Indices 1 to `length` of one axis, cut where the set of changes that cover them differs. */
function stretchesOf(
  axis: number,
  axes: number,
  length: number,
  changes: readonly PlaceChange[],
  depth: number,
): readonly { length: number; changes: readonly PlaceChange[] }[] {
  const edges: { at: number; change: PlaceChange; opens: boolean }[] = [];
  for (const change of changes) {
    for (const { from, to } of spansOn(change, axis, axes, depth)) {
      if (from > length) continue;
      edges.push({ at: from, change, opens: true });
      if (to < length) edges.push({ at: to + 1, change, opens: false });
    }
  }
  edges.sort((a, b) => a.at - b.at);
  // A change may name an index twice (`cc[1..4,3]`), so openings are counted.
  const open = new Map<PlaceChange, number>();
  const stretches: { length: number; changes: readonly PlaceChange[] }[] = [];
  let next = 1;
  const upTo = (end: number): void => {
    if (end <= next) return;
    const active = [...open.keys()].sort((a, b) => a.index - b.index);
    stretches.push({ length: end - next, changes: active });
    next = end;
  };
  for (const { at, change, opens } of edges) {
    upTo(at);
    const times = (open.get(change) ?? 0) + (opens ? 1 : -1);
    if (times > 0) open.set(change, times);
    else open.delete(change);
  }
  upTo(length + 1);
  return stretches;
}
