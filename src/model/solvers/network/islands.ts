/**
 * Question: does the network hang together, and if not, in which parts is it to be judged?
 *
 * A network may fall into parts by design (one NVLink domain a node): its *islands*. It may also lose cards by changes;
 * those are *cut off* and no island. By design means: by the wiring rules alone. The axes that never vary within an
 * island of the rules (su, rack, node) tell the islands apart, so every card has a *home*: the living cards with the same
 * values there. Of the parts a home has fallen into, the one with the most cards is the island, the rest is cut off;
 * parts that an extra cable joins across homes are one island. A card that the rules join to nothing, where they join
 * others, has no home and is cut off.
 *
 * The symmetry carries islands to islands, so there is one result for each class of islands. An island is then cut out
 * of the description (`slice.ts`) and solved alone: its cost is its own, whatever the number of its likes.
 */

import { buildSymmetry, symmetryOf } from '../symmetry/links.ts';
import { pinEdits } from '../symmetry/pins.ts';
import { type Base, baseOf, buildBase } from '../symmetry/quotient.ts';
import { memberOf } from '../symmetry/refine.ts';
import type { Spot, Structure } from '../symmetry/structure.ts';
import { isCard, type Part, partOf } from './part.ts';
import { classesSeenFrom, flatOf, type Rooted, reach, rootAt, rootOn } from './rooted.ts';
import { sliceAt } from './slice.ts';

export interface Island {
  readonly part: Part;
  /** How many of it there are. */
  readonly count: number;
  /** The fabric it is, cut out: equal texts are equal islands. Empty where the network is one. */
  readonly text: string;
}

export interface CutOff {
  /** Cards of one class, and where one of them is. */
  readonly cards: number;
  readonly kind: number;
  readonly example: readonly Spot[];
  /** Cards of the part that one of them still hangs together with. */
  readonly together: number;
}

export interface Division {
  readonly base: Base;
  readonly islands: readonly Island[];
  readonly islandCount: number;
  readonly cutOff: readonly CutOff[];
  /** So little is alike that even the interval would take minutes: nothing was solved, `base` has no links. */
  readonly irregular: boolean;
}

/** Positions of lines taken together, and links of all rooted quotients taken together. */
const mostPositions = 20_000;
const mostRootedLinks = 6e6;
/** Each counted as often as its class has links: they are held together, at some tens of bytes. */
const mostRootedDegree = 4e6;
/** Where roots share one quotient only looking counts, not building. */
const mostSharedLinks = 5e7;
/** Classes of vertices of one quotient. */
const mostClasses = 150_000;

interface Seen {
  readonly rooted: Rooted;
  /** Members by base class: in the same part, and with the same home. */
  readonly part: Float64Array;
  readonly home: Float64Array;
  readonly cards: number;
  readonly homeCards: number;
}

export function* divide(structure: Structure): Generator<void, Division> {
  if (positionsOf(structure) > mostPositions) return tooIrregular(structure);
  const symmetry = yield* buildSymmetry(pinEdits(structure), null, mostClasses);
  const { classes } = symmetry;
  const cardClasses = classes.kind.filter((kind) => structure.kinds[kind]?.card === true).length;
  // Links are about as many as classes at least: no need to build them to see that they are too many.
  if (!classes.complete || cardClasses * classes.count > mostSharedLinks) return tooIrregular(structure);
  yield;
  const base = yield* buildBase(symmetry);
  const flat = yield* flatOf(base);
  const tooMany = flat ? cardClasses * flat.to.length > mostSharedLinks : yield* seesTooMuch(base, cardClasses);
  if (tooMany) return tooIrregular(structure);
  const roots: Rooted[] = [];
  for (let index = 0; index < base.quotient.count; index++) {
    if (!isCard(base, base.quotient.kind[index] as number)) continue;
    roots.push(yield* rootAt(base, index));
    yield;
  }
  const all = roots.reduce((total, root) => total + root.weight, 0);
  if (all === 0) return { base, islands: [], islandCount: 0, cutOff: [], irregular: false };
  if (cardsReached(base, roots[0] as Rooted) === all) {
    const part = yield* partOf(base, roots);
    return { base, islands: [{ part, count: 1, text: '' }], islandCount: 1, cutOff: [], irregular: false };
  }
  const bare = yield* bareRules(structure);
  const homeAxes = yield* homeAxesOf(bare);
  const seen: Seen[] = [];
  const alone: Seen[] = [];
  for (const rooted of roots) {
    const isAlone = !hasLinks(base, rooted.baseClass) && !(yield* rulesJoin(bare, base, rooted));
    (isAlone ? alone : seen).push(look(base, rooted, homeAxes));
    yield;
  }
  // Where the rules join no card at all each is as much of an island as the others.
  if (seen.length === 0) seen.push(...alone.splice(0));
  const groups = yield* groupClasses(
    seen.map(({ rooted }) => rooted.baseClass),
    seen,
  );
  const islands: Island[] = [];
  /** Homes may differ in what happened to their neighbours alone: cut out, they are the same fabric. */
  const alike = new Map<string, { part: Part; count: number; text: string }>();
  const cutOff: CutOff[] = alone.map(({ rooted }) => cutOffAt(base, rooted, rooted.weight, 1));
  let islandCount = 0;
  for (const group of groups) {
    const best = group.reduce((one, other) => (other.cards > one.cards ? other : one));
    const own = best.rooted.baseClass;
    const parts = best.rooted.weight / (best.part[own] as number);
    const homes = best.rooted.weight / (best.home[own] as number);
    const count = Math.round(best.cards > best.homeCards ? parts : Math.min(parts, homes));
    islandCount += count;
    const sliced = sliceAround(base, best.rooted);
    const text = JSON.stringify(sliced);
    const same = alike.get(text);
    if (same) same.count += count;
    else {
      const island = { part: yield* isolate(sliced.structure, sliced.kind, sliced.spots), count, text };
      alike.set(text, island);
      islands.push(island);
    }
    const judged = count / Math.round(parts);
    for (const one of group) {
      const inBest = (best.part[one.rooted.baseClass] as number) > 0;
      const lost = inBest ? Math.round(one.rooted.weight * (1 - judged)) : one.rooted.weight;
      if (lost === 0) continue;
      cutOff.push(cutOffAt(base, one.rooted, lost, one.cards));
    }
  }
  return { base, islands, islandCount, cutOff, irregular: false };
}

