/**
 * Revised simplex with an explicit inverse of the basis, for max cost·x, A x <= b, b >= 0, x >= 0, up to some two
 * hundred rows. Columns may be added between solves; the last basis is the start of the next solve.
 *
 * The programs met here are very degenerate. Each solve therefore moves the basic solution off its bounds by small,
 * fixed amounts, runs the primal simplex (largest reduced cost for the length of the column, among a short list of candidates that is renewed when it
 * runs dry; Bland's smallest index after a stall), then takes the amounts away again and mends what went negative with
 * the dual simplex. The inverse is built afresh every so often. A call does a bounded amount of work.
 * Bland, "New finite pivoting rules for the simplex method", 1977. Exact in real arithmetic; callers re-certify.
 */
import { type BasisInverse, identityInverse, invertBasis, pivotInverse, times } from './basis-inverse.ts';
import type { LinearProgram, LinearSolution } from './linear-program.ts';

const pricingTolerance = 1e-12;
const pivotTolerance = 1e-9;
const shift = 1e-7;
const stallLimit = 40;
const rebuildEvery = 80;
/** Candidates kept from one look at all columns. */
const candidateCount = 24;
/** Multiplications in one call, some milliseconds. */
const mostWork = 6e6;

/** Slacks have the numbers -1 - row, columns 0 and up. */
type Variable = number;

