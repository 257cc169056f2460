/**
 * Question: how unevenly are three phases loaded, and what does that cost?
 *
 * Currents of equal power factor, 120° apart.
 */
export interface StarBalance {
  readonly averageA: number;
  /** max |I − average| / average, as NEMA MG-1 defines unbalance; 0 below half an ampere, where it is noise. */
  readonly imbalance: number;
  /** √(a² + b² + c² − ab − bc − ca) */
  readonly neutralA: number;
  /** Share of the three-phase rating that is usable when the heaviest phase reaches its limit: average / max. */
  readonly usableShare: number;
}

const noiseA = 0.5;

/** Loads from line to neutral. */
export function starBalance(a: number, b: number, c: number): StarBalance {
  const averageA = (a + b + c) / 3;
  const largest = Math.max(a, b, c);
  const worst = Math.max(...[a, b, c].map((current) => Math.abs(current - averageA)));
  // The differences keep the root of three equal currents exactly 0.
  const neutralA = Math.sqrt(((a - b) ** 2 + (b - c) ** 2 + (c - a) ** 2) / 2);
  return {
    averageA,
    imbalance: averageA < noiseA ? 0 : worst / averageA,
    neutralA,
    usableShare: largest > 0 ? averageA / largest : 1,
  };
}

export interface LineCurrents {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Loads from line to line: I_A = √(ab² + ca² + ab · ca), and so on. */
export function deltaLineCurrents(ab: number, bc: number, ca: number): LineCurrents {
  const line = (one: number, other: number) => Math.sqrt(one * one + other * other + one * other);
  return { a: line(ab, ca), b: line(ab, bc), c: line(bc, ca) };
}

export type ImbalanceBand = 'good' | 'notable' | 'uneven';

/** Under 10 % good, over 15 % worth a warning (calcspec.com, PDU load balance). */
export function imbalanceBand(imbalance: number): ImbalanceBand {
  if (imbalance < 0.1) return 'good';
  return imbalance > 0.15 ? 'uneven' : 'notable';
}
