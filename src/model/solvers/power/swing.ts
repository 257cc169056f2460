/**
 * Question: how hard does synchronous training shake the supply, and what would flatten it?
 *
 * A rectangular wave of period T whose high part takes the share d: mean = P_low + d · dP, and the energy that must be
 * stored to draw the mean is dP · d · (1 − d) · T. (At d = 0.5 that is dP · T / 4 with T the whole period.)
 */
export interface Swing {
  readonly highW: number;
  readonly lowW: number;
  readonly periodS: number;
  /** Share of the period at `highW`, 0 to 1. */
  readonly duty: number;
  readonly rampS: number;
}

export interface SwingDemand {
  readonly deltaW: number;
  readonly meanW: number;
  readonly storageJ: number;
  readonly rampWPerS: number;
}

/** Share of peak that remains while communication is exposed (engineering estimate, band 0.2 to 0.7). */
export const lowShareOfPeak = 0.4;

export function swingDemand({ highW, lowW, periodS, duty, rampS }: Swing): SwingDemand {
  const deltaW = highW - lowW;
  return {
    deltaW,
    meanW: lowW + duty * deltaW,
    storageJ: deltaW * duty * (1 - duty) * periodS,
    rampWPerS: deltaW / rampS,
  };
}

/** Whether the wave falls where grids and generators can resonate, 0.1 to 20 Hz (arXiv 2508.14318). */
export function isInGridBand(periodS: number): boolean {
  const hertz = 1 / periodS;
  return hertz >= 0.1 && hertz <= 20;
}

export interface StartingLoad {
  readonly peakW: number;
  /** Inrush over peak; 1 for supplies with soft start. */
  readonly inrush: number;
  /** Loads of one group start within the same second. */
  readonly group: string;
}

/** The largest step of a restart, W: the loads of one start group together. */
export function restartStepW(loads: readonly StartingLoad[]): number {
  const groups = new Map<string, number>();
  for (const { group, inrush, peakW } of loads) groups.set(group, (groups.get(group) ?? 0) + inrush * peakW);
  return Math.max(0, ...groups.values());
}
