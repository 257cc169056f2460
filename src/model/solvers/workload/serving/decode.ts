/** Decoding: time per output token and rate of one engine at a batch, and the frontier between them. */
import type { WorkloadContext } from '../context.ts';
import type { ModelShape } from '../model-shape.ts';
import { type EngineStep, engineStep } from './engine-step.ts';
import { servingMemory } from './serving-memory.ts';
import type { ServingPlan } from './serving-plan.ts';

export interface Decoding {
  readonly batch: number;
  readonly step: EngineStep;
  /** Seconds between two output tokens of one sequence. */
  readonly tpotS: number;
  /** Output tokens per second of the engine (tensor group, or one card of an expert group), and per card. */
  readonly tokensPerS: number;
  readonly tokensPerSCard: number;
  readonly fits: boolean;
}

/** `batch`: sequences of one engine; `contextTokens`: what each reads and keeps. */
export function decode(
  context: WorkloadContext,
  model: ModelShape,
  plan: ServingPlan,
  batch: number,
  contextTokens: number,
): Decoding {
  const step = engineStep(context, model, plan, { sequences: batch, contextTokens });
  const gain = 1 + ((plan.positions ?? 1) - 1) * (plan.acceptance ?? 0);
  const tpotS = step.seconds / gain;
  return {
    batch,
    step,
    tpotS,
    tokensPerS: batch / tpotS,
    tokensPerSCard: batch / tpotS / plan.tp,
    fits: servingMemory(context, model, plan).kvTokens >= batch * contextTokens,
  };
}

/** Largest batch that keeps the limit and fits: both only worsen with the batch, so bisection finds it. */
export function largestBatch(
  context: WorkloadContext,
  model: ModelShape,
  plan: ServingPlan,
  contextTokens: number,
  tpotLimitS: number = Number.POSITIVE_INFINITY,
): Decoding | undefined {
  const { kvTokens } = servingMemory(context, model, plan);
  let low = 0;
  let high = Math.min(context.profile.serving.largestBatch, Math.floor(kvTokens / contextTokens));
  while (low < high) {
    const batch = (low + high + 1) >> 1;
    if (decode(context, model, plan, batch, contextTokens).tpotS <= tpotLimitS) low = batch;
    else high = batch - 1;
  }
  return low > 0 ? decode(context, model, plan, low, contextTokens) : undefined;
}

/** Time per token against rate, batch doubling from 1 to what fits. */
export function batchFrontier(
  context: WorkloadContext,
  model: ModelShape,
  plan: ServingPlan,
  contextTokens: number,
): readonly Decoding[] {
  const points: Decoding[] = [];
  const most = largestBatch(context, model, plan, contextTokens)?.batch ?? 0;
  for (let batch = 1; batch < most; batch *= 2) points.push(decode(context, model, plan, batch, contextTokens));
  if (most > 0) points.push(decode(context, model, plan, most, contextTokens));
  return points;
}
