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

/** That many steps forward, or back when negative; as far as there are steps. */
export function travelled(history: HistoryState, steps: number): HistoryState {
  const all = [...history.done, ...history.undone];
  const at = Math.max(0, Math.min(all.length, history.done.length + steps));
  const design = all[at - 1]?.after ?? all[0]?.before ?? history.design;
  return { design, done: all.slice(0, at), undone: all.slice(at) };
}
