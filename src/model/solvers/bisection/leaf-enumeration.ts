/**
 * Exact bisection of a fabric whose upper switches are few or alike, by trying every placement of them.
 *
 * Without the switches that touch no card the fabric falls into *leaves*: some switches with their cards. Once the upper
 * switches stand, a leaf with a of its cards on the first side costs f(a) at least, found by trying the placements of its
 * own switches; leaves are independent, so the least cut is the least sum of f over the leaves with a sum of cards of
 * N/2 (min-plus convolution). Placements whose lower convex envelopes already sum to the best cut known are skipped.
 * Exact by exhaustion, for cards that are linked to switches alone. Cost: placements x distinct leaves, and for each that is not skipped N^2 at most.
 */
import { envelopeSum, leastSum } from '../../algorithms/min-plus.ts';
import type { Cut } from './cut.ts';
import { type SmallGraph, twinGroups, witnessOf } from './small-graph.ts';

export interface LeafBudget {
  readonly placements: number;
  /** Switches within one leaf, and cards of the fabric. */
  readonly switches: number;
  readonly cards: number;
}

interface Leaf {
  readonly switches: readonly number[];
  readonly cards: readonly number[];
  readonly size: number;
}

/** What a leaf costs with each number of cards on the first side, and how its members then stand. */
interface LeafCost {
  readonly cost: Float64Array;
  /** By number of cards: the placement of its switches as bits. */
  readonly placement: Int32Array;
}

/** Least cut below `limit` (or null when there is none): undefined when the fabric is not of this form. */
export function* enumerateLeaves(
  graph: SmallGraph,
  limit: number,
  budget: LeafBudget,
): Generator<void, Cut | null | undefined> {
  const { count, card, part } = graph;
  const upper = card.map((is, vertex) => !is && !neighbours(graph, vertex).some((other) => card[other]));
  const direct = card.some((is, vertex) => is && neighbours(graph, vertex).some((other) => card[other]));
  if (direct || part.cards > budget.cards || !upper.includes(true)) return undefined;
  const groups = twinGroups(graph, upper);
  const placements = groups.reduce((product, group) => product * (group.length + 1), 1);
  const leaves = leavesOf(graph, upper);
  if (placements > budget.placements || leaves.some((leaf) => leaf.switches.length > budget.switches)) return undefined;
  const half = Math.floor(part.cards / 2);
  const upperVertices = groups.flat();
  let best = limit;
  let bestSides: number[] | null = null;
  for (let number = 0; number < placements; number++) {
    const side = new Uint8Array(count);
    let rest = number;
    for (const group of groups) {
      const first = rest % (group.length + 1);
      rest = Math.floor(rest / (group.length + 1));
      group.forEach((vertex, index) => {
        side[vertex] = index < first ? 1 : 2;
      });
    }
    const inner = cutAmong(graph, upperVertices, side);
    const costs = costsOf(graph, leaves, side);
    yield;
    if (
      inner +
        envelopeSum(
          costs.map(({ cost }) => cost),
          half,
        ) >=
      best * (1 - 1e-12)
    )
      continue;
    const found = leastSum(
      costs.map(({ cost }) => cost),
      half,
    );
    yield;
    if (inner + found.total >= best * (1 - 1e-12)) continue;
    best = inner + found.total;
    bestSides = standing(graph, leaves, costs, found.parts, side);
  }
  return bestSides ? witnessOf(graph, bestSides) : null;
}

function neighbours({ near }: SmallGraph, vertex: number): number[] {
  return [...(near[vertex] as ReadonlyMap<number, number>).keys()];
}

function leavesOf({ count, card, near, size }: SmallGraph, upper: readonly boolean[]): Leaf[] {
  const seen = upper.slice();
  const leaves: Leaf[] = [];
  for (let vertex = 0; vertex < count; vertex++) {
    if (seen[vertex]) continue;
    const members = [vertex];
    seen[vertex] = true;
    for (const one of members) {
      for (const other of (near[one] as ReadonlyMap<number, number>).keys()) {
        if (seen[other]) continue;
        seen[other] = true;
        members.push(other);
      }
    }
    const cards = members.filter((one) => card[one]);
    leaves.push({
      switches: members.filter((one) => !card[one]),
      cards,
      size: cards.reduce((total, one) => total + (size[one] as number), 0),
    });
  }
  return leaves;
}

/** Capacity between placed vertices of different sides. */
function cutAmong({ near }: SmallGraph, vertices: readonly number[], side: Uint8Array): number {
  let total = 0;
  for (const vertex of vertices) {
    if (side[vertex] !== 1) continue;
    for (const [other, width] of near[vertex] as ReadonlyMap<number, number>) if (side[other] === 2) total += width;
  }
  return total;
}

