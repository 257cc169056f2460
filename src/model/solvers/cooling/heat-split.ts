/**
 * Question: which share of the heat goes into liquid and which into air?
 *
 * Q_liquid = Σ share · P, Q_air = the rest. A rear-door heat exchanger moves the cabinet's air heat into liquid up to its
 * rating.
 */
export interface HeatSource {
  readonly powerW: number;
  /** Share taken by liquid, 0 to 1. */
  readonly liquidShare: number;
}

export interface HeatSplit {
  readonly liquidW: number;
  readonly airW: number;
  /** Liquid / all; null without heat. */
  readonly capture: number | null;
}

/** Where a part says nothing (engineering estimates; cold plates 0.7 to 0.95). */
export const defaultLiquidShare = { coldPlate: 0.85, fullyPlated: 0.98, immersion: 1 } as const;

export function splitHeat(sources: readonly HeatSource[], rearDoorW = 0): HeatSplit {
  let plates = 0;
  let total = 0;
  for (const { liquidShare, powerW } of sources) {
    plates += powerW * liquidShare;
    total += powerW;
  }
  const liquidW = plates + Math.min(rearDoorW, total - plates);
  return { liquidW, airW: total - liquidW, capture: total > 0 ? liquidW / total : null };
}
