/**
 * Exact bisection of a small fabric by trying every placement of a vertex cover.
 *
 * Once the sides of a cover are fixed no two other vertices are linked: a switch goes where it is cheaper, and a card
 * costs one number on either side, so the best half is the cards with the smallest differences. Members of the cover
 * with the same neighbours are interchangeable and only their number on a side counts. Depth first, cutting off where
 * the links already cut plus the cheaper side of every other vertex reach the best cut known. Both bounds are proved by
 * exhaustion, or null is returned when the budget of visits ends first.
 * Cost: visits x other vertices.
 */
import { isCard, type Part } from '../network/part.ts';
import type { Quotient } from '../symmetry/quotient.ts';
import type { Join } from '../symmetry/structure.ts';
import type { Crossing, Cut } from './cut.ts';
import { pinnedGraph } from './pinned-graph.ts';

export interface EnumerationBudget {
  /** Places to pin, placements of the cover as counted beforehand, and placements visited. */
  readonly pins: number;
  readonly placements: number;
  readonly visits: number;
}

const visitsBetweenYields = 512;

export function* enumerateCuts(part: Part, budget: EnumerationBudget): Generator<void, Cut | null> {
  const quotient = pinnedGraph(part, budget.pins);
  if (!quotient) return null;
  const graph = smallGraph(part, quotient);
  const cover = coverOf(graph);
  if (!cover) return null;
  const groups = twinGroups(graph, cover);
  const placements = groups.reduce((product, group) => product * (group.length + 1), 1);
  if (placements > budget.placements) return null;
  const sides = yield* search(graph, cover, groups, Math.floor(part.cards / 2), budget.visits);
  return sides && witness(part, quotient, graph, sides);
}

interface SmallGraph {
  readonly count: number;
  /** Class of the quotient. */
  readonly origin: readonly number[];
  readonly size: readonly number[];
  readonly card: readonly boolean[];
  /** By vertex: neighbours and the capacity to each from one member. */
  readonly near: readonly ReadonlyMap<number, number>[];
}

function smallGraph({ base, inside }: Part, quotient: Quotient): SmallGraph {
  const origin: number[] = [];
  const numberOf = new Map<number, number>();
  for (let index = 0; index < quotient.count; index++) {
    if (!inside[quotient.baseClass[index] as number]) continue;
    numberOf.set(index, origin.length);
    origin.push(index);
  }
  const near = origin.map((index) => {
    const found = new Map<number, number>();
    for (let link = quotient.start[index] as number; link < (quotient.start[index + 1] as number); link++) {
      const other = numberOf.get(quotient.to[link] as number) as number;
      const each = (quotient.capacity[link] as number) / (quotient.size[index] as number);
      found.set(other, (found.get(other) ?? 0) + each);
    }
    return found;
  });
  return {
    count: origin.length,
    origin,
    size: origin.map((index) => quotient.size[index] as number),
    card: origin.map((index) => isCard(base, quotient.kind[index] as number)),
    near,
  };
}

/** Greedy: the vertex with most uncovered links first. Null when a link has no end that stands alone. */
function coverOf({ count, size, near }: SmallGraph): boolean[] | null {
  const cover: boolean[] = new Array(count).fill(false);
  const uncovered = near.map((links) => links.size);
  const take = (vertex: number): void => {
    cover[vertex] = true;
    for (const other of (near[vertex] as ReadonlyMap<number, number>).keys())
      if (!cover[other]) uncovered[other] = (uncovered[other] as number) - 1;
    uncovered[vertex] = 0;
  };
  for (let vertex = 0; vertex < count; vertex++) {
    if ((size[vertex] as number) === 1) continue;
    for (const other of (near[vertex] as ReadonlyMap<number, number>).keys()) {
      if ((size[other] as number) > 1) return null;
      if (!cover[other]) take(other);
    }
  }
  for (;;) {
    let best = -1;
    for (let vertex = 0; vertex < count; vertex++) {
      if (cover[vertex] || (size[vertex] as number) > 1) continue;
      if ((uncovered[vertex] as number) > (best < 0 ? 0 : (uncovered[best] as number))) best = vertex;
    }
    if (best < 0) return cover;
    take(best);
  }
}

/** Members of the cover of one sort with the same links to all others than themselves. */
function twinGroups({ count, card, near }: SmallGraph, cover: readonly boolean[]): number[][] {
  const groups: number[][] = [];
  for (let vertex = 0; vertex < count; vertex++) {
    if (!cover[vertex]) continue;
    const group = groups.find((own) => own.every((other) => card[other] === card[vertex] && twins(vertex, other)));
    if (group) group.push(vertex);
    else groups.push([vertex]);
  }
  return groups;

  function twins(one: number, other: number): boolean {
    const mine = near[one] as ReadonlyMap<number, number>;
    const its = near[other] as ReadonlyMap<number, number>;
    if (mine.size !== its.size) return false;
    for (const [vertex, width] of mine) if (vertex !== other && its.get(vertex) !== width) return false;
    return true;
  }
}

