/**
 * Question: how much can one half of the cards send to the other half, over the worst split into halves?
 *
 * B = least one-way capacity over all splits of the N cards into floor(N/2) and ceil(N/2), switches on either side.
 * Upper end: a real cut (`halves.ts`, `cut.ts`). Lower end: an embedding (`embedding.ts`). Where all capacities are
 * multiples of one quantum so is B, and the lower end is rounded up to it. Exact when the ends meet. Small fabrics are
 * enumerated (`enumeration.ts`): at once where that is cheaper than any bound, else where the ends do not meet.
 */
import type { Part } from '../network/part.ts';
import { type Bounds, type BoundsEffort, meeting } from '../throughput.ts';
import { buildCut, type Cut } from './cut.ts';
import { embeddingBound } from './embedding.ts';
import { type EnumerationBudget, enumerateCuts } from './enumeration.ts';
import { buildHalves, type Halves } from './halves.ts';
import { enumerateLeaves, type LeafBudget } from './leaf-enumeration.ts';
import { pinnedGraph } from './pinned-graph.ts';
import { smallGraph } from './small-graph.ts';

export interface BisectionEffort extends BoundsEffort {
  /** Whether small fabrics may be enumerated; default yes. */
  readonly enumerate: boolean;
}

const mostPins = 160;
/** A few hundred placements cost less than a first bound; a hundred thousand visits less than a second. */
const atOnce: EnumerationBudget = { placements: 600, visits: 2_000 };
const atLast: EnumerationBudget = { placements: 2 ** 40, visits: 100_000 };
const fewLeaves: LeafBudget = { placements: 4_096, switches: 6, cards: 4_096 };

export interface Bisection extends Bounds {
  /** Witness of the upper end. */
  readonly cut: Cut | null;
}

export function* bisection(part: Part, effort: Partial<BisectionEffort> = {}): Generator<void, Bisection> {
  if (part.cards < 2) return { lower: 0, upper: 0, cut: null };
  const { enumerate = true } = effort;
  const pinned = enumerate ? pinnedGraph(part, mostPins) : null;
  const graph = pinned && smallGraph(part, pinned);
  const small = graph && (yield* enumerateCuts(graph, atOnce));
  if (small) return exactly(small);
  const cut = yield* bestCut(part);
  const quantum = quantumOf(part);
  const upper = cut?.capacity ?? Number.POSITIVE_INFINITY;
  const raise = (lower: number) => roundUp(lower, quantum, upper);
  const found = yield* embeddingBound(part, cut, (lower) => raise(lower) >= upper, effort);
  const lower = Math.min(raise(found), upper);
  if (lower < upper && graph) {
    const better = yield* enumerateLeaves(graph, upper, fewLeaves);
    if (better === null && cut) return exactly(cut);
    const exact = better ?? (yield* enumerateCuts(graph, atLast));
    if (exact) return exactly(checked(exact, lower, upper));
  }
  return { lower, upper, cut };
}

function exactly(cut: Cut): Bisection {
  return { lower: cut.capacity, upper: cut.capacity, cut };
}

/** Exhaustion and bounds prove the same thing, so they cannot contradict each other. */
function checked(cut: Cut, lower: number, upper: number): Cut {
  if (cut.capacity < lower * (1 - meeting) || cut.capacity > upper * (1 + meeting))
    throw new Error('an enumerated bisection lies outside of its bounds');
  return cut;
}

function* bestCut(part: Part): Generator<void, Cut | null> {
  let best: { halves: Halves; cut: Cut } | null = null;
  for (const halves of buildHalves(part)) {
    if (halves === null) {
      yield;
      continue;
    }
    const cut = yield* buildCut(part, halves);
    if (cut && (!best || cut.capacity < best.cut.capacity)) best = { halves, cut };
    yield;
  }
  if (!best) return null;
  const throughTrunks = yield* buildCut(part, best.halves, true);
  return throughTrunks && throughTrunks.capacity <= best.cut.capacity ? throughTrunks : best.cut;
}

/** Greatest number of which the capacity of every joined pair is a multiple; 0 when they are not all whole numbers. */
function quantumOf({ base, capacity }: Part): number {
  let quantum = 0;
  for (let orbit = 0; orbit < base.links; orbit++) {
    if (capacity[orbit] === 0) continue;
    const each = base.pairCapacity[orbit] as number;
    if (!Number.isSafeInteger(each)) return 0;
    let left = each;
    while (left > 0) [quantum, left] = [left, quantum % left];
  }
  return quantum;
}

/** A lower end within rounding of the upper one is the upper one; otherwise it rises to the next multiple. */
function roundUp(lower: number, quantum: number, upper: number): number {
  if (lower >= upper * (1 - meeting)) return upper;
  return quantum > 0 ? Math.ceil((lower / quantum) * (1 - meeting)) * quantum : lower;
}
