/**
 * Classes of links. Each (class of a, class of b, join, which copies are shared) is one orbit of links, because a join
 * fixes the depth of the lowest common ancestor on every shared axis. Far ends are counted axis by axis: a free place in
 * a kind of component lies in a copy already met (one way) or in a fresh one (as many ways as are left).
 */
import { atOnce } from '../../algorithms/at-once.ts';
import { type Cell, type CellForest, growCells, nodeOf, type Splits } from './cells.ts';
import { coversNode, type VertexClasses, vertexClasses } from './classes.ts';
import type { LinkEdit, Pins } from './pins.ts';
import { type Join, relations, type VertexKind } from './structure.ts';

export interface Symmetry {
  readonly pins: Pins;
  readonly forest: CellForest;
  readonly classes: VertexClasses;
}

/** `most`: classes of vertices after which it gives up; see `VertexClasses.complete`. */
export function symmetryOf(pins: Pins, splits: Splits | null = null, most?: number): Symmetry {
  return atOnce(buildSymmetry(pins, splits, most));
}

/** `symmetryOf` in steps of some milliseconds. */
export function* buildSymmetry(pins: Pins, splits: Splits | null = null, most?: number): Generator<void, Symmetry> {
  const forest = growCells(pins, splits, most);
  return { pins, forest, classes: yield* vertexClasses(pins, forest, most) };
}

/** One class of directed links as it is found; `copies` are those of the far end in the numbering of the near end. */
export type LinkVisitor = (
  join: number,
  from: number,
  to: number,
  /** Of the far end, by position of its axes; reused between visits. */
  cells: readonly Cell[],
  /** By tree of the far kind; reused between visits. */
  copies: readonly number[],
  /** Far ends of one near end. */
  degree: number,
  capacity: number,
) => void;

/** Classes of links between two pauses. */
const linksOfStep = 2_048;

/** Visits every class of links once for each direction in which its join is written (both when the ends are of one kind). */
export function* visitLinks(symmetry: Symmetry, visit: LinkVisitor): Generator<void> {
  let seen = 0;
  const counted: LinkVisitor = (...link) => {
    seen++;
    visit(...link);
  };
  for (const [index, join] of symmetry.pins.structure.joins.entries()) {
    for (const _vertex of visitJoin(symmetry, join, index, counted)) {
      seen++;
      if (seen < linksOfStep) continue;
      seen = 0;
      yield;
    }
  }
}

