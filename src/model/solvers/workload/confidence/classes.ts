/**
 * How far an answer has been checked, by class. A band holds nine of ten published rows of its class; it is the error of
 * speed (ours over published less 1: plus means that the model is too fast). Tests hold the bands to the open rows.
 * Where nothing published exists to test an answer, there is no band, and the label says so.
 */

export type Label = 'validated' | 'indicative' | 'upper-bound' | 'no-validated-efficiency';

export interface AnswerClass {
  readonly label: Label;
  /** Error of speed in per cent within which nine of ten published rows lie. */
  readonly band?: { readonly lowPct: number; readonly highPct: number };
}

export const answerClasses = {
  /** Megatron-class stacks, width above 2,048. */
  'dense-megatron': { label: 'validated', band: { lowPct: -10, highPct: 12 } },
  /** Width 2,048 and less: work outside the layers weighs more than is modelled. */
  'dense-narrow': { label: 'indicative', band: { lowPct: -8, highPct: 27 } },
  /** PyTorch FSDP to 8k tokens without tensor, context or pipeline ways. */
  fsdp: { label: 'validated', band: { lowPct: -14, highPct: 14 } },
  /** The same beyond 8k tokens, where the generation of the attention kernel decides: rows of the one before run to 60 % slower. */
  'fsdp-long': { label: 'upper-bound', band: { lowPct: -10, highPct: 60 } },
  /** PyTorch with tensor, context or pipeline ways. */
  'pytorch-split': { label: 'upper-bound', band: { lowPct: -8, highPct: 75 } },
  'moe-training': { label: 'indicative', band: { lowPct: -30, highPct: 40 } },
  tpu: { label: 'indicative', band: { lowPct: -15, highPct: 17 } },
  /** Plan and peak of the only table are assumed. */
  'ascend-training': { label: 'no-validated-efficiency' },
  /** Training on a card without a kernel table, or of layers that no row has. */
  'training-untested': { label: 'no-validated-efficiency' },
  'serving-dense': { label: 'indicative', band: { lowPct: -16, highPct: 28 } },
  'serving-vllm': { label: 'upper-bound', band: { lowPct: -14, highPct: 40 } },
  'serving-moe': { label: 'upper-bound', band: { lowPct: -8, highPct: 113 } },
  'serving-untested': { label: 'no-validated-efficiency' },
  /** From 128 MiB, in one domain or across two. */
  'all-reduce-large': { label: 'validated', band: { lowPct: -8, highPct: 12 } },
  /** Below 128 MiB, where libraries change their protocol. */
  'all-reduce-small': { label: 'indicative', band: { lowPct: -25, highPct: 30 } },
  /** From 128 MiB across three domains and more. */
  'all-reduce-wide': { label: 'indicative', band: { lowPct: -12, highPct: 14 } },
  /** Other collectives follow from the same rates; no published curve was scored. */
  'collective-untested': { label: 'no-validated-efficiency' },
  /** Named kernels: DeepEP, sgl-kernel-npu, DeepEP-Ascend. */
  exchange: { label: 'validated', band: { lowPct: -9, highPct: 18 } },
  /** Elsewhere the time per peer and the forwarding limit are unknown. */
  'exchange-elsewhere': { label: 'indicative', band: { lowPct: -30, highPct: 30 } },
  /** Single matmuls against the sustained share. */
  matmul: { label: 'indicative', band: { lowPct: -45, highPct: 15 } },
  reliability: { label: 'indicative', band: { lowPct: -15, highPct: 15 } },
} as const satisfies Readonly<Record<string, AnswerClass>>;

export type ClassId = keyof typeof answerClasses;

export function answerClass(id: ClassId): AnswerClass {
  return answerClasses[id];
}

/** Where the true value lies in nine of ten cases, given ours; undefined without a band. Rates: per second, or times. */
export function bandAround(
  ours: number,
  id: ClassId,
  isTime: boolean,
): { readonly low: number; readonly high: number } | undefined {
  const { band } = answerClass(id);
  if (!band) return undefined;
  const slowest = 1 + band.highPct / 100;
  const fastest = 1 + band.lowPct / 100;
  return isTime ? { low: ours * fastest, high: ours * slowest } : { low: ours / slowest, high: ours / fastest };
}
