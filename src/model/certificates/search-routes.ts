/**
 * Routings and stars that together carry as much as they can, each kept with the lengths whose shortest paths it follows,
 * so that a second program can build it again. The program is that of the bounds (`throughput.ts`, `embedding.ts`): max
 * alpha x value(alpha) + stars, loads of all orbits within their capacity. Its multipliers are the next lengths, made
 * whole numbers before anything is routed along them.
 */
import { denseSimplex } from '../algorithms/dense-simplex.ts';
import type { LinearProgram, LinearSolution } from '../algorithms/linear-program.ts';
import { shortestPaths } from '../algorithms/shortest-paths.ts';
import type { Part, Source } from '../solvers/network/part.ts';
import { routing } from '../solvers/network/routing.ts';
import { positiveLengths, wholeLengths, wholeShares } from './whole-lengths.ts';

/** One entry of a certificate's routes, by class of the base. */
export interface FoundRoute {
  readonly baseClass: number;
  /** Of one member. */
  readonly weight: number;
  /** By link orbit. */
  readonly lengths: readonly number[];
  readonly within?: number;
}

export interface Search {
  readonly part: Part;
  /** Lengths by link orbit to begin with. */
  readonly start: readonly Float64Array[];
  /** Orbits that share a name have one length: replaces each by the mean of its group. */
  readonly evenOut: (lengths: Float64Array) => Float64Array;
  /** What alpha counts, and the stars' hubs; without hubs this is throughput. */
  readonly pairsValue: number;
  readonly hubs: readonly Source[];
  readonly rounds: number;
}

interface Column {
  readonly source: number;
  readonly hub: number;
  readonly value: number;
  readonly loads: Float64Array;
  readonly lengths: readonly number[];
  readonly within?: number;
  /** Weight of a star that one unit of the column is: stars come in the size that fills their fullest orbit. */
  readonly size: number;
}

export interface Found {
  readonly routes: readonly FoundRoute[];
  /** Lengths by orbit of every round, good for upper bounds of throughput. */
  readonly tried: readonly (readonly number[])[];
}

const mostRows = 400;

