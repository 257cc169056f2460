/**
 * Question: how probable is it that at least k of n equal, independent parts are up?
 *
 * Σ_{j=k}^{n} C(n, j) a^j (1 − a)^{n−j}, summed over the shorter tail from its largest term outward. Exact but for
 * rounding, up to millions of parts.
 */
import { binomialTerm } from './counting.ts';

export function atLeastKOfN(k: number, n: number, availability: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  if (availability <= 0) return 0;
  if (availability >= 1) return 1;
  return k > n * availability ? tail(k, 1, n, availability) : 1 - tail(k - 1, -1, n, availability);
}

/** Sum of the terms from `start` away from the mean. */
function tail(start: number, step: 1 | -1, n: number, a: number): number {
  const odds = a / (1 - a);
  let term = binomialTerm(start, n, a);
  let sum = 0;
  for (let j = start; j >= 0 && j <= n && term > sum * 1e-18; j += step) {
    sum += term;
    term *= step === 1 ? ((n - j) / (j + 1)) * odds : j / (n - j + 1) / odds;
  }
  return Math.min(1, sum);
}
