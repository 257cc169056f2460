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

/** That many steps forward, or back when negative; as far as there are steps. */
export function travel(history: History, steps: number): History {
  const all = [...history.done, ...history.undone];
  const at = Math.max(0, Math.min(all.length, history.done.length + steps));
  const design = all[at - 1]?.after ?? all[0]?.before ?? history.design;
  return { design, done: all.slice(0, at), undone: all.slice(at) };
}

export function undo(history: History): History {
  return history.done.length === 0 ? history : travel(history, -1);
}

export function redo(history: History): History {
  return history.undone.length === 0 ? history : travel(history, 1);
}
