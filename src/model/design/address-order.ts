/** Addresses side by side: in natural order, one inside the other, one covering the other. */

import type { AddressStep, IndexSpan } from './address.ts';
import type { Path } from './design.ts';

/** Natural order, the same in every language: `cc[2]` before `cc[10]`, a box before what it holds. */
export function compareAddresses(a: string, b: string): number {
  const left = a.match(/\d+|\D/gu) ?? [];
  const right = b.match(/\d+|\D/gu) ?? [];
  for (let k = 0; k < Math.min(left.length, right.length); k++) {
    const [x = '', y = ''] = [left[k], right[k]];
    if (x === y) continue;
    const byNumber = isDigits(x) && isDigits(y) ? Number(x) - Number(y) : 0;
    return byNumber !== 0 ? byNumber : x < y ? -1 : 1;
  }
  return left.length - right.length;
}

/** Whether `path` is `box` or lies in it. Both in full form with single indices. */
export function isWithin(path: Path, box: Path): boolean {
  return path === box || path.startsWith(`${box}/`);
}

/** The box a path lies in, or 'site'. */
export function parentOf(path: Path): Path | 'site' {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? 'site' : path.slice(0, slash);
}

/** Whether a step names these indices. */
export function stepCovers(step: AddressStep, indices: readonly number[]): boolean {
  const { spans } = step;
  if (!spans) return true;
  if (indices.length <= 1) return spans.some((span) => holds(span, indices[0] ?? 1));
  return spans.length === indices.length && indices.every((index, axis) => holds(spans[axis] as IndexSpan, index));
}

const isDigits = (text: string): boolean => text >= '0' && text < ':';
const holds = (span: IndexSpan, index: number): boolean => index >= span.from && index <= span.to;

/** Sorted, joined where they touch. For steps of one axis. */
export function joinSpans(spans: readonly IndexSpan[]): readonly IndexSpan[] {
  const joined: IndexSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to + 1)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}
