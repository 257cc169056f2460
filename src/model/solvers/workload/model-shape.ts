/**
 * A transformer as the solvers read it, with its parameter and FLOP counts.
 *
 * Counts leave out norms and biases (below 0.1 %). FLOPs of a step follow the usual 6 x parameters x tokens plus the
 * attention products (Korthikanti et al., arXiv 2205.05198, appendix A, in the all-pairs convention; causal halves the
 * attention part). Cost: constant.
 */

export interface ModelShape {
  readonly id: string;
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  /** Inner width of a dense layer. */
  readonly ffn: number;
  /** Three matrices (gate, up, down) instead of two. */
  readonly gated: boolean;
  readonly vocab: number;
  readonly tiedEmbedding?: boolean;
  readonly mla?: LatentAttention;
  readonly moe?: MixtureOfExperts;
  /** Extra prediction layers trained beside the model. */
  readonly mtp?: number;
  /** Attention reaches back this far in every second layer. */
  readonly window?: number;
  /** The activation is biased, clamped or offset, so that no fused kernel exists for it: its operations run one by one. */
  readonly plainActivation?: boolean;
}

export interface LatentAttention {
  readonly qLora: number;
  readonly kvLora: number;
  readonly nope: number;
  readonly rope: number;
  readonly v: number;
}

export interface MixtureOfExperts {
  readonly experts: number;
  readonly topk: number;
  readonly shared: number;
  readonly ffn: number;
  readonly denseLayers: number;
  /** A token goes to at most this many groups of cards. */
  readonly maxGroups?: number;
}

/** Parameters by place. */
export interface ShapeCounts {
  readonly attention: number;
  readonly dense: number;
  readonly expert: number;
  readonly shared: number;
  readonly router: number;
  readonly embedding: number;
  readonly moeLayers: number;
  readonly total: number;
  readonly active: number;
  /** Widths of a query-key and of a value product, per head. */
  readonly keyWidth: number;
  readonly valueWidth: number;
  /** Elements kept per token and layer for decoding. */
  readonly kvElements: number;
}

const known = new WeakMap<ModelShape, ShapeCounts>();

export function countShape(model: ModelShape): ShapeCounts {
  const hit = known.get(model);
  if (hit) return hit;
  const { hidden: h, heads, kvHeads, headDim, mla, moe } = model;
  const attention = mla
    ? h * mla.qLora +
      mla.qLora * heads * (mla.nope + mla.rope) +
      h * (mla.kvLora + mla.rope) +
      mla.kvLora * heads * (mla.nope + mla.v) +
      heads * mla.v * h
    : 2 * h * headDim * (heads + kvHeads);
  const matrices = model.gated ? 3 : 2;
  const dense = matrices * h * model.ffn;
  const expert = moe ? matrices * h * moe.ffn : 0;
  const shared = moe ? moe.shared * expert : 0;
  const router = moe ? h * moe.experts : 0;
  const embedding = model.vocab * h * (model.tiedEmbedding ? 1 : 2);
  const moeLayers = moe ? model.layers - moe.denseLayers : 0;
  const common =
    model.layers * attention + (model.layers - moeLayers) * dense + moeLayers * (shared + router) + embedding;
  const counts: ShapeCounts = {
    attention,
    dense,
    expert,
    shared,
    router,
    embedding,
    moeLayers,
    total: common + moeLayers * (moe?.experts ?? 0) * expert,
    active: common + moeLayers * (moe?.topk ?? 0) * expert,
    keyWidth: mla ? mla.nope + mla.rope : headDim,
    valueWidth: mla ? mla.v : headDim,
    kvElements: mla ? mla.kvLora + mla.rope : 2 * kvHeads * headDim,
  };
  known.set(model, counts);
  return counts;
}

/** How attention is counted in a model's FLOPs: every pair of positions, or only those the mask leaves. */
export type FlopConvention = 'all-pairs' | 'causal';

/** Positions a query sees on average, when no mask is counted: the window in every second layer where there is one. */
export function meanReach(model: ModelShape, sequence: number): number {
  if (model.window === undefined || model.window >= sequence) return sequence;
  return (sequence + model.window) / 2;
}

/** FLOPs of one step, forward and backward, without recomputation. */
export function stepFlops(
  model: ModelShape,
  batch: number,
  sequence: number,
  convention: FlopConvention = 'all-pairs',
): number {
  const c = countShape(model);
  const linear =
    model.layers * c.attention +
    (model.layers - c.moeLayers) * c.dense +
    c.moeLayers * ((model.moe?.topk ?? 0) * c.expert + c.shared + c.router) +
    model.vocab * model.hidden;
  const reach = meanReach(model, sequence) * (convention === 'causal' ? 0.5 : 1);
  const attention = model.layers * model.heads * reach * (c.keyWidth + c.valueWidth);
  return 6 * batch * sequence * (linear + attention);
}
