/**
 * Question: how often should a job write checkpoints, and how much of its time is then useful?
 *
 * Young (1974): √(2 · delta · M). Daly (2006), for delta < 2M: √(2 · delta · M) · (1 + √(delta / 2M) / 3 + delta / 18M)
 * − delta, else M. The interval is compute time between the end of one write and the start of the next.
 * waste = delta / (tau + delta) + (tau / 2 + R) / M, first order; goodput = 1 − waste, not below 0.
 */
export interface CheckpointPlan {
  /** Time the job stands still for a write, s. */
  readonly writeS: number;
  readonly mttiS: number;
  /** Detect, reschedule and reload, s. */
  readonly restartS: number;
}

export function youngIntervalS({ mttiS, writeS }: CheckpointPlan): number {
  return Math.sqrt(2 * writeS * mttiS);
}

export function dalyIntervalS(plan: CheckpointPlan): number {
  const { mttiS, writeS } = plan;
  if (writeS >= 2 * mttiS) return mttiS;
  const small = writeS / (2 * mttiS);
  return youngIntervalS(plan) * (1 + Math.sqrt(small) / 3 + small / 9) - writeS;
}

export interface CheckpointCost {
  /** First-order share of lost time; above 0.5 the formula is out of its range. */
  readonly waste: number;
  readonly goodput: number;
}

export function checkpointCost({ mttiS, restartS, writeS }: CheckpointPlan, intervalS: number): CheckpointCost {
  const writing = writeS > 0 ? writeS / (intervalS + writeS) : 0;
  const waste = writing + (intervalS / 2 + restartS) / mttiS;
  return { waste, goodput: Math.max(0, 1 - waste) };
}

export interface RunOfNodes {
  readonly nodes: number;
  readonly failuresPerNodeDay: number;
  readonly restartDays: number;
  readonly intervalDays: number;
  readonly writeDays: number;
}

/** Effective training time ratio, (1 − N · r · (u0 + dt / 2)) / (1 + w / dt) (arXiv 2410.21680); not below 0. */
export function effectiveTrainingShare(run: RunOfNodes): number {
  const lost = run.nodes * run.failuresPerNodeDay * (run.restartDays + run.intervalDays / 2);
  return Math.max(0, 1 - lost) / (1 + run.writeDays / run.intervalDays);
}
