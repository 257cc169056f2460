/** Work to run on the machine, as the models read it: what the document says of a job, and the cards it lies on. */
import type { PartRef } from '../catalogue/part.ts';

export interface Job {
  readonly id: string;
  /** Full address of the place it runs on; absent: the whole machine. */
  readonly on?: string;
  /** Cards at that place by part, after changes. */
  readonly place: readonly JobCards[];
  /** Cards it asks for; absent: all that are there. */
  readonly cards?: number;
  readonly kind: 'train' | 'prefill' | 'decode';
  readonly model?: JobModel;
  readonly precision?: 'bf16' | 'fp8' | 'fp4';
  /** A run that measures steps and nothing else. */
  readonly laboratory: boolean;
  /** Ways, each as stated. */
  readonly tp?: number;
  readonly pp?: number;
  readonly vpp?: number;
  readonly dp?: number;
  readonly cp?: number;
  readonly ep?: number;
  /** Sequences of one step; of one engine when serving. */
  readonly batch?: number;
  readonly microBatch?: number;
  /** Tokens of a sequence or prompt, and of an answer. */
  readonly sequence?: number;
  readonly output?: number;
  readonly recompute?: 'none' | 'selective' | 'full';
  readonly zero?: 0 | 1 | 2 | 3;
  /** Seconds for each output token to keep. */
  readonly limitS?: number;
}

export interface JobCards {
  /** Absent: a card without a part. */
  readonly part?: PartRef;
  readonly count: number;
}

/** A preset by its id, or a model of the document's own; `unread`: its fields that are missing or cannot be read. */
export type JobModel =
  | { readonly preset: string }
  | { readonly shape: JobShape }
  | { readonly unread: readonly string[] };

/** Sizes of a transformer; the names are those of the presets. */
export interface JobShape {
  readonly id: string;
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly ffn: number;
  readonly gated: boolean;
  readonly vocab: number;
  readonly tiedEmbedding?: boolean;
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
    readonly maxGroups?: number;
  };
  readonly mtp?: number;
  readonly window?: number;
  readonly plainActivation?: boolean;
}