/** Whether the rooted quotients of all card classes together would be too many links; the first stands for all. */
function* seesTooMuch(base: Base, cardClasses: number): Generator<void, boolean> {
  if (cardClasses * base.quotient.to.length > mostRootedLinks) return true;
  const first = base.quotient.kind.findIndex((kind) => isCard(base, kind));
  if (first < 0) return false;
  const seen = yield* classesSeenFrom(base, first, mostClasses);
  if (seen === null || cardClasses * seen > mostRootedLinks) return true;
  // The first may be what an edit names, and see what the base tells apart already; the last is the plainest.
  const { to, count, kind } = base.quotient;
  const last = kind.findLastIndex((own) => isCard(base, own));
  if (last === first) return false;
  const plain = yield* classesSeenFrom(base, last, mostClasses);
  return plain === null || (cardClasses * plain * to.length) / count > mostRootedDegree;
}

/** Places of the largest kind that only lines and chorded rings keep apart. */
function positionsOf({ axes, kinds }: Structure): number {
  const along = (axis: number) => (axes[axis]?.kind === 'points' ? (axes[axis]?.size ?? 1) : 1);
  return Math.max(0, ...kinds.map((own) => own.axes.reduce((product, axis) => product * along(axis), 1)));
}

function tooIrregular(structure: Structure): Division {
  const axes = structure.axes.map((axis) => ({ ...axis, kind: 'set' as const }));
  const bare: Structure = { ...structure, axes, joins: [], edits: [] };
  return { base: baseOf(symmetryOf(pinEdits(bare))), islands: [], islandCount: 0, cutOff: [], irregular: true };
}

function cardsReached(base: Base, rooted: Rooted): number {
  reach(rooted, new Float64Array(base.links).fill(1));
  let cards = 0;
  for (let index = 0; index < rooted.quotient.count; index++) {
    if ((rooted.space.rank[index] as number) >= 0 && isCard(base, rooted.quotient.kind[index] as number))
      cards += rooted.quotient.size[index] as number;
  }
  return cards;
}

function cutOffAt({ symmetry, quotient }: Base, { baseClass }: Rooted, cards: number, together: number): CutOff {
  const kind = quotient.kind[baseClass] as number;
  return { cards, kind, example: memberOf(symmetry, symmetry.classes, baseClass), together };
}

function hasLinks({ quotient: { start } }: Base, index: number): boolean {
  return (start[index] as number) < (start[index + 1] as number);
}

/** Whether the rules join a card to anything; a pick may leave it out. */
function* rulesJoin(bare: Base, { symmetry, quotient }: Base, { baseClass }: Rooted): Generator<void, boolean> {
  const spots = memberOf(symmetry, symmetry.classes, baseClass);
  const { baseClass: own } = yield* rootOn(bare, quotient.kind[baseClass] as number, spots);
  return hasLinks(bare, own);
}

/** The network as the rules alone say it. */
function* bareRules(structure: Structure): Generator<void, Base> {
  // A box with more in it is wired by the same rules; one with less has lost what it should have.
  const edits = structure.edits.filter(
    (edit) =>
      (edit.kind === 'size' && edit.size > (structure.axes[edit.axis]?.size ?? 0)) ||
      (edit.kind === 'link' && edit.byRule),
  );
  return yield* buildBase(symmetryOf(pinEdits({ ...structure, edits })));
}

