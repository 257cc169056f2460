/** Bounds the work that one document can ask for; whoever exceeds it gets no figures, and is told. */
export interface Budget {
  /** False once more has been asked for than there is. */
  spend(steps?: number): boolean;
  isExceeded(): boolean;
}

/** Places, nodes and regions that the changes of one network may come to; real designs need some hundreds. */
export const mostSteps = 50_000;

export function budgetOf(most: number = mostSteps): Budget {
  let spent = 0;
  return {
    spend: (steps = 1) => {
      spent += steps;
      return spent <= most;
    },
    isExceeded: () => spent > most,
  };
}
