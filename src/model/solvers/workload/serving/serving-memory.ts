/** Weights and key-value cache on one card, and how many sequences fit. */
import type { WorkloadContext } from '../context.ts';
import { countShape, type ModelShape } from '../model-shape.ts';
import { bytesOf } from '../silicon/matmul.ts';
import type { ServingPlan } from './serving-plan.ts';

/** Share of the memory for weights and cache; the rest is for activations and the runtime. */
export const servingShare = 0.92;

export interface ServingMemory {
  readonly weightsBytes: number;
  /** Cache of one token of context on one card. */
  readonly kvBytesPerToken: number;
  /** Tokens of context that fit beside the weights; negative when not even the weights fit. */
  readonly kvTokens: number;
}

export function servingMemory(context: WorkloadContext, model: ModelShape, plan: ServingPlan): ServingMemory {
  const c = countShape(model);
  const { tp, ep } = plan;
  const width = bytesOf[plan.precision];
  const spread = ep > 1;
  const common = model.layers * c.attention + (model.layers - c.moeLayers) * c.dense + c.moeLayers * c.shared;
  const held = model.moe ? model.moe.experts / (plan.expertSlots ?? ep) : 0;
  const experts = (c.moeLayers * Math.max(spread ? 1 : 0, held) * c.expert * width) / (spread ? 1 : tp);
  // Embeddings and the head stay in 2 bytes.
  const weightsBytes = (common * width + c.embedding * 2) / tp + experts;
  const kvBytesPerToken = (c.kvElements * plan.kvBytes * model.layers) / (model.mla ? 1 : tp);
  return {
    weightsBytes,
    kvBytesPerToken,
    kvTokens: (context.system.card.memoryBytes * servingShare - weightsBytes) / kvBytesPerToken,
  };
}
