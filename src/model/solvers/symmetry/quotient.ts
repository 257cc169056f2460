/**
 * The fabric under its symmetry, in typed arrays by leaving class, and the orbits of its links. A quotient of a finer
 * symmetry (rooted at a card, or split by a cut) names the orbits of the base: each finer class lies in one of them.
 *
 * Two numberings: `way` tells the two directions of a link apart (routing), `link` does not. Demands between cards are
 * symmetric and links full duplex, so a routing averaged with its reverse loads both directions alike: bounds need
 * `link` only, which halves the rows of every LP.
 *
 * Cost: vertices x links of the quotient; the number of cards does not enter.
 */
import { atOnce } from '../../algorithms/at-once.ts';
import type { Cell } from './cells.ts';
import type { VertexClasses } from './classes.ts';
import { type Lift, liftTo } from './lift.ts';
import { type Symmetry, visitLinks } from './links.ts';
import type { Join } from './structure.ts';

export interface Quotient {
  readonly symmetry: Symmetry;
  readonly count: number;
  readonly size: Float64Array;
  readonly kind: Int32Array;
  /** Links leaving class v are start[v] .. start[v + 1] - 1. */
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly join: Int32Array;
  /** Joined pairs of the class; each has the parallel links of its rule. */
  readonly pairs: Float64Array;
  /** bit/s of all pairs of the class together, one direction. */
  readonly capacity: Float64Array;
  readonly way: Int32Array;
  readonly link: Int32Array;
  /** Class of the base that holds each class. */
  readonly baseClass: Int32Array;
}

export interface Base {
  readonly symmetry: Symmetry;
  readonly quotient: Quotient;
  /** No two vertices are alike. */
  readonly alone: boolean;
  readonly ways: number;
  readonly links: number;
  /** bit/s of each link orbit, both directions together. */
  readonly capacity: Float64Array;
  /** bit/s of one joined pair of each link orbit, one direction. */
  readonly pairCapacity: Float64Array;
  readonly wayOf: ReadonlyMap<LinkKey, number>;
  readonly linkOfWay: readonly number[];
}

/** Names an orbit of links: a number, or a text where numbers would run out. */
type LinkKey = number | string;

/** Links as they are found, each class in both directions. */
interface Found {
  readonly from: number[];
  readonly to: number[];
  readonly join: number[];
  readonly pairs: number[];
  /** Of one pair. */
  readonly capacity: number[];
  /** Key of the orbit, and of the orbit of the opposite direction. */
  readonly key: LinkKey[];
  readonly back: LinkKey[];
}

export function baseOf(symmetry: Symmetry): Base {
  return atOnce(buildBase(symmetry));
}

/** `baseOf` in steps of some milliseconds. */
export function* buildBase(symmetry: Symmetry): Generator<void, Base> {
  const identity = Int32Array.from({ length: symmetry.classes.count }, (_, index) => index);
  const { kinds } = symmetry.pins;
  const component = (cell: Cell, copy: number) => kinds[cell.kind]?.copies[copy] as number;
  const found = yield* collect(symmetry, { base: symmetry, classes: identity, component });
  const wayOf = new Map<LinkKey, number>();
  const linkOfWay: number[] = [];
  let links = 0;
  found.key.forEach((key, index) => {
    if (wayOf.has(key)) return;
    wayOf.set(key, linkOfWay.length);
    const opposite = wayOf.get(found.back[index] as LinkKey) as number;
    linkOfWay.push(opposite === linkOfWay.length || opposite === undefined ? links++ : (linkOfWay[opposite] as number));
  });
  yield;
  const quotient = yield* layOut(symmetry, found, identity, wayOf, linkOfWay);
  const capacity = new Float64Array(links);
  const pairCapacity = new Float64Array(links);
  for (let link = 0; link < quotient.to.length; link++) {
    const orbit = quotient.link[link] as number;
    capacity[orbit] = (capacity[orbit] as number) + (quotient.capacity[link] as number);
  }
  found.key.forEach((key, index) => {
    pairCapacity[linkOfWay[wayOf.get(key) as number] as number] = found.capacity[index] as number;
  });
  const alone = symmetry.classes.size.every((size) => size === 1);
  return { symmetry, quotient, alone, ways: linkOfWay.length, links, capacity, pairCapacity, wayOf, linkOfWay };
}

/** The quotient of a finer symmetry, its links named by the orbits of the base. */
export function finerQuotient(base: Base, finer: Symmetry): Quotient {
  return atOnce(buildFiner(base, finer));
}

/** `finerQuotient` in steps of some milliseconds. */
export function* buildFiner(base: Base, finer: Symmetry): Generator<void, Quotient> {
  const lift = yield* liftTo(base.symmetry, finer);
  const found = yield* collect(finer, lift);
  return yield* layOut(finer, found, lift.classes, base.wayOf, base.linkOfWay);
}

