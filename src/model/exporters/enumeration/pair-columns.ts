/** What `same` means for two sets: which of their written indices must be equal (document model, "same"). */
import type { Column, ElementSet } from './element-set.ts';

export type ColumnPair = readonly [number, number];

/**
 * "Same node" is the same instance with everything above it; "same row" is that index of a shared hold and everything
 * above the hold; "same plane", of different holds that name an index alike, is an equal index. Undefined when the two
 * have not both of a name: then the wire does not join them.
 */
export function pairColumns(a: ElementSet, b: ElementSet, same: readonly string[]): readonly ColumnPair[] | undefined {
  const pairs = new Map<string, ColumnPair>();
  const farByKey = new Map(b.written.map((column, place) => [column.key, place]));
  const addShared = (wanted: (column: Column) => boolean): number => {
    let found = 0;
    a.written.forEach((column, i) => {
      const j = farByKey.get(column.key);
      if (j === undefined || !wanted(column)) return;
      pairs.set(`${i},${j}`, [i, j]);
      found++;
    });
    return found;
  };
  for (const name of same) {
    const level = commonLevel(a, b, name);
    if (level >= 0 && addShared((column) => column.level >= 0 && column.level <= level) > 0) continue;
    const near = placesOf(a, name);
    const far = placesOf(b, name);
    const shared = near.map((i) => a.written[i] as Column).filter((column) => farByKey.has(column.key));
    if (shared.length > 0) {
      const outermost = Math.min(...shared.map((column) => column.level));
      addShared((column) => column.axis === name || (column.level >= 0 && column.level < outermost));
    } else if (near.length > 0 && near.length === far.length) {
      near.forEach((i, place) => {
        pairs.set(`${i},${far[place]}`, [i, far[place] as number]);
      });
    } else return undefined;
  }
  return [...pairs.values()];
}

/** Level of the box of this name that is the same kind of place for both; -1 where there is none. */
function commonLevel(a: ElementSet, b: ElementSet, name: string): number {
  for (let level = 0; level < a.names.length && a.names[level] === b.names[level]; level++) {
    if (a.names[level] === name) return level;
  }
  return -1;
}

export function placesOf(set: ElementSet, axis: string): readonly number[] {
  return set.written.flatMap((column, place) => (column.axis === axis ? [place] : []));
}

/** Reads some columns of a set's rows as one number or text; equal for rows that are equal in all of them. */
export function keyReader(radices: readonly number[]): (read: (place: number) => number) => number | string {
  const product = radices.reduce((all, radix) => all * radix, 1);
  if (product <= Number.MAX_SAFE_INTEGER) {
    return (read) => radices.reduce((key, radix, place) => key * radix + read(place), 0);
  }
  return (read) => radices.map((_, place) => read(place)).join(' ');
}

/** One more than the largest value of each column. */
export function radicesOf(set: ElementSet, written: readonly number[]): readonly number[] {
  const largest = written.map(() => 0);
  for (let row = 0; row < set.rows; row++) {
    written.forEach((column, place) => {
      const value = set.value(row, column);
      if (value > (largest[place] as number)) largest[place] = value;
    });
  }
  return largest.map((value) => value + 1);
}

/** Place along an axis, from 0, and its size; the axis twice on a path gives digits of one number. */
export function along(set: ElementSet, row: number, columns: readonly number[]): { value: number; size: number } {
  let value = 0;
  let size = 1;
  for (const column of columns) {
    const own = set.sizeAt(row, column);
    value = value * own + set.value(row, column) - 1;
    size *= own;
  }
  return { value, size };
}
