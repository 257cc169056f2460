/** How much of a long search is affordable: counted in links looked at, the same on every machine. */
import type { Part } from './part.ts';

/** About half a second; a network has some six such phases. */
const mostLooks = 4e7;

/** Each source is a row of the master program; with more the first phase is all there is time for. */
export const mostSources = 120;

/** Links looked at when every source looks once. */
export function looksOfOnce({ sources }: Part): number {
  return sources.reduce((total, { quotient }) => total + quotient.to.length, 0);
}

/** Rounds over all sources, at most `wished`, at least one. `more`: other roots that look once a round. */
export function affordableRounds(
  part: Part,
  wished: number,
  looksAllowed = mostLooks,
  more: Part['sources'] = [],
): number {
  const roots = part.sources.length + more.length;
  // Each root's loads are written once over all orbits, too.
  const looks = looksOfOnce(part) + looksOfOnce({ ...part, sources: more }) + roots * part.base.links;
  return Math.max(1, Math.min(wished, Math.floor(looksAllowed / Math.max(1, looks))));
}

/** The largest of many numbers, 0 of none; arrays may be too long for `Math.max`. */
export function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