/** Members of each vertex on the first side, in the cheapest split there is. */
function* search(
  graph: SmallGraph,
  cover: readonly boolean[],
  groups: readonly (readonly number[])[],
  half: number,
  mostVisits: number,
): Generator<void, number[] | null> {
  const { count, size, card, near } = graph;
  const order = groups.flat();
  /** Place of a member within its group, and whether it opens the group. */
  const opens = groups.flatMap((group) => group.map((_, index) => index === 0));
  const outside = size.map((_, vertex) => vertex).filter((vertex) => !cover[vertex]);
  const side = new Uint8Array(count);
  /** Capacity to decided members on either side, from one member. */
  const toFirst = new Float64Array(count);
  const toSecond = new Float64Array(count);
  const cardsLeft = order.map((_, at) => order.slice(at).filter((vertex) => card[vertex]).length);
  const outsideCards = outside.reduce((total, vertex) => total + (card[vertex] ? (size[vertex] as number) : 0), 0);
  let best = Number.POSITIVE_INFINITY;
  let bestSides: number[] | null = null;
  let visits = 0;

  const place = (vertex: number, on: 1 | 2, sign: 1 | -1): void => {
    const sums = on === 1 ? toFirst : toSecond;
    for (const [other, width] of near[vertex] as ReadonlyMap<number, number>)
      sums[other] = (sums[other] as number) + (sign * width) / (size[other] as number);
    side[vertex] = sign === 1 ? on : 0;
  };
  const finish = (cut: number, cardsOnFirst: number): void => {
    let total = cut;
    const open: number[] = [];
    for (const vertex of outside) {
      if (card[vertex]) {
        open.push(vertex);
        total += (size[vertex] as number) * (toFirst[vertex] as number);
      } else total += (size[vertex] as number) * Math.min(toFirst[vertex] as number, toSecond[vertex] as number);
    }
    // All open cards stand on the second side; the ones that gain most, or lose least, change over.
    const change = (vertex: number) => (toSecond[vertex] as number) - (toFirst[vertex] as number);
    open.sort((one, other) => change(one) - change(other));
    let need = half - cardsOnFirst;
    if (need < 0 || need > outsideCards) return;
    const chosen = new Map<number, number>();
    for (const vertex of open) {
      const moved = Math.min(need, size[vertex] as number);
      if (moved === 0) break;
      total += moved * change(vertex);
      need -= moved;
      chosen.set(vertex, moved);
    }
    if (total >= best) return;
    best = total;
    bestSides = size.map((members, vertex) => {
      if (cover[vertex]) return side[vertex] === 1 ? 1 : 0;
      if (card[vertex]) return chosen.get(vertex) ?? 0;
      return (toFirst[vertex] as number) > (toSecond[vertex] as number) ? members : 0;
    });
  };
  /** Links cut whatever is decided later. */
  const atLeast = (cut: number): number => {
    let total = cut;
    for (const vertex of outside)
      total += (size[vertex] as number) * Math.min(toFirst[vertex] as number, toSecond[vertex] as number);
    return total;
  };

  function* descend(at: number, cut: number, cardsOnFirst: number): Generator<void, boolean> {
    visits += 1;
    if (visits > mostVisits) return false;
    if (visits % visitsBetweenYields === 0) yield;
    if (cardsOnFirst > half || cardsOnFirst + (cardsLeft[at] ?? 0) + outsideCards < half) return true;
    if (at === order.length) {
      finish(cut, cardsOnFirst);
      return true;
    }
    if (atLeast(cut) >= best) return true;
    const vertex = order[at] as number;
    for (const on of [1, 2] as const) {
      // Twins: those on the first side come first, so that only their number is tried.
      if (on === 1 && !opens[at] && side[order[at - 1] as number] === 2) continue;
      const added = (on === 1 ? toSecond[vertex] : toFirst[vertex]) as number;
      place(vertex, on, 1);
      const more = card[vertex] && on === 1 ? 1 : 0;
      const done = yield* descend(at + 1, cut + added, cardsOnFirst + more);
      place(vertex, on, -1);
      if (!done) return false;
    }
    return true;
  }
  return (yield* descend(0, 0, 0)) ? bestSides : null;
}

/** The split written out as a cut; its capacity is summed up afresh. */
function witness({ base }: Part, quotient: Quotient, { origin, size }: SmallGraph, onFirst: readonly number[]): Cut {
  const { joins, kinds } = base.symmetry.pins.structure;
  const share = new Float64Array(quotient.count);
  const sides = kinds.map(() => ({ a: 0, b: 0 }));
  origin.forEach((index, vertex) => {
    const first = onFirst[vertex] as number;
    share[index] = first / (size[vertex] as number);
    const own = sides[quotient.kind[index] as number] as { a: number; b: number };
    own.a += first;
    own.b += (size[vertex] as number) - first;
  });
  const byOrbit = new Float64Array(base.links);
  const crossings = new Map<string, { -readonly [K in keyof Crossing]: Crossing[K] }>();
  let capacity = 0;
  for (const index of origin) {
    const here = share[index] as number;
    for (let link = quotient.start[index] as number; link < (quotient.start[index + 1] as number); link++) {
      // From the first side to the second; one end of every link stands alone, so its share is all or nothing.
      const crossing = here * (1 - (share[quotient.to[link] as number] as number));
      if (crossing === 0) continue;
      const across = crossing * (quotient.capacity[link] as number);
      const orbit = quotient.link[link] as number;
      byOrbit[orbit] = (byOrbit[orbit] as number) + across;
      capacity += across;
      const { rule } = joins[quotient.join[link] as number] as Join;
      const each = (quotient.capacity[link] as number) / (quotient.pairs[link] as number);
      const key = `${rule}/${each}`;
      const known = crossings.get(key) ?? { rule, pairs: 0, capacity: each };
      crossings.set(key, known);
      known.pairs += crossing * (quotient.pairs[link] as number);
    }
  }
  return { capacity, crossings: [...crossings.values()], sides, byOrbit };
}
