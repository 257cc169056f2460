/** Which rows of a set lie at or below an address. Rows stand in tree order, so each named box is one stretch of them. */
import type { AddressStep, IndexSpan } from '../../design/address.ts';
import { parsePath } from '../../design/address.ts';
import type { Design } from '../../design/design.ts';
import { fullSteps } from '../../design/tree-changes.ts';
import { numberedOrdinals } from '../../design/tree-number.ts';
import type { ElementSet } from './element-set.ts';

/** First row, and one past the last. */
export type Stretch = readonly [number, number];

/** `exact`: only elements that the address names themselves, nothing inside them. */
export function rowsBelow(design: Design, set: ElementSet, path: string, exact = false): readonly Stretch[] {
  const read = parsePath(path);
  if (!read.ok) return [];
  const ordinals = read.value[0]?.name === set.hold ? numberedOrdinals(design, read.value) : undefined;
  if (ordinals) return rowsOfOrdinals(set, new Set(ordinals));
  const steps = fullSteps(design, path) ?? read.value;
  if (steps.length > set.names.length || (exact && steps.length !== set.names.length)) return [];
  if (steps.some((step, level) => step.name !== set.names[level])) return [];
  const wanted = spansByColumn(set, steps);
  const found: Stretch[] = [];
  narrow(set, wanted, 0, [0, set.rows], found);
  return found;
}

function rowsOfOrdinals(set: ElementSet, ordinals: ReadonlySet<number>): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let row = 0; row < set.rows; row++) if (ordinals.has(set.ordinal(row))) found.push([row, row + 1]);
  return found;
}

/** The spans asked of each column; undefined where any index will do. */
function spansByColumn(set: ElementSet, steps: readonly AddressStep[]): readonly (readonly IndexSpan[] | undefined)[] {
  const wanted: (readonly IndexSpan[] | undefined)[] = [];
  set.columns.forEach((column, place) => {
    const spans = steps[column.level]?.spans;
    const own = set.columns.filter((other) => other.level === column.level);
    wanted[place] = own.length === 1 || !spans ? spans : spans.slice(own.indexOf(column), own.indexOf(column) + 1);
  });
  while (wanted.length > 0 && wanted.at(-1) === undefined) wanted.pop();
  return wanted;
}

function narrow(
  set: ElementSet,
  wanted: readonly (readonly IndexSpan[] | undefined)[],
  column: number,
  within: Stretch,
  found: Stretch[],
): void {
  const [start, end] = within;
  if (start >= end) return;
  if (column === wanted.length) {
    found.push(within);
    return;
  }
  const spans = wanted[column] ?? [{ from: 1, to: Number.MAX_SAFE_INTEGER }];
  for (const { from, to } of spans) {
    const low = firstAtLeast(set, column, from, within);
    const high = firstAtLeast(set, column, to + 1, [low, end]);
    if (column === wanted.length - 1) narrow(set, wanted, column + 1, [low, high], found);
    else {
      for (let at = low; at < high; ) {
        const next = firstAtLeast(set, column, set.index(at, column) + 1, [at, high]);
        narrow(set, wanted, column + 1, [at, next], found);
        at = next;
      }
    }
  }
}

/** Within a stretch whose columns before this one are equal, this column does not fall. */
function firstAtLeast(set: ElementSet, column: number, index: number, [start, end]: Stretch): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (set.index(middle, column) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
