import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSteps } from '../../../src/model/design/history.ts';
import {
  type Chain,
  chainFromShelf,
  chainOf,
  differenceOf,
  type HistorySnapshot,
  historyOf,
} from '../../../src/studio/storage/document-chain.ts';
import { designOf, edited, fresh, moved } from './history-of-test.ts';
import { createMemoryShelf } from './memory-shelf.ts';

const head = (chain: Chain) => ({
  id: 'd',
  name: '',
  cards: 0,
  changedAt: 0,
  first: chain.first,
  at: chain.at,
  top: chain.first + chain.documents.length - 1,
  kept: chain.first,
  writer: 'me',
  version: '0',
});
const names = (history: HistorySnapshot) => [
  history.done.map(({ before, after }) => `${before.name}>${after.name}`),
  history.design.name,
  history.undone.map(({ before, after }) => `${before.name}>${after.name}`),
];
/** A history of so many steps from 'd0'. */
function historyOfSteps(steps: number): HistorySnapshot {
  let history = fresh(designOf('d0'));
  for (let step = 1; step <= steps; step++) history = edited(history, designOf(`d${step}`));
  return history;
}

describe('a history as a chain of documents', () => {
  it('comes back as it was, with what was undone', () => {
    const history = moved(historyOfSteps(5), -2);
    const back = historyOf(chainOf(history));
    expect(names(back)).toEqual(names(history));
    expect(back.done.map(({ title }) => title)).toEqual(['to d1', 'to d2', 'to d3']);
  });

  it('writes one document for one edit', () => {
    const earlier = historyOfSteps(3);
    const before = chainOf(earlier);
    const after = chainOf(edited(earlier, designOf('new')), before);
    const { put, removeFrom, whole } = differenceOf(before, after);
    expect([put.map(({ sequence }) => sequence), removeFrom, whole]).toEqual([[4], 4, false]);
  });

  it('writes no document for an undo', () => {
    const earlier = historyOfSteps(3);
    const before = chainOf(earlier);
    const { put, removeFrom } = differenceOf(before, chainOf(moved(earlier, -2), before));
    expect([put, removeFrom]).toEqual([[], 4]);
  });

  it('replaces what can no longer be redone', () => {
    const earlier = moved(historyOfSteps(3), -2);
    const before = chainOf(earlier);
    const after = chainOf(edited(earlier, designOf('new')), before);
    const { put, removeFrom } = differenceOf(before, after);
    expect([put.map(({ sequence, design }) => [sequence, design.name]), removeFrom]).toEqual([[[2, 'new']], 2]);
  });

  it('forgets the oldest steps with the history, without writing the others again', () => {
    const earlier = historyOfSteps(mostSteps);
    const before = chainOf(earlier);
    const after = chainOf(edited(earlier, designOf('new')), before);
    const { put, removeBelow } = differenceOf(before, after);
    expect([put.map(({ sequence }) => sequence), removeBelow]).toEqual([[mostSteps + 1], 1]);
  });

  it('starts behind everything when it shares nothing with the earlier one', () => {
    const before = chainOf(historyOfSteps(2));
    const { put, removeBelow } = differenceOf(before, chainOf(fresh(designOf('other')), before));
    expect([put.map(({ sequence }) => sequence), removeBelow]).toEqual([[3], 3]);
  });

  it('stores an explicit list once, however many documents have it, and drops it with the last', () => {
    const list = { nodes: 'gpu 0..3', links: '0 1 1' };
    const earlier = edited(fresh(designOf('a', { x: list })), designOf('b', { x: list, y: { ...list } }));
    const before = chainOf(earlier);
    const first = differenceOf(undefined, before);
    expect(Object.values(first.putLists)).toEqual([list]);
    expect(JSON.stringify(first.put)).not.toContain('gpu');
    const after = chainOf(fresh(designOf('c')), before);
    expect(differenceOf(before, after).removeLists).toEqual(Object.keys(first.putLists));
  });

  it('is refused when the shelf has lost a document or a list', () => {
    const chain = chainOf(historyOfSteps(2));
    const { put } = differenceOf(undefined, chain);
    expect(chainFromShelf({ head: head(chain), documents: put, lists: {} })).not.toBeNull();
    expect(chainFromShelf({ head: head(chain), documents: put.slice(1), lists: {} })).toBeNull();
    const listed = chainOf(fresh(designOf('a', { x: { nodes: '', links: '' } })));
    const stored = differenceOf(undefined, listed);
    expect(chainFromShelf({ head: head(listed), documents: stored.put, lists: {} })).toBeNull();
    expect(chainFromShelf({ head: head(listed), documents: stored.put, lists: stored.putLists })).not.toBeNull();
  });

  it('the shelf holds the history after any sequence of edits, undos and redos, however often it is written', async () => {
    const act = fc.oneof(
      fc.constant({ kind: 'edit' as const, by: 0 }),
      fc.integer({ min: -4, max: 4 }).map((by) => ({ kind: 'travel' as const, by })),
      fc.constant({ kind: 'write' as const, by: 0 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const shelf = createMemoryShelf();
        let history = fresh(designOf('d0', { x: { nodes: 'gpu 0', links: '' } }));
        let stored: Chain | undefined;
        let made = 0;
        const write = async () => {
          const next = chainOf(history, stored);
          expect(await shelf.write({ head: head(next), ...differenceOf(stored, next) })).toBe('written');
          stored = next;
        };
        for (const { kind, by } of acts) {
          if (kind === 'edit') {
            made++;
            history = edited(history, designOf(`d${made}`, { x: { nodes: `gpu 0..${made % 3}`, links: '' } }));
          } else if (kind === 'travel') history = moved(history, by);
          else await write();
        }
        await write();
        const read = await shelf.read('d');
        const back = read && chainFromShelf(read);
        expect(back && historyOf(back)).toEqual({
          design: history.design,
          done: history.done,
          undone: history.undone,
        });
      }),
      { numRuns: 60 },
    );
  });
});
