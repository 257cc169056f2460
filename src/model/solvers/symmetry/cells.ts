/**
 * Cells: for every axis the classes of its places under the group that fixes or exchanges the pins. Below the root or a
 * pin, each pin is a cell of its own, a set leaves one cell for the rest, a ring around one pin falls into distances,
 * around more into positions; below an unpinned place everything is alike.
 */
import { findNode, type Kind, type Pins, sizeKey } from './pins.ts';
import type { Axis } from './structure.ts';

export interface Cell {
  readonly id: number;
  readonly axis: number;
  readonly parent: Cell | null;
  /** Kind of component it lies in, or -1 when no pin is above it. */
  readonly kind: number;
  /** Local number of the pin, or -1 when unpinned. */
  readonly local: number;
  /** Members below one member of the parent (in one copy of the kind). */
  readonly size: number;
  /** Position of points; distance from the reference pin in a ring; else 0. */
  readonly value: number;
  /** Half it was dealt to by a split: 0 none, 1 or 2. */
  readonly side: number;
  /** By ordinal of the child axis. */
  readonly children: Cell[][];
  /** Of rings and points: neighbours within the same parent, and how many members of each. */
  near: readonly Cell[];
  nearSize: readonly number[];
}

/** Key of `sizeKey(parent, axis)`: how many of the unpinned children go to side 1; the others go to side 2. */
export type Splits = ReadonlyMap<number, number>;

export interface CellForest {
  /** Cells of each axis without a parent. */
  readonly roots: readonly (readonly Cell[])[];
  readonly count: number;
  /** False where some axis has more than were asked for: then those that are there are of no use. */
  readonly complete: boolean;
  /** Cell of a pinned place: by kind and local number. */
  readonly pinned: readonly (readonly Cell[])[];
  /** Of a ring at the root: the pin from which distances count (kind, local), or null. */
  readonly ringReference: ReadonlyMap<number, { readonly kind: number; readonly local: number }>;
}

