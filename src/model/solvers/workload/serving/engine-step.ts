/**
 * Question: how long is one step of a serving engine: `sequences` decode one position each, and some prompt tokens may
 * ride along, so that their arithmetic hides the weights that decoding reads?
 *
 * Formula per layer: projections + attention core + experts or MLP + element-wise work + starts + exchange; each matmul
 * is max(FLOPs of both kinds, bytes of the weights a token touches). With two half batches
 * max(2 compute, 2 exchange, compute + exchange). Source: roofline; MLA absorbed as in DeepSeek-V3 (arXiv 2412.19437).
 * Estimate. Cost: well under a microsecond.
 */
import { collective } from '../collectives/collective.ts';
import { expertExchange } from '../collectives/exchange.ts';
import type { WorkloadContext } from '../context.ts';
import { countShape, type ModelShape, type ShapeCounts } from '../model-shape.ts';
import { coreRates } from '../silicon/attention.ts';
import { bytesOf } from '../silicon/matmul.ts';
import type { ServingPlan } from './serving-plan.ts';
import { servingImbalance } from './serving-plan.ts';

export interface EngineLoad {
  readonly sequences: number;
  /** Tokens of context a sequence reads. */
  readonly contextTokens: number;
  /** Prompt tokens that ride in this step, and the length of the prompts they come from. */
  readonly promptTokens?: number;
  readonly promptLength?: number;
}

/** Seconds of one step by cause; they add up to the step. */
export interface EngineParts {
  readonly projection: number;
  readonly attention: number;
  readonly mlp: number;
  readonly elementWise: number;
  readonly launch: number;
  readonly exchange: number;
  readonly vocabulary: number;
  readonly host: number;
  readonly loss: number;
}

export type EngineLimit = 'compute' | 'memory' | 'exchange' | 'host';

export interface EngineStep {
  readonly seconds: number;
  readonly parts: EngineParts;
  readonly limit: EngineLimit;
  /** Exchange that runs beside compute. */
  readonly hiddenS: number;
}

/**
 * Passes of 2 bytes over prompt tokens in engines that fuse residual, norm and cast (twice a layer: read, read residual,
 * write residual, write narrow) and activation and cast (read gate and up, write narrow).
 */
export const normPasses = 7;
export const innerPasses = 2.5;

/** Narrow tokens carry their scales: one per 128 elements in 4 bytes. */
const scaleShare = 0.04;
/** From this many tokens on engines switch to throughput kernels with one copy per domain. */
const throughputTokens = 2048;

export function engineStep(
  context: WorkloadContext,
  model: ModelShape,
  plan: ServingPlan,
  load: EngineLoad,
): EngineStep {
  const { profile, rates } = context;
  const c = countShape(model);
  const { tp } = plan;
  const halves = plan.twoBatches ? 2 : 1;
  const sequences = load.sequences / halves;
  const positions = plan.positions ?? 1;
  const decoded = sequences * positions;
  const prompts = (load.promptTokens ?? 0) / halves;
  const tokens = decoded + prompts;
  const rate = rates.matmul[plan.precision] ?? rates.peakBf16;
  const weightBytes = bytesOf[plan.precision];
  // A matmul over weights that every token passes: FLOPs, or reading the weights once.
  const pass = (parameters: number, count: number) =>
    Math.max((2 * count * parameters) / rate, (parameters * weightBytes) / rates.memory) / tp;

  const projection = pass(c.attention, tokens);
  const core = decodeCore(context, model, plan, c, sequences, decoded, load.contextTokens);
  const promptCore = prompts > 0 ? promptCoreS(context, model, plan, c, prompts, load.promptLength ?? 1) : 0;
  const moeLayers = c.moeLayers / model.layers;
  const experts = c.moeLayers > 0 ? expertPass(model, plan, c, tokens, rate, rates.memory, weightBytes) : 0;
  const mlp = moeLayers * experts + (1 - moeLayers) * pass(c.dense, tokens);
  const inner = model.moe ? model.moe.topk * model.moe.ffn * moeLayers + model.ffn * (1 - moeLayers) : model.ffn;
  const routedCopies = model.moe ? 4 * model.moe.topk * model.hidden * moeLayers : 0;
  const elementWise =
    ((normPasses * model.hidden + innerPasses * (inner / tp) + routedCopies) * 2 * prompts) / rates.memory;
  const launch = profile.servingOperations * profile.operationStartS;
  const exchange =
    (tp > 1 ? 2 * collective(context, 'all-reduce', tokens * model.hidden * 2, { ranks: tp }).seconds : 0) +
    (c.moeLayers > 0 && plan.ep > 1 ? moeLayers * routedExchange(context, model, plan, tokens) : 0);

  const compute = projection + core + promptCore + mlp + elementWise + launch;
  const layer = plan.twoBatches ? Math.max(2 * compute, 2 * exchange, compute + exchange) : compute + exchange;
  const shownExchange = layer - halves * compute;
  const head = pass(model.vocab * model.hidden, decoded * halves);
  // Guessing the next positions takes one more layer and one more pass through the vocabulary.
  const guess = positions > 1 ? layer + head : 0;
  const card = model.layers * layer + head + guess;
  const loss = card * profile.serving.lossShare;
  const host = profile.serving.hostPerStepS + profile.serving.hostPerSequenceS * load.sequences;
  const seconds = card + loss + host;
  const all = model.layers * halves;
  const parts: EngineParts = {
    projection: all * projection,
    attention: all * (core + promptCore),
    mlp: all * mlp,
    elementWise: all * elementWise,
    launch: all * launch,
    exchange: model.layers * shownExchange,
    vocabulary: head + guess,
    host,
    loss,
  };
  return {
    seconds,
    parts,
    limit: limitOf(parts, (2 * tokens * c.active) / model.layers / rate / tp, projection + mlp),
    hiddenS: model.layers * (halves * exchange - shownExchange),
  };
}

