/**
 * Natural order of addresses (R2 before R10) as numbers: the rank of every element among those of all sets, so that
 * half a million cables are sorted by comparing numbers and not texts.
 */
import type { ElementSet } from '../enumerate-links.ts';

/** Rank of row `row` of a set at `set.base + row`, from 0. */
export function ranksOf(sets: readonly ElementSet[], rows: number): Int32Array<ArrayBuffer> {
  const setOf = new Int32Array(rows);
  for (const [place, set] of sets.entries()) setOf.fill(place, set.base, set.base + set.rows);
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  const starts = sets.map(levelStarts);
  order.sort((one, other) => {
    const [p, q] = [setOf[one] as number, setOf[other] as number];
    const [a, b] = [sets[p] as ElementSet, sets[q] as ElementSet];
    return compareRows(a, one - a.base, starts[p] ?? [], b, other - b.base, starts[q] ?? []);
  });
  const ranks = new Int32Array(rows);
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}

/** First column of each level, and one past the last. */
function levelStarts(set: ElementSet): readonly number[] {
  return [...set.names.keys(), set.names.length].map((level) => {
    const found = set.columns.findIndex((column) => column.level >= level);
    return found < 0 ? set.columns.length : found;
  });
}

function compareRows(
  a: ElementSet,
  rowA: number,
  startsA: readonly number[],
  b: ElementSet,
  rowB: number,
  startsB: readonly number[],
): number {
  const levels = Math.min(a.names.length, b.names.length);
  for (let level = 0; level < levels; level++) {
    const [nameA, nameB] = [a.names[level] ?? '', b.names[level] ?? ''];
    if (nameA !== nameB) return nameA < nameB ? -1 : 1;
    const [fromA, fromB] = [startsA[level] ?? 0, startsB[level] ?? 0];
    const count = Math.min((startsA[level + 1] ?? 0) - fromA, (startsB[level + 1] ?? 0) - fromB);
    for (let column = 0; column < count; column++) {
      const difference = a.index(rowA, fromA + column) - b.index(rowB, fromB + column);
      if (difference !== 0) return difference;
    }
  }
  return a.names.length - b.names.length;
}
