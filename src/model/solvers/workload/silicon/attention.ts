/** Rates of the attention core, FLOP/s, forward and backward, at a query length: share x peak x length/(length + half). */
import type { CardRates } from './rates.ts';

/** Heads narrower than this fill the matrix units badly; they keep this share (FA2 and FA3 papers, width 64). */
const fullHeadWidth = 96;
const narrowHeadShare = 0.8;

export interface CoreRates {
  readonly forward: number;
  readonly backward: number;
}

export function coreRates(rates: CardRates, length: number, headWidth: number): CoreRates {
  const { attention } = rates;
  if (!attention) return { forward: rates.attentionFallback, backward: rates.attentionFallback };
  const head = headWidth >= fullHeadWidth ? 1 : narrowHeadShare;
  const reached = (length / (length + attention.halfLength)) * head * rates.peakBf16;
  return { forward: attention.forward * reached, backward: attention.backward * reached };
}
