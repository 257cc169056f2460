/**
 * Comparisons with a limit. Two sums of the same parts differ in their last bits, so a limit counts as exceeded only by
 * more than a billionth of it: equality always passes.
 */
const tolerance = 1e-9;

export function exceeds(value: number, limit: number): boolean {
  return value - limit > tolerance * Math.max(Math.abs(value), Math.abs(limit));
}

/** `limit - value`, and exactly 0 where the two are equal but for rounding. */
export function marginTo(limit: number, value: number): number {
  const margin = limit - value;
  return Math.abs(margin) <= tolerance * Math.max(Math.abs(value), Math.abs(limit)) ? 0 : margin;
}

/** How many whole pieces fit: 0.3 / 0.1 is 3, although the quotient of the two doubles is less. */
export function wholeBelow(quotient: number): number {
  return Math.floor(quotient + tolerance * Math.max(1, Math.abs(quotient)));
}

/** The fewest whole pieces that suffice: 100 · 0.07 is 7, although the product of the two doubles is more. */
export function wholeAbove(quotient: number): number {
  return Math.ceil(quotient - tolerance * Math.max(1, Math.abs(quotient)));
}
