/** Small designs and histories to store. */
import type { Design, LinkList } from '../../../src/model/design/design.ts';
import { commit, travel } from '../../../src/model/design/history.ts';
import type { HistorySnapshot } from '../../../src/studio/storage/document-chain.ts';

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
  commit(history, `to ${after.name}`, after);

export const moved = (history: HistorySnapshot, steps: number): HistorySnapshot => travel(history, steps);
