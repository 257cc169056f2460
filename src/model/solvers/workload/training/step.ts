/**
 * Question: how long is one optimiser step of this model under this plan on this machine, and where does it go?
 *
 * Formula: T = m x slowest stage + (p-1)/v x mean stage + exposed sends + exposed data exchange + optimiser, times
 * (1 + overhead of the profile). The slowest stage holds the vocabulary work unless the stages are balanced.
 * Source: Narayanan et al., arXiv 2104.04473 (schedule, bubble); Korthikanti et al., arXiv 2205.05198.
 * Estimate: the label of its class says how good. Cost: some microseconds.
 */
import { collective } from '../collectives/collective.ts';
import type { WorkloadContext } from '../context.ts';
import { countShape, type FlopConvention, type ModelShape, stepFlops } from '../model-shape.ts';
import type { Overlap } from '../profiles/profile.ts';
import { matmulS } from '../silicon/matmul.ts';
import { dataExchange } from './data-exchange.ts';
import { type LayerParts, layerTime } from './layer.ts';
import { type TrainingMemory, trainingMemory } from './memory.ts';
import { cardsOf, type TrainingPlan } from './plan.ts';
import { stageParameters } from './stage-parameters.ts';

/** Seconds of one step by cause; they add up to the step. */
export interface StepParts extends LayerParts {
  readonly vocabulary: number;
  readonly bubble: number;
  readonly sends: number;
  readonly data: number;
  readonly optimiser: number;
  readonly parking: number;
  readonly overhead: number;
}

export interface TrainingStep {
  readonly seconds: number;
  readonly parts: StepParts;
  readonly memory: TrainingMemory;
  /** Transfers that run beside compute, seconds of a step: hidden, not forgotten. */
  readonly hiddenS: number;
  readonly tokensPerS: number;
  readonly cards: number;
}

export function trainingStep(context: WorkloadContext, model: ModelShape, plan: TrainingPlan): TrainingStep {
  const { profile } = context;
  const overlap: Overlap = plan.overlap ? { ...profile.overlap, ...plan.overlap } : profile.overlap;
  const c = countShape(model);
  const denseLayers = model.layers - c.moeLayers;
  const dense = denseLayers > 0 ? layerTime(context, model, plan, overlap, false) : undefined;
  const routed = c.moeLayers > 0 ? layerTime(context, model, plan, overlap, true) : undefined;
  const routedShare = c.moeLayers / model.layers;
  const mix = (pick: (time: NonNullable<typeof dense>) => number) =>
    (dense ? (1 - routedShare) * pick(dense) : 0) + (routed ? routedShare * pick(routed) : 0);
  const layerS = mix((time) => time.forward + time.backward);

  const { first, last } = vocabularyTime(context, model, plan, layerS);
  const microBatches = plan.batch / (plan.dp * plan.microBatch);
  const { pp, vpp } = plan;
  const perStage = Math.ceil(model.layers / (pp * vpp) - 1e-9) * vpp;
  const mean = (model.layers * layerS + first + last) / pp;
  const slowest = pp === 1 ? mean : slowestStage(plan, model.layers, perStage, layerS, first, last, mean);
  const bubble = pp === 1 ? 0 : plan.dualPipe ? (pp / 2 - 1) * dualPipeShare * mean : ((pp - 1) / vpp) * mean;
  const sendS = sendTime(context, model, plan, microBatches);
  const sends = sendS * (1 - overlap.pipeline);
  const pipelineS = microBatches * slowest + bubble;
  const parameters = stageParameters(model, plan);
  const data = dataExchange(
    context,
    model,
    plan,
    parameters,
    { microBatchS: slowest, pipelineS, microBatches },
    overlap.data,
  );
  const scoresKept = (plan.attention ?? profile.attention).id === 'unfused';
  const memory = trainingMemory(context, model, plan, parameters, scoresKept);
  const parking = parkingTime(context, memory.parkedBytes, slowest, microBatches);
  const run = pipelineS + sends + data.exposedS + data.optimiserS + parking.exposedS;
  const seconds = run * (1 + profile.overheadShare);

  // Layers of a mean stage carry the parts; what the slowest stage has more of is vocabulary work and unevenness.
  const layers = (microBatches * model.layers) / pp;
  const part = (name: keyof LayerParts) => layers * mix((time) => time.parts[name]);
  const sent = layers * mix((time) => time.sent.tensor + time.sent.expert + time.sent.context);
  const exposedParts = { tensor: part('tensor'), expert: part('expert'), context: part('context') };
  return {
    seconds,
    parts: {
      matmul: part('matmul'),
      attention: part('attention'),
      memoryBound: part('memoryBound'),
      launch: part('launch'),
      ...exposedParts,
      host: part('host'),
      recompute: part('recompute'),
      vocabulary: microBatches * slowest - layers * layerS,
      bubble,
      sends,
      data: data.exposedS,
      optimiser: data.optimiserS,
      parking: parking.exposedS,
      overhead: seconds - run,
    },
    memory,
    hiddenS: Math.max(
      0,
      sent -
        exposedParts.tensor -
        exposedParts.expert -
        exposedParts.context +
        (data.sentS - data.exposedS) +
        (sendS - sends) +
        (parking.sentS - parking.exposedS),
    ),
    tokensPerS: (plan.batch * plan.sequence) / seconds,
    cards: cardsOf(plan),
  };
}

