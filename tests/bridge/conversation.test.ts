/** The conversation over a real message port: what crosses is cloned, so all of it must be plain data. */
import { expose, proxy, wrap } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answer, EngineApi } from '../../src/bridge/engine-api.ts';
import type { Design } from '../../src/model/design/design.ts';
import type { BuiltReport } from '../../src/model/report/build-report.ts';
import { createEngineHost } from '../../workers/host/engine-host.ts';

const design: Design = { format: 'podwright/1', name: 'd', blocks: {}, holds: {}, nets: {} };

const built: BuiltReport = {
  report: {
    design: { name: 'd', hash: 'h', cards: 2 },
    figures: {
      'cards.count': {
        value: null,
        unit: '',
        kind: 'unknown',
        basis: 'user',
        convention: { key: 'c', params: { n: 1 } },
        missing: ['x'],
        from: { label: { key: 'l' }, inputs: [{ label: { key: 'i' }, value: 2 }] },
      },
    },
    findings: [{ code: 'a.b', severity: 'info', where: ['cc[1]'], params: {}, arithmetic: '1 > 0', edits: [] }],
  },
  pictures: { 'scale-up': { net: 'scale-up', name: 'UB', stacks: [], bundles: [] } },
};

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

let time = 0;
function engineOverPort() {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  expose(
    createEngineHost({
      *examine({ name }, onPartial) {
        if (name === 'throws') throw new Error('our bug');
        if (name === 'slow') {
          for (let step = 0; step < 400; step++) {
            time++;
            onPartial(() => built, false);
            yield;
          }
        }
        return built;
      },
      partsList: () => [],
      warmDesign: design,
      now: () => time,
      nextMessage: () => new Promise((resolve) => setImmediate(resolve)),
    }),
    port1,
  );
  return wrap<EngineApi>(port2);
}

describe('the conversation', () => {
  it('brings the answer over whole', async () => {
    const outcome = await engineOverPort().analyse(7, design);
    expect(outcome).toMatchObject({ ok: true, answer: { revision: 7, partial: false, ...built } });
  });

  it('brings problems over as data, not as thrown objects', async () => {
    expect(await engineOverPort().analyse(1, { ...design, name: 'throws' })).toEqual({
      ok: false,
      reason: 'failed',
      problem: { kind: 'failed', message: 'Error: our bug' },
    });
  });

  it('hears of a newer revision while it works', async () => {
    const engine = engineOverPort();
    const first = engine.analyse(1, { ...design, name: 'slow' });
    const second = engine.analyse(2, design);
    expect(await first).toEqual({ ok: false, reason: 'superseded' });
    expect(await second).toMatchObject({ ok: true, answer: { revision: 2 } });
  });

  it('brings partial answers over', async () => {
    const engine = engineOverPort();
    const parts: Answer[] = [];
    await engine.hearPartial(
      proxy((answer: Answer) => {
        parts.push(answer);
      }),
    );
    await engine.analyse(1, { ...design, name: 'slow' });
    expect(parts[0]).toMatchObject({ revision: 1, partial: true, ...built });
  });

  it('answers pings and warms', async () => {
    const engine = engineOverPort();
    await engine.warm();
    await expect(engine.ping()).resolves.toBeUndefined();
  });
});
