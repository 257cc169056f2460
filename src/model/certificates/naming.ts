/**
 * Names for the classes of a symmetry, as addresses with ranges. Only what sets a class apart is named: values that an
 * exception or a split pins. A class below pinned places therefore has a longer name than the rest, and where several
 * names fit an element the one with most indices is the right one.
 */

import { indicesOf } from '../machine/coordinates.ts';
import type { Fabric } from '../machine/fabric.ts';
import { type Cell, nodeOf } from '../solvers/symmetry/cells.ts';
import type { Symmetry } from '../solvers/symmetry/links.ts';
import { findNode, sizeKey } from '../solvers/symmetry/pins.ts';
import { anchorOfSpots } from '../solvers/symmetry/read-fabric.ts';
import type { Axis, Spot, VertexKind } from '../solvers/symmetry/structure.ts';

/** First and last value, from 0. */
type Range = readonly [number, number];

export interface ClassName {
  /** Several where the values are no plain ranges. */
  readonly places: readonly string[];
  /** How many indices are told. */
  readonly told: number;
}

/** Null where the coordinates of a class cannot be said by the indices of an address. */
export function classNames(fabric: Fabric, symmetry: Symmetry): (index: number) => ClassName | null {
  const { pins, classes } = symmetry;
  const known = new Map<number, ClassName | null>();
  return (index) => {
    const name = known.has(index) ? (known.get(index) as ClassName | null) : make(index);
    known.set(index, name);
    return name;
  };

  function make(index: number): ClassName | null {
    const type = classes.kind[index] as number;
    const own = pins.structure.kinds[type] as VertexKind;
    const ranges = rangesOf(symmetry, own, index);
    const { coordinates, steps, name } = fabric.types[type] as Fabric['types'][number];
    const axisOf = axisReader(fabric, symmetry, type);
    const entries = coordinates.map(({ dimension, depth, index: at, divide = 1, modulo, times = 1 }, place): Entry => {
      const axis = axisOf(dimension, depth);
      const { size } = pins.structure.axes[axis] as Axis;
      const limit = modulo ?? size;
      return { index: at ?? place, axis, divide, limit, times, ranges: ranges[own.axes.indexOf(axis)] ?? null };
    });
    const byIndex: (readonly Range[] | null)[] = [];
    for (const { index: at } of entries) {
      const values = valuesOf(entries, at);
      if (values === 'unsaid') return null;
      byIndex[at] = values;
    }
    const levels = steps ?? [{ name, indices: byIndex.length }];
    let next = 0;
    let places = [''];
    let told = 0;
    for (const { name: hold, indices } of levels) {
      const inside = byIndex.slice(next, next + indices);
      next += indices;
      told += inside.filter((one) => one !== null).length;
      const texts = textsOf(inside);
      places = places.flatMap((above) => texts.map((text) => `${above}${above === '' ? '' : '/'}${hold}${text}`));
    }
    return { places, told };
  }
}

/** How one index of an address enters one axis, as `Coordinate` says, and the values of the class on that axis. */
interface Entry {
  readonly index: number;
  readonly axis: number;
  readonly divide: number;
  readonly limit: number;
  readonly times: number;
  readonly ranges: readonly Range[] | null;
}

/** Values of one index; null for all of them. */
function valuesOf(entries: readonly Entry[], index: number): readonly Range[] | null | 'unsaid' {
  const own = entries.filter((entry) => entry.index === index);
  if (own.every(({ ranges }) => ranges === null)) return null;
  // An axis whose value several indices make up is told by one value or not at all.
  const shared = own.filter(({ axis }) => entries.some((other) => other.axis === axis && other.index !== index));
  if (shared.some(({ ranges }) => ranges !== null && !(ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1])))
    return 'unsaid';
  const size = Math.max(...own.map(({ divide, limit }) => divide * limit));
  const fits = (value: number) =>
    own.every((entry) => {
      const { divide, limit, times, ranges } = entry;
      if (ranges === null) return true;
      const part = Math.floor(value / divide) % limit;
      if (shared.includes(entry)) return Math.floor((ranges[0]?.[0] as number) / times) % limit === part;
      return ranges.some(([from, to]) => part * times >= from && part * times <= to);
    });
  return runs(Array.from({ length: size }, (_, value) => value).filter(fits));
}

