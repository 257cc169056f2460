/** A transformer that ships as a preset: its shape, what its makers print, and where that stands. */

export interface ModelPreset {
  readonly id: string;
  readonly name: string;
  readonly family: 'dense' | 'moe';
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly ffn: number;
  readonly gated: boolean;
  readonly vocab: number;
  readonly tiedEmbedding: boolean;
  readonly mla?: {
    readonly qLora: number;
    readonly kvLora: number;
    readonly nope: number;
    readonly rope: number;
    readonly v: number;
  };
  readonly moe?: {
    readonly experts: number;
    readonly topk: number;
    readonly shared: number;
    readonly ffn: number;
    readonly denseLayers: number;
    readonly groups?: number;
    readonly maxGroups?: number;
  };
  /** Extra prediction layers trained beside the model. */
  readonly mtp?: number;
  /** Every second layer looks back only this many positions. */
  readonly window?: number;
  /** The activation is biased, clamped or offset: no fused kernel exists for it. */
  readonly plainActivation?: boolean;
  readonly trainSeq: number;
  /** Billions of parameters as printed: all, and those a token uses. */
  readonly publishedParamsB: number;
  readonly publishedActiveB?: number;
  /** Trillions of tokens. */
  readonly tokensTrainedT?: number;
  readonly sources: readonly ModelSource[];
}

export interface ModelSource {
  readonly title: string;
  readonly url: string;
  /** 'seen': figures read in the source; 'recalled': from the named document, not read again. */
  readonly read: 'seen' | 'recalled';
}
