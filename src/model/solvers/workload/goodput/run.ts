/** A whole training run: days, energy and money, once the step, the goodput and the usable share are known. */
export interface RunInputs {
  readonly tokens: number;
  readonly tokensPerS: number;
  /** Useful share of the time, and share of the cards that the job can use. */
  readonly goodputShare: number;
  readonly usableShare: number;
  readonly cards: number;
  /** Power of a card at work, and of everything else per card (hosts, network, switches). */
  readonly cardW: number;
  readonly restPerCardW: number;
  readonly pue: number;
  readonly usdPerJoule: number;
  readonly capitalPerCardUsd: number;
  readonly lifeS: number;
}

export interface RunTotals {
  readonly seconds: number;
  readonly joules: number;
  readonly energyUsd: number;
  readonly capitalUsd: number;
}

export function runTotals(run: RunInputs): RunTotals {
  const seconds = run.tokens / (run.tokensPerS * run.goodputShare * run.usableShare);
  const joules = (run.cardW + run.restPerCardW) * run.cards * run.pue * seconds;
  return {
    seconds,
    joules,
    energyUsd: joules * run.usdPerJoule,
    capitalUsd: (run.capitalPerCardUsd * run.cards * seconds) / run.lifeS,
  };
}

/** MFU x goodput x usable share: what reaches the model over the life of a run. */
export function usefulUtilisation(mfu: number, goodputShare: number, usableShare: number): number {
  return mfu * goodputShare * usableShare;
}
