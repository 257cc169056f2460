/**
 * Question: how many spares of a part number should be bought with it?
 *
 * max(least, ceil(n · share), the Poisson rule for the lead time). Which of the rules won belongs beside the figure.
 */
import { wholeAbove } from '../limit.ts';
import { sparesFor } from '../reliability/spares.ts';

export interface SparesRule {
  readonly count: number;
  readonly share: number;
  readonly least: number;
  readonly perYear: number;
  readonly leadDays: number;
  /** Probability that the stock lasts through the lead time. */
  readonly q: number;
}

/** Of optics and cables. */
export const opticsSpares = { share: 0.02, least: 2 } as const;

export interface LineSpares {
  readonly byShare: number;
  readonly byPoisson: number;
  readonly spares: number;
}

export function lineSpares({ count, leadDays, least, perYear, q, share }: SparesRule): LineSpares {
  const byShare = Math.max(least, wholeAbove(count * share));
  const byPoisson = sparesFor(count, perYear, leadDays, q).spares;
  return { byShare, byPoisson, spares: Math.max(byShare, byPoisson) };
}
