/**
 * Question: how many output tokens per second does one engine give when all requests are queued at once?
 * Requests of equal length march in step: memory is reserved for prompt + output, on average prompt + output/2 is read,
 * and the last, partial wave runs at its own batch. Prompts of the next wave ride in the decode steps where the engine
 * mixes them. Host work per request (tokenising, scheduling, answering) is not hidden. Estimate.
 */
import type { WorkloadContext } from '../context.ts';
import type { ModelShape } from '../model-shape.ts';
import { engineStep } from './engine-step.ts';
import { prefill } from './prefill.ts';
import { servingMemory } from './serving-memory.ts';
import type { ServingPlan } from './serving-plan.ts';

export interface Requests {
  readonly count: number;
  readonly promptTokens: number;
  readonly outputTokens: number;
  /** Sequences the engine was told to run at most. */
  readonly largestBatch?: number;
}

export interface OfflineRun {
  /** Output tokens per second of the engine. */
  readonly tokensPerS: number;
  readonly batch: number;
  readonly stepS: number;
}

/** Prompt tokens an engine reads at a time when it does not mix them into decoding. */
const prefillChunk = 8192;

/** Undefined when not even one request fits. */
export function offlineRun(
  context: WorkloadContext,
  model: ModelShape,
  plan: ServingPlan,
  requests: Requests,
): OfflineRun | undefined {
  const { promptTokens, outputTokens, count } = requests;
  const { serving } = context.profile;
  const fitting = Math.floor(servingMemory(context, model, plan).kvTokens / (promptTokens + outputTokens));
  const batch = Math.min(fitting, requests.largestBatch ?? serving.largestBatch, Math.ceil(count));
  if (batch < 1) return undefined;
  const stepS = (sequences: number) =>
    engineStep(context, model, plan, {
      sequences,
      contextTokens: promptTokens + outputTokens / 2,
      ...(serving.mixesPrompts && {
        promptTokens: (sequences * promptTokens) / outputTokens,
        promptLength: promptTokens,
      }),
    }).seconds;
  const waveS = (sequences: number) => {
    if (sequences <= 0) return 0;
    const prompts = serving.mixesPrompts
      ? 0
      : (sequences * promptTokens) / prefill(context, model, plan, prefillChunk, promptTokens).tokensPerS;
    return prompts + outputTokens * stepS(sequences);
  };
  const waves = Math.floor(count / batch);
  const seconds = waves * waveS(batch) + waveS(count - waves * batch) + count * serving.hostPerRequestS;
  return { tokensPerS: (count * outputTokens) / seconds, batch, stepS: stepS(batch) };
}
