/**
 * Question: at which rate can every ordered pair of cards send at once, with the best routing there is?
 *
 * Let O be the link orbits with capacity c(O) (both directions) and S the card orbits with representative s. Averaging a
 * routing over the symmetry and with its own reverse keeps demands and evens out loads, so rate t is feasible iff there
 * are routings f_s with  sum_S |S| load_O(f_s) t <= c(O)  for all O. Weak duality: for any lengths y >= 0,
 *   t <= sum_O c(O) y_O / sum_S |S| sum_v dist_y(s, v).
 * Column generation: shortest-path trees are columns, orbits are rows. First Frank-Wolfe steps on soft-max load, which
 * certify both ends at every step, then the LP. Lower ends are computed again from the loads of convex combinations,
 * never read from the LP; upper ends from lengths and distances.
 * Source: Grohe, Kersting, Mladenov, Selman, "Dimension reduction via colour refinement", ESA 2014 (equitable LPs).
 * Exact when both ends meet; an interval otherwise. Cost: rounds x card orbits x links of the rooted quotient.
 */
import { denseSimplex } from '../algorithms/dense-simplex.ts';
import { shortestPaths } from '../algorithms/shortest-paths.ts';
import { spread } from './network/anytime.ts';
import { affordableRounds, mostSources } from './network/budget.ts';
import { createMaster, type MasterEffort } from './network/master.ts';
import type { Part } from './network/part.ts';
import { priceOf, routing } from './network/routing.ts';

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export interface BoundsEffort extends MasterEffort {
  /** Steps of the first phase, rounds of the second. */
  readonly steps: number;
  readonly rounds: number;
  /** Links looked at in each phase; the default is good for some seconds. */
  readonly looks?: number | undefined;
}

const usualEffort: BoundsEffort = { steps: 60, rounds: 200, pieces: 80, newProgram: denseSimplex };

/** Two bounds closer than this, relatively, are one value. */
export const meeting = 1e-9;

/** Bounds of the rate of one ordered pair, times the number of other cards: bit/s that each card sends. */
export function* throughput(part: Part, effort: Partial<BoundsEffort> = {}): Generator<void, Bounds> {
  const { steps, rounds, looks, ...masterEffort } = { ...usualEffort, ...effort };
  const { cards, sources, base, perCapacity } = part;
  if (cards < 2) return { lower: 0, upper: 0 };
  const orbits = base.links;
  const small = orbits <= fewOrbits;
  const first = yield* spread(part, small ? 2 : steps, looks);
  let { lower, upper } = first;
  const done = () => upper - lower <= meeting * 1e-2 * upper;
  const result = () => ({ lower: Math.min(lower, upper) * (cards - 1), upper: upper * (cards - 1) });
  if (done() || sources.length > mostSources) return result();

  const { unit } = first;
  const master = createMaster(orbits, sources.length, 1, masterEffort);
  first.loads.forEach((loads, source) => {
    master.add({ source, value: 0, loads });
  });
  let y = first.lengths;
  let centre = y;
  let weightOfCentre = 0;
  let z: Float64Array | null = null;
  const lengths = new Float64Array(orbits);
  const affordable = affordableRounds(part, rounds, looks);
  for (let round = 0; round < affordable; round++) {
    const mixed = mix(centre, y, weightOfCentre);
    let total = 0;
    for (let orbit = 0; orbit < orbits; orbit++) {
      total += mixed[orbit] as number;
      lengths[orbit] = (mixed[orbit] as number) * unit * (perCapacity[orbit] as number);
    }
    let cost = 0;
    let improves = false;
    for (const [index, source] of sources.entries()) {
      const reached = shortestPaths(source.graph, source.root, lengths, source.space);
      const routed = routing(source, reached, lengths, source.others, 1, unit, perCapacity);
      cost += source.weight * routed.cost;
      if (z === null || (z[index] as number) - priceOf(routed.loads, y) > meeting * 1e-3 * (z[index] as number)) {
        improves = true;
        master.add({ source: index, value: 0, loads: routed.loads });
      }
      yield;
    }
    const bound = (total / cost) * unit;
    if (bound < upper) {
      upper = bound;
      centre = mixed;
    }
    if (done()) break;
    if (!improves) {
      if (weightOfCentre === 0) break;
      weightOfCentre = 0;
      continue;
    }
    const solution = yield* master.optimise();
    if (!solution) break;
    lower = Math.max(lower, solution.value * unit);
    if (done()) break;
    ({ y, z } = solution);
    centre = rescaled(centre, y);
    weightOfCentre = small ? 0 : 0.5;
  }
  return result();
}

/** With so few orbits neither a long first phase nor smoothing pays. */
export const fewOrbits = 24;

function mix(centre: Float64Array, y: Float64Array, weight: number): Float64Array {
  return weight === 0 ? y : y.map((value, index) => weight * (centre[index] as number) + (1 - weight) * value);
}

function rescaled(centre: Float64Array, y: Float64Array): Float64Array {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const factor = sum(y) / sum(centre);
  return Number.isFinite(factor) && factor > 0 ? centre.map((value) => value * factor) : y;
}
