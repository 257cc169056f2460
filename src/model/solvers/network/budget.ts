/** How much of a long search is affordable: counted in links looked at, the same on every machine. */
import type { Part } from './part.ts';

/** About two seconds. */
export const mostLooks = 1e8;

/** Each source is a row of the master program; with more the first phase is all there is time for. */
export const mostSources = 120;

/** Rounds over all sources, at most `wished`, at least one. */
export function affordableRounds({ sources }: Part, wished: number, looksAllowed = mostLooks): number {
  const looks = sources.reduce((total, { quotient }) => total + quotient.to.length, 0);
  return Math.max(1, Math.min(wished, Math.floor(looksAllowed / Math.max(1, looks))));
}

/** The largest of many numbers, 0 of none; arrays may be too long for `Math.max`. */
export function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
