/**
 * Question: what does a set of parts draw at peak, typically, under a cap and idle, and what does the cap cost?
 *
 * Sums without diversity: in synchronous training every card peaks together. Speed under a cap is (cap / peak)^alpha;
 * with a static floor only the dynamic part counts: ((cap − floor) / (peak − floor))^alpha.
 */
export interface PoweredPart {
  readonly count: number;
  readonly peakW: number;
  readonly typicalW: number | null;
  readonly idleW: number | null;
}

export interface Profiles {
  readonly peakW: number;
  readonly typicalW: number;
  readonly idleW: number;
}

/** Shares of peak where a part has no figure (engineering estimates, bands 0.65 to 0.9 and 0.15 to 0.35). */
export const typicalShareOfPeak = 0.8;
export const idleShareOfPeak = 0.25;

export function sumProfiles(parts: readonly PoweredPart[]): Profiles {
  let peakW = 0;
  let typicalW = 0;
  let idleW = 0;
  for (const part of parts) {
    peakW += part.count * part.peakW;
    typicalW += part.count * (part.typicalW ?? part.peakW * typicalShareOfPeak);
    idleW += part.count * (part.idleW ?? part.peakW * idleShareOfPeak);
  }
  return { peakW, typicalW, idleW };
}

/**
 * Exponents of speed against power: 0.8 for training, 0.45 for memory-bound inference (fitted to published losses under
 * caps of 600 W of 700 W, factryze.ai; low confidence).
 */
export const capExponents = { training: 0.8, inference: 0.45 } as const;

/** Speed, 0 to 1, of a load of `peakW` held to `capW`. */
export function cappedSpeed(capW: number, peakW: number, alpha: number, floorW = 0): number {
  if (capW >= peakW) return 1;
  if (capW <= floorW) return 0;
  return ((capW - floorW) / (peakW - floorW)) ** alpha;
}
