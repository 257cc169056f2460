/**
 * Analyses designs beside the one on screen, one at a time. It gives way to every revision and begins the design anew
 * afterwards: stages that were finished are remembered, so that little is done twice.
 */
import type { ConsultApi, Consultation, ConsultDepth, Consulted } from '../../src/bridge/consult.ts';
import type { Design } from '../../src/model/design/design.ts';
import type { BuiltReport } from '../../src/model/report/build-report.ts';
import type { HostTools } from './engine-host.ts';
import { runInSlices } from './slices.ts';

interface Question {
  readonly design: Design;
  readonly depth: ConsultDepth;
  readonly settle: (outcome: Consultation) => void;
}

/** `atWork` resolves when no revision is being analysed; null while none is. */
export function createConsult(tools: HostTools, atWork: () => Promise<void> | null): ConsultApi {
  const questions = new Map<string, Question>();
  let answering = false;

  async function workOff(): Promise<void> {
    answering = true;
    for (;;) {
      await atWork();
      const [next] = questions;
      if (!next) break;
      const [asker, question] = next;
      const stands = () => questions.get(asker) === question;
      const outcome = await answer(question, () => stands() && atWork() === null);
      if (!outcome || !stands()) continue;
      questions.delete(asker);
      question.settle(outcome);
    }
    answering = false;
  }

  async function answer(question: Question, isWanted: () => boolean): Promise<Consultation | null> {
    try {
      const done = await runInSlices(consulted(question, tools), isWanted, tools);
      return done.done ? { ok: true, consulted: done.result } : null;
    } catch (problem) {
      const message = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
      return { ok: false, reason: 'failed', message };
    }
  }

  return {
    consult(asker, design, depth) {
      questions.get(asker)?.settle({ ok: false, reason: 'superseded' });
      questions.delete(asker);
      return new Promise((settle) => {
        questions.set(asker, { design, depth, settle });
        if (!answering) void workOff();
      });
    },
  };
}

function* consulted({ design, depth }: Question, tools: HostTools): Generator<void, Consulted> {
  let live: BuiltReport | null = null;
  const work = tools.examine(design, (soFar, isLive) => {
    if (isLive && depth === 'live') live ??= soFar();
  });
  try {
    for (;;) {
      const step = work.next();
      if (step.done) return whole(step.value);
      if (live) return { report: (live as BuiltReport).report, partsList: [] };
      yield;
    }
  } finally {
    work.return(undefined as never);
  }

  function whole({ report }: BuiltReport): Consulted {
    return { report, partsList: depth === 'whole' ? tools.partsList(design) : [] };
  }
}
