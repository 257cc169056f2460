/** Undo keeps the earlier documents themselves: they are a few kilobytes and share their untouched parts. */
import type { Design } from './design.ts';

export interface HistoryStep {
  /** Text key of what was done, with the names it concerns. */
  readonly title: string;
  readonly before: Design;
  readonly after: Design;
}