export function denseSimplex(rightHandSides: Float64Array): LinearProgram {
  const rows = rightHandSides.length;
  const columns: Float64Array[] = [];
  const costs: number[] = [];
  const norms: number[] = [];
  const isBasic: boolean[] = [];
  const basis = Int32Array.from({ length: rows }, (_, row) => -1 - row);
  const slackIsBasic = new Uint8Array(rows).fill(1);
  const basic = new Float64Array(rows);
  const multipliers = new Float64Array(rows);
  const direction = new Float64Array(rows);
  let inverse: BasisInverse = identityInverse(rows);
  let sincePivot = 0;
  let work = 0;

  const restart = (): void => {
    inverse = identityInverse(rows);
    for (let row = 0; row < rows; row++) basis[row] = -1 - row;
    slackIsBasic.fill(1);
    isBasic.fill(false);
    sincePivot = 0;
  };
  const valuesOf = (variable: Variable): Float64Array => {
    if (variable >= 0) return columns[variable] as Float64Array;
    const unit = new Float64Array(rows);
    unit[-1 - variable] = 1;
    return unit;
  };
  /** False when the basis had become singular: then the slacks are the basis again. */
  const rebuild = (): boolean => {
    work += 2 * rows ** 3;
    const regular = invertBasis(inverse, (place) => valuesOf(basis[place] as number));
    if (regular) sincePivot = 0;
    else restart();
    return regular;
  };
  const price = (): void => {
    work += rows * rows;
    multipliers.fill(0);
    const { entries } = inverse;
    for (let row = 0; row < rows; row++) {
      const variable = basis[row] as number;
      const cost = variable < 0 ? 0 : (costs[variable] as number);
      if (cost === 0) continue;
      const at = row * rows;
      for (let other = 0; other < rows; other++)
        multipliers[other] = (multipliers[other] as number) + cost * (entries[at + other] as number);
    }
  };
  const gainOf = (variable: Variable): number => {
    if (variable < 0) return -(multipliers[-1 - variable] as number);
    work += rows;
    const values = columns[variable] as Float64Array;
    let sum = costs[variable] as number;
    for (let row = 0; row < rows; row++) sum -= (multipliers[row] as number) * (values[row] as number);
    return sum;
  };
  /** Gains are compared for steps of equal length, which takes fewer pivots than comparing them as they are. */
  const lengthOf = (variable: Variable): number => (variable < 0 ? Math.SQRT2 : (norms[variable] as number));
  const aim = (variable: Variable): void => {
    if (variable >= 0) {
      work += rows * rows;
      times(inverse, columns[variable] as Float64Array, direction);
      return;
    }
    for (let row = 0; row < rows; row++) direction[row] = inverse.entries[row * rows + (-1 - variable)] as number;
  };
  const pivot = (leaving: number, entering: Variable): void => {
    work += rows * rows;
    const step = (basic[leaving] as number) / (direction[leaving] as number);
    for (let row = 0; row < rows; row++)
      if (row !== leaving) basic[row] = (basic[row] as number) - (direction[row] as number) * step;
    basic[leaving] = step;
    pivotInverse(inverse, leaving, direction);
    mark(basis[leaving] as number, false);
    mark(entering, true);
    basis[leaving] = entering;
    sincePivot += 1;
  };
  const mark = (variable: Variable, on: boolean): void => {
    if (variable >= 0) isBasic[variable] = on;
    else slackIsBasic[-1 - variable] = on ? 1 : 0;
  };
  const outside = (variable: Variable): boolean =>
    variable >= 0 ? !isBasic[variable] : slackIsBasic[-1 - variable] === 0;

  /** The variables outside the basis that promise most, best first; the first one found after a stall. */
  const candidates = (onlyFirst: boolean): Variable[] => {
    const found: { variable: Variable; gain: number }[] = [];
    for (let variable = -rows; variable < columns.length; variable++) {
      if (!outside(variable)) continue;
      const gain = gainOf(variable);
      if (gain <= pricingTolerance) continue;
      if (onlyFirst) return [variable];
      found.push({ variable, gain: gain / lengthOf(variable) });
    }
    return found
      .sort((one, other) => other.gain - one.gain)
      .slice(0, candidateCount)
      .map(({ variable }) => variable);
  };
  const bestOf = (list: readonly Variable[]): Variable | null => {
    let best = 0;
    let chosen: Variable | null = null;
    for (const variable of list) {
      if (!outside(variable)) continue;
      const gain = gainOf(variable);
      if (gain <= pricingTolerance || gain / lengthOf(variable) <= best) continue;
      best = gain / lengthOf(variable);
      chosen = variable;
    }
    return chosen;
  };
  /** Two passes: the largest step within a small tolerance, then the largest pivot that allows it. */
  const leavingRow = (smallestIndex: boolean): number => {
    let limit = Number.POSITIVE_INFINITY;
    for (let row = 0; row < rows; row++) {
      const slope = direction[row] as number;
      if (slope <= pivotTolerance) continue;
      const room = Math.max(0, basic[row] as number) + (smallestIndex ? 0 : shift * 1e-3);
      if (room / slope < limit) limit = room / slope;
    }
    let chosen = -1;
    for (let row = 0; row < rows; row++) {
      const slope = direction[row] as number;
      if (slope <= pivotTolerance || Math.max(0, basic[row] as number) / slope > limit) continue;
      const better =
        chosen < 0 ||
        (smallestIndex ? (basis[row] as number) < (basis[chosen] as number) : slope > (direction[chosen] as number));
      if (better) chosen = row;
    }
    return chosen;
  };

  /** True when no variable promises anything any more. */
  const primal = (limit: number): boolean => {
    let stalled = 0;
    let list: Variable[] = [];
    for (;;) {
      price();
      const carefully = stalled > stallLimit;
      let entering = carefully ? null : bestOf(list);
      if (entering === null) {
        list = candidates(carefully);
        entering = list[0] ?? null;
      }
      if (entering === null) return true;
      if (work > limit) return false;
      aim(entering);
      const leaving = leavingRow(carefully);
      if (leaving < 0) throw new Error('linear program without an upper bound');
      stalled = (basic[leaving] as number) / (direction[leaving] as number) < shift * 1e-6 ? stalled + 1 : 0;
      pivot(leaving, entering);
      if (sincePivot >= rebuildEvery && !rebuild()) return false;
    }
  };

  /** Mends negative basic values without losing optimality of the multipliers; false when it runs out of work. */
  const dual = (limit: number): boolean => {
    for (;;) {
      let leaving = -1;
      let worst = -1e-13;
      for (let row = 0; row < rows; row++) {
        if ((basic[row] as number) >= worst) continue;
        worst = basic[row] as number;
        leaving = row;
      }
      if (leaving < 0) return true;
      if (work > limit) return false;
      price();
      const row = inverse.entries.subarray(leaving * rows, (leaving + 1) * rows);
      let entering: Variable | null = null;
      let best = Number.POSITIVE_INFINITY;
      for (let variable = -rows; variable < columns.length; variable++) {
        if (!outside(variable)) continue;
        const slope = variable < 0 ? (row[-1 - variable] as number) : product(row, columns[variable] as Float64Array);
        work += variable < 0 ? 0 : rows;
        if (slope >= -pivotTolerance) continue;
        const ratio = Math.max(0, -gainOf(variable)) / -slope;
        if (ratio >= best) continue;
        best = ratio;
        entering = variable;
      }
      if (entering === null) return false;
      aim(entering);
      pivot(leaving, entering);
    }
  };

  return {
    addColumn(cost, values) {
      columns.push(values);
      costs.push(cost);
      norms.push(Math.sqrt(1 + product(values, values)));
      isBasic.push(false);
    },
    solve(): LinearSolution {
      work = 0;
      times(inverse, rightHandSides, basic);
      for (let row = 0; row < rows; row++)
        basic[row] = Math.max(0, basic[row] as number) + shift * (1 + ((row * 0.6180339887498949) % 1));
      const settled = primal(mostWork);
      if (sincePivot > rebuildEvery / 2) rebuild();
      times(inverse, rightHandSides, basic);
      const optimal = dual(2 * mostWork) && settled;
      price();
      const x = new Float64Array(columns.length);
      for (let row = 0; row < rows; row++) {
        const variable = basis[row] as number;
        if (variable >= 0) x[variable] = Math.max(0, basic[row] as number);
      }
      return { x, y: multipliers.map((value) => Math.max(0, value)), optimal };
    },
  };
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
