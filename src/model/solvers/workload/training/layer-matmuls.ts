/** Matmul time of one layer and micro-batch on one card, forward and backward, each product priced by its own shape. */
import type { ModelShape } from '../model-shape.ts';
import { backwardMatmulS, matmulS } from '../silicon/matmul.ts';
import type { CardRates } from '../silicon/rates.ts';
import type { Precision } from '../system.ts';

export interface Direction {
  forward: number;
  backward: number;
}

export interface MatmulShare {
  readonly precision: Precision;
  readonly tokens: number;
  readonly tp: number;
  readonly ep: number;
  /** Load of the busiest card's experts over the mean. */
  readonly imbalance: number;
}

function add(
  sum: Direction,
  rates: CardRates,
  precision: Precision,
  m: number,
  n: number,
  k: number,
  groups = 1,
): void {
  sum.forward += matmulS(rates, precision, m, n, k, groups);
  sum.backward += backwardMatmulS(rates, precision, m, n, k, groups);
}

export function attentionMatmuls(rates: CardRates, model: ModelShape, share: MatmulShare): Direction {
  const { precision, tokens, tp } = share;
  const { hidden, heads, kvHeads, headDim, mla } = model;
  const sum = { forward: 0, backward: 0 };
  if (mla) {
    add(sum, rates, precision, tokens, mla.qLora + mla.kvLora + mla.rope, hidden);
    add(sum, rates, precision, tokens, (heads * (mla.nope + mla.rope)) / tp, mla.qLora);
    add(sum, rates, precision, tokens, (heads * (mla.nope + mla.v)) / tp, mla.kvLora);
    add(sum, rates, precision, tokens, hidden, (heads * mla.v) / tp);
  } else {
    add(sum, rates, precision, tokens, ((heads + 2 * kvHeads) * headDim) / tp, hidden);
    add(sum, rates, precision, tokens, hidden, (heads * headDim) / tp);
  }
  return sum;
}

export function denseMatmuls(rates: CardRates, model: ModelShape, share: MatmulShare): Direction {
  const sum = { forward: 0, backward: 0 };
  addMlp(sum, rates, model, share.precision, share.tokens, model.ffn / share.tp, 1);
  return sum;
}

export function expertMatmuls(rates: CardRates, model: ModelShape, share: MatmulShare): Direction {
  const { precision, tokens, tp, ep, imbalance } = share;
  const sum = { forward: 0, backward: 0 };
  const { moe } = model;
  if (!moe) return sum;
  // With expert ways the experts are whole and the tensor group's tokens are split; without, the experts are split.
  const spread = ep > 1;
  const localExperts = moe.experts / ep;
  const routed = ((tokens * (spread ? ep / tp : 1) * moe.topk) / moe.experts) * imbalance;
  addMlp(sum, rates, model, precision, routed, moe.ffn / (spread ? 1 : tp), localExperts);
  if (moe.shared > 0) addMlp(sum, rates, model, precision, tokens, (moe.shared * moe.ffn) / tp, 1);
  // Routers multiply in 32 bit, on the vector units.
  const router = (2 * tokens * moe.experts * model.hidden) / rates.vector;
  sum.forward += router;
  sum.backward += 2 * router;
  return sum;
}

function addMlp(
  sum: Direction,
  rates: CardRates,
  model: ModelShape,
  precision: Precision,
  tokens: number,
  width: number,
  groups: number,
): void {
  add(sum, rates, precision, tokens, (model.gated ? 2 : 1) * width, model.hidden, groups);
  add(sum, rates, precision, tokens, model.hidden, width, groups);
}
