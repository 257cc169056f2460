/**
 * Question: which share of an all-to-all demand can be carried, when no pair may have more than its demand?
 *
 * Every ordered pair of the part asks for `demand`; the sum of what pairs get is made as large as it can be. Beside the
 * slowest pair's rate this tells a fabric in which one card is slow from one in which all are. It is a sum: it may
 * starve one pair to feed two. By symmetry pairs of one class get the same, so with link orbits O, card orbits S and the
 * classes c that a card s sees, the program is: rates x_sc <= demand, loads <= c(O), max sum of n_s n_sc x_sc.
 * Weak duality, for any lengths y >= 0 (demand = 1, P pairs):
 *   mean <= sum_O c(O) y_O + sum_s n_s sum_c n_sc max(0, 1/P - dist_y(s, c)).
 * Column generation as in `throughput.ts`; a column is a routing of one card orbit to some of the cards of one orbit.
 * Both ends are certified: the lower from the loads of its columns, the upper from distances. Exact when they meet.
 * Cost: rounds x card orbits x links of the rooted quotient.
 */
import { denseSimplex } from '../algorithms/dense-simplex.ts';
import type { LinearProgram, NewLinearProgram } from '../algorithms/linear-program.ts';
import { shortestPaths } from '../algorithms/shortest-paths.ts';
import { affordableRounds, largest } from './network/budget.ts';
import type { Part, Source } from './network/part.ts';
import { priceOf, routing } from './network/routing.ts';
import { type Bounds, meeting } from './throughput.ts';

export interface MeanEffort {
  readonly rounds: number;
  readonly looks?: number | undefined;
  /** Rows of the program beyond which only the bounds without it are given. */
  readonly rows: number;
  readonly newProgram: NewLinearProgram;
}

const usualEffort: MeanEffort = { rounds: 80, rows: 260, newProgram: denseSimplex };

/** Cards of one orbit as those of another see them: their demands are served by columns of their own. */
interface Group {
  readonly source: number;
  /** Classes of the source's rooted quotient. */
  readonly classes: readonly number[];
}

interface Column {
  readonly group: number;
  readonly value: number;
  readonly loads: Float64Array;
}

/**
 * Bounds of the share, 0 to 1. `demand` in bit/s of one ordered pair; `carried` is what every pair can have, by
 * `throughput`, in the same unit.
 */
