/**
 * Question: how available is a structure of independent parts, and of a redundant pair with a common cause?
 *
 * Series: product. Parallel: 1 − Π (1 − a). One part: MTBF / (MTBF + MTTR). Pair: U = u² + beta · lambda · MTTR with
 * u = x / (1 + x), x = (1 − beta) · lambda · MTTR (beta-factor model, IEC 61508-6): the common cause outweighs the
 * coincidence by orders of magnitude.
 */
import { hoursPerYear } from './rates.ts';

export function seriesAvailability(parts: readonly number[]): number {
  return parts.reduce((product, part) => product * part, 1);
}

/** 0 of no parts: nothing is up. */
export function parallelAvailability(parts: readonly number[]): number {
  return 1 - parts.reduce((product, part) => product * (1 - part), 1);
}

export function steadyAvailability(mtbfH: number, mttrH: number): number {
  return mtbfH / (mtbfH + mttrH);
}

/** Little's law, valid for any structure: Σ n · lambda · MTTR. */
export function meanDown(count: number, perYear: number, mttrH: number): number {
  return (count * perYear * mttrH) / hoursPerYear;
}

/** Share of failures that take both of a pair (engineering estimate, 0.02 to 0.1). */
export const commonCauseShare = 0.05;

export interface PairUnavailability {
  readonly independent: number;
  readonly common: number;
  readonly total: number;
}

export function pairUnavailability(perYear: number, mttrH: number, beta = commonCauseShare): PairUnavailability {
  const downShare = (perYear * mttrH) / hoursPerYear;
  const alone = (1 - beta) * downShare;
  const independent = (alone / (1 + alone)) ** 2;
  const common = beta * downShare;
  return { independent, common, total: independent + common };
}