export function* searchRoutes(search: Search): Generator<void, Found> {
  const { part, start, evenOut, pairsValue, hubs, rounds } = search;
  const { sources, cards, base, perCapacity } = part;
  const orbits = base.links;
  const rows = orbits + sources.length;
  const program = denseSimplex(Float64Array.from({ length: rows }, (_, row) => (row < orbits ? 1 : 0)));
  const alpha = new Float64Array(rows);
  alpha.fill(1, orbits);
  program.addColumn(pairsValue, alpha);
  const columns: Column[] = [];
  const tried: number[][] = [];
  const seen = new Set<string>();
  // Loads are shares of capacity when every pair sends as much as the fullest orbit allows on plain shortest paths.
  let unit = 0;

  const add = (column: Column): void => {
    const values = new Float64Array(rows);
    values.set(column.loads);
    if (column.source >= 0) values[orbits + column.source] = -1;
    columns.push(column);
    program.addColumn(column.value, values);
  };

  function* look(raw: Float64Array, worth: number): Generator<void, void> {
    const plain = wholeLengths(evenOut(raw));
    const lengths = positiveLengths(plain);
    const key = `${lengths}`;
    if (seen.has(key)) return;
    seen.add(key);
    tried.push(plain);
    const asLengths = Float64Array.from(lengths);
    const found = sources.map((source) => {
      const reached = shortestPaths(source.graph, source.root, asLengths, source.space);
      return routing(source, reached, asLengths, source.others, 1, 1, perCapacity).loads;
    });
    yield;
    if (unit === 0) {
      const all = new Float64Array(orbits);
      for (const loads of found)
        for (const [orbit, load] of loads.entries()) all[orbit] = (all[orbit] as number) + load;
      unit = 1 / all.reduce((most, load) => Math.max(most, load), 0);
    }
    found.forEach((loads, source) => {
      add({ source, hub: -1, value: 0, loads: loads.map((load) => load * unit), lengths, size: 1 });
    });
    // A star serves those for whom going there and back costs less than it adds.
    const priced = evenOut(raw).map((length) => length * unit);
    const scale = scaleOf(lengths, priced);
    const within =
      scale > 0 && Number.isFinite(worth) ? Math.floor((worth / cards ** 2 / 2) * scale * (1 + 1e-9)) : 1e12;
    for (const [hub, source] of hubs.entries()) {
      const reached = shortestPaths(source.graph, source.root, asLengths, source.space);
      const served = source.others.map((amount, to) => ((source.space.distance[to] as number) <= within ? amount : 0));
      const useful = Math.floor(cards / 2) - (cards - served.reduce((all, one) => all + one, 0));
      if (useful <= 0) continue;
      const { loads } = routing(source, reached, asLengths, served, 2, unit, perCapacity);
      const most = loads.reduce((all, load) => Math.max(all, load), 0);
      if (!(most > 0)) continue;
      const size = 1 / most;
      const value = (size * source.weight * useful) / cards ** 2;
      add({ source: -1, hub, value, loads: loads.map((load) => load * size), lengths, within, size });
      yield;
    }
  }

  for (const lengths of start) yield* look(lengths, Number.POSITIVE_INFINITY);
  let x: Float64Array = simplest(columns, sources.length);
  let best = 0;
  // Multipliers jump about; beside a cut they are drawn towards it, until that finds nothing new.
  let centre = hubs.length > 0 ? (start[0] as Float64Array) : null;
  let weight = centre ? 0.7 : 0;
  for (let round = 0; round < rounds && rows <= mostRows; round++) {
    const solution = yield* solved(program);
    if (!solution) break;
    const value = carriedBy(search, columns, solution.x);
    if (value > best) [best, x] = [value, solution.x];
    const before = columns.length;
    const y = solution.y.subarray(0, orbits).map((price, orbit) => Math.max(0, price) * (perCapacity[orbit] as number));
    centre = centre && rescaled(centre, y, part.capacity);
    yield* look(centre ? y.map((price, orbit) => weight * (centre?.[orbit] as number) + (1 - weight) * price) : y, 1);
    if (columns.length > before) {
      weight = centre ? 0.7 : 0;
      centre =
        (centre as Float64Array | null)?.map((length, orbit) => 0.95 * length + 0.05 * (y[orbit] as number)) ?? null;
    } else if (weight > 0) weight = 0;
    else break;
  }
  return { routes: routesOf(search, columns, x), tried };
}

/** Null where the numbers of the program have become too uneven for it to end; what was found before is good. */
function* solved(program: LinearProgram): Generator<void, LinearSolution | null> {
  for (let calls = 0; calls < 60; calls++) {
    const solution = attempt(program);
    if (!solution || solution.optimal) return solution;
    yield;
  }
  return null;
}

function attempt(program: LinearProgram): LinearSolution | null {
  try {
    return program.solve();
  } catch {
    return null;
  }
}

/** What these amounts of the columns are worth once the fullest orbit fits: no rounding of the program enters. */
function carriedBy({ part, pairsValue }: Search, columns: readonly Column[], x: Float64Array): number {
  const loads = new Float64Array(part.base.links);
  const totals = new Float64Array(part.sources.length);
  let value = 0;
  columns.forEach((column, at) => {
    const amount = Math.max(0, x[at + 1] ?? 0);
    if (column.source >= 0) totals[column.source] = (totals[column.source] as number) + amount;
    value += amount * column.value;
    for (const [orbit, load] of column.loads.entries()) loads[orbit] = (loads[orbit] as number) + amount * load;
  });
  const worst = loads.reduce((most, load) => Math.max(most, load), 0);
  return worst > 0 ? (value + pairsValue * totals.reduce((least, one) => Math.min(least, one))) / worst : 0;
}

