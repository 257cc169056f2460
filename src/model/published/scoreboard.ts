/** Errors by class: what the gallery prints below its rows, and what the bands are held against. */
import { answerClass, type ClassId } from '../solvers/workload/confidence/classes.ts';
import { type Score, speedError } from './score.ts';

export interface ClassErrors {
  readonly classId: ClassId;
  readonly rows: number;
  /** In per cent of speed. */
  readonly meanPct: number;
  readonly medianPct: number;
  readonly biasPct: number;
  readonly lowestPct: number;
  readonly highestPct: number;
  /** Rows inside the band; undefined when the class has none. */
  readonly insideBand?: number;
}

export function errorsByClass(scores: readonly Score[]): readonly ClassErrors[] {
  const errors = new Map<ClassId, number[]>();
  for (const score of scores) {
    const error = speedError(score);
    if (error === undefined || 'missing' in score.outcome) continue;
    const { classId } = score.outcome;
    errors.set(classId, [...(errors.get(classId) ?? []), 100 * error]);
  }
  return [...errors].map(([classId, list]) => summarise(classId, list));
}

function summarise(classId: ClassId, errors: readonly number[]): ClassErrors {
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  const { band } = answerClass(classId);
  return {
    classId,
    rows: errors.length,
    meanPct: sum(sizes) / errors.length,
    medianPct: sizes[Math.floor(sizes.length / 2)] ?? 0,
    biasPct: sum(errors) / errors.length,
    lowestPct: Math.min(...errors),
    highestPct: Math.max(...errors),
    ...(band && {
      insideBand: errors.filter((error) => error >= band.lowPct && error <= band.highPct).length,
    }),
  };
}

/** Published row of a class that resembles a case most: same card and model first, then the number of cards. */
export function nearestScore(
  scores: readonly Score[],
  classId: ClassId,
  wanted: { readonly card?: string; readonly model?: string; readonly cards?: number },
): Score | undefined {
  const cost = (score: Score) =>
    (wanted.card !== undefined && score.card !== wanted.card ? 4 : 0) +
    (wanted.model !== undefined && score.model !== wanted.model ? 2 : 0) +
    (wanted.cards !== undefined && score.cards !== undefined ? Math.abs(Math.log10(score.cards / wanted.cards)) : 1);
  let nearest: Score | undefined;
  for (const score of scores) {
    if ('missing' in score.outcome || score.outcome.classId !== classId) continue;
    if (!nearest || cost(score) < cost(nearest)) nearest = score;
  }
  return nearest;
}
