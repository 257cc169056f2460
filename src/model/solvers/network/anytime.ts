/**
 * First phase of the bounds: Frank-Wolfe on the largest link load, softened. Each step routes every card orbit along
 * shortest paths under lengths that grow with the load, and certifies both ends: the averaged routing carries one over
 * its worst load, the lengths bound every routing. It needs no LP and gives good first columns and lengths.
 */
import { shortestPaths } from '../../algorithms/shortest-paths.ts';
import { affordableRounds, largest } from './budget.ts';
import type { Part } from './part.ts';
import { addLoads } from './routing.ts';

export interface FirstPhase {
  /** bit/s of one ordered pair. */
  readonly lower: number;
  readonly upper: number;
  /** Rate of one pair at which loads below are shares of capacity. */
  readonly unit: number;
  /** Multipliers of the orbits behind `upper`, summing to 1. */
  readonly lengths: Float64Array;
  /** Loads of the routing behind `lower`: by source, by orbit, all pairs at rate `unit`. */
  readonly loads: readonly Float64Array[];
}

/** Sources whose loads are averaged between two pauses. */
const sourcesOfStep = 256;

export function* spread(part: Part, steps: number, looks?: number): Generator<void, FirstPhase> {
  const { sources, capacity, perCapacity } = part;
  const { pairCapacity, links: orbits } = part.base;
  const lengths = new Float64Array(orbits);
  const perSource = sources.map(() => new Float64Array(orbits));
  const fresh = sources.map(() => new Float64Array(orbits));
  const mass = sources.map((source) => new Float64Array(source.quotient.count));
  let usage = new Float64Array(orbits);
  const best = [...perSource];
  let bestLengths = new Float64Array(orbits);
  let lower = 0;
  let upper = Number.POSITIVE_INFINITY;

  const affordable = affordableRounds(part, steps, looks);
  for (let step = 0; step < affordable; step++) {
    const worst = largest(usage);
    const sharpness = Math.min(300, 10 + 4 * step);
    let total = 0;
    for (let orbit = 0; orbit < orbits; orbit++) {
      const pull = step === 0 ? 1 : Math.exp(sharpness * ((usage[orbit] as number) / worst - 1)) + 1e-9;
      lengths[orbit] = capacity[orbit] === 0 ? 0 : pull / (pairCapacity[orbit] as number);
      total += (lengths[orbit] as number) * (capacity[orbit] as number);
    }
    let cost = 0;
    const next = new Float64Array(orbits);
    for (const [index, source] of sources.entries()) {
      const loads = fresh[index] as Float64Array;
      loads.fill(0);
      const reached = shortestPaths(source.graph, source.root, lengths, source.space);
      cost +=
        source.weight *
        addLoads(source, reached, lengths, source.others, source.weight, mass[index] as Float64Array, loads);
      for (let orbit = 0; orbit < orbits; orbit++) {
        loads[orbit] = (loads[orbit] as number) * (perCapacity[orbit] as number);
        next[orbit] = (next[orbit] as number) + (loads[orbit] as number);
      }
      yield;
    }
    if (total / cost < upper) {
      upper = total / cost;
      bestLengths = lengths.map((length, orbit) => (length * (capacity[orbit] as number)) / total);
    }
    const share = step === 0 ? 1 : stepLength(usage, next, step);
    usage = usage.map((value, orbit) => value + share * ((next[orbit] as number) - value));
    const carried = 1 / largest(usage);
    const isBetter = carried > lower;
    if (isBetter) lower = carried;
    for (const [index, loads] of perSource.entries()) {
      const towards = fresh[index] as Float64Array;
      for (let orbit = 0; orbit < orbits; orbit++)
        loads[orbit] = (loads[orbit] as number) + share * ((towards[orbit] as number) - (loads[orbit] as number));
      if (isBetter) best[index] = loads.slice();
      if (index % sourcesOfStep === sourcesOfStep - 1) yield;
    }
    if (upper - lower <= 1e-12 * upper) break;
  }
  const unit = upper;
  yield;
  return { lower, upper, unit, lengths: bestLengths, loads: best.map((loads) => loads.map((load) => load * unit)) };
}

/** Share of the new routing that makes the worst load smallest (golden section), kept from stalling. */
function stepLength(usage: Float64Array, next: Float64Array, step: number): number {
  const worstAt = (share: number): number => {
    let worst = 0;
    for (let orbit = 0; orbit < usage.length; orbit++) {
      const value = (usage[orbit] as number) + share * ((next[orbit] as number) - (usage[orbit] as number));
      if (value > worst) worst = value;
    }
    return worst;
  };
  let from = 0;
  let to = 1;
  for (let round = 0; round < 30; round++) {
    const left = from + (to - from) * 0.382;
    const right = from + (to - from) * 0.618;
    if (worstAt(left) < worstAt(right)) to = right;
    else from = left;
  }
  const found = (from + to) / 2;
  const least = 0.5 / (step + 2);
  return found < least * 0.02 ? least * 0.3 : found;
}
