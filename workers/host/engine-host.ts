/**
 * The engine as it lives in a worker: one revision at a time, the latest wins. A newer revision makes the running one
 * drop out at its next slice; those that were waiting are told at once. Warming has the lowest rank: it gives way to
 * every revision and goes on afterwards.
 */
import type { Answer, EngineApi, Outcome, Revision } from '../../src/bridge/engine-api.ts';
import type { Design } from '../../src/model/design/design.ts';
import type { BuiltReport } from '../../src/model/report/build-report.ts';
import type { PartsListLine } from '../../src/model/report/parts-list.ts';
import { createConsult } from './consult.ts';
import { runInSlices, type SliceTools } from './slices.ts';

/**
 * design → report, in steps. `onPartial` gets what is finished while the rest goes on; `live` where all that keeps pace
 * with edits is.
 */
export type Examine = (
  design: Design,
  onPartial: (soFar: () => BuiltReport, live: boolean) => void,
) => Generator<void, BuiltReport>;

export interface HostTools extends SliceTools {
  readonly examine: Examine;
  partsList(design: Design): readonly PartsListLine[];
  /** Analysed a few times by `warm`. */
  readonly warmDesign: Design;
}

/** Figures that come sooner than this are not worth sending in parts … */
const partialAfterMs = 150;
/** … but what keeps pace with edits goes out at once, unless the rest comes within this time. */
const afterLiveMs = 2;
const warmRounds = 3;

interface Job {
  readonly revision: Revision;
  readonly design: Design;
  readonly settle: (outcome: Outcome) => void;
}

const superseded: Outcome = { ok: false, reason: 'superseded' };

export function createEngineHost(tools: HostTools): EngineApi {
  let latest: Revision = Number.NEGATIVE_INFINITY;
  let waiting: Job | null = null;
  let working: Promise<void> | null = null;
  let hearPartial: (answer: Answer) => void = () => {};

  async function workOff(): Promise<void> {
    while (waiting) {
      const job: Job = waiting;
      waiting = null;
      job.settle(await analyseJob(job, tools, () => job.revision === latest, hearPartial));
    }
    working = null;
  }

  async function warm(): Promise<void> {
    for (let round = 0; round < warmRounds; round++) {
      let finished = false;
      while (!finished) {
        await working;
        const outcome = await runInSlices(
          tools.examine(tools.warmDesign, () => {}),
          () => working === null,
          tools,
        );
        finished = outcome.done;
      }
    }
  }

  return {
    warm,
    analyse(revision, design) {
      if (revision < latest) return Promise.resolve(superseded);
      latest = revision;
      waiting?.settle(superseded);
      return new Promise((settle) => {
        waiting = { revision, design, settle };
        working ??= workOff();
      });
    },
    hearPartial(listener) {
      hearPartial = listener;
      return Promise.resolve();
    },
    partsList: async (design) => tools.partsList(design),
    ...createConsult(tools, () => working),
    ping: () => Promise.resolve(),
  };
}

async function analyseJob(
  job: Job,
  tools: HostTools,
  isCurrent: () => boolean,
  hearPartial: (answer: Answer) => void,
): Promise<Outcome> {
  const started = tools.now();
  let partialSent = started;
  /** What keeps pace with edits, from when it is there until it is sent. */
  let live: { readonly soFar: () => BuiltReport; readonly since: number } | null = null;
  let liveSent = false;
  const answer = (built: BuiltReport, partial: boolean): Answer => ({
    revision: job.revision,
    report: built.report,
    pictures: built.pictures,
    ...(built.power && { power: built.power }),
    ...(built.cooling && { cooling: built.cooling }),
    ...(built.cost && { cost: built.cost }),
    ...(built.jobs && { jobs: built.jobs }),
    milliseconds: tools.now() - started,
    partial,
    ...(partial && liveSent && { live: true }),
  });
  const send = (soFar: () => BuiltReport): void => {
    if (!isCurrent()) return;
    partialSent = tools.now();
    hearPartial(answer(soFar(), true));
  };
  const sendLive = (): void => {
    if (!live || tools.now() - live.since < afterLiveMs) return;
    const { soFar } = live;
    live = null;
    liveSent = true;
    send(soFar);
  };
  try {
    const work = tools.examine(job.design, (soFar, isLive) => {
      if (isLive && !liveSent) live ??= { soFar, since: tools.now() };
      else if (tools.now() - partialSent >= partialAfterMs) send(soFar);
    });
    const outcome = await runInSlices(afterEachStep(work, sendLive), isCurrent, tools);
    return outcome.done && isCurrent() ? { ok: true, answer: answer(outcome.result, false) } : superseded;
  } catch (problem) {
    // Our own bug: it crosses as data, and the page keeps its last good answer.
    const message = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
    return { ok: false, reason: 'failed', problem: { kind: 'failed', message } };
  }
}

function* afterEachStep<R>(work: Generator<void, R>, act: () => void): Generator<void, R> {
  try {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      act();
      yield;
    }
  } finally {
    work.return(undefined as never);
  }
}
