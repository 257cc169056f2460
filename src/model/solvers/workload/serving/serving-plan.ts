/** How a model is served, and what one engine step holds. */
import type { Precision } from '../system.ts';

export interface ServingPlan {
  /** Cards of one tensor group; 1 where attention runs data-parallel. */
  readonly tp: number;
  /** Cards over which the experts are spread; 1 for dense models. */
  readonly ep: number;
  readonly precision: Precision;
  /** Bytes per element of the key-value cache. */
  readonly kvBytes: number;
  /** Load of the busiest card's experts over the mean; the published mean of serving systems when left out. */
  readonly imbalance?: number;
  /** Two half batches take turns, so that exchange runs beside compute. */
  readonly twoBatches?: boolean;
  /** Positions decoded per step and sequence (1 + guesses), and the share of guesses that hold. */
  readonly positions?: number;
  readonly acceptance?: number;
  /** Places for experts (copies included) where they are not the cards of the group. */
  readonly expertSlots?: number;
}

/** Slowest expert over the mean: CloudMatrix384 (arXiv 2506.12708) and SGLang, forced balance against default. */
export const servingImbalance = 1.18;
