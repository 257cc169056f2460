/**
 * Question: between the two cards that are joined worst, how many paths share no link?
 *
 * By Menger as many as the least number of links that separate them. The least over all pairs is met by some pair with
 * any one fixed card, for what separates two cards separates one of them from the third. A cut nearest a pinned card is
 * invariant, so it is found on the quotient with both cards pinned, each class of links as wide as it has links. Exact.
 * Cost: one minimum cut for each class of cards that one card sees. Cards that share an adapter are joined without a
 * link: no number of links separates them, and they are not asked about.
 *
 * Cards that are joined to cards alone, all alike, each pair by equally many links: no cut is less than the links of one
 * card. Source: W. Mader, "Minimale n-fach kantenzusammenhaengende Graphen", Math. Annalen 191, 1971 (connected
 * vertex-transitive graphs).
 */
import { minimumCut } from '../../algorithms/max-flow.ts';
import type { Part } from '../network/part.ts';
import { Groups } from '../symmetry/pins.ts';
import type { Join } from '../symmetry/structure.ts';
import { pinnedPair, type SeenFrom, viewsOf } from './pinned-pairs.ts';

/** Links of all pinned quotients together: each is searched for a cut, which costs far more than a look. */
const mostLinks = 4e5;

/** Parallel links of a joined pair of a rule, from its capacity; Infinity for what is no link at all. */
export type LinksOfPair = (rule: number, capacity: number) => number;

/** Null where there are too many classes of pairs, or no pair is joined by links. */
export function* disjointPaths(part: Part, linksOf: LinksOfPair): Generator<void, number | null> {
  if (part.cards < 2) return null;
  const alike = linksOfAlike(part, linksOf);
  if (alike !== null) return alike;
  const [view] = (yield* viewsOf({ ...part, sources: part.sources.slice(0, 1) })) ?? [];
  if (!view || view.others.length * view.source.quotient.to.length > mostLinks) return null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const other of view.others) {
    fewest = Math.min(fewest, yield* separating(view, other, linksOf));
    yield;
  }
  return Number.isFinite(fewest) ? fewest : null;
}

/** Links of one card where all vertices are cards of one class and all joined pairs have as many links. */
function linksOfAlike({ base, inside, sources }: Part, linksOf: LinksOfPair): number | null {
  const { quotient } = base;
  const own = sources[0]?.baseClass ?? -1;
  if (sources.length !== 1 || inside.some((is, index) => is === 1 && index !== own)) return null;
  const { joins } = base.symmetry.pins.structure;
  const each = new Set<number>();
  let links = 0;
  for (let link = quotient.start[own] as number; link < (quotient.start[own + 1] as number); link++) {
    const pairs = quotient.pairs[link] as number;
    const { rule } = joins[quotient.join[link] as number] as Join;
    const parallel = linksOf(rule, (quotient.capacity[link] as number) / pairs);
    each.add(parallel);
    links += (pairs * parallel) / (quotient.size[own] as number);
  }
  return each.size === 1 ? links : null;
}

function* separating(view: SeenFrom, other: number, linksOf: LinksOfPair): Generator<void, number> {
  const { quotient, from, to } = yield* pinnedPair(view, other);
  yield;
  const { joins } = quotient.symmetry.pins.structure;
  const ends = { from: [] as number[], to: [] as number[], capacity: [] as number[] };
  for (let index = 0; index < quotient.count; index++) {
    for (let link = quotient.start[index] as number; link < (quotient.start[index + 1] as number); link++) {
      const there = quotient.to[link] as number;
      if (there <= index) continue;
      const pairs = quotient.pairs[link] as number;
      const { rule } = joins[quotient.join[link] as number] as Join;
      ends.from.push(index);
      ends.to.push(there);
      ends.capacity.push(pairs * linksOf(rule, (quotient.capacity[link] as number) / pairs));
    }
  }
  if (areTied(quotient.count, ends, from, to)) return Number.POSITIVE_INFINITY;
  const { side } = minimumCut({ count: quotient.count, ...ends }, from, to);
  let links = 0;
  ends.capacity.forEach((width, at) => {
    if (side[ends.from[at] as number] !== side[ends.to[at] as number]) links += width;
  });
  return links;
}

interface Ends {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly capacity: readonly number[];
}

/** Whether the two are joined by what is no link. */
function areTied(count: number, { from, to, capacity }: Ends, one: number, other: number): boolean {
  const groups = new Groups();
  for (let index = 0; index < count; index++) groups.add();
  capacity.forEach((width, at) => {
    if (width === Number.POSITIVE_INFINITY) groups.join(from[at] as number, to[at] as number);
  });
  return groups.find(one) === groups.find(other);
}