export function* meanRate(
  part: Part,
  demand: number,
  carried: Bounds,
  effort: Partial<MeanEffort> = {},
): Generator<void, Bounds> {
  const { rounds, looks, rows, newProgram } = { ...usualEffort, ...effort };
  const { sources, cards, base, perCapacity } = part;
  if (cards < 2 || !(demand > 0) || carried.lower >= demand * (1 - meeting)) return { lower: 1, upper: 1 };
  if (base.links + sources.length > rows) return { lower: Math.min(1, carried.lower / demand), upper: 1 };
  const pairs = cards * (cards - 1);
  const groups = groupsOf(part, rows);
  const groupsBySource = sources.map((_, index) =>
    groups.flatMap((group, number) => (group.source === index ? [{ ...group, number }] : [])),
  );
  let lower = Math.min(1, carried.lower / demand);
  let upper = 1;
  const orbits = base.links;
  const lengths = new Float64Array(orbits);
  const price = (y: Float64Array): void => {
    for (let orbit = 0; orbit < orbits; orbit++)
      lengths[orbit] = (y[orbit] as number) * demand * (perCapacity[orbit] as number);
  };
  /** Columns that promise more than `due` of their group at the lengths in place, and what the lengths prove. */
  const look = function* (y: Float64Array, due: Float64Array | null): Generator<void, Column[]> {
    price(y);
    let bound = y.reduce((sum, value) => sum + value, 0);
    const found: Column[] = [];
    for (const [index, source] of sources.entries()) {
      const reached = shortestPaths(source.graph, source.root, lengths, source.space);
      for (const group of groupsBySource[index] as readonly (Group & { number: number })[]) {
        const amount = new Float64Array(source.others.length);
        let gain = 0;
        let value = 0;
        for (const one of group.classes) {
          const each = 1 / pairs - (source.space.distance[one] as number);
          if (due !== null && each <= 0) continue;
          amount[one] = source.others[one] as number;
          value += (source.weight * (source.others[one] as number)) / pairs;
          gain += Math.max(0, each) * source.weight * (source.others[one] as number);
        }
        bound += gain;
        if (value === 0 || (due !== null && gain - (due[group.number] as number) <= 1e-11)) continue;
        const { loads } = routing(source, reached, lengths, amount, 1, demand, perCapacity);
        found.push({ group: group.number, value, loads });
      }
      yield;
    }
    upper = Math.min(upper, bound);
    return found;
  };
  const done = () => upper - lower <= meeting * 1e-1;
  const result = () => ({ lower: Math.min(lower, upper), upper });
  // Lengths that make every link as long as it is narrow.
  const narrow = part.capacity.map((capacity, orbit) =>
    capacity > 0 ? capacity / (base.pairCapacity[orbit] as number) : 0,
  );
  const columns = yield* look(narrow, null);
  upper = 1;
  const program: LinearProgram = newProgram(new Float64Array(orbits + groups.length).fill(1));
  let known = 0;
  let centre: Float64Array | null = null;
  for (let round = 0, left = affordableRounds(part, rounds, looks); round < left && !done(); round++) {
    for (; known < columns.length; known++) {
      const { group, value, loads } = columns[known] as Column;
      const values = new Float64Array(orbits + groups.length);
      values.set(loads);
      values[orbits + group] = 1;
      program.addColumn(value, values);
    }
    let solution = program.solve();
    for (let piece = 0; !solution.optimal && piece < 20; piece++) {
      yield;
      solution = program.solve();
    }
    yield;
    lower = Math.max(lower, certified(solution.x, columns, groups.length, orbits));
    if (done()) break;
    const y: Float64Array = solution.y.slice(0, orbits);
    const due = solution.y.slice(orbits);
    const before = upper;
    const mixed: Float64Array =
      centre === null ? y : y.map((value, at) => 0.5 * value + 0.5 * ((centre as Float64Array)[at] as number));
    // Lengths in between prove and find more, but only the program's own say whether a column helps it.
    const helps = ({ group, value, loads }: Column) => value - priceOf(loads, y) - (due[group] as number) > 1e-11;
    let fresh = (yield* look(mixed, due)).filter(helps);
    if (upper < before) centre = mixed;
    if (fresh.length === 0 && mixed !== y) {
      fresh = yield* look(y, due);
      centre = y;
    }
    if (fresh.length === 0) break;
    columns.push(...fresh);
  }
  return result();
}

/** By source and orbit of the cards it sends to, where there is room for so many rows; else by source. */
function groupsOf({ base, sources }: Part, rows: number): readonly Group[] {
  const apart = base.links + sources.length ** 2 <= rows;
  return sources.flatMap((source: Source, index) => {
    const byClass = new Map<number, number[]>();
    source.others.forEach((cards, own) => {
      if (cards === 0 || own === source.root) return;
      const orbit = apart ? (source.quotient.baseClass[own] as number) : 0;
      const known = byClass.get(orbit);
      if (known) known.push(own);
      else byClass.set(orbit, [own]);
    });
    return [...byClass.values()].map((classes) => ({ source: index, classes }));
  });
}

/** What the columns in these amounts carry once every group has at most its demand and the fullest link fits. */
function certified(x: Float64Array, columns: readonly Column[], groups: number, orbits: number): number {
  const used = new Float64Array(groups);
  columns.forEach(({ group }, at) => {
    used[group] = (used[group] as number) + (x[at] ?? 0);
  });
  const loads = new Float64Array(orbits);
  let value = 0;
  columns.forEach((column, at) => {
    const amount = (x[at] ?? 0) / Math.max(1, used[column.group] as number);
    if (!(amount > 0)) return;
    value += column.value * amount;
    for (let orbit = 0; orbit < orbits; orbit++)
      loads[orbit] = (loads[orbit] as number) + amount * (column.loads[orbit] as number);
  });
  return value / Math.max(1, largest(loads));
}