/** Pauses after each class of near ends. */
function* visitJoin(symmetry: Symmetry, join: Join, index: number, visit: LinkVisitor): Generator<void> {
  const { pins, forest, classes } = symmetry;
  const { axes, kinds } = pins.structure;
  const near = kinds[join.a] as VertexKind;
  const far = kinds[join.b] as VertexKind;
  const edits = pins.links.get(join.rule) ?? [];
  const fromA = editsByNode(edits, 'a');
  const fromB = editsByNode(edits, 'b');
  const oneKind = join.a === join.b;
  const cells: Cell[] = [];
  const copies: number[] = new Array(far.treeCount).fill(-1);
  const ownCopies: number[] = new Array(far.treeCount).fill(-1);
  const last = far.axes.length;
  let nearCells: readonly Cell[] = [];
  let nearCopies: readonly number[] = [];
  let from = 0;
  /** Edits with one end at the near end: at their `a`, or for joins within a kind at their `b`. */
  let touching: readonly NearEdit[] = [];

  const arrive = (degree: number): void => {
    renumber(far, cells, copies, ownCopies);
    const to = classes.find(join.b, cells, ownCopies);
    if (to < 0) return;
    const capacity = touching.length === 0 ? join.capacity : edited();
    if (capacity > 0) visit(index, from, to, cells, copies, degree, capacity);
  };
  const edited = (): number => {
    let capacity = join.capacity;
    for (const { edit, atA, atB } of touching) {
      const hit =
        (atA && edit.b.every((node) => coversNode(pins, far, cells, copies, node))) ||
        (atB && edit.a.every((node) => coversNode(pins, far, cells, copies, node)));
      if (hit) capacity = edit.set ?? capacity * edit.factor;
    }
    return capacity;
  };
  /** Takes a cell of a root axis: in a copy already met, or in a fresh one. `not` is a copy that is excluded. */
  const takeRoot = (position: number, cell: Cell, degree: number, not: number): void => {
    cells[position] = cell;
    const tree = far.trees[position] as number;
    if (cell.kind < 0) {
      copies[tree] = -1;
      walk(position + 1, degree);
      return;
    }
    const used = usedCopies(near, nearCells, nearCopies, far, cells, copies, position, cell.kind);
    const all = pins.kinds[cell.kind]?.copies.length as number;
    for (let copy = 0; copy <= used && copy < all; copy++) {
      if (copy === not) continue;
      cells[position] = cell;
      copies[tree] = copy;
      walk(position + 1, copy < used ? degree : degree * (all - used));
    }
  };
  const walk = (position: number, degree: number): void => {
    if (position === last) {
      arrive(degree);
      return;
    }
    const parent = far.parents[position] as number;
    const relation = join.relation[position];
    const partner = join.partner[position] as number;
    const mate = partner < 0 ? null : (nearCells[partner] as Cell);
    if (parent < 0) {
      const axis = far.axes[position] as number;
      const tree = far.trees[position] as number;
      const nearCopy = partner < 0 ? -1 : (nearCopies[near.trees[partner] as number] as number);
      if (relation === relations.equal) {
        cells[position] = mate as Cell;
        copies[tree] = nearCopy;
        walk(position + 1, degree);
      } else if (relation === relations.neighbour) {
        (mate as Cell).near.forEach((cell, at) => {
          takeRoot(position, cell, degree * ((mate as Cell).nearSize[at] as number), -1);
        });
      } else {
        for (const cell of forest.roots[axis] as readonly Cell[]) {
          const same = relation === relations.different && cell === mate;
          if (cell.kind >= 0) takeRoot(position, cell, degree * cell.size, same ? nearCopy : -1);
          else if (cell.size > (same ? 1 : 0)) takeRoot(position, cell, degree * (cell.size - (same ? 1 : 0)), -1);
        }
      }
      return;
    }
    if (relation === relations.equal) {
      cells[position] = mate as Cell;
      walk(position + 1, degree);
      return;
    }
    if (relation === relations.neighbour) {
      (mate as Cell).near.forEach((cell, at) => {
        cells[position] = cell;
        walk(position + 1, degree * ((mate as Cell).nearSize[at] as number));
      });
      return;
    }
    const ordinal = axes[far.axes[position] as number]?.ordinal as number;
    for (const cell of (cells[parent] as Cell).children[ordinal] as readonly Cell[]) {
      const members = cell.size - (relation === relations.different && cell === mate ? 1 : 0);
      if (members <= 0) continue;
      cells[position] = cell;
      walk(position + 1, degree * members);
    }
  };

  const end = classes.firstOfKind[join.a + 1] as number;
  for (from = classes.firstOfKind[join.a] as number; from < end; from++) {
    nearCells = classes.cells[from] as readonly Cell[];
    nearCopies = classes.copies[from] as readonly number[];
    touching =
      edits.length === 0 ? [] : editsAt(pins, edits, fromA, oneKind ? fromB : null, near, nearCells, nearCopies);
    // A rule without capacity of its own exists only where an edit sets it.
    if (join.capacity === 0 && !edits.some((edit) => mayReach(pins, near, nearCells, nearCopies, edit, oneKind)))
      continue;
    walk(0, 1);
    yield;
  }
}

function mayReach(
  pins: Pins,
  own: VertexKind,
  cells: readonly Cell[],
  copies: readonly number[],
  edit: LinkEdit,
  oneKind: boolean,
): boolean {
  const covers = (ids: readonly number[]) => ids.every((id) => mayCover(pins, own, cells, copies, id));
  return edit.set !== null && (covers(edit.a) || (oneKind && covers(edit.b)));
}

/** Like `coversNode`, for a tuple whose copies stand for any others. */
function mayCover(
  pins: Pins,
  own: VertexKind,
  cells: readonly Cell[],
  copies: readonly number[],
  node: number,
): boolean {
  const position = own.axes.indexOf(pins.nodes.axis[node] as number);
  const cell = cells[position];
  if (!cell || cell.local < 0 || (copies[own.trees[position] as number] as number) < 0) return false;
  const component = pins.components[pins.component[node] as number];
  return component?.kind === cell.kind && pins.local[node] === cell.local;
}

