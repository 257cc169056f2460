/** How much of a long search is affordable: counted in links looked at, the same on every machine. */
import type { Part } from './part.ts';

/** About two seconds. */
const mostLooks = 1e8;

/** Each source is a row of the master program; with more the first phase is all there is time for. */
export const mostSources = 120;

/** Links looked at when every source looks once. */
export function looksOfOnce({ sources }: Part): number {
  return sources.reduce((total, { quotient }) => total + quotient.to.length, 0);
}

/** Rounds over all sources, at most `wished`, at least one. */
export function affordableRounds(part: Part, wished: number, looksAllowed = mostLooks): number {
  return Math.max(1, Math.min(wished, Math.floor(looksAllowed / Math.max(1, looksOfOnce(part)))));
}

/** The largest of many numbers, 0 of none; arrays may be too long for `Math.max`. */
export function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