/** `most`: cells of one axis after which it gives up, before they fill the memory. */
export function growCells(pins: Pins, splits: Splits | null, most = Number.POSITIVE_INFINITY): CellForest {
  const { axes } = pins.structure;
  const childAxes: number[][] = axes.map(() => []);
  axes.forEach((axis, index) => {
    if (axis.parent >= 0) childAxes[axis.parent]?.push(index);
  });
  const pinned: Cell[][] = pins.kinds.map(() => []);
  const pinsBelow = childPins(pins.kinds, axes.length);
  const ringReference = new Map<number, { kind: number; local: number }>();
  const mostOfAll = most * Math.max(1, axes.length);
  let count = 0;
  let complete = true;

  const make = (
    axis: number,
    parent: Cell | null,
    kind: number,
    local: number,
    size: number,
    value: number,
    side: number,
  ): Cell => {
    const cell: Cell = {
      id: count++,
      axis,
      parent,
      kind,
      local,
      size,
      value,
      side,
      children: [],
      near: [],
      nearSize: [],
    };
    if (local >= 0) (pinned[kind] as Cell[])[local] = cell;
    return cell;
  };
  /** Children of a cell along one axis; `parent` null is the root. */
  const grow = (axis: number, parent: Cell | null): Cell[] => {
    const own = axes[axis] as Axis;
    const free = parent !== null && parent.local < 0;
    const node = free ? -1 : parent === null ? -1 : nodeOf(pins, parent, 0);
    const kind = parent?.kind ?? -1;
    const found = free ? [] : (pinsBelow.get(pinKey(kind, parent?.local ?? -1, axis, axes.length)) ?? []);
    const size = free ? own.size : (pins.sizes.get(sizeKey(node, axis, axes.length)) ?? own.size);
    complete &&= cellsBelow(own.kind, size, found.length) <= most && count <= mostOfAll;
    if (!complete) return [];
    const cells =
      own.kind === 'set' ? growSet(found, size) : own.kind === 'ring' ? growRing(found, size) : growPoints(found, size);
    for (const cell of cells) cell.children.push(...(childAxes[axis] as number[]).map((child) => grow(child, cell)));
    return cells;

    function pin(found: FoundPin, value: number): Cell {
      return make(axis, parent, found.kind, found.local, 1, value, 0);
    }

    function growSet(found: readonly FoundPin[], size: number): Cell[] {
      const cells: Cell[] = [];
      let used = 0;
      for (const one of found) {
        used += parent === null ? (pins.kinds[one.kind] as Kind).copies.length : 1;
        cells.push(pin(one, 0));
      }
      const rest = size - used;
      const first = free ? undefined : splits?.get(sizeKey(node, axis, axes.length));
      if (first === undefined) {
        if (rest > 0) cells.push(make(axis, parent, kind, -1, rest, 0, 0));
      } else {
        if (first > 0) cells.push(make(axis, parent, kind, -1, first, 0, 1));
        if (rest > first) cells.push(make(axis, parent, kind, -1, rest - first, 0, 2));
      }
      return cells;
    }

    function growRing(found: readonly FoundPin[], size: number): Cell[] {
      const reference = found[0];
      if (!reference) {
        if (size <= 0) return [];
        const all = make(axis, parent, kind, -1, size, 0, 0);
        meet(all, size > 2 ? [all, all] : size === 2 ? [all] : []);
        return [all];
      }
      if (parent === null) ringReference.set(axis, reference);
      const start = reference.value;
      const at = new Map(found.map((one) => [(one.value - start + size) % size, one]));
      const cells: Cell[] = [];
      const cellAt: Cell[] = [];
      // Around one pin the reflection remains, so that distances and not positions are classes.
      const last = found.length === 1 ? size >> 1 : size - 1;
      for (let offset = 0; offset <= last; offset++) {
        const one = at.get(offset);
        const mirror = found.length === 1 ? (size - offset) % size : offset;
        const cell = one ? pin(one, offset) : make(axis, parent, kind, -1, offset === mirror ? 1 : 2, offset, 0);
        cellAt[offset] = cell;
        cellAt[mirror] = cell;
        cells.push(cell);
      }
      for (const cell of cells)
        meet(
          cell,
          ringNeighbours(cell.value, size).map((offset) => cellAt[offset] as Cell),
        );
      return cells;
    }

    function growPoints(found: readonly FoundPin[], size: number): Cell[] {
      const at = new Map(found.map((one) => [one.value, one]));
      const cells: Cell[] = [];
      for (let value = 0; value < size; value++) {
        const one = at.get(value);
        cells.push(one ? pin(one, value) : make(axis, parent, kind, -1, 1, value, 0));
      }
      const wrapped = own.wraps ? (value: number) => ringNeighbours(value, size) : lineNeighbours(size);
      for (const cell of cells)
        meet(
          cell,
          wrapped(cell.value).map((value) => cells[value] as Cell),
        );
      return cells;
    }
  };
  const roots = axes.map((axis, index) => (axis.parent < 0 ? grow(index, null) : []));
  return { roots, count, complete, pinned, ringReference };

  interface FoundPin {
    readonly kind: number;
    readonly local: number;
    /** Of the first copy. */
    readonly value: number;
  }

  function childPins(kinds: readonly Kind[], width: number): Map<number, FoundPin[]> {
    const below = new Map<number, FoundPin[]>();
    kinds.forEach((kind, number) => {
      const first = pins.components[kind.copies[0] as number]?.nodes as readonly number[];
      kind.axis.forEach((axis, local) => {
        const parent = kind.parent[local] as number;
        const key = pinKey(parent < 0 ? -1 : number, parent, axis, width);
        const value = pins.nodes.value[first[local] as number] as number;
        const list = below.get(key);
        if (list) list.push({ kind: number, local, value });
        else below.set(key, [{ kind: number, local, value }]);
      });
    });
    return below;
  }
}