/** Axes along which an island of the bare rules does not vary, for each kind of card. */
function* homeAxesOf(base: Base): Generator<void, Map<number, readonly number[]>> {
  const unit = new Float64Array(base.links).fill(1);
  const homes = new Map<number, readonly number[]>();
  for (let index = 0; index < base.quotient.count; index++) {
    const kind = base.quotient.kind[index] as number;
    if (!isCard(base, kind)) continue;
    const rooted = yield* rootAt(base, index);
    reach(rooted, unit);
    const constant = constantAxes(rooted);
    const known = homes.get(kind);
    homes.set(kind, known ? known.filter((axis) => constant.includes(axis)) : constant);
  }
  return homes;
}

/** Axes of the root on which everything it reaches has the root's own value. */
export function constantAxes({ quotient, root, space }: Rooted): number[] {
  const { classes, pins } = quotient.symmetry;
  const { kinds } = pins.structure;
  const own = kinds[quotient.kind[root] as number]?.axes ?? [];
  return own.filter((axis, position) => {
    const here = classes.cells[root]?.[position];
    for (let index = 0; index < quotient.count; index++) {
      if ((space.rank[index] as number) < 0) continue;
      const at = kinds[quotient.kind[index] as number]?.axes.indexOf(axis) ?? -1;
      if (at >= 0 && classes.cells[index]?.[at] !== here) return false;
    }
    return true;
  });
}

function look(base: Base, rooted: Rooted, homeAxes: ReadonlyMap<number, readonly number[]>): Seen {
  const { quotient, root, space } = rooted;
  reach(rooted, new Float64Array(base.links).fill(1));
  const { classes, pins } = quotient.symmetry;
  const { kinds } = pins.structure;
  const rootKind = quotient.kind[root] as number;
  const shared = homeAxes.get(rootKind) ?? [];
  const part = new Float64Array(base.quotient.count);
  const home = new Float64Array(base.quotient.count);
  let cards = 0;
  let homeCards = 0;
  for (let index = 0; index < quotient.count; index++) {
    const kind = quotient.kind[index] as number;
    if (!isCard(base, kind)) continue;
    const size = quotient.size[index] as number;
    const own = quotient.baseClass[index] as number;
    if ((space.rank[index] as number) >= 0) {
      part[own] = (part[own] as number) + size;
      cards += size;
    }
    const same = shared.every((axis) => {
      const at = kinds[kind]?.axes.indexOf(axis) ?? -1;
      const here = kinds[rootKind]?.axes.indexOf(axis) ?? -1;
      return at < 0 || classes.cells[index]?.[at] === classes.cells[root]?.[here];
    });
    if (same) {
      home[own] = (home[own] as number) + size;
      homeCards += size;
    }
  }
  return { rooted, part, home, cards, homeCards };
}

/** Classes of cards that share a home or a part, directly or through others. */
function* groupClasses(cardClasses: readonly number[], seen: readonly Seen[]): Generator<void, Seen[][]> {
  const left = new Set(seen);
  const groups: Seen[][] = [];
  for (const first of seen) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const one of group) {
      yield;
      cardClasses.forEach((own, index) => {
        const other = seen[index] as Seen;
        const linked = (one.part[own] as number) > 0 || (one.home[own] as number) > 0;
        if (linked && left.delete(other)) group.push(other);
      });
    }
    groups.push(group);
  }
  return groups;
}

/** The fabric held at the values that do not vary in the part around a root. */
function sliceAround(base: Base, rooted: Rooted): { structure: Structure; kind: number; spots: readonly Spot[] } {
  const { symmetry, quotient } = base;
  const spots = memberOf(symmetry, symmetry.classes, rooted.baseClass);
  reach(rooted, new Float64Array(base.links).fill(1));
  const slice = sliceAt(symmetry.pins.structure, constantAxes(rooted), spots);
  return { ...slice, kind: quotient.kind[rooted.baseClass] as number };
}

/** The part around one card as a fabric of its own. */
function* isolate(sliced: Structure, kind: number, spots: readonly Spot[]): Generator<void, Part> {
  let structure = sliced;
  for (;;) {
    const own = yield* buildBase(symmetryOf(pinEdits(structure)));
    yield;
    const first = yield* rootOn(own, kind, spots);
    const seen = look(own, first, new Map());
    // Equal parts still side by side: the root is named, so that its part is the only one of its class.
    if (seen.part[first.baseClass] !== first.weight) {
      structure = { ...structure, edits: [...structure.edits, { kind: 'mark', label: 'island', at: spots }] };
      continue;
    }
    const roots: Rooted[] = [];
    for (let index = 0; index < own.quotient.count; index++) {
      if ((seen.part[index] as number) === 0) continue;
      roots.push(index === first.baseClass ? first : yield* rootAt(own, index));
      yield;
    }
    return yield* partOf(own, roots);
  }
}
