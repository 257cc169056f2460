/**
 * Question: does the fullest card hold its share of weights, gradients, optimiser state and activations?
 *
 * Weights 2 B, gradients 2 or 4 B, optimiser 12 B per parameter, by ZeRO shard. Activations per layer and token:
 * 8h + 2(q + o) heads + 4 kv heads + 4 or 6 inner widths + routed inputs, times the layers in flight; full recompute
 * keeps the layer's input, selective drops what is cheap to rebuild. Source: Korthikanti et al., arXiv 2205.05198,
 * equations 1 to 6; agrees with all its published figures, which are formula results themselves. In narrow formats the
 * inputs of matmuls are kept in that format (Transformer Engine). Cost: constant.
 */
import type { WorkloadContext } from '../context.ts';
import { countShape, type ModelShape } from '../model-shape.ts';
import { bytesOf } from '../silicon/matmul.ts';
import { shardedCopies } from './data-exchange.ts';
import type { TrainingPlan } from './plan.ts';
import type { StageParameters } from './stage-parameters.ts';

export interface TrainingMemory {
  readonly weightsBytes: number;
  readonly gradientsBytes: number;
  readonly optimiserBytes: number;
  readonly activationsBytes: number;
  /** Activations that wait in the host's memory. */
  readonly parkedBytes: number;
  /** On the card. */
  readonly totalBytes: number;
  readonly fits: boolean;
}

/** The rest belongs to the runtime, the libraries and fragmentation. */
export const usableShare = 0.94;
const parkableShare = 0.9;
const optimiserBytesPerParameter = 12;

export function trainingMemory(
  context: WorkloadContext,
  model: ModelShape,
  plan: TrainingPlan,
  parameters: StageParameters,
  scoresKept: boolean,
): TrainingMemory {
  const { dense, experts, denseCopies, expertCopies } = parameters;
  const { zero } = plan;
  const over = (from: number) =>
    zero >= from
      ? dense / shardedCopies(plan, denseCopies) + experts / shardedCopies(plan, expertCopies)
      : dense + experts;
  const weightsBytes = 2 * over(3);
  const gradientsBytes = context.profile.gradientBytes * over(2);
  const optimiserBytes = optimiserBytesPerParameter * over(1);
  const activationsBytes = activations(model, plan, scoresKept);
  const allBytes = weightsBytes + gradientsBytes + optimiserBytes + activationsBytes;
  const usable = context.system.card.memoryBytes * usableShare;
  // At most what waits between forward and backward can go; the layer at work stays.
  const parkable = plan.recompute === 'offload' ? activationsBytes * parkableShare : 0;
  const parkedBytes = Math.min(parkable, Math.max(0, allBytes - usable));
  const totalBytes = allBytes - parkedBytes;
  return {
    weightsBytes,
    gradientsBytes,
    optimiserBytes,
    activationsBytes,
    parkedBytes,
    totalBytes,
    fits: totalBytes <= usable,
  };
}

function activations(model: ModelShape, plan: TrainingPlan, scoresKept: boolean): number {
  const { tp, pp, vpp, recompute, precision } = plan;
  const c = countShape(model);
  const { hidden: h, mla, moe } = model;
  const tokens = (plan.microBatch * plan.sequence) / plan.cp;
  const residualSplit = plan.sequenceParallel ? tp : 1;
  const routedShare = c.moeLayers / model.layers;
  const inner = (1 - routedShare) * model.ffn + routedShare * (moe ? (moe.topk + moe.shared) * moe.ffn : 0);
  const queries = model.heads * c.keyWidth;
  const outputs = model.heads * c.valueWidth;
  const latent = mla ? 2 * model.heads * (c.keyWidth + c.valueWidth) : 0;
  // Inputs of matmuls are kept in the format they are multiplied in; what other operations need stays in 2 bytes.
  const width = precision === 'bf16' ? 2 : bytesOf[precision];
  const narrow = precision !== 'bf16';
  const split =
    2 * queries +
    2 * outputs +
    (narrow ? width * outputs : 0) +
    (mla ? latent + width * (mla.qLora + mla.kvLora + mla.rope) * tp : 4 * model.kvHeads * model.headDim) +
    ((model.gated ? 4 : 2) + width) * inner +
    routedShare * (moe ? width * moe.topk * h : 0);
  // Two inputs of norms, two outputs of norms; dropout masks only in the older stacks.
  const whole = 4 * h + 2 * width * h + (scoresKept ? 2 * h : 0);
  const scores = scoresKept ? (5 * model.heads * plan.sequence) / tp : 0;
  const full = tokens * (split / tp + whole / residualSplit + scores);
  const perLayer = () => {
    switch (recompute) {
      case 'full':
        return (2 * h * tokens) / residualSplit;
      case 'none':
      case 'offload':
        return full;
      case 'half':
      case 'selective': {
        if (scoresKept) return tokens * (split / tp + whole / residualSplit);
        // Norms, activation products and latent up-projections are computed again.
        return full - tokens * ((2 * width * h) / residualSplit + (width * inner + latent) / tp);
      }
    }
  };
  const stageLayers = Math.ceil(model.layers / (pp * vpp) - 1e-9) * vpp;
  const microBatches = plan.batch / (plan.dp * plan.microBatch);
  const inFlight = pp === 1 ? 1 : Math.min(microBatches, pp) + (vpp > 1 ? (pp - 1) / vpp : plan.dualPipe ? 1 : 0);
  const working = recompute === 'full' ? full : 0;
  const logits = pp > 1 ? 0 : (6 * tokens * model.vocab) / tp;
  return perLayer() * stageLayers * inFlight + working + logits;
}