interface NearEdit {
  readonly edit: LinkEdit;
  readonly atA: boolean;
  readonly atB: boolean;
}

/** Edits by the first node of one of their ends; by -1 those that name no place there. */
function editsByNode(edits: readonly LinkEdit[], end: 'a' | 'b'): ReadonlyMap<number, readonly number[]> {
  const byNode = new Map<number, number[]>();
  edits.forEach((edit, index) => {
    const node = edit[end][0] ?? -1;
    const known = byNode.get(node);
    if (known) known.push(index);
    else byNode.set(node, [index]);
  });
  return byNode;
}

/** The edits that one vertex is an end of, in their order: only those that name one of its pinned places are looked at. */
function editsAt(
  pins: Pins,
  edits: readonly LinkEdit[],
  fromA: ReadonlyMap<number, readonly number[]>,
  fromB: ReadonlyMap<number, readonly number[]> | null,
  own: VertexKind,
  cells: readonly Cell[],
  copies: readonly number[],
): readonly NearEdit[] {
  const found = new Map<number, { edit: LinkEdit; atA: boolean; atB: boolean }>();
  const covers = (ids: readonly number[]) => ids.every((node) => coversNode(pins, own, cells, copies, node));
  const take = (node: number): void => {
    for (const at of fromA.get(node) ?? []) {
      const edit = edits[at] as LinkEdit;
      if (covers(edit.a)) found.set(at, { edit, atA: true, atB: false });
    }
    for (const at of fromB?.get(node) ?? []) {
      const edit = edits[at] as LinkEdit;
      if (!covers(edit.b)) continue;
      const known = found.get(at);
      if (known) known.atB = true;
      else found.set(at, { edit, atA: false, atB: true });
    }
  };
  take(-1);
  for (let position = 0; position < own.axes.length; position++) {
    const cell = cells[position] as Cell;
    if (cell.local >= 0) take(nodeOf(pins, cell, copies[own.trees[position] as number] as number));
  }
  if (found.size === 0) return noEdits;
  return [...found].sort(([one], [other]) => one - other).map(([, edit]) => edit);
}

const noEdits: readonly NearEdit[] = [];

/** Copies by first use within the far end alone, as its class is named. */
function renumber(own: VertexKind, cells: readonly Cell[], joint: readonly number[], out: number[]): void {
  for (let position = 0; position < own.axes.length; position++) {
    if ((own.parents[position] as number) >= 0) continue;
    const tree = own.trees[position] as number;
    const copy = joint[tree] as number;
    if (copy < 0) {
      out[tree] = -1;
      continue;
    }
    const kind = (cells[position] as Cell).kind;
    let fresh = 0;
    let found = -1;
    for (let earlier = 0; earlier < position && found < 0; earlier++) {
      if ((own.parents[earlier] as number) >= 0 || (cells[earlier] as Cell).kind !== kind) continue;
      const other = own.trees[earlier] as number;
      if (joint[other] === copy) found = out[other] as number;
      else fresh = Math.max(fresh, (out[other] as number) + 1);
    }
    out[tree] = found >= 0 ? found : fresh;
  }
}

/** Number of copies of a kind that the near end and the far end so far have met. */
function usedCopies(
  near: VertexKind,
  nearCells: readonly Cell[],
  nearCopies: readonly number[],
  far: VertexKind,
  farCells: readonly Cell[],
  farCopies: readonly number[],
  position: number,
  kind: number,
): number {
  let used = 0;
  near.parents.forEach((parent, at) => {
    if (parent < 0 && nearCells[at]?.kind === kind)
      used = Math.max(used, (nearCopies[near.trees[at] as number] as number) + 1);
  });
  for (let at = 0; at < position; at++) {
    if ((far.parents[at] as number) < 0 && farCells[at]?.kind === kind)
      used = Math.max(used, (farCopies[far.trees[at] as number] as number) + 1);
  }
  return used;
}
