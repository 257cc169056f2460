import { describe, expect, it } from 'vitest';
import type { Answer, Outcome } from '../../src/bridge/engine-api.ts';
import type { Design } from '../../src/model/design/design.ts';
import type { BuiltReport } from '../../src/model/report/build-report.ts';
import { createEngineHost, type Examine } from '../../workers/host/engine-host.ts';

const design = (name: string): Design => ({ format: 'podwright/1', name, blocks: {}, holds: {}, nets: {} });
const built = (name: string): BuiltReport => ({
  report: { design: { name, hash: '', cards: 0 }, figures: {}, findings: [] },
  pictures: {},
});

/** Time that only work moves: each step of work takes one millisecond. */
let time = 0;

/**
 * `name` of a design says how it behaves: 'slow 200' takes 200 ms in steps of one, 'throws' fails, 'live 10 300' has the
 * live figures after 10 ms and the rest 300 ms later.
 */
const examine: Examine = function* ({ name }, onPartial) {
  if (name === 'throws') throw new RangeError('our bug');
  const [kind, ...numbers] = name.split(' ');
  const [steps = 0, after = 0] = numbers.map(Number);
  for (let step = 0; step < steps; step++) {
    time += 1;
    onPartial(() => built(`${name} so far`), false);
    yield;
  }
  if (kind === 'live') onPartial(() => built(`${name} live`), true);
  for (let step = 0; step < after; step++) {
    time += 1;
    yield;
  }
  return built(name);
};

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

function host(started: string[] = []) {
  return createEngineHost({
    examine: (asked, onPartial) => {
      started.push(asked.name);
      return examine(asked, onPartial);
    },
    partsList: () => [],
    warmDesign: design('warm 20'),
    now: () => time,
    nextMessage: nextTurn,
  });
}

const nameOf = (outcome: Outcome) => (outcome.ok ? outcome.answer.report.design.name : outcome.reason);

describe('createEngineHost', () => {
  it('answers with the revision that was asked', async () => {
    const outcome = await host().analyse(3, design('quick'));
    expect(outcome).toMatchObject({ ok: true, answer: { revision: 3, partial: false } });
  });

  it('drops stale work within 20 ms of hearing of a newer revision', async () => {
    const engine = host();
    const first = engine.analyse(1, design('slow 5000'));
    await nextTurn();
    await nextTurn();
    const asked = time;
    const second = engine.analyse(2, design('quick'));
    expect(nameOf(await first)).toBe('superseded');
    expect(nameOf(await second)).toBe('quick');
    expect(asked).toBeGreaterThan(0);
    expect(time - asked).toBeLessThan(20);
  });

  it('of many revisions in a burst answers only the last, and begins only the first and the last', async () => {
    const started: string[] = [];
    const engine = host(started);
    const outcomes = [...Array(50).keys()].map((at) => engine.analyse(at, design(`slow 40 r${at}`)));
    const names = (await Promise.all(outcomes)).map(nameOf);
    expect(names.slice(0, -1).every((name) => name === 'superseded')).toBe(true);
    expect(names.at(-1)).toBe('slow 40 r49');
    expect(started).toEqual(['slow 40 r0', 'slow 40 r49']);
  });

  it('never goes back to an older revision', async () => {
    const engine = host();
    await engine.analyse(5, design('quick'));
    expect(nameOf(await engine.analyse(4, design('late')))).toBe('superseded');
  });

  it('hands problems over as data and goes on', async () => {
    const engine = host();
    const failed = await engine.analyse(1, design('throws'));
    expect(failed).toEqual({
      ok: false,
      reason: 'failed',
      problem: { kind: 'failed', message: 'RangeError: our bug' },
    });
    expect(nameOf(await engine.analyse(2, design('quick')))).toBe('quick');
  });

  it('sends what is finished when the rest takes long, each part of the revision that runs', async () => {
    const engine = host();
    const parts: Answer[] = [];
    await engine.hearPartial((answer) => parts.push(answer));
    await engine.analyse(1, design('slow 400'));
    expect(parts.length).toBeGreaterThanOrEqual(1);
    expect(parts.every(({ revision, partial }) => revision === 1 && partial)).toBe(true);
    await engine.analyse(2, design('slow 50'));
    expect(parts.every(({ revision }) => revision === 1)).toBe(true);
  });

  it('sends what keeps pace with edits at once, and the rest of the same revision afterwards', async () => {
    const engine = host();
    const parts: { readonly answer: Answer; readonly at: number }[] = [];
    await engine.hearPartial((answer) => parts.push({ answer, at: time }));
    const asked = time;
    const outcome = await engine.analyse(1, design('live 10 300'));
    expect(parts.map(({ answer }) => answer)).toMatchObject([{ revision: 1, partial: true, live: true }]);
    expect((parts[0]?.at ?? Number.NaN) - asked).toBeLessThan(15);
    expect(outcome).toMatchObject({ ok: true, answer: { revision: 1, partial: false } });
    expect(outcome.ok && outcome.answer.live).toBeUndefined();
  });

  it('sends one answer where the rest follows within a moment', async () => {
    const engine = host();
    const parts: Answer[] = [];
    await engine.hearPartial((answer) => parts.push(answer));
    await engine.analyse(1, design('live 10 1'));
    expect(parts).toEqual([]);
  });

  it('drops what comes after within 20 ms of hearing of a newer revision', async () => {
    const engine = host();
    let heard = () => {};
    const live = new Promise<void>((resolve) => {
      heard = resolve;
    });
    await engine.hearPartial(() => heard());
    const first = engine.analyse(1, design('live 10 5000'));
    await live;
    const asked = time;
    const second = engine.analyse(2, design('quick'));
    expect(nameOf(await first)).toBe('superseded');
    expect(nameOf(await second)).toBe('quick');
    expect(time - asked).toBeLessThan(20);
  });

  it('lets a revision pass while it warms, and warms on afterwards', async () => {
    const started: string[] = [];
    const engine = host(started);
    const warm = engine.warm();
    const asked = time;
    expect(nameOf(await engine.analyse(1, design('quick')))).toBe('quick');
    expect(time - asked).toBeLessThan(20);
    await warm;
    expect(time - asked).toBeGreaterThanOrEqual(60);
    expect(started.filter((name) => name === 'warm 20').length).toBeGreaterThanOrEqual(3);
  });

  it('answers a ping while it works', async () => {
    const engine = host();
    const work = engine.analyse(1, design('slow 300'));
    let finished = false;
    void work.then(() => {
      finished = true;
    });
    await engine.ping();
    expect(finished).toBe(false);
    await work;
  });
});
