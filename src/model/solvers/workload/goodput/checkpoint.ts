/**
 * Question: how often should a job save, and which share of its time is useful?
 *
 * The product's figure: waste = write/(interval + write) + (interval/2 + restart)/M with Daly's interval
 *   sqrt(2 write M)(1 + sqrt(write/2M)/3 + write/18M) - write, and M itself when a write takes longer than 2M.
 * The check: for exponential failures wall/useful = M e^(R/M) (e^((tau+w)/M) - 1)/tau, minimised numerically.
 * Source: Young 1974; Daly 2006. The first-order form is out of range when more than half is wasted.
 */
export interface Checkpointing {
  /** Time the job stands still for one save; what is written in the background does not count here. */
  readonly writeS: number;
  /** Detect, reschedule, reload. */
  readonly restartS: number;
  /** Time between the end of one save and the start of the next; Daly's when left out. */
  readonly intervalS?: number;
  /** Further time until a save is safe: lengthens what is lost, not what is stalled. */
  readonly backgroundWriteS?: number;
}

export interface Goodput {
  readonly intervalS: number;
  readonly youngIntervalS: number;
  /** Useful share of the time, first order; 0 to 1. */
  readonly share: number;
  /** Useful share by the exponential model at the same interval, and at its own best interval. */
  readonly exactShare: number;
  readonly bestIntervalS: number;
  readonly bestShare: number;
  /** False when more than half of the time is wasted: the first-order form no longer holds. */
  readonly inRange: boolean;
}

export function goodput(meanTimeToFailureS: number, save: Checkpointing): Goodput {
  const { writeS, restartS, backgroundWriteS = 0 } = save;
  const m = meanTimeToFailureS;
  const intervalS = save.intervalS ?? dalyIntervalS(writeS, m);
  const lost = (intervalS / 2 + backgroundWriteS + restartS) / m;
  const stalled = writeS > 0 ? writeS / (intervalS + writeS) : 0;
  const waste = stalled + lost;
  const bestIntervalS = bestInterval(writeS, restartS, m);
  return {
    intervalS,
    youngIntervalS: Math.sqrt(2 * writeS * m),
    share: Math.min(1, Math.max(0, 1 - waste)),
    exactShare: exactShare(intervalS, writeS, restartS, m),
    bestIntervalS,
    bestShare: exactShare(bestIntervalS, writeS, restartS, m),
    inRange: waste <= 0.5,
  };
}

export function dalyIntervalS(writeS: number, meanTimeToFailureS: number): number {
  const m = meanTimeToFailureS;
  if (writeS >= 2 * m) return m;
  return Math.sqrt(2 * writeS * m) * (1 + Math.sqrt(writeS / (2 * m)) / 3 + writeS / (18 * m)) - writeS;
}

/** Useful over wall time for exponential failures. */
function exactShare(intervalS: number, writeS: number, restartS: number, m: number): number {
  if (intervalS <= 0) return 0;
  return intervalS / (m * Math.exp(restartS / m) * Math.expm1((intervalS + writeS) / m));
}

const golden = (Math.sqrt(5) - 1) / 2;
const goldenSteps = 60;

/** The exact share has one maximum; it lies near Young's interval. */
function bestInterval(writeS: number, restartS: number, m: number): number {
  const start = Math.sqrt(2 * Math.max(writeS, 1e-3) * m);
  let low = start / 16;
  let high = Math.min(10 * m, start * 16);
  for (let step = 0; step < goldenSteps; step++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (exactShare(left, writeS, restartS, m) > exactShare(right, writeS, restartS, m)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** Kokolis et al., arXiv 2410.21680: closed form of the effective training time ratio, for comparison. */
export function effectiveTrainingRatio(
  meanTimeToFailureS: number,
  save: Required<Pick<Checkpointing, 'writeS' | 'restartS' | 'intervalS'>>,
): number {
  return (1 - (save.restartS + save.intervalS / 2) / meanTimeToFailureS) / (1 + save.writeS / save.intervalS);
}
