/**
 * Dealt links: each element has `total` links over M elements of the other kind. What divides is a plain rule. Round
 * robin goes on where the element before it stopped; when the remainder r divides M, the elements take the same
 * M / r blocks in turn, so the remainder is "equal block" on an axis split off both ends: exact.
 */
import type { DealtLinks } from '../design/design.ts';
import type { ElementKind, Split, Written } from './elements.ts';
import type { WrittenPair } from './same-pairs.ts';

interface Dealt {
  /** Links of every pair. */
  readonly base: number;
  /** One more link where these indices are equal. */
  readonly extra?: WrittenPair;
  readonly averaged: boolean;
  readonly targets: number;
}

export function dealLinks(
  wire: string,
  { total, deal, restart }: DealtLinks,
  { a, b }: { readonly a: ElementKind; readonly b: ElementKind },
  pairs: readonly WrittenPair[],
  pick: Readonly<Record<string, number>>,
  splits: Map<string, Split>,
): Dealt {
  // Dealt over what is picked alone.
  const freeOfB = b.written.filter(
    ({ name }, place) => !pairs.some((pair) => pair[1] === place) && !Object.hasOwn(pick, name),
  );
  const targets = freeOfB.reduce((all, one) => all * one.size, 1);
  const base = Math.floor(total / targets);
  const remainder = total - base * targets;
  if (remainder === 0) return { base, averaged: false, targets };

  const blocks = targets / remainder;
  const start = restart === undefined ? -1 : lastOf(a, restart);
  const freeOfA = a.written.filter((_, place) => place > start && !pairs.some((pair) => pair[0] === place));
  const near = freeOfA.findLast((one) => one.size > 1);
  const far = freeOfB.find((one) => one.size > 1);
  const isExact =
    deal === 'round-robin' &&
    Number.isInteger(blocks) &&
    near !== undefined &&
    far !== undefined &&
    near.size % blocks === 0 &&
    far.size % blocks === 0 &&
    !splits.has(near.key) &&
    !splits.has(far.key) &&
    // An index that both ends have would be held equal to another of the same element.
    !a.written.some(({ key }) => key === far.key) &&
    !b.written.some(({ key }) => key === near.key);
  if (!isExact) return { base: total / targets, averaged: true, targets };
  const name = `${wire}.block`;
  splits.set(near.key, { key: `${near.key}~${wire}`, name, blocks, runs: 'low' });
  splits.set(far.key, { key: `${far.key}~${wire}`, name, blocks, runs: 'high' });
  // The pair of block digits is told apart from pairs of whole indices by negative places.
  return { base, extra: [~a.written.indexOf(near), ~b.written.indexOf(far)], averaged: false, targets };
}

function lastOf({ written, site }: ElementKind, name: string): number {
  const inside = site.path.find((outer) => outer.hold === name)?.path.map((outer) => outer.key) ?? [];
  return written.findLastIndex((one: Written) => one.name === name || inside.includes(one.hold));
}
