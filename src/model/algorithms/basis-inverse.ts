/** The inverse of a simplex basis as a dense matrix: products, pivots, and a fresh start from the columns. */
export interface BasisInverse {
  /** Row-major. */
  readonly entries: Float64Array;
  readonly rows: number;
}

export function identityInverse(rows: number): BasisInverse {
  const entries = new Float64Array(rows * rows);
  for (let row = 0; row < rows; row++) entries[row * rows + row] = 1;
  return { entries, rows };
}

/** inverse · vector */
export function times({ entries, rows }: BasisInverse, vector: Float64Array, out: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    const at = row * rows;
    let sum = 0;
    for (let other = 0; other < rows; other++) sum += (entries[at + other] as number) * (vector[other] as number);
    out[row] = sum;
  }
}

/** Makes the column with this direction (inverse · column) the basic one of `leaving`. */
export function pivotInverse({ entries, rows }: BasisInverse, leaving: number, direction: Float64Array): void {
  const at = leaving * rows;
  const scale = 1 / (direction[leaving] as number);
  for (let other = 0; other < rows; other++) entries[at + other] = (entries[at + other] as number) * scale;
  for (let row = 0; row < rows; row++) {
    const factor = direction[row] as number;
    if (row === leaving || factor === 0) continue;
    const own = row * rows;
    for (let other = 0; other < rows; other++)
      entries[own + other] = (entries[own + other] as number) - factor * (entries[at + other] as number);
  }
}

const singular = 1e-13;

/** Gauss-Jordan with row exchange; false when the basis is singular to working precision, then nothing is changed. */
export function invertBasis({ entries, rows }: BasisInverse, column: (place: number) => Float64Array): boolean {
  const work = new Float64Array(rows * rows);
  const fresh = identityInverse(rows).entries;
  for (let place = 0; place < rows; place++) {
    const values = column(place);
    for (let row = 0; row < rows; row++) work[row * rows + place] = values[row] as number;
  }
  for (let place = 0; place < rows; place++) {
    let best = place;
    for (let row = place + 1; row < rows; row++)
      if (Math.abs(work[row * rows + place] as number) > Math.abs(work[best * rows + place] as number)) best = row;
    const top = work[best * rows + place] as number;
    if (Math.abs(top) < singular) return false;
    if (best !== place) {
      swapRows(work, rows, best, place);
      swapRows(fresh, rows, best, place);
    }
    scaleRow(work, rows, place, 1 / top);
    scaleRow(fresh, rows, place, 1 / top);
    for (let row = 0; row < rows; row++) {
      const factor = work[row * rows + place] as number;
      if (row === place || factor === 0) continue;
      subtractRow(work, rows, row, place, factor);
      subtractRow(fresh, rows, row, place, factor);
    }
  }
  entries.set(fresh);
  return true;
}

function swapRows(matrix: Float64Array, width: number, one: number, other: number): void {
  const kept = matrix.slice(one * width, (one + 1) * width);
  matrix.copyWithin(one * width, other * width, (other + 1) * width);
  matrix.set(kept, other * width);
}

function scaleRow(matrix: Float64Array, width: number, row: number, factor: number): void {
  for (let at = row * width; at < (row + 1) * width; at++) matrix[at] = (matrix[at] as number) * factor;
}

function subtractRow(matrix: Float64Array, width: number, row: number, by: number, factor: number): void {
  const own = row * width;
  const from = by * width;
  for (let at = 0; at < width; at++)
    matrix[own + at] = (matrix[own + at] as number) - factor * (matrix[from + at] as number);
}
