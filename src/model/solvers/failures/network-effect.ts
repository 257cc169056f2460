/**
 * Question: what is left of one network after failures, against the same network before?
 *
 * Both are solved by the same solvers; rates are compared island by island, an island that failures have not touched
 * having the same description before and after. Bounds of a ratio follow from the bounds of its two ends, so they are
 * as certain as those. Cost: that of solving the damaged network; untouched islands are counted, not solved again.
 */
import { vertexCount } from '../../machine/cells.ts';
import type { Fabric } from '../../machine/fabric.ts';
import { bundlesOf } from '../ends.ts';
import { meanRate } from '../mean-rate.ts';
import type { Division } from '../network/islands.ts';
import { isCard } from '../network/part.ts';
import type { IslandLimits, LimitsEffort, NetworkLimits } from '../network-limits.ts';
import { classOf } from '../symmetry/find-class.ts';
import type { Base } from '../symmetry/quotient.ts';
import { memberOf } from '../symmetry/refine.ts';
import type { Bounds } from '../throughput.ts';

export interface CardsLeft {
  /** False where so little is alike that paths were not followed: then only `before` and `dead` are known. */
  readonly followed: boolean;
  /** Up before. */
  readonly before: number;
  /** Gone, themselves or with their box, whatever they reached before. */
  readonly dead: number;
  /** Still there, and now with no path or split off from the larger part. */
  readonly cutOff: number;
  /** Up after the failure. */
  readonly up: number;
  /** Up, and sending less than before. */
  readonly slowed: number;
  /** Least injection of an up card against its own before; 1 where nobody is slowed, 0 where no card is up. */
  readonly injection: number;
}

export interface RatesLeft {
  /** Shares of the worst island of each; above 1 where fewer cards have more for each of them. */
  readonly throughput: Bounds;
  readonly routed: Bounds;
  readonly bisection: Bounds;
  /** Of all pairs of up cards within an island. */
  readonly mean: Bounds;
  /** bit/s, one direction; of the island whose bisection has suffered most. */
  readonly bisectionLeft: Bounds;
}

const whole: Bounds = { lower: 1, upper: 1 };
const none: Bounds = { lower: 0, upper: 0 };

export function cardsLeft(fabric: Fabric, damaged: Fabric, before: Division, after: Division): CardsLeft {
  if (before.irregular || after.irregular) {
    const all = countCards(fabric);
    const dead = all - countCards(damaged);
    return { followed: false, before: all, dead, cutOff: 0, up: all - dead, slowed: 0, injection: 1 };
  }
  const now = cardClasses(after.base);
  const all = total(cardClasses(before.base));
  const upBefore = all - total(before.cutOff);
  let slowed = 0;
  let injection = 1;
  const lost = cutOffByClass(after);
  const lostBefore = new Map(cutOffByClass(before));
  const rateBefore = injectionOf(before.base);
  const rateAfter = injectionOf(after.base);
  let up = 0;
  /** Cards still there that had no path before either. */
  let apart = 0;
  for (const { index, cards } of now) {
    const kind = after.base.quotient.kind[index] as number;
    const { symmetry } = after.base;
    const earlier = classOf(before.base.symmetry, kind, memberOf(symmetry, symmetry.classes, index));
    const gone = lost.get(index) ?? 0;
    const same = Math.min(gone, lostBefore.get(earlier) ?? 0);
    apart += same;
    lostBefore.set(earlier, (lostBefore.get(earlier) ?? 0) - same);
    const left = cards - gone;
    if (left <= 0) continue;
    up += left;
    const nominal = earlier < 0 ? 0 : (rateBefore[earlier] as number);
    const share = nominal > 0 ? (rateAfter[index] as number) / nominal : 1;
    if (share >= 1 - 1e-12) continue;
    slowed += left;
    injection = Math.min(injection, share);
  }
  const down = Math.max(0, upBefore - up);
  const dead = all - total(now);
  const cutOff = Math.min(down, total(now) - up - apart);
  return {
    followed: true,
    before: upBefore,
    dead,
    cutOff,
    up: upBefore - down,
    slowed,
    injection: up > 0 ? injection : 0,
  };
}

/** By base class: cards with no path to their supernode. */
function cutOffByClass({ base, cutOff }: Division): ReadonlyMap<number, number> {
  const lost = new Map<number, number>();
  for (const { kind, example, cards } of cutOff) {
    const own = classOf(base.symmetry, kind, example);
    lost.set(own, (lost.get(own) ?? 0) + cards);
  }
  return lost;
}

function countCards(fabric: Fabric): number {
  return fabric.types.reduce((sum, { card }, type) => sum + (card ? vertexCount(fabric, type) : 0), 0);
}

function cardClasses(base: Base): readonly { readonly index: number; readonly cards: number }[] {
  const { quotient } = base;
  const found: { index: number; cards: number }[] = [];
  for (let index = 0; index < quotient.count; index++)
    if (isCard(base, quotient.kind[index] as number)) found.push({ index, cards: quotient.size[index] as number });
  return found;
}

