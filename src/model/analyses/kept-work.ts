/**
 * Long work kept between revisions. It is driven step by step, so that a revision that is dropped leaves it where it
 * stands, and the next revision that asks for the same goes on from there.
 */
import type { AnalysisTools } from './analysis.ts';

interface Kept<Result> {
  work: Generator<void, Result> | null;
  result: Result | null;
}

export function* keptWork<Result extends object>(
  tools: Pick<AnalysisTools, 'remember'>,
  key: string,
  start: () => Generator<void, Result>,
): Generator<void, Result> {
  const kept = tools.remember<Kept<Result>>(key, () => ({ work: null, result: null }));
  while (!kept.result) {
    kept.work ??= start();
    const work = kept.work;
    let step: IteratorResult<void, Result>;
    try {
      step = work.next();
    } catch (problem) {
      kept.work = null;
      throw problem;
    }
    if (step.done) {
      kept.result = step.value;
      kept.work = null;
    } else yield;
  }
  return kept.result;
}
