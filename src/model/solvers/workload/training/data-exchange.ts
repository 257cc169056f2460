/**
 * Question: what do gradients and weights cost that cross the data ways, and the optimiser?
 * Gradients are reduced (scattered when the optimiser is sharded), weights gathered; both run beside the last
 * micro-batch as far as the stack overlaps them. Fully sharded weights are gathered layer by layer, forward and
 * backward of every micro-batch, and gradients scattered as often, beside compute. Source: Rajbhandari et al., ZeRO,
 * arXiv 1910.02054. Estimate. Cost: constant.
 */
import { collective, type Operation } from '../collectives/collective.ts';
import type { WorkloadContext } from '../context.ts';
import type { ModelShape } from '../model-shape.ts';
import { exposed } from './layer.ts';
import type { TrainingPlan } from './plan.ts';
import type { StageParameters } from './stage-parameters.ts';

export interface DataExchange {
  /** Before overlap. */
  readonly sentS: number;
  readonly exposedS: number;
  readonly optimiserS: number;
}

export interface Compute {
  /** Of one micro-batch on the slowest stage, and of the whole pipeline. */
  readonly microBatchS: number;
  readonly pipelineS: number;
  readonly microBatches: number;
}

export function shardedCopies(plan: TrainingPlan, copies: number): number {
  return Math.min(plan.shardWays ?? copies, copies);
}

/** Read and written per parameter by the optimiser: gradients and weights on every copy, moments and master on a shard. */
const everyCopyBytes = 12;
const shardBytes = 26;
const weightBytes = 2;

export function dataExchange(
  context: WorkloadContext,
  model: ModelShape,
  plan: TrainingPlan,
  parameters: StageParameters,
  compute: Compute,
  overlap: number,
): DataExchange {
  const { dense, experts, denseCopies, expertCopies } = parameters;
  const { zero, tp, ep } = plan;
  const { gradientBytes } = context.profile;
  const denseGroup = { ranks: denseCopies, stride: tp };
  const expertGroup = { ranks: expertCopies, stride: ep === 1 ? tp : ep };
  const run = (operation: Operation, bytes: number, group: typeof denseGroup) =>
    collective(context, operation, bytes, group).seconds;
  const reduce = (count: number, group: typeof denseGroup) =>
    zero === 0
      ? run('all-reduce', count * gradientBytes, group)
      : run('reduce-scatter', count * gradientBytes, group) +
        (zero === 3 ? 0 : run('all-gather', count * weightBytes, group));
  const beforeNext = compute.microBatchS * (compute.microBatches > 1 ? 1 : 0.5);
  let sentS = 0;
  let exposedS = 0;
  if (zero < 3) {
    sentS = reduce(dense, denseGroup) + (experts > 0 ? reduce(experts, expertGroup) : 0);
    exposedS = exposed(sentS, beforeNext, overlap);
  } else {
    const ways = shardedCopies(plan, denseCopies);
    const shardGroup = { ranks: ways, stride: tp };
    const layers = model.layers / plan.pp;
    const perLayer = (operation: Operation, bytes: number) =>
      layers * run(operation, (dense * bytes) / layers, shardGroup) +
      (experts > 0 ? layers * run(operation, (experts * bytes) / layers, expertGroup) : 0);
    const everyMicroBatch = 2 * perLayer('all-gather', weightBytes) + perLayer('reduce-scatter', gradientBytes);
    // Replicas of a shard add up their gradients once a step.
    const once =
      ways < denseCopies
        ? run('all-reduce', (dense * gradientBytes) / ways, { ranks: denseCopies / ways, stride: tp * ways })
        : 0;
    sentS = compute.microBatches * everyMicroBatch + once;
    exposedS =
      exposed(compute.microBatches * everyMicroBatch, compute.pipelineS, overlap) + exposed(once, beforeNext, overlap);
  }
  exposedS += (sentS - exposedS) * context.profile.contention;
  const split = (copies: number) => (zero === 3 ? shardedCopies(plan, copies) : copies);
  const shards = (copies: number) => (zero === 0 ? 1 : split(copies));
  const kept = (count: number, copies: number) => (zero === 3 ? count / split(copies) : count);
  const moved =
    everyCopyBytes * (kept(dense, denseCopies) + kept(experts, expertCopies)) +
    shardBytes * (dense / shards(denseCopies) + experts / shards(expertCopies));
  return { sentS, exposedS, optimiserS: moved / context.rates.memory };
}
