import { describe, expect, it } from 'vitest';
import { chainFromShelf, type HistorySnapshot, historyOf } from '../../../src/studio/storage/document-chain.ts';
import { type Journal, type JournalNews, openJournal } from '../../../src/studio/storage/journal.ts';
import { designOf, edited, fresh, moved } from './history-of-test.ts';
import { createMemoryShelf, type MemoryShelf } from './memory-shelf.ts';

function setUp(shelf: MemoryShelf = createMemoryShelf(), writer = 'me') {
  const news: JournalNews[] = [];
  const journal = openJournal({ id: 'd' }, { shelf, writer, now: () => 5, onNews: (item) => news.push(item) });
  const stored = async () => {
    const read = await shelf.read('d');
    const chain = read && chainFromShelf(read);
    return { head: read?.head, history: chain && historyOf(chain) };
  };
  return { shelf, journal, stored, news, kinds: () => news.map(({ kind }) => kind) };
}

const state = (history: HistorySnapshot) => ({ ...history, cards: 16 });

async function record(journal: Journal, ...histories: readonly HistorySnapshot[]): Promise<void> {
  for (const history of histories) journal.record(state(history));
  await journal.settled();
}

const start = fresh(designOf('a'));
const one = edited(start, designOf('b'));
const two = edited(one, designOf('c'));

describe('the journal', () => {
  it('stores the design with its history and says so', async () => {
    const { journal, stored, kinds } = setUp();
    await record(journal, one);
    const { head, history } = await stored();
    expect(history).toEqual(one);
    expect(head).toMatchObject({ name: 'b', cards: 16, changedAt: 5, writer: 'me', first: 0, at: 1, top: 1 });
    expect(kinds()).toEqual(['saving', 'saved']);
  });

  it('writes only the newest of what comes while it writes', async () => {
    const { shelf, journal, stored } = setUp();
    await record(journal, start, one, moved(one, -1), one, two);
    expect(shelf.writes).toBe(2);
    expect((await stored()).history).toEqual(two);
  });

  it('a tab that is closed in the middle leaves a whole earlier state', async () => {
    const { journal, stored } = setUp();
    await record(journal, one);
    journal.record(state(two));
    journal.close();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { history } = await stored();
    expect([one, two]).toContainEqual(history);
  });

  it('keeps in memory what cannot be stored, and stores it with the next gesture', async () => {
    const { shelf, journal, stored, news } = setUp();
    shelf.fail('QuotaExceededError');
    await record(journal, one);
    expect(news.at(-1)).toEqual({ kind: 'blocked', reason: 'quota' });
    shelf.fail(null);
    await record(journal, two);
    expect(news.at(-1)).toEqual({ kind: 'saved' });
    expect((await stored()).history).toEqual(two);
  });

  it('never writes over another tab: it stops and says so', async () => {
    const { shelf, journal, stored, news } = setUp();
    await record(journal, one);
    await shelf.claim('d', 'other');
    await record(journal, two);
    expect(news.at(-1)).toEqual({ kind: 'taken' });
    expect((await stored()).history).toEqual(one);
    const written = shelf.writes;
    await record(journal, two);
    expect(shelf.writes).toBe(written);
  });

  it('writes everything again when the site was cleared behind its back', async () => {
    const { shelf, journal, stored } = setUp();
    await record(journal, one);
    shelf.clear();
    await record(journal, two);
    expect((await stored()).history).toEqual(two);
  });

  it('remembers what the user kept, through undo and further edits', async () => {
    const { journal, stored } = setUp();
    const keptNow = async () => (await stored()).head?.kept;
    await record(journal, two);
    expect(await keptNow()).toBe(0);
    journal.keep(state(two));
    await journal.settled();
    expect(await keptNow()).toBe(2);
    await record(journal, moved(two, -1));
    expect(await keptNow()).toBe(2);
    await record(journal, edited(moved(two, -1), designOf('d')));
    expect(await keptNow()).toBe(1);
  });

  it('marks as kept what was kept, not what came right after', async () => {
    const { journal, stored } = setUp();
    await record(journal, one);
    journal.keep(state(one));
    journal.record(state(two));
    await journal.settled();
    expect((await stored()).head).toMatchObject({ kept: 1, at: 2 });
  });
});
