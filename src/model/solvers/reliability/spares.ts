/**
 * Question: how many spares keep a stock-out within the lead time rarer than 1 − q?
 *
 * Smallest s with Poisson(s; n · lambda · lead) ≥ q.
 */
import { poissonTerm } from './counting.ts';

const daysPerYear = 365.25;
/** Terms further below the mean than this many standard deviations do not reach the last bit. */
const negligible = 12;

export interface SparesNeed {
  readonly mean: number;
  readonly spares: number;
  /** Probability that the demand within the lead time is at most `spares`. */
  readonly reached: number;
}

export const defaultServiceLevel = 0.95;

export function sparesFor(count: number, perYear: number, leadDays: number, q = defaultServiceLevel): SparesNeed {
  const mean = (count * perYear * leadDays) / daysPerYear;
  const { reached, value } = poissonQuantile(mean, q);
  return { mean, spares: value, reached };
}

/** Smallest count whose cumulated probability is at least `q`, which is below 1. */
export function poissonQuantile(mean: number, q: number): { readonly value: number; readonly reached: number } {
  let value = firstCount(mean);
  let term = poissonTerm(value, mean);
  let reached = term;
  while (reached < q * (1 - 1e-12) && term > 0) {
    value++;
    term *= mean / value;
    reached += term;
  }
  return { value, reached: Math.min(1, reached) };
}

/** P(X ≤ count). */
export function poissonAtMost(count: number, mean: number): number {
  const first = firstCount(mean);
  if (count < first) return 0;
  let term = poissonTerm(first, mean);
  let sum = term;
  for (let value = first + 1; value <= count && (value < mean || term > sum * 1e-18); value++) {
    term *= mean / value;
    sum += term;
  }
  return Math.min(1, sum);
}

function firstCount(mean: number): number {
  return Math.max(0, Math.floor(mean - negligible * Math.sqrt(mean) - negligible));
}
