import { describe, expect, it } from 'vitest';
import { runInSlices, sliceMs } from '../../workers/host/slices.ts';

/** A clock that only work moves. */
function clock() {
  let time = 0;
  let ticks = 0;
  return {
    spend: (ms: number) => {
      time += ms;
    },
    get ticks() {
      return ticks;
    },
    get time() {
      return time;
    },
    tools: {
      now: () => time,
      nextMessage: () => {
        ticks++;
        return Promise.resolve();
      },
    },
  };
}

describe('runInSlices', () => {
  it('gives the result of work that is done within one slice, without a pause', async () => {
    const { tools, ...time } = clock();
    // biome-ignore lint/correctness/useYield: work of one step
    const work = (function* () {
      return 7;
    })();
    expect(await runInSlices(work, () => true, tools)).toEqual({ done: true, result: 7 });
    expect(time.ticks).toBe(0);
  });

  it('listens after each slice of eight milliseconds', async () => {
    const time = clock();
    const work = (function* () {
      for (let step = 0; step < 20; step++) {
        time.spend(2);
        yield;
      }
      return 'end';
    })();
    expect(await runInSlices(work, () => true, time.tools)).toEqual({ done: true, result: 'end' });
    expect(time.ticks).toBe(40 / sliceMs - 1 + 1);
  });

  it('drops out at the next slice when the work is stale, and lets the work clean up', async () => {
    const time = clock();
    let cleaned = false;
    const work = (function* () {
      try {
        for (;;) {
          time.spend(2);
          yield;
        }
      } finally {
        cleaned = true;
      }
    })();
    const outcome = await runInSlices(work, () => time.time < 20, time.tools);
    expect(outcome).toEqual({ done: false });
    expect(time.time).toBeLessThanOrEqual(20 + sliceMs);
    expect(cleaned).toBe(true);
  });

  it('does not begin work that is stale already', async () => {
    const time = clock();
    const work = (function* () {
      time.spend(1);
      yield;
    })();
    expect(await runInSlices(work, () => false, time.tools)).toEqual({ done: false });
    expect(time.time).toBe(0);
  });

  it('passes on what the work throws', async () => {
    // biome-ignore lint/correctness/useYield: work that fails at once
    const work = (function* (): Generator<void, never> {
      throw new Error('our bug');
    })();
    await expect(runInSlices(work, () => true, clock().tools)).rejects.toThrow('our bug');
  });
});
