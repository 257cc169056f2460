/** An engine without a worker, whose answers, silences and deaths the test decides; and a clock to go with it. */
import type { Answer, Outcome, Revision } from '../../../src/bridge/engine-api.ts';
import type { Design } from '../../../src/model/design/design.ts';
import type { EngineProcess } from '../../../src/studio/engine/engine-process.ts';

export interface StandIn extends EngineProcess {
  /** Revisions asked for, in order. */
  readonly asked: readonly { readonly revision: Revision; readonly design: Design }[];
  readonly disposed: boolean;
  /** Answers a revision; returns when the answer was heard. */
  answer(revision: Revision, figures?: Answer['report']['figures']): Promise<void>;
  supersede(revision: Revision): Promise<void>;
  fail(revision: Revision, message: string): Promise<void>;
  sendPart(revision: Revision): void;
  /** A part to which only what comes after is missing. */
  sendLive(revision: Revision, figures?: Answer['report']['figures']): void;
  die(reason: string): void;
  /** From now on it does not answer pings. */
  hang(): void;
}

export function answerOf(
  revision: Revision,
  name = `r${revision}`,
  partial = false,
  figures: Answer['report']['figures'] = {},
): Answer {
  return {
    revision,
    report: { design: { name, hash: '', cards: 0 }, figures, findings: [] },
    pictures: {},
    milliseconds: 1,
    partial,
  };
}

export function createStandIn(): StandIn {
  const asked: { revision: Revision; design: Design }[] = [];
  const settlers = new Map<Revision, (outcome: Outcome) => void>();
  let partial: (answer: Answer) => void = () => {};
  let death: (reason: string) => void = () => {};
  let hanging = false;
  let disposed = false;
  const settle = async (revision: Revision, outcome: Outcome) => {
    const settler = settlers.get(revision);
    if (!settler) throw new Error(`Revision ${revision} was not asked for`);
    settlers.delete(revision);
    settler(outcome);
    await Promise.resolve();
    await Promise.resolve();
  };
  return {
    api: {
      warm: () => Promise.resolve(),
      partsList: () => Promise.resolve([]),
      consult: () => new Promise(() => {}),
      ping: () => (hanging ? new Promise(() => {}) : Promise.resolve()),
      hearPartial: (listener) => {
        partial = listener;
        return Promise.resolve();
      },
      analyse: (revision, design) => {
        asked.push({ revision, design });
        return new Promise((resolve) => settlers.set(revision, resolve));
      },
    },
    asked,
    get disposed() {
      return disposed;
    },
    onDeath(listener) {
      death = listener;
    },
    dispose() {
      disposed = true;
    },
    answer: (revision, figures) =>
      settle(revision, { ok: true, answer: answerOf(revision, `r${revision}`, false, figures) }),
    supersede: (revision) => settle(revision, { ok: false, reason: 'superseded' }),
    fail: (revision, message) =>
      settle(revision, { ok: false, reason: 'failed', problem: { kind: 'failed', message } }),
    sendPart: (revision) => partial(answerOf(revision, `r${revision} so far`, true)),
    sendLive: (revision, figures) => partial({ ...answerOf(revision, `r${revision} live`, true, figures), live: true }),
    die(reason) {
      disposed = true;
      death(reason);
    },
    hang() {
      hanging = true;
    },
  };
}

export interface TestClock {
  now(): number;
  setTimer(run: () => void, ms: number): () => void;
  /** Lets time pass; timers run in their order, promises in between. */
  pass(ms: number): Promise<void>;
  /** Time passes without any timer, as when the machine sleeps. */
  sleep(ms: number): void;
}

export function createClock(): TestClock {
  let time = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => time,
    setTimer(run, ms) {
      const timer = { at: time + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const end = time + ms;
      for (;;) {
        for (let turn = 0; turn < 5; turn++) await Promise.resolve();
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        time = Math.max(time, next.at);
        next.run();
      }
      time = Math.max(time, end);
    },
    sleep(ms) {
      time += ms;
    },
  };
}
