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
