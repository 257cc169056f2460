/**
 * Question: what flow is left when some of a loop's equal pumps stop, and what do pumps draw?
 *
 * Pump curve H = H0 − a · V², friction system, parallel pumps: with m of n running
 * V / V_design = √(r / (1 + (r − 1) · (n/m)²)), r = H0 / H_design (1.25, engineering estimate). One of two: 0.791.
 */
export const shutOffHeadRatio = 1.25;

/** Flow over design flow, 0 to 1; `headRatio` is at least 1. */
export function flowWithPumps(installed: number, running: number, headRatio: number = shutOffHeadRatio): number {
  if (running <= 0) return 0;
  return Math.sqrt(headRatio / (1 + (headRatio - 1) * (installed / running) ** 2));
}

/** Pump power follows the cube of the flow (affinity laws). */
export function pumpPowerW(designW: number, flowRatio: number): number {
  return designW * flowRatio ** 3;
}

/** Pressure of a branch or loop follows the square of the flow. */
export function pressureDropPa(designPa: number, flowRatio: number): number {
  return designPa * flowRatio ** 2;
}

export interface ReducedFlow {
  /** 1 where the rise still fits. */
  readonly heatShare: number;
  readonly riseK: number;
}

/** Rise grows with the inverse of the flow; above the allowed rise the heat must fall with the flow. */
export function heatAtReducedFlow(flowRatio: number, designRiseK: number, allowedRiseK: number): ReducedFlow {
  const riseK = flowRatio > 0 ? designRiseK / flowRatio : Number.POSITIVE_INFINITY;
  const heatShare = Math.min(1, (flowRatio * allowedRiseK) / designRiseK);
  return { heatShare: heatShare > 1 - 1e-9 ? 1 : heatShare, riseK };
}
