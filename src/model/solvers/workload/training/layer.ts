/**
 * Question: how long does one layer of one micro-batch take on one card, and where does the time go?
 * Formula: max(card time + exposed exchange, host time) forward and backward, plus what is computed again.
 * exposed = max(0, transfer - min(overlap x transfer, compute)). Estimate. Cost: a few dozen products.
 */
import { collective } from '../collectives/collective.ts';
import { expertExchange } from '../collectives/exchange.ts';
import type { WorkloadContext } from '../context.ts';
import { countShape, type ModelShape } from '../model-shape.ts';
import type { AttentionKernels, Overlap } from '../profiles/profile.ts';
import { coreRates } from '../silicon/attention.ts';
import { rateCard } from '../silicon/rates.ts';
import { attentionMatmuls, denseMatmuls, expertMatmuls } from './layer-matmuls.ts';
import { layerBytes } from './layer-memory.ts';
import type { TrainingPlan } from './plan.ts';

/** Seconds of one layer and micro-batch, forward and backward together, by cause. */
export interface LayerParts {
  readonly matmul: number;
  readonly attention: number;
  readonly memoryBound: number;
  readonly launch: number;
  readonly tensor: number;
  readonly expert: number;
  readonly context: number;
  readonly host: number;
  readonly recompute: number;
}

export interface LayerTime {
  readonly forward: number;
  /** With recomputation. */
  readonly backward: number;
  readonly parts: LayerParts;
  /** Transfers of the layer before overlap: what is hidden is the difference to the parts. */
  readonly sent: { readonly tensor: number; readonly expert: number; readonly context: number };
}

const backwardOfHost = 1.5;

export function exposed(transfer: number, compute: number, overlap: number): number {
  return Math.max(0, transfer - Math.min(overlap * transfer, compute));
}

export function layerTime(
  context: WorkloadContext,
  model: ModelShape,
  plan: TrainingPlan,
  overlap: Overlap,
  routed: boolean,
): LayerTime {
  const { profile, rates } = context;
  const { tp, cp, precision } = plan;
  const c = countShape(model);
  const kernels = plan.attention ?? profile.attention;
  const scoresKept = kernels.id === 'unfused';
  const tokens = (plan.microBatch * plan.sequence) / cp;
  const spread = routed && plan.ep > 1;
  // The exchange borrows compute units only while it runs beside the matmuls.
  const lent = 1 / (spread ? 1 - rates.exchangeShare * overlap.expert : 1);

  const share = { precision, tokens, tp, ep: plan.ep, imbalance: imbalanceOf(plan) };
  const attention = attentionMatmuls(rates, model, share);
  const mlp = routed ? expertMatmuls(rates, model, share) : denseMatmuls(rates, model, share);
  const matmulForward = (attention.forward + mlp.forward) * lent;
  const matmulBackward = (attention.backward + mlp.backward) * lent;

  const core = coreTime(context, model, plan, kernels, tokens);
  const coreForward = core.forward * lent;
  const coreBackward = core.backward * lent;

  const bytes = layerBytes(model, plan, tokens, plan.unfusedPasses ?? profile.unfusedPasses, scoresKept, routed);
  const memoryForward = bytes.forward / rates.memory;
  const memoryBackward = bytes.backward / rates.memory;
  const start = profile.operationStartS * profile.trainingOperations;

  const tensor = tensorExchange(context, plan, tokens * model.hidden * 2);
  const expert = spread ? routedExchange(context, model, plan, tokens) : 0;
  const keys =
    cp > 1
      ? collective(context, 'all-gather', (2 * plan.microBatch * plan.sequence * c.kvElements) / tp, {
          ranks: cp,
          stride: tp,
        }).seconds
      : 0;

  const computeForward = matmulForward + coreForward + memoryForward + start;
  const computeBackward = matmulBackward + coreBackward + memoryBackward + 1.5 * start;
  const tensorForward = exposed(tensor, matmulForward, overlap.tensor);
  const tensorBackward = exposed(tensor, matmulBackward, overlap.tensor);
  const expertForward = exposed(expert, computeForward, overlap.expert);
  const expertBackward = exposed(expert, computeBackward, overlap.expert);
  const cardForward = computeForward + tensorForward + expertForward + 0.5 * keys;
  const cardBackward = computeBackward + tensorBackward + expertBackward + keys;

  const host = hostTime(context, model, plan, routed);
  const forward = Math.max(cardForward, host);
  const backwardAlone = Math.max(cardBackward, backwardOfHost * host);
  const light =
    bytes.light / rates.memory +
    (model.mla
      ? (2 * tokens * model.mla.kvLora * model.heads * (model.mla.nope + model.mla.v)) /
        tp /
        (rates.matmul[precision] ?? rates.peakBf16)
      : 0);
  const recompute = recomputeTime(plan, scoresKept, {
    forward,
    matmulForward,
    coreForward,
    light,
    scores: (6.5 * bytes.scores) / rates.memory,
  });
  return {
    forward,
    backward: backwardAlone + recompute,
    parts: {
      matmul: matmulForward + matmulBackward,
      attention: coreForward + coreBackward,
      memoryBound: memoryForward + memoryBackward,
      launch: 2.5 * start,
      tensor: tensorForward + tensorBackward,
      expert: expertForward + expertBackward,
      context: 1.5 * keys,
      host: forward - cardForward + (backwardAlone - cardBackward),
      recompute,
    },
    sent: { tensor: 2 * tensor, expert: 2 * expert, context: 2 * keys },
  };
}

