/** Designs beside the one on screen: they give way to revisions, the newest question of an asker counts. */
import { describe, expect, it } from 'vitest';
import type { BuiltReport } from '../../src/model/report/build-report.ts';
import { createConsult } from '../../workers/host/consult.ts';
import type { HostTools } from '../../workers/host/engine-host.ts';
import { warmDesign } from '../../workers/host/warm-design.ts';

const named = (name: string) => ({ ...warmDesign, name });
const built = (name: string) => ({ report: { design: { name } } }) as unknown as BuiltReport;

/** Work of ten steps; what is live is there after three. */
function createTools(steps: string[] = []): HostTools {
  let time = 0;
  return {
    *examine(design, onPartial) {
      for (let step = 0; step < 10; step++) {
        steps.push(design.name);
        if (step === 3) onPartial(() => built(`${design.name}, live`), true);
        yield;
      }
      if (design.name === 'broken') throw new RangeError('too deep');
      return built(design.name);
    },
    partsList: () => [],
    warmDesign,
    now: () => (time += 3),
    nextMessage: () => Promise.resolve(),
  };
}

const nameOf = (outcome: Awaited<ReturnType<ReturnType<typeof createConsult>['consult']>>) =>
  outcome.ok ? outcome.consulted.report.design.name : outcome.reason;

describe('a design that is asked about', () => {
  it('is answered whole, or as soon as what is live is there', async () => {
    const steps: string[] = [];
    const { consult } = createConsult(createTools(steps), () => null);
    expect(nameOf(await consult('a', named('x'), 'whole'))).toBe('x');
    expect(steps).toHaveLength(10);
    expect(nameOf(await consult('a', named('x'), 'live'))).toBe('x, live');
    expect(steps).toHaveLength(14);
  });
  it('is dropped for a newer one of the same asker, not for that of another', async () => {
    const { consult } = createConsult(createTools(), () => null);
    const all = [
      consult('a', named('1'), 'whole'),
      consult('b', named('2'), 'whole'),
      consult('a', named('3'), 'whole'),
    ];
    expect((await Promise.all(all)).map(nameOf)).toEqual(['superseded', '2', '3']);
  });
  it('waits for the revision that is being analysed, and is begun anew when one comes', async () => {
    const steps: string[] = [];
    let finish = () => {};
    let atWork: Promise<void> | null = new Promise((resolve) => {
      finish = resolve;
    });
    const { consult } = createConsult(createTools(steps), () => atWork);
    const asked = consult('a', named('x'), 'whole');
    await Promise.resolve();
    expect(steps).toEqual([]);
    atWork = null;
    finish();
    expect(nameOf(await asked)).toBe('x');
  });
  it('that breaks the engine is told, and the next one is answered', async () => {
    const { consult } = createConsult(createTools(), () => null);
    const [broken, next] = [consult('a', named('broken'), 'whole'), consult('b', named('y'), 'whole')];
    expect(await broken).toEqual({ ok: false, reason: 'failed', message: 'RangeError: too deep' });
    expect(nameOf(await next)).toBe('y');
  });
});