/** Activations go to the host's memory during forward and come back during backward, beside compute. */
function parkingTime(
  context: WorkloadContext,
  parkedBytes: number,
  microBatchS: number,
  microBatches: number,
): { readonly sentS: number; readonly exposedS: number } {
  const { hostBps } = context.system.card;
  if (parkedBytes === 0 || hostBps === undefined) return { sentS: 0, exposedS: 0 };
  const sent = (2 * parkedBytes) / ((hostBps / 8) * context.library.scaleUpShare);
  return { sentS: sent * microBatches, exposedS: Math.max(0, sent - microBatchS) * microBatches };
}

/** Share of a stage's time by which the two directions of DualPipe fail to fill each other (approximate). */
const dualPipeShare = 0.55;

/** Loss and its gradient: three products with the vocabulary, and 24 bytes per logit. */
const logitBytes = 24;

/** Work of the first and of the last stage beside its layers, per micro-batch. */
function vocabularyTime(
  context: WorkloadContext,
  model: ModelShape,
  plan: TrainingPlan,
  layerS: number,
): { readonly first: number; readonly last: number } {
  const { rates } = context;
  const { tp } = plan;
  const tokens = (plan.microBatch * plan.sequence) / plan.cp;
  const vocabulary = model.vocab / tp;
  const width = tokens * model.hidden * 2;
  const head =
    3 * matmulS(rates, 'bf16', tokens, vocabulary, model.hidden) + (tokens * vocabulary * logitBytes) / rates.memory;
  const embedding =
    (10 * width) / (plan.sequenceParallel ? tp : 1) / rates.memory +
    (tp > 1 ? collective(context, 'all-reduce', width, { ranks: tp }).seconds : 0);
  return { first: embedding, last: head + (model.mtp ?? 0) * (layerS + head) };
}

function slowestStage(
  plan: TrainingPlan,
  layers: number,
  perStage: number,
  layerS: number,
  first: number,
  last: number,
  mean: number,
): number {
  if (!plan.balancedStages) return perStage * layerS + Math.max(first, last);
  // Whole chunks move from the last stage to the others as long as that makes the slowest one faster.
  let best = Number.POSITIVE_INFINITY;
  for (let held = perStage; held <= perStage + plan.vpp; held += plan.vpp) {
    const onLast = Math.max(0, layers - held * (plan.pp - 1));
    best = Math.min(best, Math.max(held * layerS, onLast * layerS + last));
  }
  return Math.max(best, mean);
}

/** Activations sent to the next stage and gradients back, per step, before overlap. */
function sendTime(context: WorkloadContext, model: ModelShape, plan: TrainingPlan, microBatches: number): number {
  if (plan.pp === 1) return 0;
  const tokens = (plan.microBatch * plan.sequence) / plan.cp;
  const bytes = tokens * model.hidden * 2;
  const neighbours = plan.tp * plan.cp * plan.dp;
  const domain = context.system.tiers[0]?.cards ?? 1;
  // Stages that do not share a domain send over the outer tiers; the group is placed so that the tier is met.
  const ranks = 2 * neighbours > domain ? plan.pp : 2;
  const send = collective(context, 'send', bytes / plan.tp, { ranks, stride: neighbours }).seconds;
  const gather =
    plan.tp > 1 && !plan.sequenceParallel ? collective(context, 'all-gather', bytes, { ranks: plan.tp }).seconds : 0;
  return 2 * plan.vpp * microBatches * (send + gather);
}

export function modelFlopsUtilisation(
  context: WorkloadContext,
  model: ModelShape,
  plan: TrainingPlan,
  step: TrainingStep,
  convention: FlopConvention,
): number {
  const flops = stepFlops(model, plan.batch, plan.sequence, convention);
  return flops / step.seconds / step.cards / context.system.card.peak.bf16;
}
