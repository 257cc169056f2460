/**
 * Question: a job names a model to be served; how fast do prompts and tokens come out of these cards?
 * Decoding: at the batch given, else the largest that keeps the limit and fits. With outputs given and neither batch nor
 * limit, requests of that size keep the engine full: prompts ride in the decode steps and the rate is that of a long
 * queue. Prefill: one prompt alone gives the time to the first token, a full engine the rate.
 */
import type { Result } from '../../../units/result.ts';
import type { ClassId } from '../confidence/classes.ts';
import { servingClass } from '../confidence/classify.ts';
import { openContext, type WorkloadContext } from '../context.ts';
import { countShape, type ModelShape } from '../model-shape.ts';
import { chooseServingProfile } from '../profiles/choose-profile.ts';
import type { SoftwareProfile } from '../profiles/profile.ts';
import { type Decoding, decode, largestBatch } from '../serving/decode.ts';
import { type OfflineRun, offlineRun } from '../serving/offline.ts';
import { type Prefill, prefill } from '../serving/prefill.ts';
import { type ServingMemory, servingMemory } from '../serving/serving-memory.ts';
import type { ServingPlan } from '../serving/serving-plan.ts';
import type { Precision, WorkloadSystem } from '../system.ts';

export interface ServingJob {
  readonly model: ModelShape;
  readonly kind: 'prefill' | 'decode';
  readonly precision?: Precision;
  readonly tp?: number;
  readonly ep?: number;
  /** Tokens of a prompt, and of an answer. */
  readonly sequence: number;
  readonly output?: number;
  /** Sequences of one engine. */
  readonly batch?: number;
  /** Time between output tokens to keep. */
  readonly tpotLimitS?: number;
  readonly profile?: SoftwareProfile;
}

export interface SettledServing {
  readonly context: WorkloadContext;
  readonly plan: ServingPlan;
  readonly memory: ServingMemory;
  /** Engines side by side on the cards. */
  readonly engines: number;
  readonly prefill: Prefill;
  readonly decoding?: Decoding;
  readonly queued?: OfflineRun;
  /** Tokens per second over all engines: prompts for prefill, outputs for decode. */
  readonly tokensPerS: number;
  readonly classId: ClassId;
}

export type ServingRefusal =
  | 'serving.precision-missing'
  | 'serving.too-many-cards'
  | 'serving.heads-not-divided'
  | 'serving.experts-without-moe'
  | 'serving.weights-do-not-fit'
  | 'serving.batch-does-not-fit'
  | 'serving.limit-not-reached';

/** Prompt tokens in flight on one engine, and a queue long enough that its tail does not count. */
const promptsInFlight = 8192;
const longQueue = 1e6;

export function settleServing(system: WorkloadSystem, job: ServingJob): Result<SettledServing, ServingRefusal> {
  const { model } = job;
  const precision = job.precision ?? 'fp8';
  if (system.card.peak[precision] === undefined)
    return { ok: false, reason: 'serving.precision-missing', detail: precision };
  const ep = job.ep ?? 1;
  const tp = job.tp ?? 1;
  const perEngine = Math.max(tp, ep);
  if (perEngine > system.cards) return { ok: false, reason: 'serving.too-many-cards', detail: String(system.cards) };
  if (model.heads % tp !== 0) return { ok: false, reason: 'serving.heads-not-divided', detail: String(model.heads) };
  if (ep > 1 && countShape(model).moeLayers === 0) return { ok: false, reason: 'serving.experts-without-moe' };
  const profile = job.profile ?? chooseServingProfile(system.card, model.moe !== undefined);
  const context = openContext(system, profile);
  const plan: ServingPlan = { tp, ep, precision, kvBytes: precision === 'bf16' ? 2 : 1 };
  const memory = servingMemory(context, model, plan);
  if (memory.kvTokens <= 0)
    return { ok: false, reason: 'serving.weights-do-not-fit', detail: String(Math.round(memory.weightsBytes)) };
  // Experts are spread over whole groups: cards beyond the last whole one serve nobody.
  const engines = Math.floor(system.cards / perEngine) * Math.floor(perEngine / tp);
  const common = {
    context,
    plan,
    memory,
    engines,
    prefill: prefill(context, model, plan, Math.max(job.sequence, promptsInFlight), job.sequence),
    classId: servingClass(context, model),
  };
  if (job.kind === 'prefill') {
    const first = prefill(context, model, plan, job.sequence, job.sequence);
    return {
      ok: true,
      value: {
        ...common,
        prefill: { ...common.prefill, ttftS: first.ttftS },
        tokensPerS: engines * common.prefill.tokensPerS,
      },
    };
  }
  return settleDecoding(job, common);
}

function settleDecoding(
  job: ServingJob,
  common: Omit<SettledServing, 'tokensPerS'>,
): Result<SettledServing, ServingRefusal> {
  const { context, plan, memory, engines } = common;
  const { model, sequence, output } = job;
  if (output !== undefined && job.batch === undefined && job.tpotLimitS === undefined) {
    const queued = offlineRun(context, model, plan, { count: longQueue, promptTokens: sequence, outputTokens: output });
    if (!queued) return { ok: false, reason: 'serving.batch-does-not-fit', detail: '0' };
    return { ok: true, value: { ...common, queued, tokensPerS: engines * queued.tokensPerS } };
  }
  const contextTokens = sequence + (output ?? 0) / 2;
  const decoding =
    job.batch === undefined
      ? largestBatch(context, model, plan, contextTokens, job.tpotLimitS)
      : decode(context, model, plan, job.batch, contextTokens);
  if (!decoding) return { ok: false, reason: 'serving.limit-not-reached' };
  if (!decoding.fits)
    return {
      ok: false,
      reason: 'serving.batch-does-not-fit',
      detail: String(Math.floor(memory.kvTokens / contextTokens)),
    };
  return { ok: true, value: { ...common, decoding, tokensPerS: engines * decoding.tokensPerS } };
}