/** The axis behind each coordinate of a type. */
function axisReader(fabric: Fabric, { pins }: Symmetry, type: number): (dimension: number, depth: number) => number {
  const { kinds, chains } = pins.structure;
  const own = kinds[type] as VertexKind;
  // Read with the numbers of the axes in the place of values.
  const spots = own.leaves.map((position): Spot => {
    const axis = own.axes[position] as number;
    return { axis, path: chains[axis] as readonly number[] };
  });
  const anchor = anchorOfSpots(fabric, type, spots);
  return (dimension, depth) => anchor[dimension]?.[depth - 1] ?? -1;
}

/** By position of the axes of a kind: the values of the class, or null for all that no other name tells. */
function rangesOf({ pins, classes }: Symmetry, own: VertexKind, index: number): (readonly Range[] | null)[] {
  const { axes } = pins.structure;
  const cells = classes.cells[index] as readonly Cell[];
  const copies = classes.copies[index] as readonly number[];
  return own.axes.map((axis, position) => {
    const cell = cells[position] as Cell;
    if (cell.local >= 0) {
      const value = pins.nodes.value[nodeOf(pins, cell, copies[own.trees[position] as number] as number)] as number;
      return [[value, value]];
    }
    const { kind, size } = axes[axis] as Axis;
    if (kind === 'points') return [[cell.value, cell.value]];
    const parent = own.parents[position] as number;
    const above = parent < 0 ? null : (cells[parent] as Cell);
    const node =
      above === null
        ? -1
        : above.local >= 0
          ? nodeOf(pins, above, copies[own.trees[position] as number] as number)
          : -2;
    const isFree = (value: number) => node === -2 || findNode(pins.nodes, axes.length, node, axis, value) < 0;
    const count = node === -2 ? size : (pins.sizes.get(sizeKey(node, axis, axes.length)) ?? size);
    if (kind === 'ring') {
      const reference = findIndexOf(count, (value) => !isFree(value));
      if (reference < 0) return null;
      return [...new Set([cell.value, count - cell.value])]
        .map((offset) => (reference + offset) % count)
        .map((value): Range => [value, value]);
    }
    if (cell.side === 0) return null;
    const free = Array.from({ length: count }, (_, value) => value).filter(isFree);
    return runs(cell.side === 1 ? free.slice(0, cell.size) : free.slice(-cell.size));
  });
}

function findIndexOf(count: number, wanted: (value: number) => boolean): number {
  for (let value = 0; value < count; value++) if (wanted(value)) return value;
  return -1;
}

function runs(values: readonly number[]): Range[] {
  const found: [number, number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last && last[1] === value - 1) last[1] = value;
    else found.push([value, value]);
  }
  return found;
}

const farEnough = 100_000;

/** Index brackets of one step; a hold of several indices takes one range of each. */
function textsOf(indices: readonly (readonly Range[] | null)[]): string[] {
  const text = ([from, to]: Range) => (from === to ? `${from + 1}` : `${from + 1}..${to + 1}`);
  if (indices.every((one) => one === null)) return [''];
  if (indices.length === 1) return [`[${(indices[0] ?? []).map(text).join(',')}]`];
  const all = indices.reduce<string[][]>(
    (tuples, one) =>
      tuples.flatMap((tuple) => (one ?? [[0, farEnough - 1] as const]).map((range) => [...tuple, text(range)])),
    [[]],
  );
  return all.map((tuple) => `[${tuple.join(',')}]`);
}

/** The address of one element. */
export function addressAt(fabric: Fabric, type: number, spots: readonly Spot[]): string {
  const own = fabric.types[type] as Fabric['types'][number];
  const indices = indicesOf(own, anchorOfSpots(fabric, type, spots));
  let next = 0;
  return (own.steps ?? [{ name: own.name, indices: indices.length }])
    .map(({ name, indices: count }) => {
      const inside = indices.slice(next, next + count).map((value) => value + 1);
      next += count;
      return `${name}[${inside.join(',')}]`;
    })
    .join('/');
}