/** A training batch is larger and steered by a balancing loss: half of the excess seen when serving. */
const servingImbalance = 1.18;

function imbalanceOf(plan: TrainingPlan): number {
  return plan.ep > 1 && !plan.balancedRouting ? 1 + (servingImbalance - 1) / 2 : 1;
}

interface CoreTime {
  readonly forward: number;
  readonly backward: number;
}

/** FLOPs of the attention products over the rate of the kernel; half where the mask is skipped. */
function coreTime(
  context: WorkloadContext,
  model: ModelShape,
  plan: TrainingPlan,
  kernels: AttentionKernels,
  tokens: number,
): CoreTime {
  const c = countShape(model);
  const rates = kernels === context.profile.attention ? context.rates : ratesWith(context, kernels);
  const work = (2 * model.heads * (c.keyWidth + c.valueWidth) * tokens) / plan.tp;
  if (kernels.id === 'unfused') {
    const rate = rates.matmul.bf16 ?? rates.peakBf16;
    const forward = (work * plan.sequence) / rate;
    return { forward, backward: 2 * forward };
  }
  const whole = coreSeconds(plan.sequence);
  if (model.window === undefined || model.window >= plan.sequence) return whole;
  const near = coreSeconds(model.window);
  return { forward: (whole.forward + near.forward) / 2, backward: (whole.backward + near.backward) / 2 };

  function coreSeconds(reach: number): CoreTime {
    const rate = coreRates(rates, reach, model.headDim);
    const flops = work * reach * 0.5;
    return { forward: flops / rate.forward, backward: (2.5 * flops) / rate.backward };
  }
}

const otherKernels = new WeakMap<WorkloadContext, Map<string, WorkloadContext['rates']>>();

function ratesWith(context: WorkloadContext, kernels: AttentionKernels): WorkloadContext['rates'] {
  let byId = otherKernels.get(context);
  if (!byId) {
    byId = new Map();
    otherKernels.set(context, byId);
  }
  let rates = byId.get(kernels.id);
  if (!rates) {
    rates = rateCard(context.system.card, { ...context.profile, attention: kernels });
    byId.set(kernels.id, rates);
  }
  return rates;
}

/** Two exchanges of a full activation each way: gather and scatter under sequence parallelism, else all-reduce. */
function tensorExchange(context: WorkloadContext, plan: TrainingPlan, bytes: number): number {
  if (plan.tp === 1) return 0;
  const group = { ranks: plan.tp };
  const pair = plan.sequenceParallel
    ? collective(context, 'all-gather', bytes, group).seconds +
      collective(context, 'reduce-scatter', bytes, group).seconds
    : collective(context, 'all-reduce', bytes, group).seconds;
  return pair * (plan.parallelBlock ? 1 : 2);
}

/** Dispatch in the precision of the matmuls (8 bit at least), combine in 2 bytes. */
function routedExchange(context: WorkloadContext, model: ModelShape, plan: TrainingPlan, tokens: number): number {
  const { moe } = model;
  if (!moe) return 0;
  const exchange = {
    tokens: tokens / plan.tp,
    hidden: model.hidden,
    topk: moe.topk,
    ranks: plan.ep,
    oneCopyPerDomain: true,
    ...(moe.maxGroups !== undefined && { maxGroups: moe.maxGroups }),
  };
  const dispatch = expertExchange(context, { ...exchange, bytesPerElement: 2 });
  const combine = expertExchange(context, { ...exchange, bytesPerElement: 2 });
  return dispatch.seconds + combine.seconds;
}

/** The host issues a layer's operations one by one; with routing it waits for the counts and cannot run ahead. */
function hostTime(context: WorkloadContext, model: ModelShape, plan: TrainingPlan, routed: boolean): number {
  const { hostLaunchS, launches } = context.profile;
  if (hostLaunchS === 0) return 0;
  let operations = launches.dense;
  if (routed && model.moe) {
    const perExpert = plan.precision === 'bf16' ? launches.expertWide : launches.expertNarrow;
    operations += launches.routed + (plan.fixedCapacity ? 0 : (perExpert * model.moe.experts) / plan.ep);
  }
  return hostLaunchS * operations;
}

interface Rebuilt {
  readonly forward: number;
  readonly matmulForward: number;
  readonly coreForward: number;
  readonly light: number;
  readonly scores: number;
}

/** full: one more forward; half: every second matmul; selective: attention core (old stacks) or norms and products. */
function recomputeTime(plan: TrainingPlan, scoresKept: boolean, work: Rebuilt): number {
  switch (plan.recompute) {
    case 'none':
    case 'offload':
      return 0;
    case 'full':
      return work.forward;
    case 'half':
      return 0.5 * work.matmulForward + work.light;
    case 'selective':
      return scoresKept ? work.coreForward + work.scores : work.light;
  }
}
