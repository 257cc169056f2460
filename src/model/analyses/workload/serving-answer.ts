/** Figures and findings of a job that reads prompts or writes tokens. */
import type { MachineFabric } from '../../machine/fabric.ts';
import type { Job } from '../../machine/jobs.ts';
import type { Score } from '../../published/score.ts';
import type { Figure, Finding, TextRef } from '../../report/report.ts';
import { openContext } from '../../solvers/workload/context.ts';
import {
  type ServingJob,
  type ServingRefusal,
  type SettledServing,
  settleServing,
} from '../../solvers/workload/jobs/serving-job.ts';
import type { ModelShape } from '../../solvers/workload/model-shape.ts';
import { chooseServingProfile } from '../../solvers/workload/profiles/choose-profile.ts';
import { servingMemory, servingShare } from '../../solvers/workload/serving/serving-memory.ts';
import type { Precision } from '../../solvers/workload/system.ts';
import { inUnit } from '../../units/format.ts';
import { type Answer, banded, type FigureName, memoryFigure, shown, timeParts, unknown } from './job-figures.ts';
import type { JobSystem } from './job-system.ts';
import { divisorNear, precisionMissing } from './plan-findings.ts';
import { servingPicture } from './serving-picture.ts';
import { type JobAnswer, tensorCrosses } from './training-answer.ts';

export function servingNames(kind: Job['kind']): readonly FigureName[] {
  return [kind === 'prefill' ? 'ttft' : 'tpot', 'tokens-per-second', 'memory.per-card'];
}

export function servingUnknown(job: Job, missing: readonly string[], because?: TextRef): JobAnswer {
  return {
    figures: Object.fromEntries(servingNames(job.kind).map((name) => [name, unknown(name, missing, because)])),
    findings: [],
  };
}

/** Prompt tokens in flight on one engine while it reads, as the solver runs it. */
const promptsInFlight = 8192;

export function servingAnswer(
  job: Job,
  model: ModelShape,
  machine: JobSystem,
  scores: readonly Score[],
  fabrics: readonly MachineFabric[],
): JobAnswer {
  if (job.sequence === undefined) return servingUnknown(job, [`jobs.${job.id}.sequence`]);
  const asked: ServingJob = {
    model,
    kind: job.kind === 'prefill' ? 'prefill' : 'decode',
    precision: job.precision ?? narrowest(machine),
    sequence: job.sequence,
    ...(job.tp !== undefined && { tp: job.tp }),
    ...(job.ep !== undefined && { ep: job.ep }),
    ...(job.output !== undefined && { output: job.output }),
    ...(job.batch !== undefined && { batch: job.batch }),
    ...(job.limitS !== undefined && { tpotLimitS: job.limitS }),
  };
  const settled = settleServing(machine.system, asked);
  if (!settled.ok) return refused(job, asked, machine, settled.reason, settled.detail);
  const { value } = settled;
  const answer: Answer = {
    classId: value.classId,
    context: value.context,
    machine,
    modelId: model.id,
    scores,
    plan: {
      key: 'working.workload.serving-plan',
      params: {
        tp: value.plan.tp,
        ep: value.plan.ep,
        precision: value.plan.precision,
        engines: value.engines,
        batch: batchOf(value) ?? 1,
      },
    },
  };
  const perCard = memoryFigure(
    answer,
    value.memory.weightsBytes + value.memory.kvBytesPerToken * heldTokens(job, value),
    {
      weights: value.memory.weightsBytes,
      cache: value.memory.kvBytesPerToken * heldTokens(job, value),
    },
  );
  const findings = tensorCrosses(job, value.plan.tp, machine);
  if (machine.missing.length > 0)
    return {
      figures: {
        ...servingUnknown(job, machine.missing, { key: 'because.workload.kernels' }).figures,
        'memory.per-card': perCard,
      },
      findings,
    };
  const { figures: drawnFigures, picture } = servingPicture(job, model, answer, value, fabrics);
  return {
    figures: { ...timeFigures(job, answer, value), 'memory.per-card': perCard, ...drawnFigures },
    findings,
    picture,
  };
}

/** The narrowest format up to 8 bit that the card multiplies in. */
function narrowest({ system }: JobSystem): Precision {
  return (['fp8', 'int8'] as const).find((one) => system.card.peak[one] !== undefined) ?? 'bf16';
}

function batchOf({ decoding, queued }: SettledServing): number | undefined {
  return decoding?.batch ?? queued?.batch;
}

/** Tokens of context that one engine keeps. */
function heldTokens({ sequence = 0, output = 0 }: Job, value: SettledServing): number {
  if (value.decoding) return value.decoding.batch * (sequence + output / 2);
  if (value.queued) return value.queued.batch * (sequence + output);
  return Math.max(sequence, promptsInFlight);
}

function timeFigures(job: Job, answer: Answer, value: SettledServing): Readonly<Partial<Record<FigureName, Figure>>> {
  const { engines, tokensPerS, decoding, queued } = value;
  const rate = banded(answer, 'tokens-per-second', tokensPerS, {
    formula: `${shown(engines)} × ${shown(tokensPerS / engines)}`,
    inputs: [
      {
        label: { key: 'working.workload.per-device' },
        value: tokensPerS / (engines * value.plan.tp),
        unit: 'token/s',
      },
    ],
  });
  if (job.kind === 'prefill')
    return {
      ttft: banded(answer, 'ttft', value.prefill.ttftS, { inputs: timeParts({ ...value.prefill.parts }, 0) }),
      'tokens-per-second': rate,
    };
  const tpotS = decoding?.tpotS ?? queued?.stepS;
  if (tpotS === undefined) return { 'tokens-per-second': rate };
  return {
    tpot: banded(answer, 'tpot', tpotS, {
      ...(decoding && { inputs: timeParts({ ...decoding.step.parts }, decoding.step.hiddenS) }),
    }),
    'tokens-per-second': rate,
  };
}

