/**
 * Question: with prompts and outputs on different cards, how many of each, and what does the cache cost on its way?
 * prefill cards : decode cards = (output rate x prompt/output) : prefill rate. The cache of a prompt crosses the
 * scale-out tier once. Estimate.
 */
import type { WorkloadContext } from '../context.ts';
import { countShape, type ModelShape } from '../model-shape.ts';
import { type Decoding, largestBatch } from './decode.ts';
import { type Prefill, prefill } from './prefill.ts';
import type { ServingPlan } from './serving-plan.ts';

export interface Disaggregation {
  readonly promptTokens: number;
  readonly outputTokens: number;
  /** Time between output tokens to keep. */
  readonly tpotLimitS?: number;
  /** Prompt tokens in flight on one prefill engine. */
  readonly promptsInFlight: number;
  readonly prefillOverlap?: number;
}

export interface Disaggregated {
  readonly prefill: Prefill;
  readonly decoding: Decoding;
  /** Cards that read prompts for every card that decodes. */
  readonly prefillPerDecodeCard: number;
  /** Output tokens per second over all cards, both kinds. */
  readonly tokensPerSCard: number;
  readonly transferS: number;
  /** Prefill, transfer, first decode step. */
  readonly ttftS: number;
}

/** Undefined when no batch keeps the limit and fits. */
export function disaggregated(
  context: WorkloadContext,
  model: ModelShape,
  plans: { readonly prefill: ServingPlan; readonly decode: ServingPlan },
  load: Disaggregation,
): Disaggregated | undefined {
  const { promptTokens, outputTokens } = load;
  const decoding = largestBatch(context, model, plans.decode, promptTokens + outputTokens / 2, load.tpotLimitS);
  if (!decoding) return undefined;
  const reading = prefill(context, model, plans.prefill, load.promptsInFlight, promptTokens, load.prefillOverlap ?? 0);
  const perPrefillCard = reading.tokensPerS / plans.prefill.tp;
  const promptsPerOutput = promptTokens / outputTokens;
  const prefillPerDecodeCard = (decoding.tokensPerSCard * promptsPerOutput) / perPrefillCard;
  const outer = context.system.tiers.at(-1);
  const share = outer?.payloadShare ?? context.library.scaleOutShare;
  const cacheBytes = promptTokens * countShape(model).kvElements * plans.decode.kvBytes * model.layers;
  const transferS = outer ? (cacheBytes * 8) / (outer.uniformBps * share * plans.prefill.tp) + outer.latencyS : 0;
  return {
    prefill: reading,
    decoding,
    prefillPerDecodeCard,
    tokensPerSCard: decoding.tokensPerSCard / (1 + prefillPerDecodeCard),
    transferS,
    ttftS: reading.ttftS + transferS + decoding.tpotS,
  };
}
