/** Finds the regions of a rule that may meet another one, without trying them all. */
import type { Anchor, LinkRule } from '../machine/fabric.ts';

export interface Pair {
  readonly a: Anchor;
  readonly b: Anchor;
}

export interface RegionIndex<Entry> {
  add(pair: Pair, entry: Entry): void;
  remove(pair: Pair, entry: Entry): void;
  around(pair: Pair): readonly Entry[];
}

/** What two places have in common: the nodes below both; undefined when there are none. */
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

/** Both ends with what the relations of the rule carry over from the other; undefined where it joins nothing. */
export function impliedPair({ a, b }: Pair, relations: LinkRule['relations']): Pair | undefined {
  const near: Record<number, readonly number[]> = { ...a };
  const far: Record<number, readonly number[]> = { ...b };
  for (const key in relations) {
    const dimension = Number(key);
    const relation = relations[dimension];
    const [x = [], y = []] = [a[dimension], b[dimension]];
    if (!relation) continue;
    const { equal } = relation;
    for (let level = 0; level < Math.min(equal, x.length, y.length); level++)
      if (x[level] !== y[level]) return undefined;
    if (relation.then === 'different' && x.length > equal && y.length > equal && x[equal] === y[equal])
      return undefined;
    const shared = (x.length > y.length ? x : y).slice(0, equal);
    if (shared.length > x.length) near[dimension] = shared;
    if (shared.length > y.length) far[dimension] = shared;
  }
  return { a: near, b: far };
}

/**
 * Two places are apart when they begin differently in one dimension, so entries are kept by where their near end
 * begins; of a rule within one type also by their far end, as its pairs are held either way round.
 */
export function regionIndex<Entry>(relations: LinkRule['relations'], mirrored: boolean): RegionIndex<Entry> {
  const index = startIndex<Entry>();
  const anchorsOf = (pair: Pair): readonly Anchor[] => {
    const { a, b } = impliedPair(pair, relations) ?? pair;
    return mirrored ? [a, b] : [a];
  };
  return {
    add: (pair, entry) => {
      for (const anchor of anchorsOf(pair)) index.at(anchor).add(entry);
    },
    remove: (pair, entry) => {
      for (const anchor of anchorsOf(pair)) index.at(anchor).delete(entry);
    },
    around: (pair) => [...new Set(anchorsOf(pair).flatMap((anchor) => index.around(anchor)))],
  };
}

/** Sets of entries by the first dimension their place names and its first two indices there. */
function startIndex<Entry>() {
  const anywhere = new Set<Entry>();
  const byDimension = new Map<number, Map<number, Map<number, Set<Entry>>>>();
  const whole = -1;
  return {
    at(anchor: Anchor): Set<Entry> {
      const [dimension] = Object.keys(anchor).map(Number);
      const path = dimension === undefined ? undefined : anchor[dimension];
      if (dimension === undefined || path?.[0] === undefined) return anywhere;
      const first = entryOf(
        entryOf(byDimension, dimension, () => new Map()),
        path[0],
        () => new Map(),
      );
      return entryOf(first, path[1] ?? whole, () => new Set<Entry>());
    },
    around(anchor: Anchor): Entry[] {
      const found: Entry[] = [...anywhere];
      for (const [dimension, byFirst] of byDimension) {
        const [one, two] = anchor[dimension] ?? [];
        const firsts = one === undefined ? [...byFirst.values()] : [byFirst.get(one) ?? new Map<number, Set<Entry>>()];
        for (const bySecond of firsts) {
          const sets = two === undefined ? [...bySecond.values()] : [bySecond.get(two), bySecond.get(whole)];
          for (const set of sets) if (set) found.push(...set);
        }
      }
      return found;
    },
  };
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
