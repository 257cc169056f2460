/**
 * Question: between which rates does the truth lie when `events` were counted?
 *
 * Exact two-sided interval of a Poisson mean (Garwood 1936): [chi2(0.05, 2c) / 2, chi2(0.95, 2c + 2) / 2] at 90 %, found
 * as the means at which c or more, and c or fewer, events have the tail's probability.
 */
import { poissonAtMost } from './spares.ts';

export interface CountInterval {
  readonly lower: number;
  readonly upper: number;
}

const steps = 100;

/** `tail`: probability outside on each side. */
export function countInterval(events: number, tail = 0.05): CountInterval {
  const far = events + 10 + 10 * Math.sqrt(events + 1);
  const lower = events === 0 ? 0 : meanWhere((mean) => 1 - poissonAtMost(events - 1, mean) < tail, far);
  return { lower, upper: meanWhere((mean) => poissonAtMost(events, mean) > tail, far) };
}

/** The mean at which `isBelow` turns false, between 0 and `far`. */
function meanWhere(isBelow: (mean: number) => boolean, far: number): number {
  let low = 0;
  let high = far;
  for (let step = 0; step < steps; step++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
