/**
 * Equal places of a machine counted together, over all networks at once. Exceptions of the document name single values
 * of the indices of an address; values that none of them names are alike, along a ring or line only where it has no
 * exception at all. So the indices of an address fall into few groups, and boxes or elements whose indices lie in the
 * same groups are alike in every network. Counts are exact; groups may be finer than what is really alike.
 */
import type { Anchor, Dimension, Fabric, FabricEdit, VertexType } from './fabric.ts';
import { digitSize, indexSizes } from './named-nodes.ts';

type Described = Pick<Fabric, 'dimensions' | 'types' | 'edits'>;

export interface IndexGroup {
  /** The first of its values. */
  readonly first: number;
  readonly count: number;
}

/** Values of a level that exceptions name; where sizes differ, the values between them are told from the others. */
export interface LevelMarks {
  isNamed(dimension: number, depth: number, value: number): boolean;
  hasNamed(dimension: number, depth: number): boolean;
  /** How many of the sizes that exceptions give the level the value lies beyond. */
  beyond(dimension: number, depth: number, value: number): number;
  /** Values that need looking at: all others are alike. */
  named(dimension: number, depth: number): readonly number[];
  /** Whether sizes leave such a node. */
  exists(anchor: Anchor): boolean;
  /** The largest number of children a node has along this level. */
  most(dimension: number, depth: number): number;
}

/** Descriptions never change, so each is looked through once. */
const marksKnown = new WeakMap<Described, LevelMarks>();

export function levelMarks(fabric: Described): LevelMarks {
  const known = marksKnown.get(fabric);
  if (known) return known;
  const marks = readMarks(fabric);
  marksKnown.set(fabric, marks);
  return marks;
}

function readMarks({ dimensions, edits }: Described): LevelMarks {
  const named = new Map<string, Set<number>>();
  const sizes = new Map<string, Set<number>>();
  const sizeAt = new Map<string, number>();
  const add = (dimension: number, path: readonly number[]): void => {
    path.forEach((value, level) => {
      const key = levelKey(dimensions, dimension, level + 1);
      const known = named.get(key);
      if (known) known.add(value);
      else named.set(key, new Set([value]));
    });
  };
  const addAnchor = (anchor: Anchor): void => {
    for (const [dimension, path] of Object.entries(anchor)) add(Number(dimension), path);
  };
  for (const edit of edits) {
    for (const anchor of anchorsOfEdit(edit)) addAnchor(anchor);
    if (edit.kind !== 'size') continue;
    add(edit.dimension, edit.path);
    const key = levelKey(dimensions, edit.dimension, edit.path.length + 1);
    sizes.set(key, (sizes.get(key) ?? new Set()).add(edit.size));
    sizeAt.set(`${key}/${edit.path.join('.')}`, edit.size);
  }
  const nominal = (dimension: number, depth: number) => dimensions[dimension]?.levels[depth - 1]?.size ?? 0;
  return {
    isNamed: (dimension, depth, value) => named.get(levelKey(dimensions, dimension, depth))?.has(value) ?? false,
    hasNamed: (dimension, depth) => named.has(levelKey(dimensions, dimension, depth)),
    beyond(dimension, depth, value) {
      let count = value >= nominal(dimension, depth) ? 1 : 0;
      for (const size of sizes.get(levelKey(dimensions, dimension, depth)) ?? []) if (value >= size) count++;
      return count;
    },
    named(dimension, depth) {
      const key = levelKey(dimensions, dimension, depth);
      return [
        ...(named.get(key) ?? []),
        ...(sizes.get(key) ?? []),
        ...(sizes.has(key) ? [nominal(dimension, depth)] : []),
      ];
    },
    exists: (anchor) =>
      Object.entries(anchor).every(([dimension, path]) =>
        path.every((value, level) => {
          const key = levelKey(dimensions, Number(dimension), level + 1);
          const size = sizeAt.get(`${key}/${path.slice(0, level).join('.')}`) ?? nominal(Number(dimension), level + 1);
          return value < size;
        }),
      ),
    most: (dimension, depth) =>
      Math.max(nominal(dimension, depth), ...(sizes.get(levelKey(dimensions, dimension, depth)) ?? [])),
  };
}

