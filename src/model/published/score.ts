/** One published row beside our value, or what keeps us from having one. */
import type { ClassId } from '../solvers/workload/confidence/classes.ts';

export interface Score {
  /** Table and row, counted from 1: 'megatron-sc21/3'. */
  readonly id: string;
  /** What was run, in the words of the industry. */
  readonly subject: string;
  /** Traits by which a case finds its nearest row: name of the card, id or name of the model, number of cards. */
  readonly card?: string;
  readonly model?: string;
  readonly cards?: number;
  readonly quantity: Quantity;
  readonly published: number;
  readonly outcome: Outcome;
}

export type Outcome =
  | {
      /** In the unit of the published value. */
      readonly ours: number;
      readonly classId: ClassId;
      /** Software profile or library that was used. */
      readonly profile: string;
      /** Set where the plan as printed does not fit the memory by our count. */
      readonly overfull?: true;
    }
  | { readonly missing: MissingKey };

/** Unit of a published value and the sense in which larger is faster. */
export const quantities = {
  'tokens-per-s-card': { unit: 'token/s', isTime: false },
  'tokens-per-s': { unit: 'token/s', isTime: false },
  'flops-card': { unit: 'TFLOP/s', isTime: false },
  mfu: { unit: '%', isTime: false },
  linearity: { unit: '', isTime: false },
  step: { unit: 's', isTime: true },
  layer: { unit: 'ms', isTime: true },
  bus: { unit: 'GB/s', isTime: false },
  'exchange-rate': { unit: 'GB/s', isTime: false },
  'exchange-time': { unit: 'µs', isTime: true },
  tpot: { unit: 'ms', isTime: true },
  matmul: { unit: 'TFLOP/s', isTime: false },
  mttf: { unit: 'h', isTime: false },
  minutes: { unit: 'min', isTime: true },
  error: { unit: '%', isTime: true },
} as const;
export type Quantity = keyof typeof quantities;

export const missingKeys = [
  'gallery.missing.state-space',
  'gallery.missing.batch',
  'gallery.missing.precision-mix',
  'gallery.missing.fault',
  'gallery.missing.quality',
  'gallery.missing.yardstick',
  'gallery.missing.adapters',
  'gallery.missing.plan',
  'gallery.missing.event-count',
] as const;
export type MissingKey = (typeof missingKeys)[number];

/** Ours over published less 1, as speed: plus means that the model is too fast. Undefined when there is no value. */
export function speedError(score: Score): number | undefined {
  if ('missing' in score.outcome) return undefined;
  const { ours } = score.outcome;
  return quantities[score.quantity].isTime ? score.published / ours - 1 : ours / score.published - 1;
}
