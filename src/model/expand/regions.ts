/**
 * Changes of links between two places, in the order of the document: the last one wins, field by field. Regions that
 * overlap are cut out, so that each pair of elements reads its links and rate from the last region that holds it.
 */
import type { Anchor } from '../machine/fabric.ts';

export interface LinkState {
  /** Parallel links of a pair, before cuts. */
  readonly links: number;
  /** bit/s of one link. */
  readonly rate: number;
  /** Links of a pair that are cut. */
  readonly cut: number;
  /** Links that the same pair has by another rule of the wire and that are cut first. */
  readonly before: number;
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

/** `mirrored`: both ends are of one type, so a region holds its pairs either way round. */
export function linkRegions(base: LinkState, mirrored: boolean): Regions {
  let regions: (Pair & { readonly state: LinkState; readonly overlaps: boolean })[] = [];
  const add = (a: Anchor, b: Anchor, state: LinkState): void => {
    regions = regions.filter((region) => !equals(region, { a, b }, mirrored));
    const overlaps = regions.some((region) => meet(region, { a, b }, mirrored).length > 0);
    regions.push({ a, b, state, overlaps });
  };
  return {
    change(a, b, update) {
      const before = [...regions];
      const holdsAll = (region: Pair) =>
        meet(region, { a, b }, mirrored).some((part) => equals(part, { a, b }, mirrored));
      const around = before.findLast(holdsAll);
      add(a, b, update(around?.state ?? base));
      for (const region of before) {
        for (const part of meet(region, { a, b }, mirrored)) {
          if (!equals(part, { a, b }, mirrored)) add(part.a, part.b, update(region.state));
        }
      }
    },
    list: () =>
      regions.map(({ a, b, state, overlaps }) => ({ a, b, links: linksLeft(state), rate: state.rate, overlaps })),
  };
}

function linksLeft({ links, cut, before }: LinkState): number {
  return Math.max(0, links - Math.max(0, cut - before));
}

interface Pair {
  readonly a: Anchor;
  readonly b: Anchor;
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

/** The nodes that are below both; undefined when there are none. */
export function bothBelow(one: Anchor, other: Anchor): Anchor | undefined {
  const both: Record<number, readonly number[]> = { ...one };
  for (const dimension in other) {
    const path = other[dimension] as readonly number[];
    const known = both[dimension];
    if (!known) both[dimension] = path;
    else if (known.some((index, depth) => depth < path.length && path[depth] !== index)) return undefined;
    else if (path.length > known.length) both[dimension] = path;
  }
  return both;
}

function equals(one: Pair, other: Pair, mirrored: boolean): boolean {
  if (same(one.a, other.a) && same(one.b, other.b)) return true;
  return mirrored && same(one.a, other.b) && same(one.b, other.a);
}

function same(one: Anchor, other: Anchor): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => other[Number(key)]?.join() === one[Number(key)]?.join())
  );
}