/** Costs of all leaves; alike ones are computed once. */
function costsOf(graph: SmallGraph, leaves: readonly Leaf[], side: Uint8Array): LeafCost[] {
  const known = new Map<string, LeafCost>();
  return leaves.map((leaf) => {
    const text = signature(graph, leaf, side);
    const done = known.get(text);
    if (done) return done;
    const cost = costOf(graph, leaf, side);
    known.set(text, cost);
    return cost;
  });
}

/** Everything a leaf's costs depend on, with its members numbered within the leaf. */
function signature({ near, size }: SmallGraph, { switches, cards }: Leaf, side: Uint8Array): string {
  const members = [...switches, ...cards];
  return members
    .map((vertex) => {
      let first = 0;
      let second = 0;
      const inner: string[] = [];
      for (const [other, width] of near[vertex] as ReadonlyMap<number, number>) {
        if (side[other] === 1) first += width;
        else if (side[other] === 2) second += width;
        else inner.push(`${members.indexOf(other)}:${width}`);
      }
      return `${size[vertex]} ${first} ${second} ${inner.sort().join(' ')}`;
    })
    .join('|');
}

function costOf({ near, size }: SmallGraph, { switches, cards, size: all }: Leaf, side: Uint8Array): LeafCost {
  const cost = new Float64Array(all + 1).fill(Number.POSITIVE_INFINITY);
  const placement = new Int32Array(all + 1);
  for (let bits = 0; bits < 1 << switches.length; bits++) {
    const on = (vertex: number): number => {
      const index = switches.indexOf(vertex);
      return index >= 0 ? ((bits >> index) & 1 ? 1 : 2) : (side[vertex] as number);
    };
    let fixed = 0;
    switches.forEach((vertex, index) => {
      const own = on(vertex);
      for (const [other, width] of near[vertex] as ReadonlyMap<number, number>) {
        const its = on(other);
        // Links within the leaf are met from both ends and count at the first.
        if (its === 0 || its === own || switches.indexOf(other) > index) continue;
        fixed += width;
      }
    });
    const { base, changes } = cardChanges(near, size, cards, on);
    let total = fixed + base;
    for (let taken = 0; taken <= all; taken++) {
      if (total < (cost[taken] as number)) {
        cost[taken] = total;
        placement[taken] = bits;
      }
      total += changes[taken] ?? 0;
    }
  }
  return { cost, placement };
}

/** Cost of all cards on the second side, and what each further card on the first side changes, cheapest first. */
function cardChanges(
  near: SmallGraph['near'],
  size: readonly number[],
  cards: readonly number[],
  on: (vertex: number) => number,
): { base: number; changes: number[] } {
  let base = 0;
  const changes: number[] = [];
  for (const vertex of cards) {
    const [first, second] = pull(near, vertex, on);
    base += first * (size[vertex] as number);
    for (let member = 0; member < (size[vertex] as number); member++) changes.push(second - first);
  }
  return { base, changes: changes.sort((one, other) => one - other) };
}

/** Capacity of one member to the first and to the second side. */
function pull(near: SmallGraph['near'], vertex: number, on: (vertex: number) => number): [number, number] {
  let first = 0;
  let second = 0;
  for (const [other, width] of near[vertex] as ReadonlyMap<number, number>) {
    if (on(other) === 1) first += width;
    else second += width;
  }
  return [first, second];
}

/** Members of each vertex on the first side. */
function standing(
  { size, card, near }: SmallGraph,
  leaves: readonly Leaf[],
  costs: readonly LeafCost[],
  cards: readonly number[],
  upperSide: Uint8Array,
): number[] {
  const sides: number[] = size.map((_, vertex) => (upperSide[vertex] === 1 ? 1 : 0));
  leaves.forEach((leaf, index) => {
    const taken = cards[index] as number;
    const bits = costs[index]?.placement[taken] as number;
    leaf.switches.forEach((vertex, at) => {
      sides[vertex] = (bits >> at) & 1;
    });
    const on = (vertex: number): number => (sides[vertex] === 1 ? 1 : 2);
    const byChange = leaf.cards
      .map((vertex) => {
        const [first, second] = pull(near, vertex, on);
        return { vertex, change: second - first };
      })
      .sort((one, other) => one.change - other.change);
    let left = taken;
    for (const { vertex } of byChange) {
      const moved = Math.min(left, size[vertex] as number);
      if (card[vertex]) sides[vertex] = moved;
      left -= moved;
    }
  });
  return sides;
}
