/** Runs the engine's work to its end without pauses. */
import type { AnalysisTools } from '../model/analyses/analysis.ts';

export function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Keeps what was made for as long as one call of a command lasts. */
export function keeper(kept = new Map<string, unknown>()): Pick<AnalysisTools, 'remember'> {
  return {
    remember<T>(key: string, make: () => T): T {
      if (!kept.has(key)) kept.set(key, make());
      return kept.get(key) as T;
    },
  };
}
