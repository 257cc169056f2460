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
import type { NewLinearProgram } from '../algorithms/linear-program.ts';
import { shortestPaths } from '../algorithms/shortest-paths.ts';
import { spread } from './network/anytime.ts';
import type { Part } from './network/part.ts';
import { addLoads } from './network/routing.ts';

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export interface ThroughputEffort {
  /** Steps of the first phase, rounds of the second, most rows for the LP. */
  readonly steps: number;
  readonly rounds: number;
  readonly rows: number;
  readonly newProgram: NewLinearProgram;
}

const usualEffort: ThroughputEffort = { steps: 60, rounds: 200, rows: 180, newProgram: denseSimplex };

/** Two bounds closer than this, relatively, are one value. */
export const meeting = 1e-9;

/** Bounds of the rate of one ordered pair, times the number of other cards: bit/s that each card sends. */
export function* throughput(part: Part, effort: Partial<ThroughputEffort> = {}): Generator<void, Bounds> {
  const { steps, rounds, rows, newProgram } = { ...usualEffort, ...effort };
  const { cards, sources, base, perCapacity } = part;
  const perCard = cards - 1;
  if (cards < 2) return { lower: 0, upper: 0 };
  const orbits = base.links;
  const small = orbits <= 24;
  const first = yield* spread(part, small ? 2 : steps);
  let { lower, upper } = first;
  const done = () => upper - lower <= meeting * 1e-2 * upper;
  const result = () => ({ lower: Math.min(lower, upper) * perCard, upper: upper * perCard });
  if (done() || orbits + sources.length > rows) return result();

  const { unit } = first;
  const program = newProgram(
    Float64Array.from({ length: orbits + sources.length }, (_, row) => (row < orbits ? 1 : 0)),
  );
  const loadsOf: Float64Array[] = [];
  const sourceOf: number[] = [];
  const addColumn = (source: number, loads: Float64Array): void => {
    const values = new Float64Array(orbits + sources.length);
    values.set(loads);
    values[orbits + source] = -1;
    program.addColumn(0, values);
    loadsOf.push(loads);
    sourceOf.push(source);
  };
  const rate = new Float64Array(orbits + sources.length);
  rate.fill(1, orbits);
  program.addColumn(1, rate);
  first.loads.forEach((loads, source) => {
    addColumn(source, loads);
  });

  let y = first.lengths;
  let centre = y;
  let weightOfCentre = 0;
  let z: Float64Array | null = null;
  const lengths = new Float64Array(orbits);
  for (let round = 0; round < rounds; round++) {
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
      const loads = new Float64Array(orbits);
      const scale = source.weight;
      const mass = new Float64Array(source.quotient.count);
      cost += scale * addLoads(source, reached, lengths, source.others, scale, mass, loads);
      let priced = 0;
      for (let orbit = 0; orbit < orbits; orbit++) {
        loads[orbit] = (loads[orbit] as number) * unit * (perCapacity[orbit] as number);
        priced += (loads[orbit] as number) * (y[orbit] as number);
      }
      if (z === null || (z[index] as number) - priced > meeting * 1e-3 * (z[index] as number)) {
        improves = true;
        addColumn(index, loads);
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
    const solution = program.solve();
    yield;
    const certified = certify(solution.x, loadsOf, sourceOf, sources.length, orbits) * unit;
    if (certified > lower) lower = certified;
    if (done()) break;
    y = solution.y.slice(0, orbits);
    z = solution.y.slice(orbits);
    centre = rescaled(centre, y);
    weightOfCentre = small ? 0 : 0.5;
  }
  return result();
}

/** The rate that the convex combination of each source's columns carries: one over its worst load. */
function certify(
  x: Float64Array,
  loadsOf: readonly Float64Array[],
  sourceOf: readonly number[],
  sources: number,
  orbits: number,
): number {
  const totals = new Float64Array(sources);
  loadsOf.forEach((_, column) => {
    const source = sourceOf[column] as number;
    totals[source] = (totals[source] as number) + (x[column + 1] as number);
  });
  if (totals.some((total) => !(total > 0))) return 0;
  const sum = new Float64Array(orbits);
  loadsOf.forEach((loads, column) => {
    const share = (x[column + 1] as number) / (totals[sourceOf[column] as number] as number);
    if (share > 0)
      for (let orbit = 0; orbit < orbits; orbit++)
        sum[orbit] = (sum[orbit] as number) + share * (loads[orbit] as number);
  });
  const worst = Math.max(...sum);
  return worst > 0 ? 1 / worst : 0;
}

function mix(centre: Float64Array, y: Float64Array, weight: number): Float64Array {
  return weight === 0 ? y : y.map((value, index) => weight * (centre[index] as number) + (1 - weight) * value);
}

function rescaled(centre: Float64Array, y: Float64Array): Float64Array {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const factor = sum(y) / sum(centre);
  return Number.isFinite(factor) && factor > 0 ? centre.map((value) => value * factor) : y;
}
