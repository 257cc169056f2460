/**
 * Exact bisection of a small fabric by trying every placement of a vertex cover.
 *
 * Once the sides of a cover are fixed no two other vertices are linked: a switch goes where it is cheaper, and a card
 * costs one number on either side, so the best half is the cards with the smallest differences. Members of the cover
 * with the same neighbours are interchangeable and only their number on a side counts. Depth first, cutting off where
 * the links already cut plus the cheapest even split of the other vertices, as if they were not linked among themselves,
 * reach the best cut known. Both bounds are proved by
 * exhaustion, or null is returned when the budget of visits ends first.
 * Cost: visits x other vertices.
 */
import type { Cut } from './cut.ts';
import { type SmallGraph, twinGroups, witnessOf } from './small-graph.ts';

export interface EnumerationBudget {
  /** Placements of the cover as counted beforehand, and those visited. */
  readonly placements: number;
  readonly visits: number;
}

const visitsBetweenYields = 512;

export function* enumerateCuts(graph: SmallGraph, budget: EnumerationBudget): Generator<void, Cut | null> {
  const cover = coverOf(graph);
  if (!cover) return null;
  const groups = twinGroups(graph, cover);
  const placements = groups.reduce((product, group) => product * (group.length + 1), 1);
  if (placements > budget.placements) return null;
  const sides = yield* search(graph, cover, groups, Math.floor(graph.part.cards / 2), budget.visits);
  return sides && witnessOf(graph, sides);
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

/** Members of each vertex on the first side, in the cheapest split there is; null when the visits run out. */
function* search(
  graph: SmallGraph,
  cover: readonly boolean[],
  groups: readonly (readonly number[])[],
  half: number,
  mostVisits: number,
): Generator<void, number[] | null> {
  const { count, size, card } = graph;
  const order = groups.flat();
  const opens = groups.flatMap((group) => group.map((_, index) => index === 0));
  /** Decided vertices in the order of their deciding, then the others of the cover, then those outside. */
  const line = [...order, ...size.map((_, vertex) => vertex).filter((vertex) => !cover[vertex])];
  const { start, to, pull } = neighbourArrays(graph);
  const side = new Uint8Array(count);
  /** Capacity of one member to decided vertices on either side. */
  const toFirst = new Float64Array(count);
  const toSecond = new Float64Array(count);
  const free = new Int32Array(count);
  const change = new Float64Array(count);
  const evenHalves = 2 * half === graph.part.cards;
  const firstCard = order.findIndex((vertex) => card[vertex]);
  let best = Number.POSITIVE_INFINITY;
  let bestSides: number[] | null = null;
  let visits = 0;

  const place = (vertex: number, on: 1 | 2, sign: 1 | -1): void => {
    const sums = on === 1 ? toFirst : toSecond;
    for (let link = start[vertex] as number; link < (start[vertex + 1] as number); link++) {
      const other = to[link] as number;
      sums[other] = (sums[other] as number) + sign * (pull[link] as number);
    }
    side[vertex] = sign === 1 ? on : 0;
  };
  /**
   * Least cut when the vertices from `at` on are free and the links between them cost nothing: each switch takes its
   * cheaper side, and of the cards those that gain most by it, or lose least, make up the first half. Exact once only
   * vertices outside the cover are free. Infinite when the halves cannot come out even.
   */
  const relaxed = (at: number, cut: number, cardsOnFirst: number): number => {
    let total = cut;
    let cards = 0;
    let filled = 0;
    for (let index = at; index < line.length; index++) {
      const vertex = line[index] as number;
      const members = size[vertex] as number;
      const first = toFirst[vertex] as number;
      const second = toSecond[vertex] as number;
      if (!card[vertex]) {
        total += members * Math.min(first, second);
        continue;
      }
      total += members * first;
      cards += members;
      change[vertex] = second - first;
      let slot = filled++;
      while (slot > 0 && (change[free[slot - 1] as number] as number) > second - first) {
        free[slot] = free[slot - 1] as number;
        slot -= 1;
      }
      free[slot] = vertex;
    }
    let need = half - cardsOnFirst;
    if (need < 0 || need > cards) return Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < filled && need > 0; slot++) {
      const vertex = free[slot] as number;
      const moved = Math.min(need, size[vertex] as number);
      total += moved * (change[vertex] as number);
      need -= moved;
    }
    return total;
  };
  const keep = (total: number, cardsOnFirst: number): void => {
    best = total;
    const sides: number[] = size.map((_, vertex) => (side[vertex] === 1 ? 1 : 0));
    let need = half - cardsOnFirst;
    for (const vertex of line.slice(order.length)) {
      if (!card[vertex] && (toFirst[vertex] as number) > (toSecond[vertex] as number))
        sides[vertex] = size[vertex] as number;
    }
    const open = line.slice(order.length).filter((vertex) => card[vertex]);
    for (const vertex of open.sort((one, other) => (change[one] as number) - (change[other] as number))) {
      const moved = Math.min(need, size[vertex] as number);
      sides[vertex] = moved;
      need -= moved;
    }
    bestSides = sides;
  };
  function* descend(at: number, cut: number, cardsOnFirst: number): Generator<void, boolean> {
    visits += 1;
    if (visits > mostVisits) return false;
    if (visits % visitsBetweenYields === 0) yield;
    const least = relaxed(at, cut, cardsOnFirst);
    if (least >= best * (1 - 1e-12)) return true;
    if (at === order.length) {
      keep(least, cardsOnFirst);
      return true;
    }
    const vertex = order[at] as number;
    const cheaperFirst = (toFirst[vertex] as number) >= (toSecond[vertex] as number);
    for (const on of cheaperFirst ? ([1, 2] as const) : ([2, 1] as const)) {
      // Twins: those on the first side come first, so that only their number is tried.
      if (on === 1 && !opens[at] && side[order[at - 1] as number] === 2) continue;
      // Equal halves have no names: the first card of all stands on the first side.
      if (on === 2 && evenHalves && at === firstCard && opens[at]) continue;
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

/** Neighbours of each vertex, and what one member of the neighbour gains or loses with it. */
function neighbourArrays({ near, size }: SmallGraph): { start: Int32Array; to: Int32Array; pull: Float64Array } {
  const start = new Int32Array(near.length + 1);
  near.forEach((links, vertex) => {
    start[vertex + 1] = (start[vertex] as number) + links.size;
  });
  const to = new Int32Array(start[near.length] as number);
  const pull = new Float64Array(to.length);
  let at = 0;
  for (const links of near) {
    for (const [other, width] of links) {
      to[at] = other;
      pull[at++] = width / (size[other] as number);
    }
  }
  return { start, to, pull };
}
