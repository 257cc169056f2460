/** The worker of failures: what is stale drops out, what is asked is answered as the command line answers it. */
import { describe, expect, it } from 'vitest';
import type { RankingProgress } from '../../src/bridge/failures-api.ts';
import { createFailuresHost } from '../../workers/host/failures-host.ts';
import { createMemory } from '../../workers/host/memory.ts';
import { exampleDesign } from '../support/topology-of.ts';

const matrix = exampleDesign('cloudmatrix384');

/** Time passes with every look at the clock, so that slices are short. */
function host(perLook = 3) {
  let time = 0;
  return createFailuresHost({
    memory: createMemory(256),
    now: () => (time += perLook),
    nextMessage: () => new Promise((resolve) => setImmediate(resolve)),
  });
}

describe('rankings', () => {
  it('come in order, with progress', async () => {
    const heard: RankingProgress[] = [];
    const engine = host(60);
    await engine.hearProgress((progress) => heard.push(progress));
    const outcome = await engine.rank(matrix, 'cards');
    if (!outcome.ok) throw new Error(outcome.reason);
    const rows = outcome.ranking.rows.map(({ element, count }) => [element, count]);
    expect(rows.slice(0, 2)).toEqual([
      ['cdu[1]', 3],
      ['cc[1]', 12],
    ]);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.every(({ done, all }) => done <= all)).toBe(true);
  });

  it('a newer one, and an edit, drop the older one', async () => {
    const engine = host();
    const first = engine.rank(matrix, 'cards');
    const second = engine.rank(matrix, 'throughput');
    expect(await first).toEqual({ ok: false, reason: 'superseded' });
    await engine.cancel();
    expect(await second).toEqual({ ok: false, reason: 'superseded' });
  });
});

describe('what-ifs', () => {
  it('say what is slowed, card by card', async () => {
    const outcome = await host().tryOut(matrix, ['cc[2]/node[3]/l1[4]']);
    if (!outcome.ok) throw new Error(outcome.reason);
    const { slowed } = outcome.answer;
    expect(slowed.map(({ address }) => address)).toEqual(
      Array.from({ length: 8 }, (_, npu) => `cc[2]/node[3]/npu[${npu + 1}]`),
    );
    for (const { share } of slowed) expect(share).toBeCloseTo(6 / 7, 9);
  });

  it('say which cabinets are dark or hot', async () => {
    const outcome = await host().tryOut(matrix, ['feed[1]', 'cdu[3]']);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.answer.dark).toEqual(['cc[1]']);
    expect(outcome.answer.hot).toEqual(['cc[9]', 'cc[10]', 'cc[11]', 'cc[12]']);
    expect(outcome.answer.figures['cards.down']?.value).toBe(160);
  });

  it('refuse what names nothing that can fail', async () => {
    const outcome = await host().tryOut(matrix, ['scale-up.up']);
    expect(outcome).toEqual({ ok: false, reason: 'refused', why: 'no-failure', address: 'scale-up.up' });
  });
});

describe('pairs', () => {
  it('are all tried, the worst first', async () => {
    const outcome = await host().pairs(matrix);
    if (!outcome.ok) throw new Error(outcome.reason);
    const { exact, most, rows } = outcome.pairs;
    expect([exact, most]).toEqual([true, 256]);
    expect(rows[0]).toMatchObject({ elements: ['cdu[1]', 'cdu[2]'], count: 3, down: { value: 256 } });
  });
});
