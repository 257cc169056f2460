/** One published row beside our value, or what keeps us from having one. */
import type { ClassId } from '../solvers/workload/confidence/classes.ts';

export interface Score {
  /** Table and row, counted from 1: 'megatron-sc21/3'. */
  readonly id: string;
  readonly table: string;
  /** What was run, in the words of the industry. */
  readonly subject: string;
  readonly quantity: Quantity;
  readonly published: number;
  /** In the unit of the published value; undefined when the row cannot be scored. */
  readonly ours?: number;
  readonly classId?: ClassId;
  /** Profile that was used. */
  readonly profile?: string;
  /** What is missing, as a key of the texts. */
  readonly missing?: MissingKey;
}

export type Quantity =
  | 'tokens-per-s-card'
  | 'tokens-per-s'
  | 'flops-card'
  | 'mfu'
  | 'step'
  | 'bus'
  | 'exchange-rate'
  | 'exchange-time'
  | 'matmul'
  | 'hours'
  | 'tpot';

export type MissingKey =
  | 'gallery.missing.state-space'
  | 'gallery.missing.plan'
  | 'gallery.missing.batch'
  | 'gallery.missing.fault'
  | 'gallery.missing.quality'
  | 'gallery.missing.yardstick'
  | 'gallery.missing.adapters';

/** Times: smaller is faster. Everything else is a rate. */
const times: ReadonlySet<Quantity> = new Set(['step', 'exchange-time', 'hours', 'tpot']);

/** Ours over published less 1, as speed: plus means that the model is too fast. */
export function speedError(score: Score): number | undefined {
  if (score.ours === undefined) return undefined;
  return times.has(score.quantity) ? score.published / score.ours - 1 : score.ours / score.published - 1;
}
