/**
 * Lower end of the bisection: what can be embedded must be cut.
 *
 * If a graph H on the cards and hubs embeds as a flow in the fabric without overload, then B >= B(H). H is a complete
 * graph of weight alpha on the N cards plus stars: a hub (any switch) exchanges weight beta with every card it serves and
 * leaves u cards out. The complete graph gives alpha floor(N/2) ceil(N/2); a star gives beta (floor(N/2) - u) wherever
 * its hub goes; the sum is a bound. The best weights are a linear program, solved by column generation like throughput:
 * a card is served iff going there and back costs less than it adds. Stars are needed because uniform traffic loads only
 * half of a Clos's cut.
 *
 * The embedding is recomputed from its columns and scaled to fit, so the bound holds whatever the LP says. `cut`, a cut
 * found before, is where the search for multipliers starts (capacity across by orbit) and where it may stop.
 */
import { denseSimplex } from '../../algorithms/dense-simplex.ts';
import type { NewLinearProgram } from '../../algorithms/linear-program.ts';
import { shortestPaths } from '../../algorithms/shortest-paths.ts';
import { spread } from '../network/anytime.ts';
import { hubsOf, type Part, type Source } from '../network/part.ts';
import { addLoads } from '../network/routing.ts';
import { meeting } from '../throughput.ts';
import type { Cut } from './cut.ts';

export interface EmbeddingEffort {
  readonly steps: number;
  readonly rounds: number;
  readonly rows: number;
  readonly newProgram: NewLinearProgram;
}

const usualEffort: EmbeddingEffort = { steps: 25, rounds: 120, rows: 180, newProgram: denseSimplex };
const mostStarsARound = 24;

