/** Undo keeps the earlier documents themselves: they are a few kilobytes and share their untouched parts. */
import type { Design } from './design.ts';

export interface HistoryStep {
  /** Text key of what was done, with the names it concerns. */
  readonly title: string;
  readonly before: Design;
  readonly after: Design;
}

export interface History {
  readonly design: Design;
  /** Oldest first. */
  readonly done: readonly HistoryStep[];
  /** The next to redo first. */
  readonly undone: readonly HistoryStep[];
}

/** Steps that can be undone; older ones are forgotten. */
export const mostSteps = 500;

export function startHistory(design: Design): History {
  return { design, done: [], undone: [] };
}

/** One gesture is one step. What was undone before is gone; a gesture that changed nothing is no step. */
export function commit(history: History, title: string, after: Design): History {
  if (after === history.design) return history;
  const step: HistoryStep = { title, before: history.design, after };
  return { design: after, done: [...history.done, step].slice(-mostSteps), undone: [] };
}

export function undo(history: History): History {
  const step = history.done.at(-1);
  if (!step) return history;
  return { design: step.before, done: history.done.slice(0, -1), undone: [step, ...history.undone] };
}

export function redo(history: History): History {
  const [step, ...later] = history.undone;
  if (!step) return history;
  return { design: step.after, done: [...history.done, step], undone: later };
}
