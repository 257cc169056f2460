/**
 * Revised simplex with an explicit inverse of the basis, for max cost·x, A x <= b, b >= 0, x >= 0, up to some two
 * hundred rows. Columns may be added between solves; the last basis is the start of the next solve.
 *
 * The programs met here are very degenerate. Each solve therefore moves the basic solution off its bounds by small,
 * fixed amounts, runs the primal simplex (largest reduced cost; Bland's smallest index after a stall), then takes the
 * amounts away again and mends what went negative with the dual simplex. The inverse is built afresh every so often.
 * Bland, "New finite pivoting rules for the simplex method", 1977. Exact in real arithmetic; callers re-certify.
 */
import type { LinearProgram, LinearSolution } from './linear-program.ts';

const pricingTolerance = 1e-12;
const pivotTolerance = 1e-9;
const shift = 1e-7;
const stallLimit = 40;
const rebuildEvery = 64;

export function denseSimplex(rightHandSides: Float64Array): LinearProgram {
  const rows = rightHandSides.length;
  const b = rightHandSides.slice();
  const columns: Float64Array[] = [];
  const costs: number[] = [];
  const inBasis: boolean[] = [];
  /** Column in each row's place; -1 - row for the slack of `row`. */
  const basis = new Int32Array(rows);
  const inverse = new Float64Array(rows * rows);
  const basic = new Float64Array(rows);
  const multipliers = new Float64Array(rows);
  const direction = new Float64Array(rows);
  let sincePivot = 0;
  let started = false;

  const start = (): void => {
    inverse.fill(0);
    for (let row = 0; row < rows; row++) {
      basis[row] = -1 - row;
      inverse[row * rows + row] = 1;
    }
    inBasis.fill(false);
    sincePivot = 0;
    started = true;
  };

  const costOf = (column: number): number => (column < 0 ? 0 : (costs[column] as number));

  const price = (): void => {
    multipliers.fill(0);
    for (let row = 0; row < rows; row++) {
      const cost = costOf(basis[row] as number);
      if (cost === 0) continue;
      const at = row * rows;
      for (let other = 0; other < rows; other++)
        multipliers[other] = (multipliers[other] as number) + cost * (inverse[at + other] as number);
    }
  };

  /** Entry of the inverse's row times a column (or slack). */
  const rowTimes = (row: number, column: number): number => {
    const at = row * rows;
    if (column < 0) return inverse[at + (-1 - column)] as number;
    const values = columns[column] as Float64Array;
    let sum = 0;
    for (let other = 0; other < rows; other++) sum += (inverse[at + other] as number) * (values[other] as number);
    return sum;
  };

  const reducedCost = (column: number): number => {
    if (column < 0) return -(multipliers[-1 - column] as number);
    const values = columns[column] as Float64Array;
    let sum = costs[column] as number;
    for (let row = 0; row < rows; row++) sum -= (multipliers[row] as number) * (values[row] as number);
    return sum;
  };

  const solveBasic = (): void => {
    for (let row = 0; row < rows; row++) {
      const at = row * rows;
      let sum = 0;
      for (let other = 0; other < rows; other++) sum += (inverse[at + other] as number) * (b[other] as number);
      basic[row] = sum;
    }
  };

  const pivot = (leavingRow: number, entering: number): void => {
    const scale = 1 / (direction[leavingRow] as number);
    const at = leavingRow * rows;
    for (let other = 0; other < rows; other++) inverse[at + other] = (inverse[at + other] as number) * scale;
    const step = (basic[leavingRow] as number) * scale;
    for (let row = 0; row < rows; row++) {
      const factor = direction[row] as number;
      if (row === leavingRow || factor === 0) continue;
      const own = row * rows;
      for (let other = 0; other < rows; other++)
        inverse[own + other] = (inverse[own + other] as number) - factor * (inverse[at + other] as number);
      basic[row] = (basic[row] as number) - factor * step;
    }
    basic[leavingRow] = step;
    const leaving = basis[leavingRow] as number;
    if (leaving >= 0) inBasis[leaving] = false;
    if (entering >= 0) inBasis[entering] = true;
    basis[leavingRow] = entering;
    sincePivot += 1;
  };

  /** Gauss-Jordan on the basis; false when it is singular to working precision. */
  const rebuild = (): boolean => {
    const work = new Float64Array(rows * rows);
    const fresh = new Float64Array(rows * rows);
    for (let place = 0; place < rows; place++) {
      fresh[place * rows + place] = 1;
      const column = basis[place] as number;
      if (column < 0) work[(-1 - column) * rows + place] = 1;
      else
        for (let row = 0; row < rows; row++)
          work[row * rows + place] = (columns[column] as Float64Array)[row] as number;
    }
    for (let place = 0; place < rows; place++) {
      let best = place;
      for (let row = place + 1; row < rows; row++)
        if (Math.abs(work[row * rows + place] as number) > Math.abs(work[best * rows + place] as number)) best = row;
      const top = work[best * rows + place] as number;
      if (Math.abs(top) < 1e-13) return false;
      if (best !== place) {
        swapRows(work, rows, best, place);
        swapRows(fresh, rows, best, place);
      }
      for (let column = 0; column < rows; column++) {
        work[place * rows + column] = (work[place * rows + column] as number) / top;
        fresh[place * rows + column] = (fresh[place * rows + column] as number) / top;
      }
      for (let row = 0; row < rows; row++) {
        const factor = work[row * rows + place] as number;
        if (row === place || factor === 0) continue;
        for (let column = 0; column < rows; column++) {
          work[row * rows + column] =
            (work[row * rows + column] as number) - factor * (work[place * rows + column] as number);
          fresh[row * rows + column] =
            (fresh[row * rows + column] as number) - factor * (fresh[place * rows + column] as number);
        }
      }
    }
    inverse.set(fresh);
    sincePivot = 0;
    return true;
  };

  const primal = (limit: number): boolean => {
    let stalled = 0;
    for (let pivots = 0; pivots < limit; pivots++) {
      price();
      const entering = chooseEntering(stalled > stallLimit);
      if (entering === null) return true;
      for (let row = 0; row < rows; row++) direction[row] = rowTimes(row, entering);
      const leavingRow = chooseLeaving(stalled > stallLimit);
      if (leavingRow < 0) throw new Error('linear program without an upper bound');
      const step = (basic[leavingRow] as number) / (direction[leavingRow] as number);
      stalled = step < shift * 1e-6 ? stalled + 1 : 0;
      pivot(leavingRow, entering);
      if (sincePivot >= rebuildEvery) {
        const before = basic.slice();
        if (!rebuild()) {
          start();
          solveBasic();
        } else basic.set(before);
      }
    }
    return false;
  };

  const chooseEntering = (smallestIndex: boolean): number | null => {
    let best = pricingTolerance;
    let entering: number | null = null;
    for (let row = 0; row < rows; row++) {
      const gain = -(multipliers[row] as number);
      if (gain <= best) continue;
      entering = -1 - row;
      if (smallestIndex) return entering;
      best = gain;
    }
    for (let column = 0; column < columns.length; column++) {
      if (inBasis[column]) continue;
      const gain = reducedCost(column);
      if (gain <= best) continue;
      entering = column;
      if (smallestIndex) return entering;
      best = gain;
    }
    return entering;
  };

  const chooseLeaving = (smallestIndex: boolean): number => {
    let limit = Number.POSITIVE_INFINITY;
    for (let row = 0; row < rows; row++) {
      const slope = direction[row] as number;
      if (slope <= pivotTolerance) continue;
      const ratio = (Math.max(0, basic[row] as number) + (smallestIndex ? 0 : shift * 1e-3)) / slope;
      if (ratio < limit) limit = ratio;
    }
    let leavingRow = -1;
    for (let row = 0; row < rows; row++) {
      const slope = direction[row] as number;
      if (slope <= pivotTolerance || Math.max(0, basic[row] as number) / slope > limit) continue;
      const better = smallestIndex
        ? leavingRow < 0 || (basis[row] as number) < (basis[leavingRow] as number)
        : leavingRow < 0 || slope > (direction[leavingRow] as number);
      if (better) leavingRow = row;
    }
    return leavingRow;
  };

  /** Mends negative basic values without losing optimality of the multipliers. */
  const dual = (limit: number): boolean => {
    for (let pivots = 0; pivots < limit; pivots++) {
      let leavingRow = -1;
      let worst = -1e-13;
      for (let row = 0; row < rows; row++) {
        if ((basic[row] as number) >= worst) continue;
        worst = basic[row] as number;
        leavingRow = row;
      }
      if (leavingRow < 0) return true;
      price();
      let entering: number | null = null;
      let best = Number.POSITIVE_INFINITY;
      const consider = (column: number): void => {
        const slope = rowTimes(leavingRow, column);
        if (slope >= -pivotTolerance) return;
        const ratio = Math.max(0, -reducedCost(column)) / -slope;
        if (ratio >= best) return;
        best = ratio;
        entering = column;
      };
      const slackIn = new Uint8Array(rows);
      for (const column of basis) if (column < 0) slackIn[-1 - column] = 1;
      for (let row = 0; row < rows; row++) if (!slackIn[row]) consider(-1 - row);
      for (let column = 0; column < columns.length; column++) if (!inBasis[column]) consider(column);
      if (entering === null) return false;
      for (let row = 0; row < rows; row++) direction[row] = rowTimes(row, entering);
      pivot(leavingRow, entering);
    }
    return false;
  };

  return {
    addColumn(cost, values) {
      columns.push(values);
      costs.push(cost);
      inBasis.push(false);
    },
    solve(): LinearSolution {
      if (!started || (sincePivot > 0 && !rebuild())) start();
      solveBasic();
      for (let row = 0; row < rows; row++)
        basic[row] = Math.max(0, basic[row] as number) + shift * (1 + ((row * 0.6180339887498949) % 1));
      const limit = 200 + 20 * (rows + columns.length);
      let optimal = primal(limit);
      if (!rebuild()) {
        start();
        optimal = false;
      }
      solveBasic();
      optimal = dual(limit) && optimal;
      price();
      const x = new Float64Array(columns.length);
      for (let row = 0; row < rows; row++) {
        const column = basis[row] as number;
        if (column >= 0) x[column] = Math.max(0, basic[row] as number);
      }
      return { x, y: multipliers.map((value) => Math.max(0, value)), optimal };
    },
  };
}

function swapRows(matrix: Float64Array, width: number, one: number, other: number): void {
  const kept = matrix.slice(one * width, (one + 1) * width);
  matrix.copyWithin(one * width, other * width, (other + 1) * width);
  matrix.set(kept, other * width);
}
