/** Small designs and histories to store. */
import type { Design, LinkList } from '../../../src/model/design/design.ts';
import type { HistorySnapshot } from '../../../src/studio/storage/document-chain.ts';
import { recordStep, travelled } from '../../../src/studio/store/history-moves.ts';

export const designOf = (name: string, lists?: Readonly<Record<string, LinkList>>): Design => ({
  format: 'podwright/1',
  name,
  blocks: {},
  holds: {},
  nets: {},
  ...(lists ? { lists } : {}),
});

export const fresh = (design: Design): HistorySnapshot => ({ design, done: [], undone: [] });

export const edited = (history: HistorySnapshot, after: Design): HistorySnapshot =>
  recordStep(history, { title: `to ${after.name}`, before: history.design, after });

export const moved = (history: HistorySnapshot, steps: number): HistorySnapshot => travelled(history, steps);
