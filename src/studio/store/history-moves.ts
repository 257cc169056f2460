/** Undo and redo as pure moves over earlier documents. */
import type { Design } from '../../model/design/design.ts';
import type { HistoryStep } from '../../model/design/history.ts';

export interface HistoryState {
  readonly design: Design;
  /** Oldest first. */
  readonly done: readonly HistoryStep[];
  /** Next to redo first. */
  readonly undone: readonly HistoryStep[];
}

/** Steps share their untouched parts, so the limit guards against imports of megabytes, not against long work. */
export const historyLimit = 500;

export function recordStep(history: HistoryState, step: HistoryStep): HistoryState {
  return { design: step.after, done: [...history.done, step].slice(-historyLimit), undone: [] };
}

export function undoStep(history: HistoryState): HistoryState {
  const step = history.done.at(-1);
  if (!step) return history;
  return { design: step.before, done: history.done.slice(0, -1), undone: [step, ...history.undone] };
}

export function redoStep(history: HistoryState): HistoryState {
  const [step, ...undone] = history.undone;
  if (!step) return history;
  return { design: step.after, done: [...history.done, step], undone };
}