function* collect(symmetry: Symmetry, lift: Lift): Generator<void, Found> {
  const { classes, pins } = symmetry;
  const { joins, kinds } = pins.structure;
  const found: Found = { from: [], to: [], join: [], pairs: [], capacity: [], key: [], back: [] };
  const baseCount = lift.base.classes.count;
  const trees = Math.max(1, ...kinds.map((own) => own.treeCount));
  // Where the base has no pins no copies are told apart, whatever the finer symmetry pins.
  const pinless = lift.base.pins.components.length === 0;
  const patterns = pinless ? 1 : (trees + 1) ** trees;
  const whole = joins.length * baseCount ** 2 * patterns * 2 <= Number.MAX_SAFE_INTEGER;
  const rootsOf = kinds.map((own) =>
    own.axes.map((_, position) => position).filter((at) => (own.parents[at] as number) < 0),
  );
  const components = (own: number, cells: readonly Cell[], copies: readonly number[]): number[] =>
    (rootsOf[own] as readonly number[]).map((position, tree) =>
      (copies[tree] as number) < 0 ? -1 : lift.component(cells[position] as Cell, copies[tree] as number),
    );
  const nearComponents = pinless ? [] : classes.cells.map((cells, index) => ownComponents(classes, index, cells));
  function ownComponents({ kind, copies }: VertexClasses, index: number, cells: readonly Cell[]): number[] {
    return components(kind[index] as number, cells, copies[index] as readonly number[]);
  }
  const keyOf = (join: number, from: number, to: number, pattern: number, side: number): LinkKey =>
    whole
      ? (((join * baseCount + from) * baseCount + to) * patterns + pattern) * 2 + side
      : `${join}/${from}/${to}/${pattern}/${side}`;
  const push = (
    join: number,
    from: number,
    to: number,
    pairs: number,
    capacity: number,
    key: LinkKey,
    back: LinkKey,
  ) => {
    found.from.push(from);
    found.to.push(to);
    found.join.push(join);
    found.pairs.push(pairs);
    found.capacity.push(capacity);
    found.key.push(key);
    found.back.push(back);
  };
  yield* visitLinks(symmetry, (join, from, to, cells, copies, degree, capacity) => {
    const { a, b } = joins[join] as Join;
    const pairs = (classes.size[from] as number) * degree;
    const baseFrom = lift.classes[from] as number;
    const baseTo = lift.classes[to] as number;
    let there = 0;
    let backThere = 0;
    if (!pinless) {
      const near = nearComponents[from] as readonly number[];
      const far = components(b, cells, copies);
      there = pattern(near, far, trees);
      if (a === b) backThere = pattern(far, near, trees);
    }
    const key = keyOf(join, baseFrom, baseTo, there, 0);
    if (a === b) {
      push(join, from, to, pairs, capacity, key, keyOf(join, baseTo, baseFrom, backThere, 0));
    } else {
      const opposite = keyOf(join, baseFrom, baseTo, there, 1);
      push(join, from, to, pairs, capacity, key, opposite);
      push(join, to, from, pairs, capacity, opposite, key);
    }
  });
  return found;
}

/** For each far tree: the first near tree in the same component plus one, or 0; all as one number. */
function pattern(near: readonly number[], far: readonly number[], trees: number): number {
  let all = 0;
  for (const component of far) all = all * (trees + 1) + (component < 0 ? 0 : near.indexOf(component) + 1);
  return all;
}

/** Links laid out between two pauses. */
const linksOfStep = 16_384;

function* layOut(
  symmetry: Symmetry,
  found: Found,
  baseClass: Int32Array,
  wayOf: ReadonlyMap<LinkKey, number>,
  linkOfWay: readonly number[],
): Generator<void, Quotient> {
  const { classes } = symmetry;
  const count = classes.count;
  const total = found.from.length;
  const start = new Int32Array(count + 1);
  for (const from of found.from) start[from + 1] = (start[from + 1] as number) + 1;
  for (let index = 0; index < count; index++)
    start[index + 1] = (start[index + 1] as number) + (start[index] as number);
  const next = start.slice();
  const to = new Int32Array(total);
  const join = new Int32Array(total);
  const pairs = new Float64Array(total);
  const capacity = new Float64Array(total);
  const way = new Int32Array(total);
  const link = new Int32Array(total);
  for (let index = 0; index < total; index++) {
    if (index % linksOfStep === linksOfStep - 1) yield;
    const from = found.from[index] as number;
    const at = next[from] as number;
    next[from] = at + 1;
    to[at] = found.to[index] as number;
    join[at] = found.join[index] as number;
    pairs[at] = found.pairs[index] as number;
    capacity[at] = (found.pairs[index] as number) * (found.capacity[index] as number);
    const orbit = wayOf.get(found.key[index] as LinkKey);
    if (orbit === undefined) throw new Error('a link of the finer symmetry lies in no orbit of its base');
    way[at] = orbit;
    link[at] = linkOfWay[orbit] as number;
  }
  return {
    symmetry,
    count,
    size: Float64Array.from(classes.size),
    kind: Int32Array.from(classes.kind),
    start,
    to,
    join,
    pairs,
    capacity,
    way,
    link,
    baseClass,
  };
}
