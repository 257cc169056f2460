/** Workings as anyone writes them down: '4 × 32 × 32 = 4096'. */

export function product(factors: readonly number[]): number {
  return factors.reduce((all, one) => all * one, 1);
}

/** Factors of one are left out where others are there. */
export function times(...factors: readonly number[]): string {
  const shown = factors.filter((one) => one !== 1);
  return shown.length > 1 ? `${shown.join(' × ')} = ${product(factors)}` : `${product(factors)}`;
}

export function sum(terms: readonly number[]): string {
  const shown = terms.filter((one) => one !== 0);
  const total = terms.reduce((all, one) => all + one, 0);
  return shown.length > 1 ? `${shown.join(' + ')} = ${total}` : `${total}`;
}

/** '8x4x4' */
export function bySides(sides: readonly number[]): string {
  return sides.join('x');
}
