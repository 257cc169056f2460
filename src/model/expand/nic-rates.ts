/**
 * What each card has of the adapters of its box once changes are in: the links that every adapter still has, at their
 * rates, shared by the cards that its box still holds. Counted by cells, so it costs what the distinct changes cost.
 */
import { type Cell, type Cells, cellsOf, cellsOfType, rest } from '../machine/cells.ts';
import { countEnds, type LinkRegion } from '../machine/count-links.ts';
import type { Anchor } from '../machine/fabric.ts';
import type { NetSide } from './net-side.ts';
import { shareRule } from './nic-shares.ts';
import type { Region } from './regions.ts';
import type { ChangedRule } from './wire-counts.ts';

/** A class of adapters and what each card of their box has of one of them, in bit/s. */
interface Share {
  readonly at: Anchor;
  readonly rate: number;
}

export function withNicRates(side: NetSide): NetSide {
  const nics = new Set(side.rules.filter(isShare).map(({ source }) => source.rule.b));
  if (nics.size === 0) return side;
  const before = sharesByNic(nics, { ...side, rules: side.plain, edits: [] });
  const now = sharesByNic(nics, side);
  const rules = side.rules.map((changed) => {
    if (!isShare(changed)) return changed;
    const nic = changed.source.rule.b;
    // What the wires say by themselves is the rule's own, so that what changes took away is known to be lost.
    const rate = Math.max(0, ...(before.get(nic) ?? []).map((share) => share.rate));
    return shared(changed, rate, now.get(nic) ?? []);
  });
  return { ...side, rules };
}

function isShare({ source }: Pick<ChangedRule, 'source'>): boolean {
  return source.join.id === shareRule;
}

function sharesByNic(
  nics: ReadonlySet<number>,
  { described, edits, rules }: Pick<NetSide, 'described' | 'edits' | 'rules'>,
): ReadonlyMap<number, readonly Share[]> {
  const wires = rules.filter((changed) => !isShare(changed));
  const anchors = wires.flatMap(({ regions }) => regions.flatMap(({ a, b }) => [a, b]));
  const cells = cellsOf(described, edits, anchors);
  return new Map([...nics].map((nic) => [nic, sharesOf(nic, cells, wires, rules.filter(isShare))]));
}

function sharesOf(
  nic: number,
  cells: Cells,
  wires: readonly ChangedRule[],
  shares: readonly ChangedRule[],
): readonly Share[] {
  const own = cellsOfType(cells, nic);
  const rates = sumOf(own, [
    ...wires.filter(({ source }) => source.rule.a === nic).map((wire) => ratesAt(cells, wire, 'a')),
    ...wires
      .filter(({ source: { rule } }) => rule.b === nic && rule.a !== nic)
      .map((wire) => ratesAt(cells, wire, 'b')),
  ]);
  const cards = sumOf(
    own,
    shares
      .filter(({ source }) => source.rule.b === nic)
      .map(({ source }) => countEnds(cells, { ...source.rule, links: 1, regions: [] }, 'b').map(({ links }) => links)),
  );
  return own
    .map(({ paths }, index) => {
      const [rate = 0, sharing = 0] = [rates[index], cards[index]];
      return { at: fixedPart(paths), rate: sharing > 0 ? rate / sharing : 0 };
    })
    .sort((one, other) => depthOf(one.at) - depthOf(other.at) || one.rate - other.rate);
}

function sumOf(cells: readonly Cell[], lists: readonly (readonly number[])[]): readonly number[] {
  return cells.map((_, index) => lists.reduce((sum, list) => sum + (list[index] ?? 0), 0));
}

/** bit/s of all links of one element of each cell. */
function ratesAt(cells: Cells, { source: { join, rule }, regions }: ChangedRule, end: 'a' | 'b'): readonly number[] {
  // Regions are told apart by a number in the place of their links; the first stands for what the rule says itself.
  const states = [{ links: rule.links, rate: join.rate }, ...regions];
  const numbered = regions.map(({ a, b }, index): LinkRegion => ({ a, b, links: index + 2 }));
  return countEnds(cells, { ...rule, links: 1, regions: numbered }, end).map(({ bundles }) =>
    bundles.reduce((sum, [number, partners]) => {
      const { links, rate } = states[number - 1] as (typeof states)[number];
      return sum + partners * links * rate;
    }, 0),
  );
}

/** The indices of a cell that are not just any: the elements below them, and perhaps others that are told apart. */
function fixedPart(paths: Cell['paths']): Anchor {
  const at: Record<number, readonly number[]> = {};
  for (const [dimension, path] of Object.entries(paths)) {
    const free = path.indexOf(rest);
    const fixed = free < 0 ? path : path.slice(0, free);
    if (fixed.length > 0) at[Number(dimension)] = fixed;
  }
  return at;
}

function depthOf(at: Anchor): number {
  return Object.values(at).reduce((sum, path) => sum + path.length, 0);
}

/** Wider places first: what is said of a narrower one later stands. */
function shared({ source }: ChangedRule, rate: number, shares: readonly Share[]): ChangedRule {
  const regions: Region[] = [];
  for (const share of shares) {
    const before = regions.findLast(({ b }) => isBelow(share.at, b))?.rate ?? rate;
    if (!isSame(share.rate, before)) regions.push({ a: {}, b: share.at, links: 1, rate: share.rate, overlaps: true });
  }
  const { join, rule, pick } = source;
  return { source: { join: { ...join, rate }, rule: { ...rule, capacity: rate }, pick }, regions };
}

/** Sums of the same links in another order differ by a hair. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-12 * Math.max(one, other);
}

function isBelow(at: Anchor, place: Anchor): boolean {
  return Object.entries(place).every(([dimension, path]) => {
    const own = at[Number(dimension)] ?? [];
    return path.every((index, depth) => own[depth] === index);
  });
}