/** Lengths at the size of others: capacity x length sums to the same. */
function rescaled(lengths: Float64Array, others: Float64Array, capacity: Float64Array): Float64Array {
  const total = (own: Float64Array) =>
    own.reduce((all, length, orbit) => all + length * (capacity[orbit] as number), 0);
  const factor = total(others) / total(lengths);
  return Number.isFinite(factor) && factor > 0 ? lengths.map((length) => length * factor) : lengths;
}

/** Without a program: the first lengths for every source, and no stars. */
function simplest(columns: readonly Column[], sources: number): Float64Array {
  const x = new Float64Array(columns.length + 1);
  for (let source = 0; source < sources; source++) x[1 + columns.findIndex((column) => column.source === source)] = 1;
  return x;
}

/** Whole lengths per priced length. */
function scaleOf(whole: readonly number[], priced: Float64Array): number {
  let best = 0;
  let most = 0;
  priced.forEach((price, orbit) => {
    if (price > most) {
      most = price;
      best = (whole[orbit] as number) / price;
    }
  });
  return best;
}

function routesOf({ part, hubs, pairsValue }: Search, columns: readonly Column[], x: Float64Array): FoundRoute[] {
  const amounts = columns.map((_, at) => Math.max(0, x[at + 1] ?? 0));
  const totals = part.sources.map((_, source) =>
    columns.reduce((all, column, at) => (column.source === source ? all + (amounts[at] as number) : all), 0),
  );
  const alpha = Math.min(...totals);
  const largest = Math.max(...amounts, 1e-300);
  const worth = columns.reduce((all, { value }, at) => all + value * (amounts[at] as number), alpha * pairsValue);
  // Shares of alpha; a star counts in the same measure.
  const measure = alpha * pairsValue > worth * 1e-9 ? alpha : 0;
  const keeps = (at: number) => (amounts[at] as number) > 1e-9 * largest;
  const parties = part.sources.map((_, source) =>
    columns.flatMap((column, at) => (column.source === source && keeps(at) ? [at] : [])),
  );
  const stars = columns.flatMap(({ source }, at) => (source < 0 && keeps(at) ? [at] : []));
  const shares =
    measure > 0
      ? parties.map((own, source) => own.map((at) => (amounts[at] as number) / (totals[source] as number)))
      : [];
  const whole = wholeShares(shares);
  const sum = whole[0]?.reduce((all, one) => all + one, 0) ?? 1;
  const routes: FoundRoute[] = [];
  whole.forEach((own, source) => {
    own.forEach((weight, k) => {
      const column = columns[(parties[source] as number[])[k] as number] as Column;
      if (weight > 0)
        routes.push({ baseClass: part.sources[source]?.baseClass as number, weight, lengths: column.lengths });
    });
  });
  // Stars beside the complete graph: in its shares, fine enough to lose nothing that shows.
  const sizes = stars.map((at) => (amounts[at] as number) * (columns[at] as Column).size);
  const relative = sizes.map((size) => size / (measure || Math.max(...sizes)));
  const starShares = wholeStars(relative, sum);
  const finer = starShares.times;
  stars.forEach((at, k) => {
    const { hub, lengths, within } = columns[at] as Column;
    const weight = starShares.weights[k] as number;
    if (weight > 0)
      routes.push({ baseClass: hubs[hub]?.baseClass as number, weight, lengths, within: within as number });
  });
  return routes.map((route) => (route.within === undefined ? { ...route, weight: route.weight * finer } : route));
}

/** Weights of stars where the complete graph weighs `sum x times`. */
function wholeStars(relative: readonly number[], sum: number): { weights: number[]; times: number } {
  for (let times = 1; times <= 5_040; times++) {
    const scaled = relative.map((share) => share * sum * times);
    if (scaled.every((share) => share < 1e12 && Math.abs(share - Math.round(share)) <= 1e-7 * Math.max(1, share)))
      return { weights: scaled.map(Math.round), times };
  }
  const times = Math.max(1, Math.floor(1e12 / (sum * Math.max(1, ...relative))));
  return { weights: relative.map((share) => Math.floor(share * sum * times)), times };
}
