/**
 * Classes of vertices: orbits of tuples of places. A class is the cell of every axis and, for each tree of the forest
 * that passes through a pin, which copy of the kind it lies in; equal copies count, not which they are. Sizes are
 * products of cell sizes and falling factorials of the numbers of copies.
 */
import { type Cell, type CellForest, nodeOf } from './cells.ts';
import { Interner } from './interner.ts';
import type { Pins } from './pins.ts';
import type { VertexKind } from './structure.ts';

export interface VertexClasses {
  readonly count: number;
  /** False where there are more than were asked for: then those that are there are of no use. */
  readonly complete: boolean;
  readonly size: readonly number[];
  /** Index of the vertex kind. */
  readonly kind: readonly number[];
  /** By position of the kind's axes. */
  readonly cells: readonly (readonly Cell[])[];
  /** By tree of the kind: which copy of the cell's kind, numbered by first use; -1 without a pin. */
  readonly copies: readonly (readonly number[])[];
  /** First class of each kind, and one past the last class at the end: classes of a kind are consecutive. */
  readonly firstOfKind: readonly number[];
  find(kind: number, cells: readonly Cell[], copies: readonly number[]): number;
}

/** Classes between two pauses. */
const classesOfStep = 4_096;

/** `most`: classes after which it gives up. */
export function* vertexClasses(
  pins: Pins,
  forest: CellForest,
  most = Number.POSITIVE_INFINITY,
): Generator<void, VertexClasses> {
  const { kinds: vertexKinds, axes } = pins.structure;
  const size: number[] = [];
  const kind: number[] = [];
  const cells: Cell[][] = [];
  const copies: number[][] = [];
  const firstOfKind: number[] = [];
  const widest = Math.max(1, ...vertexKinds.map((one) => one.treeCount));
  const interner = new Interner(forest.count + widest + vertexKinds.length + 1);
  const classOf = new Map<number, number>();

  let paused = 0;

  for (const [index, own] of forest.complete ? vertexKinds.entries() : []) {
    firstOfKind.push(size.length);
    const chosen: Cell[] = [];
    const copyOf: number[] = new Array(own.treeCount).fill(-1);
    const removes = pins.removes.filter((edit) => edit.kinds === null || edit.kinds.includes(index));
    const visit = (position: number, members: number): void => {
      if (size.length > most) return;
      if (position < own.axes.length) {
        choose(position, members, visit);
        return;
      }
      if (removes.some((edit) => edit.nodes.every((node) => coversNode(pins, own, chosen, copyOf, node)))) return;
      classOf.set(trace(interner, 'add', index, own, chosen, copyOf, forest.count), size.length);
      size.push(members);
      kind.push(index);
      cells.push([...chosen]);
      copies.push([...copyOf]);
    };
    /** Goes on at the next position with each cell, and copy of it, that this one may have. */
    const choose = (position: number, members: number, next: (position: number, members: number) => void): void => {
      const axis = own.axes[position] as number;
      const parent = own.parents[position] as number;
      if (parent >= 0) {
        const below = (chosen[parent] as Cell).children[axes[axis]?.ordinal as number] as readonly Cell[];
        for (const cell of below) {
          chosen[position] = cell;
          next(position + 1, members * cell.size);
        }
        return;
      }
      const tree = own.trees[position] as number;
      for (const cell of forest.roots[axis] as readonly Cell[]) {
        chosen[position] = cell;
        if (cell.kind < 0) {
          copyOf[tree] = -1;
          next(position + 1, members * cell.size);
          continue;
        }
        const used = usedCopies(own, chosen, copyOf, position, cell.kind);
        const all = pins.kinds[cell.kind]?.copies.length as number;
        for (let copy = 0; copy <= used && copy < all; copy++) {
          copyOf[tree] = copy;
          next(position + 1, copy < used ? members : members * (all - used));
        }
      }
      copyOf[tree] = -1;
    };
    /** The last two positions are walked without a pause. */
    const walk = function* (position: number, members: number): Generator<void> {
      if (size.length - paused >= classesOfStep) {
        paused = size.length;
        yield;
      }
      if (position + 2 >= own.axes.length) {
        visit(position, members);
        return;
      }
      const tree = own.trees[position] as number;
      const choices: [Cell, number, number][] = [];
      choose(position, members, (_, each) => {
        choices.push([chosen[position] as Cell, copyOf[tree] as number, each]);
      });
      const isRoot = (own.parents[position] as number) < 0;
      for (const [cell, copy, each] of choices) {
        chosen[position] = cell;
        if (isRoot) copyOf[tree] = copy;
        yield* walk(position + 1, each);
      }
      if (isRoot) copyOf[tree] = -1;
    };
    yield* walk(0, 1);
  }
  firstOfKind.push(size.length);
  return {
    count: size.length,
    complete: forest.complete && size.length <= most,
    size,
    kind,
    cells,
    copies,
    firstOfKind,
    find: (index, own, copyOf) =>
      classOf.get(trace(interner, 'follow', index, vertexKinds[index] as VertexKind, own, copyOf, forest.count)) ?? -1,
  };
}

/** Number of different copies of a kind among the root axes before `position`. */
function usedCopies(
  own: VertexKind,
  chosen: readonly Cell[],
  copyOf: readonly number[],
  position: number,
  kind: number,
): number {
  let used = 0;
  for (let earlier = 0; earlier < position; earlier++) {
    if ((own.parents[earlier] as number) >= 0 || chosen[earlier]?.kind !== kind) continue;
    used = Math.max(used, (copyOf[own.trees[earlier] as number] as number) + 1);
  }
  return used;
}

/** Whether the tuple lies at or below a pinned node, in the copies named. */
export function coversNode(
  pins: Pins,
  own: VertexKind,
  chosen: readonly Cell[],
  copyOf: readonly number[],
  node: number,
): boolean {
  const position = own.axes.indexOf(pins.nodes.axis[node] as number);
  if (position < 0) return false;
  const cell = chosen[position] as Cell;
  return cell.local >= 0 && nodeOf(pins, cell, copyOf[own.trees[position] as number] as number) === node;
}

function trace(
  interner: Interner,
  step: 'add' | 'follow',
  index: number,
  own: VertexKind,
  cells: readonly Cell[],
  copyOf: readonly number[],
  cellCount: number,
): number {
  let state = interner[step](0, cellCount + own.treeCount + index);
  for (const position of own.leaves) state = interner[step](state, (cells[position] as Cell).id);
  for (const copy of copyOf) if (copy >= 0) state = interner[step](state, cellCount + copy);
  return state;
}
