/**
 * Dealt links: each element has `total` links over M elements of the other kind. What divides is a plain rule. Round
 * robin goes on where the element before it stopped; when the remainder r divides M, the elements take the same
 * M / r blocks in turn, so the remainder is "equal block" on an axis split off both ends: exact.
 */
import type { Axis, DealtLinks, HoldName } from '../design/design.ts';
import type { ElementKind, Split, Written } from './elements.ts';
import type { WrittenPair } from './same-pairs.ts';

interface Dealt {
  /** Links of every pair. */
  readonly base: number;
  /** One more link where these indices are equal. */
  readonly extra?: WrittenPair;
  readonly averaged: boolean;
}

/** Two kinds of elements that a dealt wire joins. */
export interface DealtEnds {
  readonly a: ElementKind;
  readonly b: ElementKind;
  readonly pairs: readonly WrittenPair[];
  /** What is picked of the far end; links are dealt over that alone. */
  readonly pick: Readonly<Record<string, number>>;
}

/** What of the design bears on a deal besides its two ends. */
export interface DealScene {
  /** Elements that one near end deals to, of all kinds. */
  readonly targets: number;
  /** Whether there is one kind at either end: turns go on from kind to kind. */
  readonly isOnly: boolean;
  /** Holds whose counts changes have raised, or that variants have in other numbers. */
  readonly recounted: ReadonlySet<HoldName>;
  /** Axes that meshes, rings and lines go along: they stay in one piece. */
  readonly along: ReadonlySet<Axis>;
}

/** How many elements of the far kind one near end deals to. */
export function dealtTargets({ b, pairs, pick }: DealtEnds): number {
  return freeOf(b, pairs, pick).reduce((all, one) => all * one.size, 1);
}

export function dealLinks(
  wire: string,
  { total, deal, restart }: DealtLinks,
  ends: DealtEnds,
  { targets, isOnly, recounted, along }: DealScene,
  splits: Map<string, Split>,
): Dealt {
  const { a, b, pairs, pick } = ends;
  const base = Math.floor(total / targets);
  const remainder = total - base * targets;
  const isRecounted = ({ site }: ElementKind): boolean => site.path.some(({ hold }) => recounted.has(hold));
  if (remainder === 0 && !isRecounted(b)) return { base, averaged: false };

  const blocks = targets / remainder;
  const start = restart === undefined ? -1 : lastOf(a, restart);
  const freeOfA = a.written.filter((_, place) => place > start && !pairs.some((pair) => pair[0] === place));
  const near = freeOfA.findLast((one) => one.size > 1);
  const far = freeOf(b, pairs, pick).find((one) => one.size > 1);
  const isExact =
    deal === 'round-robin' &&
    isOnly &&
    !isRecounted(a) &&
    !isRecounted(b) &&
    Number.isInteger(blocks) &&
    near !== undefined &&
    far !== undefined &&
    canSplit(near, b) &&
    canSplit(far, a);
  if (!isExact) return { base: total / targets, averaged: true };
  const name = `${wire}.block`;
  splits.set(near.key, { key: `${near.key}~${wire}`, name, blocks, runs: 'low' });
  splits.set(far.key, { key: `${far.key}~${wire}`, name, blocks, runs: 'high' });
  // The pair of block digits is told apart from pairs of whole indices by negative places.
  return { base, extra: [~a.written.indexOf(near), ~b.written.indexOf(far)], averaged: false };

  /** An index that the other end has too would be held equal to another of the same element. */
  function canSplit({ key, name: axis, size }: Written, other: ElementKind): boolean {
    return size % blocks === 0 && !splits.has(key) && !along.has(axis) && !other.written.some((one) => one.key === key);
  }
}

function freeOf(
  { written }: ElementKind,
  pairs: readonly WrittenPair[],
  pick: Readonly<Record<string, number>>,
): readonly Written[] {
  return written.filter(({ name }, place) => !pairs.some((pair) => pair[1] === place) && !Object.hasOwn(pick, name));
}

function lastOf({ written, site }: ElementKind, name: string): number {
  const inside = site.path.find((outer) => outer.hold === name)?.path.map((outer) => outer.key) ?? [];
  return written.findLastIndex((one: Written) => one.name === name || inside.includes(one.hold));
}