function refused(
  job: Job,
  asked: ServingJob,
  machine: JobSystem,
  reason: ServingRefusal,
  detail: string | undefined,
): JobAnswer {
  const { system, part, devices } = machine;
  const { tp = 1, ep = 1, model } = asked;
  const field = (name: string) => [`jobs.${job.id}.${name}`];
  const finding = (code: string, arithmetic: string, fix: Finding['fix'], params: Finding['params'] = {}): Finding => ({
    code,
    severity: 'error',
    where: [job.id],
    params: { job: job.id, ...params },
    arithmetic,
    ...(fix && { fix }),
  });
  const shape = (name: string, arithmetic: string, nearest: number): JobAnswer => ({
    figures: servingUnknown(job, field(name), { key: 'because.workload.plan' }).figures,
    findings: [
      finding(
        'workload.parallel-shape',
        arithmetic,
        { key: 'fix.workload.parallel-shape', params: { field: name, value: shown(nearest) } },
        { field: name },
      ),
    ],
  });
  const usable = inUnit(system.card.memoryBytes * servingShare * devices, 'GB');
  switch (reason) {
    case 'serving.precision-missing': {
      const { missing, because } = precisionMissing(part, asked.precision ?? 'fp8', system);
      return servingUnknown(job, missing, because);
    }
    case 'serving.too-many-cards':
      return shape(tp >= ep ? 'tp' : 'ep', `${shown(Math.max(tp, ep))} > ${shown(system.cards)}`, system.cards);
    case 'serving.heads-not-divided':
      return shape(
        'tp',
        `${shown(model.heads)} / ${shown(tp)} = ${shown(model.heads / tp)}`,
        divisorNear(model.heads, tp),
      );
    case 'serving.experts-without-moe':
      return shape('ep', `${shown(ep)} > 1`, 1);
    case 'serving.weights-do-not-fit': {
      const need = inUnit(Number(detail) * devices, 'GB');
      const fit = waysThatFit(machine, asked);
      return {
        figures: servingUnknown(job, [`jobs.${job.id}: memory`], { key: 'because.workload.memory' }).figures,
        findings: [
          finding(
            'workload.memory',
            `${shown(need)} > ${shown(usable)} GB`,
            fit
              ? { key: 'fix.workload.parallel-shape', params: fit }
              : { key: 'fix.workload.memory.more-cards', params: { cards: shown(system.cards) } },
            { need: shown(need), usable: shown(usable) },
          ),
        ],
      };
    }
    case 'serving.batch-does-not-fit': {
      const { need, text } = neededBytes(machine, asked);
      const fit = Number(detail ?? 0);
      return {
        figures: servingUnknown(job, [`jobs.${job.id}: memory`], { key: 'because.workload.memory' }).figures,
        findings: [
          finding(
            'workload.memory',
            `${text} > ${shown(usable)} GB`,
            fit > 0
              ? { key: 'fix.workload.memory.batch', params: { batch: fit } }
              : { key: 'fix.workload.memory.more-cards', params: { cards: shown(system.cards) } },
            { need: shown(need), usable: shown(usable) },
          ),
        ],
      };
    }
    case 'serving.limit-not-reached': {
      const { tpotLimitS: _limit, ...without } = asked;
      const fastest = settleServing(system, { ...without, batch: 1 });
      if (fastest.ok && fastest.value.decoding)
        return servingUnknown(job, field('limit'), {
          key: 'because.workload.limit',
          params: { best: shown(fastest.value.decoding.tpotS) },
        });
      return servingUnknown(job, field('limit'));
    }
  }
}

/** GB of one card at the batch asked for, or at one sequence: weights and cache. */
function neededBytes({ system, devices }: JobSystem, asked: ServingJob) {
  const { model, tp = 1, ep = 1, precision = 'bf16', batch = 1, sequence, output = 0 } = asked;
  const context = openContext(system, chooseServingProfile(system.card, model.moe !== undefined));
  const plan = { tp, ep, precision, kvBytes: precision === 'bf16' ? 2 : 1 };
  const { weightsBytes, kvBytesPerToken } = servingMemory(context, model, plan);
  const weights = inUnit(weightsBytes * devices, 'GB');
  const cache = inUnit(kvBytesPerToken * devices * batch * (sequence + output), 'GB');
  const need = weights + cache;
  return { need, text: `${shown(weights)} + ${shown(cache)} = ${shown(need)}` };
}

/** The fewest ways over which the weights fit. */
function waysThatFit(
  { system }: JobSystem,
  asked: ServingJob,
): { readonly field: string; readonly value: number } | undefined {
  const name = asked.model.moe && (asked.ep ?? 1) > 1 ? 'ep' : 'tp';
  for (let ways = 2 * (asked[name] ?? 1); ways <= system.cards; ways *= 2) {
    const tried = settleServing(system, { ...asked, [name]: ways });
    if (tried.ok) return { field: name, value: ways };
    if (tried.reason !== 'serving.weights-do-not-fit') return undefined;
  }
  return undefined;
}
