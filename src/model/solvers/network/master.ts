/**
 * The master program of both bounds: max value of alpha and of stars, so that routings and stars together load no link
 * orbit beyond its capacity, each card orbit's routings adding up to alpha at least.
 *
 * Bounds are certified, not read off: loads of the columns in the amounts found are summed over all orbits, and all is
 * scaled until the fullest fits. Rows may therefore be left out: with many orbits the fullest are taken first, and those
 * that a solution overloads are added. Work is done in pieces, so that the thread can listen in between.
 */
import type { LinearProgram, NewLinearProgram } from '../../algorithms/linear-program.ts';
import { largest } from './budget.ts';

export interface MasterColumn {
  /** Card orbit whose routing it is, or -1 for a star. */
  readonly source: number;
  /** Of a star; routings count through alpha. */
  readonly value: number;
  /** Share of the capacity of each orbit that one unit takes. */
  readonly loads: Float64Array;
}

export interface Master {
  add(column: MasterColumn): void;
  /** Null once the pieces are used up. */
  optimise(): Generator<void, MasterSolution | null>;
}

export interface MasterSolution {
  /** Certified: this much fits. */
  readonly value: number;
  /** Multipliers by orbit and by source. */
  readonly y: Float64Array;
  readonly z: Float64Array;
}

export interface MasterEffort {
  readonly newProgram: NewLinearProgram;
  /** Pieces of work, some milliseconds each. */
  readonly pieces: number;
}

/** Rows of a program beyond which only the fullest orbits are taken. */
const manyRows = 150;
const firstRows = 70;
const moreRows = 40;
const overload = 1e-10;
/** Share of its fullest orbit that a star must load of some row, to be held by it. */
const held = 0.1;

export function createMaster(
  orbits: number,
  sources: number,
  alphaValue: number,
  { newProgram, pieces }: MasterEffort,
): Master {
  const columns: MasterColumn[] = [];
  let rows: number[] | null = null;
  let program: LinearProgram | null = null;
  /** Columns that the program already has. */
  let known = 0;
  let left = pieces;

  const start = (active: number[]): number[] => {
    rows = active;
    program = newProgram(
      Float64Array.from({ length: active.length + sources }, (_, row) => (row < active.length ? 1 : 0)),
    );
    const alpha = new Float64Array(active.length + sources);
    alpha.fill(1, active.length);
    program.addColumn(alphaValue, alpha);
    known = 0;
    return active;
  };
  const feed = (to: LinearProgram, active: readonly number[]): void => {
    for (; known < columns.length; known++) {
      const { source, value, loads } = columns[known] as MasterColumn;
      const values = new Float64Array(active.length + sources);
      active.forEach((orbit, row) => {
        values[row] = loads[orbit] as number;
      });
      if (source >= 0) values[active.length + source] = -1;
      to.addColumn(value, values);
    }
  };

  /** Orbits without which a star would load no row at all, and could be had without end. */
  const unheld = (active: readonly number[]): number[] => {
    if (active.length === orbits) return [];
    const missing = new Set<number>();
    for (let at = known; at < columns.length; at++) {
      const { source, loads } = columns[at] as MasterColumn;
      if (source < 0 && active.every((orbit) => (loads[orbit] as number) < held)) missing.add(fullestOf(loads));
    }
    return [...missing];
  };

  return {
    add(column) {
      columns.push(column.source < 0 ? scaled(column) : column);
    },
    *optimise() {
      if (left <= 0) return null;
      let active = rows ?? start(orbits + sources <= manyRows ? allOf(orbits) : fullest(columns, orbits));
      for (;;) {
        const missing = unheld(active);
        if (missing.length > 0) active = start([...active, ...missing]);
        const to = program as LinearProgram;
        feed(to, active);
        let solution = to.solve();
        for (left -= 1; !solution.optimal && left > 0; left -= 1) {
          yield;
          solution = to.solve();
        }
        yield;
        const { value, loads } = certify(solution.x, columns, sources, orbits, alphaValue);
        const missed: number[] = left > 0 ? overloaded(loads, active) : [];
        if (missed.length > 0 && active.length + missed.length + sources <= 2 * manyRows) {
          active = start([...active, ...missed]);
          continue;
        }
        const y = new Float64Array(orbits);
        active.forEach((orbit, row) => {
          y[orbit] = solution.y[row] as number;
        });
        return { value, y, z: solution.y.slice(active.length) };
      }
    },
  };
}

/** A star may come in any size: one that fills its fullest orbit keeps the program's numbers together. */
function scaled({ source, value, loads }: MasterColumn): MasterColumn {
  const most = largest(loads);
  return most > 0 ? { source, value: value / most, loads: loads.map((load) => load / most) } : { source, value, loads };
}

function fullestOf(loads: Float64Array): number {
  return loads.reduce((best, load, orbit) => (load > (loads[best] as number) ? orbit : best), 0);
}

function allOf(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Orbits that the first columns load most. */
function fullest(columns: readonly MasterColumn[], orbits: number): number[] {
  const loads = new Float64Array(orbits);
  for (const column of columns)
    for (let orbit = 0; orbit < orbits; orbit++)
      loads[orbit] = (loads[orbit] as number) + (column.loads[orbit] as number);
  return allOf(orbits)
    .sort((one, other) => (loads[other] as number) - (loads[one] as number) || one - other)
    .slice(0, firstRows);
}

function overloaded(loads: Float64Array, active: readonly number[]): number[] {
  if (active.length === loads.length) return [];
  const has = new Set(active);
  return allOf(loads.length)
    .filter((orbit) => (loads[orbit] as number) > 1 + overload && !has.has(orbit))
    .sort((one, other) => (loads[other] as number) - (loads[one] as number) || one - other)
    .slice(0, moreRows);
}

/** The value of the columns in these amounts once the fullest orbit fits. Column 0 of x is alpha itself. */
function certify(
  x: Float64Array,
  columns: readonly MasterColumn[],
  sources: number,
  orbits: number,
  alphaValue: number,
): { value: number; loads: Float64Array } {
  const totals = new Float64Array(sources);
  columns.forEach(({ source }, at) => {
    if (source >= 0) totals[source] = (totals[source] as number) + (x[at + 1] ?? 0);
  });
  const alpha = Math.min(...totals);
  const loads = new Float64Array(orbits);
  let value = alphaValue * alpha;
  columns.forEach((column, at) => {
    const used = x[at + 1] ?? 0;
    if (!(used > 0)) return;
    const own = column.source < 0 ? used : alpha > 0 ? (used * alpha) / (totals[column.source] as number) : 0;
    if (column.source < 0) value += column.value * own;
    if (own > 0)
      for (let orbit = 0; orbit < orbits; orbit++)
        loads[orbit] = (loads[orbit] as number) + own * (column.loads[orbit] as number);
  });
  const worst = largest(loads);
  return { value: worst > 0 ? value / worst : 0, loads };
}