/** bit/s that no split of the cards into halves cuts less than. `enough` may stop the search early. */
export function* embeddingBound(
  part: Part,
  cut: Cut | null,
  enough: (lower: number) => boolean,
  effort: Partial<EmbeddingEffort> = {},
): Generator<void, number> {
  const { steps, rounds, rows, newProgram } = { ...usualEffort, ...effort };
  const { cards, sources, base, perCapacity } = part;
  const orbits = base.links;
  const small = Math.floor(cards / 2);
  const pairsShare = (small * (cards - small)) / cards ** 2;
  const first = yield* spread(part, orbits <= 24 ? 2 : steps);
  // A unit pair rate of all cards, in the unit of the first phase.
  const { unit } = first;
  let lower = first.lower * small * (cards - small);
  if (enough(lower) || orbits + sources.length > rows) return lower;
  const hubs = yield* hubsOf(part);

  const height = orbits + sources.length;
  const program = newProgram(Float64Array.from({ length: height }, (_, row) => (row < orbits ? 1 : 0)));
  const columns: Column[] = [];
  const add = (column: Column): void => {
    const values = new Float64Array(height);
    values.set(column.loads);
    if (column.source >= 0) values[orbits + column.source] = -1;
    program.addColumn(column.value, values);
    columns.push(column);
  };
  const complete = new Float64Array(height);
  complete.fill(1, orbits);
  program.addColumn(pairsShare, complete);
  first.loads.forEach((loads, source) => {
    add({ source, value: 0, loads });
  });

  // Values below are bounds divided by (cards^2 x unit), loads are shares of capacity at pair rate `unit`.
  const scale = cards ** 2 * unit;
  let y = first.lengths.map((value) => value * pairsShare);
  let z: Float64Array | null = null;
  let centre: Float64Array | null = null;
  if (cut) centre = cut.byOrbit.map((across) => across / scale);
  let weightOfCentre = centre ? 0.7 : 0;
  for (let round = 0; round < rounds; round++) {
    const own = y;
    const mixed = centre
      ? own.map((value, at) => weightOfCentre * ((centre as Float64Array)[at] as number) + (1 - weightOfCentre) * value)
      : own;
    const lengths = mixed.map((value, orbit) => value * unit * (perCapacity[orbit] as number));
    let improves = false;
    for (const [index, source] of sources.entries()) {
      const { loads, priced } = column(source, lengths, source.others, 1, y);
      if (z === null || (z[index] as number) - priced > meeting * 1e-3 * Math.max(pairsShare, z[index] as number)) {
        improves = true;
        add({ source: index, value: 0, loads });
      }
      yield;
    }
    const stars: { gain: number; column: Column }[] = [];
    for (const hub of hubs) {
      const star = starOf(hub, lengths, round === 0 ? Number.POSITIVE_INFINITY : 1);
      yield;
      if (star && (z === null || star.gain > meeting * 1e-2)) stars.push(star);
    }
    stars.sort((one, other) => other.gain - one.gain);
    for (const star of stars.slice(0, round < 2 ? stars.length : mostStarsARound)) {
      improves = true;
      add(star.column);
    }
    if (!improves) {
      if (weightOfCentre === 0) break;
      weightOfCentre = 0;
      continue;
    }
    const solution = program.solve();
    yield;
    lower = Math.max(lower, certify(solution.x, columns, sources.length, orbits, pairsShare) * scale);
    if (enough(lower)) break;
    y = solution.y.slice(0, orbits);
    z = solution.y.slice(orbits);
    if (centre) {
      const factor = sum(y) / sum(centre);
      if (Number.isFinite(factor) && factor > 0)
        centre = centre.map((value, at) => 0.95 * value * factor + 0.05 * (y[at] as number));
      weightOfCentre = 0.7;
    } else {
      centre = y;
      weightOfCentre = 0;
    }
  }
  return lower;

  /** Loads of a routing to `amount`, there and back counted by the doubled capacity of the orbits. */
  function column(root: Source, lengths: Float64Array, amount: Float64Array, ways: number, prices: Float64Array) {
    const reached = shortestPaths(root.graph, root.root, lengths, root.space);
    return routed(root, reached, lengths, amount, ways, prices);
  }

  function routed(
    root: Source,
    reached: number,
    lengths: Float64Array,
    amount: Float64Array,
    ways: number,
    prices: Float64Array,
  ) {
    const loads = new Float64Array(orbits);
    addLoads(root, reached, lengths, amount, root.weight * ways, new Float64Array(root.quotient.count), loads);
    let priced = 0;
    for (let orbit = 0; orbit < orbits; orbit++) {
      loads[orbit] = (loads[orbit] as number) * unit * (perCapacity[orbit] as number);
      priced += (loads[orbit] as number) * (prices[orbit] as number);
    }
    return { loads, priced };
  }

  /** The star of one hub orbit that pays best at these lengths; null when it would leave out half of the cards. */
  function starOf(hub: Source, lengths: Float64Array, worth: number): { gain: number; column: Column } | null {
    const reached = shortestPaths(hub.graph, hub.root, lengths, hub.space);
    const served = new Float64Array(hub.others.length);
    // Serving one card adds 1 / cards^2 per hub and costs twice its distance.
    const limit = (worth / cards ** 2) * (1 + 1e-9);
    let count = 0;
    for (let index = 0; index < served.length; index++) {
      const amount = hub.others[index] as number;
      if (amount === 0 || !(2 * (hub.space.distance[index] as number) < limit)) continue;
      served[index] = amount;
      count += amount;
    }
    const useful = small - (cards - count);
    if (useful <= 0) return null;
    const { loads, priced } = routed(hub, reached, lengths, served, 2, y);
    const value = (hub.weight * useful) / cards ** 2;
    return { gain: (value - priced) / value, column: { source: -1, value, loads } };
  }
}

interface Column {
  /** Source whose routing it is, or -1 for a star. */
  readonly source: number;
  readonly value: number;
  readonly loads: Float64Array;
}

/** The bound of the columns in these amounts, scaled until no orbit is overloaded. Column 0 of x is alpha itself. */
function certify(
  x: Float64Array,
  columns: readonly Column[],
  sources: number,
  orbits: number,
  pairsShare: number,
): number {
  const totals = new Float64Array(sources);
  columns.forEach(({ source }, at) => {
    if (source >= 0) totals[source] = (totals[source] as number) + (x[at + 1] as number);
  });
  const alpha = Math.min(...totals);
  const loads = new Float64Array(orbits);
  let value = pairsShare * alpha;
  columns.forEach((column, at) => {
    const used = x[at + 1] as number;
    if (!(used > 0)) return;
    const own = column.source < 0 ? used : (used * alpha) / (totals[column.source] as number);
    if (column.source < 0) value += column.value * own;
    for (let orbit = 0; orbit < orbits; orbit++)
      loads[orbit] = (loads[orbit] as number) + own * (column.loads[orbit] as number);
  });
  const worst = Math.max(...loads);
  return worst > 0 ? value / worst : 0;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
