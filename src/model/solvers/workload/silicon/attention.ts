/** Rates of the attention core, FLOP/s, forward and backward, at a query length: share x peak x length/(length + half). */
import type { CardRates } from './rates.ts';

/**
 * Heads narrower than this fill the matrix units badly and keep this share (FA2 and FA3 papers, width 64). From
 * Blackwell on the exponentials take as long as the products at width 128, so width 64 halves the rate (FA4).
 */
const fullHeadWidth = 96;
const narrowHeadShare = 0.8;
const narrowHeadShareExponential = 0.5;

export interface CoreRates {
  readonly forward: number;
  readonly backward: number;
}

export function coreRates(rates: CardRates, length: number, headWidth: number): CoreRates {
  const { attention } = rates;
  if (!attention) return { forward: rates.attentionFallback, backward: rates.attentionFallback };
  const generation = rates.card.silicon?.generation;
  const narrow = generation === 'blackwell' ? narrowHeadShareExponential : narrowHeadShare;
  const head = headWidth >= fullHeadWidth ? 1 : narrow;
  const reached = (length / (length + attention.halfLength)) * head * rates.peakBf16;
  return { forward: attention.forward * reached, backward: attention.backward * reached };
}