/** As `grow` makes them: around one pin of a ring its distances, around more its positions. */
function cellsBelow(kind: Axis['kind'], size: number, pins: number): number {
  if (kind === 'points') return size;
  if (kind === 'set') return pins + 1;
  return pins === 0 ? 1 : pins === 1 ? Math.floor(size / 2) + 1 : size;
}

function pinKey(kind: number, local: number, axis: number, width: number): number {
  return ((kind + 1) * 2 ** 20 + local + 1) * width + axis;
}

function ringNeighbours(value: number, size: number): number[] {
  if (size > 2) return [(value + 1) % size, (value - 1 + size) % size];
  return size === 2 ? [1 - value] : [];
}

function lineNeighbours(size: number): (value: number) => number[] {
  return (value) => [value - 1, value + 1].filter((other) => other >= 0 && other < size);
}

function meet(cell: Cell, neighbours: readonly Cell[]): void {
  const near = [...new Set(neighbours)];
  cell.near = near;
  cell.nearSize = near.map((other) => neighbours.filter((one) => one === other).length);
}

/** The concrete place of a pinned cell in one copy of its kind. */
export function nodeOf(pins: Pins, cell: Cell, copy: number): number {
  const component = (pins.kinds[cell.kind] as Kind).copies[copy] as number;
  return pins.components[component]?.nodes[cell.local] as number;
}

/** Position of a cell's representative in one copy of its kind: for rings and points; 0 in a set. */
export function positionOf(pins: Pins, forest: CellForest, cell: Cell, copy: number): number {
  const { kind: axisKind } = pins.structure.axes[cell.axis] as Axis;
  if (cell.local >= 0) return pins.nodes.value[nodeOf(pins, cell, copy)] as number;
  if (axisKind === 'points') return cell.value;
  if (axisKind === 'set') return 0;
  const siblings = cell.parent
    ? (cell.parent.children[(pins.structure.axes[cell.axis] as Axis).ordinal] as readonly Cell[])
    : (forest.roots[cell.axis] as readonly Cell[]);
  const reference = siblings[0] as Cell;
  if (reference.local < 0) return 0;
  return (pins.nodes.value[nodeOf(pins, reference, Math.max(copy, 0))] as number) + cell.value;
}

/** The unpinned cell along `axis` that holds position `value`, below `parent` (null: the root). */
export function freeCell(
  pins: Pins,
  forest: CellForest,
  parent: Cell | null,
  copy: number,
  axis: number,
  value: number,
): Cell {
  const { kind, size, ordinal } = pins.structure.axes[axis] as Axis;
  const siblings = (parent ? parent.children[ordinal] : forest.roots[axis]) as readonly Cell[];
  const reference = siblings[0] as Cell;
  if (kind === 'points') return siblings[value] as Cell;
  if (kind === 'set' || reference.local < 0) return siblings.at(-1) as Cell;
  const start = pins.nodes.value[nodeOf(pins, reference, Math.max(copy, 0))] as number;
  const node = parent && parent.local >= 0 ? nodeOf(pins, parent, copy) : -1;
  const round = pins.sizes.get(sizeKey(node, axis, pins.structure.axes.length)) ?? size;
  const offset = (((value - start) % round) + round) % round;
  // Around one pin a cell holds two mirrored places; cells are in the order of their distance.
  const own = siblings[offset];
  if (own?.value === offset) return own;
  const mirrored = siblings[round - offset];
  if (mirrored?.size === 2 && mirrored.value === round - offset) return mirrored;
  return siblings.find((cell) => cell.value === offset || (cell.size === 2 && cell.value === round - offset)) as Cell;
}

/** Whether a place is pinned: its node id, or -1. */
export function pinnedChild(pins: Pins, parentNode: number, axis: number, value: number): number {
  return findNode(pins.nodes, pins.structure.axes.length, parentNode, axis, value);
}