function anchorsOfEdit(edit: FabricEdit): readonly Anchor[] {
  if (edit.kind === 'link') return [edit.a, edit.b];
  return edit.kind === 'size' ? [] : [edit.at];
}

/** Levels that a nested dimension shares with its master are the master's. */
function levelKey(dimensions: readonly Dimension[], dimension: number, depth: number): string {
  let owner = dimension;
  for (let under = dimensions[owner]?.under; under && depth <= under.depth; under = dimensions[owner]?.under)
    owner = under.dimension;
  return `${owner}:${depth}`;
}

/** A type of one network, with the marks of that network. */
export interface MarkedType {
  readonly fabric: Described;
  readonly type: VertexType;
  readonly marks: LevelMarks;
}

/** Most values of one index that are looked at one by one. */
const mostValues = 1 << 20;

/** The groups of values of one index of an address that these types share. */
export function groupsOfIndex(marked: readonly MarkedType[], index: number): readonly IndexGroup[] {
  const size = Math.max(0, ...marked.map((one) => sizeOfIndex(one, index)));
  const plain = marked.every(({ type }) => coordinatesOf(type, index).every(isPlain));
  const isLoose = marked.every(({ fabric, type, marks }) =>
    coordinatesOf(type, index).every(({ dimension, depth }) => kindOf(fabric, marks, dimension, depth) === 'alike'),
  );
  const values =
    plain && isLoose
      ? candidateValues(marked, index, size)
      : Array.from({ length: Math.min(size, mostValues) }, (_, value) => value);
  const groups = new Map<string, { first: number; count: number }>();
  values.forEach((value, at) => {
    const key = marked.map((one) => signature(one, index, value)).join('|');
    // Values between two candidates are like the first of them, which is the value after a named one.
    const count = (values[at + 1] ?? size) - value;
    const known = groups.get(key);
    if (known) known.count += count;
    else groups.set(key, { first: value, count });
  });
  return [...groups.values()];
}

function coordinatesOf({ coordinates }: VertexType, index: number) {
  return coordinates.filter((coordinate, place) => (coordinate.index ?? place) === index);
}

function isPlain({ divide = 1, modulo, times = 1 }: VertexType['coordinates'][number]): boolean {
  return divide === 1 && modulo === undefined && times === 1;
}

function sizeOfIndex({ fabric, type, marks }: MarkedType, index: number): number {
  const own = coordinatesOf(type, index);
  const [only] = own;
  if (own.length === 1 && only && isPlain(only)) return marks.most(only.dimension, only.depth);
  return indexSizes(fabric.dimensions, type)[index] ?? 0;
}

/** 'apart': every value along the level is a class of its own. */
function kindOf({ dimensions }: Described, marks: LevelMarks, dimension: number, depth: number): 'alike' | 'apart' {
  const kind = dimensions[dimension]?.levels[depth - 1]?.kind;
  return kind === 'line' || (kind === 'ring' && marks.hasNamed(dimension, depth)) ? 'apart' : 'alike';
}

/** Ascending: 0, every named value and the one after it; what lies between is like what it follows. */
function candidateValues(marked: readonly MarkedType[], index: number, size: number): number[] {
  const values = new Set([0]);
  for (const { type, marks } of marked)
    for (const { dimension, depth } of coordinatesOf(type, index))
      for (const value of marks.named(dimension, depth)) {
        values.add(value);
        values.add(value + 1);
      }
  return [...values].filter((value) => value < size).sort((x, y) => x - y);
}

function signature({ fabric, type, marks }: MarkedType, index: number, value: number): string {
  return coordinatesOf(type, index)
    .map((coordinate) => {
      const { dimension, depth, divide = 1, modulo = Number.POSITIVE_INFINITY, times = 1 } = coordinate;
      const digit = Math.floor(value / divide) % modulo;
      if (kindOf(fabric, marks, dimension, depth) === 'apart') return digit;
      if (isPlain(coordinate))
        return marks.isNamed(dimension, depth, digit) ? digit : `~${marks.beyond(dimension, depth, digit)}`;
      const range = digitSize(fabric.dimensions, coordinate);
      const isNamed = marks.named(dimension, depth).some((named) => Math.floor(named / times) % range === digit);
      return isNamed ? digit : '~';
    })
    .join();
}
