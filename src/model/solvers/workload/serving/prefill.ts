/**
 * Question: how many prompt tokens per second does one engine read, and when does the first output token come?
 * Formula: layer = matmuls + causal attention + element-wise work + starts + exchange that is not hidden. Estimate.
 */
import { collective } from '../collectives/collective.ts';
import { expertExchange } from '../collectives/exchange.ts';
import type { WorkloadContext } from '../context.ts';
import { countShape, type ModelShape } from '../model-shape.ts';
import { innerPasses, normPasses, promptCoreS } from './engine-step.ts';
import { type ServingPlan, servingImbalance } from './serving-plan.ts';

export interface Prefill {
  readonly tokensPerS: number;
  /** Seconds until the first output token of a prompt that starts alone. */
  readonly ttftS: number;
  readonly parts: {
    readonly matmul: number;
    readonly attention: number;
    readonly elementWise: number;
    readonly launch: number;
    readonly exchange: number;
    readonly loss: number;
  };
}

/** `tokens`: prompt tokens in flight on one engine; `overlap`: share of the exchange that runs beside compute. */
export function prefill(
  context: WorkloadContext,
  model: ModelShape,
  plan: ServingPlan,
  tokens: number,
  promptLength: number,
  overlap = 0,
): Prefill {
  const { profile, rates } = context;
  const c = countShape(model);
  const { tp } = plan;
  const { moe } = model;
  const spread = plan.ep > 1;
  const lent = 1 / (spread && overlap > 0 ? 1 - rates.exchangeShare : 1);
  const rate = rates.matmul[plan.precision] ?? rates.peakBf16;
  const routedShare = c.moeLayers / model.layers;
  const imbalance = spread ? (plan.imbalance ?? servingImbalance) : 1;
  const perToken =
    c.attention + (1 - routedShare) * c.dense + routedShare * ((moe?.topk ?? 0) * c.expert * imbalance + c.shared);
  const matmul = ((2 * tokens * perToken) / rate / tp) * lent;
  const attention = promptCoreS(context, model, plan, c, tokens, promptLength) * lent;
  const inner = (1 - routedShare) * model.ffn + routedShare * (moe ? 1.5 * (moe.topk + moe.shared) * moe.ffn : 0);
  const copies = routedShare * (moe ? 4 * moe.topk : 0);
  const elementWise = (((normPasses + copies) * model.hidden + (innerPasses * inner) / tp) * 2 * tokens) / rates.memory;
  const launch = profile.servingOperations * profile.operationStartS;
  const narrow = plan.precision === 'bf16' ? 2 : 1.04;
  let sent = tp > 1 ? 2 * collective(context, 'all-reduce', tokens * model.hidden * 2, { ranks: tp }).seconds : 0;
  if (moe && spread) {
    const common = {
      tokens,
      hidden: model.hidden,
      topk: moe.topk,
      ranks: plan.ep,
      oneCopyPerDomain: true,
      waits: true,
      ...(moe.maxGroups !== undefined && { maxGroups: moe.maxGroups }),
    };
    const setupS = context.system.dispatchSetupS ?? 0;
    sent +=
      routedShare *
      (expertExchange(context, { ...common, bytesPerElement: narrow, setupS }).seconds +
        expertExchange(context, { ...common, bytesPerElement: 2 }).seconds);
  }
  const compute = matmul + attention + elementWise + launch;
  const exchange = Math.max(0, sent - Math.min(sent * overlap, compute));
  const card = model.layers * (compute + exchange);
  const seconds = card * (1 + profile.serving.lossShare);
  return {
    tokensPerS: tokens / seconds,
    ttftS: seconds * Math.max(1, promptLength / tokens),
    parts: {
      matmul: model.layers * matmul,
      attention: model.layers * attention,
      elementWise: model.layers * elementWise,
      launch: model.layers * launch,
      exchange: model.layers * exchange,
      loss: seconds - card,
    },
  };
}