function total(classes: readonly { readonly cards: number }[]): number {
  return classes.reduce((sum, { cards }) => sum + cards, 0);
}

/** bit/s of one vertex of each class. */
function injectionOf(base: Base): readonly number[] {
  return bundlesOf(base).map((own) => own.reduce((sum, { pairs, capacity }) => sum + pairs * capacity, 0));
}

export function* ratesLeft(
  before: NetworkLimits,
  after: NetworkLimits,
  effort: LimitsEffort = {},
): Generator<void, RatesLeft> {
  const compared = compareIslands(before.islands, after.islands);
  if (compared.length === 0 || compared.every(({ now }) => now.part.cards < 2))
    return { throughput: none, routed: none, bisection: none, mean: none, bisectionLeft: none };
  const throughput: Bounds[] = [];
  const routed: Bounds[] = [];
  const bisection: Bounds[] = [];
  let bisectionLeft: Bounds | null = null;
  let pairs = 0;
  let lower = 0;
  let upper = 0;
  for (const { now, was } of compared) {
    const { cards } = now.part;
    if (cards < 2) continue;
    const weight = now.count * cards * (cards - 1);
    pairs += weight;
    if (was === null) {
      lower += weight;
      upper += weight;
      for (const list of [throughput, routed, bisection]) list.push(whole);
      continue;
    }
    throughput.push(ratio(now.throughput, was.throughput));
    routed.push(ratio(exactly(now.routed), exactly(was.routed)));
    const left = ratio(now.bisection, was.bisection);
    if (bisection.every((other) => left.lower < other.lower)) bisectionLeft = now.bisection;
    bisection.push(left);
    if (effort.only) continue;
    const demand = perPair(was, was.throughput.lower);
    const carried = { lower: perPair(now, now.throughput.lower), upper: perPair(now, now.throughput.upper) };
    const mean = yield* meanRate(now.part, demand, carried, effort);
    lower += weight * mean.lower;
    upper += weight * mean.upper;
  }
  const mean = effort.only ? { lower: 0, upper: 1 } : { lower: lower / pairs, upper: upper / pairs };
  return {
    throughput: throughput.reduce(worse),
    routed: routed.reduce(worse),
    bisection: bisection.reduce(worse),
    mean,
    bisectionLeft: bisectionLeft ?? worstBisection(after.islands),
  };
}

interface Rates {
  readonly throughput: Bounds;
  readonly routed: number;
  readonly bisection: Bounds;
  readonly part: IslandLimits['part'];
}

interface Compared {
  readonly now: IslandLimits;
  /** What it was; null where failures have not touched it. */
  readonly was: Rates | null;
}

/**
 * Islands with equal texts are untouched. The others came from kinds of islands of which there are fewer now; where
 * that is more than one kind, the bounds of all of them are taken together.
 */
function compareIslands(before: readonly IslandLimits[], after: readonly IslandLimits[]): readonly Compared[] {
  const texts = new Map(after.map(({ text, count }) => [text, count]));
  const fewer = before.filter(
    ({ text, count, part }) => part.cards > 1 && (text === '' || (texts.get(text) ?? 0) < count),
  );
  const changed = fewer.length > 0 ? fewer : before.filter(({ part }) => part.cards > 1);
  const [first] = changed;
  if (!first) return [];
  const was = changed.reduce<Rates>(
    (one, { throughput, routed, bisection, part }) => ({
      throughput: around(one.throughput, throughput),
      routed: Math.max(one.routed, routed),
      bisection: around(one.bisection, bisection),
      part: part.cards < one.part.cards ? part : one.part,
    }),
    first,
  );
  return after.map((now) => {
    const same = now.text !== '' && before.some(({ text }) => text === now.text);
    return { now, was: same ? null : was };
  });
}

function around(one: Bounds, other: Bounds): Bounds {
  return { lower: Math.min(one.lower, other.lower), upper: Math.max(one.upper, other.upper) };
}

function worse(one: Bounds, other: Bounds): Bounds {
  return { lower: Math.min(one.lower, other.lower), upper: Math.min(one.upper, other.upper) };
}

/** Of two intervals; what was nothing stays whole. */
function ratio(now: Bounds, was: Bounds): Bounds {
  if (!(was.lower > 0)) return was.upper > 0 ? { lower: 0, upper: 1 } : whole;
  return { lower: now.lower / was.upper, upper: now.upper / was.lower };
}

function exactly(value: number): Bounds {
  return { lower: value, upper: value };
}

function perPair({ part }: Pick<IslandLimits, 'part'>, perCard: number): number {
  return perCard / (part.cards - 1);
}

function worstBisection(islands: readonly IslandLimits[]): Bounds {
  const judged = islands.filter(({ part }) => part.cards > 1);
  return judged.reduce((worst, { bisection }) => worse(worst, bisection), judged[0]?.bisection ?? none);
}
