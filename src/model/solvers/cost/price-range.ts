/**
 * Question: between which totals does a bill lie, and how far does it spread?
 *
 * Within a line all pieces share one draw (72 equal cards have one unknown price); lines are independent. Triangular
 * prices: mean (l + m + h) / 3, variance (l² + m² + h² − lm − lh − mh) / 18. P10 and P90 ≈ mean ∓ 1.2816 · sd, good
 * while no line holds over 70 % of the variance. The sum of modes is not the mode of the sum.
 */
export interface PricedLine {
  readonly quantity: number;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

export interface PriceRange {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly mean: number;
  readonly sd: number;
  readonly p10: number;
  readonly p90: number;
  /** Largest share of one line in the variance; 0 without spread. */
  readonly largestShare: number;
}

const z90 = 1.2816;

export function priceRange(lines: readonly PricedLine[]): PriceRange {
  const sum = (of: (line: PricedLine) => number) => lines.reduce((total, line) => total + line.quantity * of(line), 0);
  const variances = lines.map((line) => line.quantity ** 2 * triangularVariance(line));
  const variance = variances.reduce((total, each) => total + each, 0);
  const mean = sum(({ high, low, mode }) => (low + mode + high) / 3);
  const sd = Math.sqrt(variance);
  return {
    low: sum(({ low }) => low),
    mode: sum(({ mode }) => mode),
    high: sum(({ high }) => high),
    mean,
    sd,
    p10: mean - z90 * sd,
    p90: mean + z90 * sd,
    largestShare: variance > 0 ? Math.max(...variances) / variance : 0,
  };
}

/** As a sum of squares, so that equal prices give exactly 0. */
function triangularVariance({ high, low, mode }: PricedLine): number {
  return ((mode - low) ** 2 + (high - mode) ** 2 + (high - low) ** 2) / 36;
}