/** What to improve first: exchange and host by their own share, else whether arithmetic or bytes fill the matmuls. */
function limitOf(parts: EngineParts, arithmetic: number, matmuls: number): EngineLimit {
  const compute = parts.projection + parts.mlp + parts.attention;
  if (parts.host > compute) return 'host';
  if (parts.exchange > compute) return 'exchange';
  return arithmetic > 0.8 * matmuls && parts.attention < parts.projection + parts.mlp ? 'compute' : 'memory';
}

/** Attention of the decoded positions: products with the whole context, or reading its cache. */
function decodeCore(
  context: WorkloadContext,
  model: ModelShape,
  plan: ServingPlan,
  c: ShapeCounts,
  sequences: number,
  decoded: number,
  contextTokens: number,
): number {
  const { rates } = context;
  const { mla } = model;
  // Latent attention works on the compressed rows; every card of a tensor group holds all of them.
  const widths = mla ? c.kvElements + mla.kvLora : 2 * model.headDim;
  const split = mla ? 1 : plan.tp;
  const products = (2 * decoded * contextTokens * model.heads * widths) / plan.tp / decodeCoreRate(context);
  const bytes = (sequences * contextTokens * c.kvElements * plan.kvBytes) / split / rates.memory;
  return Math.max(products, bytes);
}

/** Decoding attention reaches this share of the matmul rate when it is bound by arithmetic (prior). */
const decodeCoreShare = 0.75;

function decodeCoreRate({ rates }: WorkloadContext): number {
  return (rates.matmul.bf16 ?? rates.peakBf16) * decodeCoreShare;
}

export function promptCoreS(
  context: WorkloadContext,
  model: ModelShape,
  plan: ServingPlan,
  c: ShapeCounts,
  tokens: number,
  promptLength: number,
): number {
  const rate = coreRates(context.rates, promptLength, model.headDim).forward;
  return (tokens * promptLength * model.heads * (c.keyWidth + c.valueWidth)) / plan.tp / rate;
}

/** Routed and shared experts of one card: FLOPs of the busiest one, or the weights that some token touches. */
function expertPass(
  model: ModelShape,
  plan: ServingPlan,
  c: ShapeCounts,
  tokens: number,
  rate: number,
  memory: number,
  weightBytes: number,
): number {
  const { moe } = model;
  if (!moe) return 0;
  const places = plan.expertSlots ?? plan.ep;
  const held = Math.max(1, moe.experts / places);
  const split = plan.ep > 1 ? 1 : plan.tp;
  const routed = (tokens * plan.ep * moe.topk * (plan.imbalance ?? servingImbalance)) / places;
  const touched = held * (1 - (1 - 1 / held) ** Math.max(1, routed));
  const routedS = Math.max((2 * routed * c.expert) / rate, (touched * c.expert * weightBytes) / memory) / split;
  // Where cards outnumber the expert places, shared experts have cards of their own.
  const sharedLoad = places < plan.ep ? (plan.ep - places) / plan.ep : 1;
  const sharedS = Math.max((2 * tokens * c.shared) / rate, (c.shared * weightBytes) / memory) * sharedLoad;
  return routedS + sharedS / (plan.ep > 1 ? 1 : plan.tp);
}

function routedExchange(context: WorkloadContext, model: ModelShape, plan: ServingPlan, tokens: number): number {
  const { moe } = model;
  if (!moe) return 0;
  const placesShort = plan.expertSlots !== undefined && plan.expertSlots < plan.ep;
  const common = {
    tokens,
    hidden: model.hidden,
    ranks: plan.ep,
    oneCopyPerDomain: tokens > throughputTokens,
    waits: true,
    ...(moe.maxGroups !== undefined && { maxGroups: moe.maxGroups }),
  };
  const narrow = plan.precision === 'bf16' ? 2 : 1 + scaleShare;
  const setupS = context.system.dispatchSetupS ?? 0;
  const dispatch = expertExchange(context, {
    ...common,
    // The shared expert is one more destination where it stands on other cards.
    topk: moe.topk + (placesShort ? 1 : 0),
    bytesPerElement: narrow,
    setupS,
  });
  const combine = expertExchange(context, { ...common, topk: moe.topk, bytesPerElement: 2 });
  return dispatch.seconds + combine.seconds;
}
