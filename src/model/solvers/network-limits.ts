/**
 * Everything that follows from the description of a network alone: its islands, and for each of them throughput, routed
 * throughput and bisection. Names, parts and bases do not enter, so the result can be kept under `structureKey`.
 */
import type { Fabric } from '../machine/fabric.ts';
import { type Bisection, bisection } from './bisection/bisection.ts';
import { looksOfOnce } from './network/budget.ts';
import { type Division, divide } from './network/islands.ts';
import type { Part } from './network/part.ts';
import { routedThroughput } from './routed.ts';
import { structureOf } from './symmetry/read-fabric.ts';
import { type Bounds, throughput } from './throughput.ts';

export interface IslandLimits {
  readonly part: Part;
  readonly count: number;
  readonly text: string;
  /** bit/s per card. */
  readonly throughput: Bounds;
  readonly routed: number;
  /** bit/s, one direction. */
  readonly bisection: Bisection;
}

export interface LimitsEffort {
  /** Links looked at in each phase of each bound; default some seconds' worth. */
  readonly looks?: number;
  /** Throughput alone, and only where one look at every link from every card orbit is within `looks`. */
  readonly only?: 'throughput';
  /** Islands that are solved already, by what they are: equal ones are not solved again. */
  readonly known?: readonly IslandLimits[];
}

export interface NetworkLimits {
  readonly division: Division;
  readonly islands: readonly IslandLimits[];
}

const anything: Bounds = { lower: 0, upper: Number.POSITIVE_INFINITY };

export function* networkLimits(fabric: Fabric, effort: LimitsEffort = {}): Generator<void, NetworkLimits> {
  const division = yield* divide(structureOf(fabric));
  const islands: IslandLimits[] = [];
  for (const { part, count, text } of division.islands) {
    yield;
    const known = text === '' ? undefined : effort.known?.find((one) => one.text === text);
    if (known) {
      islands.push({ ...known, count });
      continue;
    }
    if (effort.only) {
      const best = looksOfOnce(part) > (effort.looks ?? 0) ? anything : yield* throughput(part, effort);
      islands.push({ part, count, text, throughput: best, routed: 0, bisection: { ...anything, cut: null } });
      continue;
    }
    const best = yield* throughput(part, effort);
    islands.push({
      part,
      count,
      text,
      throughput: best,
      // A routing is one of those the limit speaks of; rounding must not carry it beyond.
      routed: Math.min(yield* routedThroughput(part), best.upper),
      bisection: yield* bisection(part, effort),
    });
  }
  return { division, islands };
}

/** The description without its names: equal keys have equal limits. */
export function structureKey({ dimensions, types, rules, edits }: Fabric): string {
  return JSON.stringify([
    dimensions.map(({ levels, under }) => [levels.map(({ size, kind }) => [size, kind]), under ?? 0]),
    types.map(({ at, card }) => [at, card]),
    rules.map(({ a, b, capacity, relations }) => [a, b, capacity, relations]),
    edits,
  ]);
}
