/**
 * Sharing out a number over functions: the least sum of f_i(a_i) with integers a_i that add up to a given number (min-plus
 * convolution), and a bound of it from the lower convex envelopes, where it is the cheapest slopes that are taken first.
 * A function is the array of its values at 0, 1, 2 and so on. Cost: exact, the number times the sum of lengths; the
 * bound, the sum of lengths.
 */
export interface Sharing {
  /** Infinite when the functions together do not reach that far. */
  readonly total: number;
  /** What each function gets. */
  readonly parts: readonly number[];
}

export function leastSum(functions: readonly Float64Array[], number: number): Sharing {
  let sums = new Float64Array([0]);
  const choices: Int32Array[] = [];
  for (const values of functions) {
    const length = Math.min(number, sums.length + values.length - 2) + 1;
    const next = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
    const choice = new Int32Array(length);
    for (let before = 0; before < sums.length; before++) {
      const most = Math.min(values.length - 1, length - 1 - before);
      for (let taken = 0; taken <= most; taken++) {
        const total = (sums[before] as number) + (values[taken] as number);
        if (total >= (next[before + taken] as number)) continue;
        next[before + taken] = total;
        choice[before + taken] = taken;
      }
    }
    choices.push(choice);
    sums = next;
  }
  const parts: number[] = [];
  let left = number;
  for (let index = functions.length - 1; index >= 0; index--) {
    const taken = choices[index]?.[left] ?? 0;
    parts[index] = taken;
    left -= taken;
  }
  return { total: sums[number] ?? Number.POSITIVE_INFINITY, parts };
}

/** Never above `leastSum`; equal functions are best passed as the same array. */
export function envelopeSum(functions: readonly Float64Array[], number: number): number {
  const known = new Map<Float64Array, readonly Piece[]>();
  const pieces: Piece[] = [];
  let total = 0;
  for (const values of functions) {
    total += values[0] as number;
    let envelope = known.get(values);
    if (!envelope) {
      envelope = lowerEnvelope(values);
      known.set(values, envelope);
    }
    pieces.push(...envelope);
  }
  pieces.sort((one, other) => one.slope - other.slope);
  let left = number;
  for (const { slope, length } of pieces) {
    const taken = Math.min(left, length);
    total += taken * slope;
    left -= taken;
    if (left === 0) return total;
  }
  return left > 0 ? Number.POSITIVE_INFINITY : total;
}

interface Piece {
  readonly slope: number;
  readonly length: number;
}

function lowerEnvelope(values: Float64Array): Piece[] {
  const hull: number[] = [];
  for (let at = 0; at < values.length; at++) {
    while (hull.length > 1 && !isBelow(hull.at(-2) as number, hull.at(-1) as number, at)) hull.pop();
    hull.push(at);
  }
  return hull.slice(1).map((at, index) => {
    const before = hull[index] as number;
    return { slope: ((values[at] as number) - (values[before] as number)) / (at - before), length: at - before };
  });

  function isBelow(from: number, middle: number, to: number): boolean {
    const rise = (values[to] as number) - (values[from] as number);
    return ((values[middle] as number) - (values[from] as number)) * (to - from) < rise * (middle - from);
  }
}
