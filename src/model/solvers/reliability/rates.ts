/**
 * Question: what are the other names of a failure rate?
 *
 * rate per year = 8,766 / MTTF; AFR = 1 − exp(−rate), the share of parts that fail within a year; FIT = 1e9 / MTTF.
 * Hard failures, job stops and flaps are three rates of a part: none may be filled from another.
 */
export const hoursPerYear = 8766;

export interface FailureRate {
  /** Infinity at a rate of 0. */
  readonly mttfH: number;
  readonly fit: number;
  readonly afr: number;
  readonly perYear: number;
}

export function rateFromPerYear(perYear: number): FailureRate {
  const mttfH = hoursPerYear / perYear;
  return { mttfH, fit: (perYear / hoursPerYear) * 1e9, afr: -Math.expm1(-perYear), perYear };
}

export const perYearFromMttf = (mttfH: number) => hoursPerYear / mttfH;
export const perYearFromFit = (fit: number) => (fit / 1e9) * hoursPerYear;
/** `afr` below 1. */
export const perYearFromAfr = (afr: number) => -Math.log1p(-afr);
