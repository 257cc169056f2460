/**
 * Equal nodes of a description counted together. Edits name ("pin") single nodes of the dimensions; a *cell* is one
 * pinned node, or all unpinned nodes below the same parent, which are alike for every edit. So counting costs what the
 * distinct edits cost, never what the elements cost.
 */
import { anchorIndex, type CellPaths } from './anchor-index.ts';
import type { Anchor, Fabric, FabricEdit, VertexType } from './fabric.ts';

/** An index, or `rest`: any of the unpinned ones. */
export type CellPath = readonly number[];
export const rest = -1;

/** A class of elements of one type: its path in every dimension, keyed by dimension, and how many there are. */
export interface Cell {
  readonly paths: CellPaths;
  readonly count: number;
}

type Described = Pick<Fabric, 'dimensions' | 'types'>;
type Remove = Extract<FabricEdit, { kind: 'remove' }>;

export interface Cells {
  readonly described: Described;
  /** Children of a node as (index or rest, how many). */
  children(dimension: number, path: CellPath): readonly (readonly [number, number])[];
  size(dimension: number, path: CellPath): number;
  pins(dimension: number, path: CellPath): readonly number[];
  isRemoved(type: number, paths: CellPaths): boolean;
}

/**
 * `anchors`: further nodes to tell apart, such as the ends of changed links. `isApart`: levels whose nodes are all told
 * apart; where it is given, the ends of lines and what is next to a pinned node of a ring or line are told apart too, so
 * that elements of one cell have equal numbers of links and not only equal means.
 */
export function cellsOf(
  described: Described,
  edits: readonly FabricEdit[],
  anchors: readonly Anchor[] = [],
  isApart?: (dimension: number, level: number) => boolean,
): Cells {
  const { dimensions } = described;
  const pinned = new Map<string, Set<number>>();
  const sizes = new Map<string, number>();
  const removes = anchorIndex<Remove>();

  /** Names the children of a node: of the master where their level is shared with it. */
  const childKey = (dimension: number, path: CellPath): string => {
    let owner = dimension;
    for (let under = dimensions[owner]?.under; under && path.length < under.depth; under = dimensions[owner]?.under) {
      owner = under.dimension;
    }
    return `${owner}:${path.join('.')}`;
  };
  const pin = (dimension: number, path: readonly number[]): void => {
    for (let depth = 0; depth < path.length; depth++) {
      const parent = childKey(dimension, path.slice(0, depth));
      const index = path[depth] as number;
      const known = pinned.get(parent);
      if (known) known.add(index);
      else pinned.set(parent, new Set([index]));
    }
  };
  const pinAnchor = (anchor: Anchor): void => {
    for (const [dimension, path] of Object.entries(anchor)) pin(Number(dimension), path);
  };

  for (const edit of edits) {
    if (edit.kind === 'size') {
      pin(edit.dimension, edit.path);
      sizes.set(childKey(edit.dimension, edit.path), edit.size);
    } else if (edit.kind === 'link') {
      pinAnchor(edit.a);
      pinAnchor(edit.b);
    } else {
      pinAnchor(edit.at);
      if (edit.kind === 'remove') removes.add(edit.at, edit);
    }
  }
  for (const anchor of anchors) pinAnchor(anchor);

  const size = (dimension: number, path: CellPath): number =>
    sizes.get(childKey(dimension, path)) ?? dimensions[dimension]?.levels[path.length]?.size ?? 0;
  const pins = (dimension: number, path: CellPath): readonly number[] => {
    const known = pinned.get(childKey(dimension, path));
    const most = size(dimension, path);
    if (isApart?.(dimension, path.length)) return Array.from({ length: most }, (_, index) => index);
    const kind = dimensions[dimension]?.levels[path.length]?.kind ?? 'set';
    if (isApart && kind !== 'set') return besides(kind, most, known ?? []);
    return known ? [...known].filter((index) => index < most) : [];
  };
  return {
    described,
    size,
    pins,
    children(dimension, path) {
      const fixed = pins(dimension, path);
      const others = size(dimension, path) - fixed.length;
      const children: (readonly [number, number])[] = fixed.map((index) => [index, 1] as const);
      if (others > 0) children.push([rest, others]);
      return children;
    },
    isRemoved: (type, paths) => removes.at(paths).some(({ types }) => types?.includes(type) ?? true),
  };
}

/** Pinned nodes of a ring or line with those next to them, and the ends of a line. */
function besides(kind: 'ring' | 'line', size: number, pinned: Iterable<number>): readonly number[] {
  const found = new Set(kind === 'line' ? [0, size - 1] : []);
  for (const index of pinned) {
    if (index >= size) continue;
    for (const near of [index - 1, index, index + 1]) found.add(kind === 'ring' ? (near + size) % size : near);
  }
  return [...found].filter((index) => index >= 0 && index < size);
}

/** All cells of a type that still exist. */
export function cellsOfType(cells: Cells, type: number): readonly Cell[] {
  const { types, dimensions } = cells.described;
  const { at } = types[type] as VertexType;
  const found: Cell[] = [];
  const paths: Record<number, CellPath> = {};
  const visit = (place: number, count: number): void => {
    const step = at[place];
    if (!step) {
      if (!cells.isRemoved(type, paths)) found.push({ paths: { ...paths }, count });
      return;
    }
    const [dimension, depth] = step;
    const under = dimensions[dimension]?.under;
    const start = under ? (paths[under.dimension]?.slice(0, under.depth) ?? []) : [];
    const descend = (path: CellPath, many: number): void => {
      if (path.length >= depth) {
        paths[dimension] = path;
        visit(place + 1, many);
        return;
      }
      for (const [index, size] of cells.children(dimension, path)) descend([...path, index], many * size);
    };
    descend(start, count);
  };
  visit(0, 1);
  return found;
}

/** At most so many cells a type has; costs what the edits cost, not what the cells do, which multiply over dimensions. */
export function mostCellsOf(cells: Cells, type: number): number {
  const along = (dimension: number, depth: number, path: CellPath): number => {
    if (path.length >= depth) return 1;
    return cells.children(dimension, path).reduce((sum, [index]) => sum + along(dimension, depth, [...path, index]), 0);
  };
  const { at } = cells.described.types[type] as VertexType;
  return at.reduce((product, [dimension, depth]) => product * along(dimension, depth, []), 1);
}

/** How many elements of a type there are, after edits. */
export function vertexCount(fabric: Fabric, type: number, edits: readonly FabricEdit[] = fabric.edits): number {
  return cellsOfType(cellsOf(fabric, edits), type).reduce((sum, cell) => sum + cell.count, 0);
}
