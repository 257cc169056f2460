/**
 * Changes of links between two places, in the order of the document: the last one wins, field by field. Regions that
 * overlap are cut out, so that each pair of elements reads its links and rate from the last region that holds it.
 */
import type { Anchor, LinkRule } from '../machine/fabric.ts';
import type { Budget } from './budget.ts';
import { bothBelow, impliedPair, type Pair, regionIndex } from './region-index.ts';

export interface LinkState {
  /** Parallel links of a pair, before cuts. */
  readonly links: number;
  /** bit/s of one link. */
  readonly rate: number;
  /** Links of a pair that are cut. */
  readonly cut: number;
  /** Links that the same pair has by another rule of the wire and that are cut first. */
  readonly before: number;
  /** The last change that cut links here: one change never cuts a pair twice, however often it names it. */
  readonly cutBy?: object;
}

export interface Region {
  readonly a: Anchor;
  readonly b: Anchor;
  readonly links: number;
  /** bit/s of one link. */
  readonly rate: number;
  /** Whether it lies in an earlier region: its capacity must then be set, not scaled. */
  readonly overlaps: boolean;
}

export type LinkUpdate = (state: LinkState) => LinkState;

export interface Regions {
  change(a: Anchor, b: Anchor, update: LinkUpdate): void;
  list(): readonly Region[];
}

interface Entry extends Pair {
  readonly state: LinkState;
  readonly overlaps: boolean;
  /** A later one decides where it meets an earlier one. */
  readonly order: number;
}

/** Ends of one type hold their pairs either way round. */
export function linkRegions(base: LinkState, rule: Pick<LinkRule, 'a' | 'b' | 'relations'>, budget: Budget): Regions {
  const mirrored = rule.a === rule.b;
  const regions = new Map<string, Entry>();
  const index = regionIndex<Entry>(rule.relations, mirrored);
  let changes = 0;
  const add = (pair: Pair, key: string, state: LinkState, overlaps: boolean): void => {
    if (!budget.spend()) return;
    const old = regions.get(key);
    if (old) index.remove(old, old);
    const entry = { a: pair.a, b: pair.b, state, overlaps, order: changes++ };
    regions.delete(key);
    regions.set(key, entry);
    index.add(pair, entry);
  };
  return {
    change(a, b, update) {
      const whole = { a, b };
      if (budget.isExceeded() || !impliedPair(whole, rule.relations)) return;
      const key = keyOf(whole, mirrored);
      const before = [...index.around(whole)].sort((one, other) => one.order - other.order);
      // Looking at a region is a fifth of the work of keeping one.
      if (!budget.spend(before.length / 5)) return;
      const parts = before.flatMap(({ state, ...region }) =>
        meet(region, whole, mirrored)
          .filter((part) => impliedPair(part, rule.relations))
          .map((part) => ({ part, state, key: keyOf(part, mirrored) })),
      );
      const next = update(parts.findLast((one) => one.key === key)?.state ?? base);
      add(
        whole,
        key,
        next,
        before.some((region) => keyOf(region, mirrored) !== key && meets(region, whole, mirrored)),
      );
      // Every meeting of regions is kept as a region of its own, later than both: so none speaks with an old state.
      for (const one of parts) if (one.key !== key) add(one.part, one.key, update(one.state), true);
    },
    list: () =>
      [...regions.values()].map(({ a, b, state, overlaps }) => {
        return { a, b, links: linksLeft(state), rate: state.rate, overlaps };
      }),
  };
}

function linksLeft({ links, cut, before }: LinkState): number {
  return Math.max(0, links - Math.max(0, cut - before));
}

/** What two regions have in common. */
function meet(one: Pair, other: Pair, mirrored: boolean): readonly Pair[] {
  const found: Pair[] = [];
  for (const turned of mirrored ? [other, { a: other.b, b: other.a }] : [other]) {
    const a = bothBelow(one.a, turned.a);
    const b = bothBelow(one.b, turned.b);
    if (a && b) found.push({ a, b });
  }
  return found;
}

function meets(one: Pair, other: Pair, mirrored: boolean): boolean {
  return meet(one, other, mirrored).length > 0;
}

function keyOf({ a, b }: Pair, mirrored: boolean): string {
  const [near, far] = [textOf(a), textOf(b)];
  return mirrored && far < near ? `${far}~${near}` : `${near}~${far}`;
}

function textOf(anchor: Anchor): string {
  return Object.entries(anchor)
    .map(([dimension, path]) => `${dimension}:${path.join('.')}`)
    .join(' ');
}
