/**
 * Question: how long does a job run until something interrupts it?
 *
 * Lambda = Σ n · lambda · w + lambda_job, MTTI = 1 / Lambda. w is the share of a part's events that stop the job: 1 for
 * cards and single-port NICs, 1 − P(path survives) for links with alternatives, 0 for supplies and pumps with a spare.
 */
import { hoursPerYear } from './rates.ts';

export interface InterruptionTerm {
  readonly count: number;
  readonly perYear: number;
  readonly stopShare: number;
}

export interface JobInterruptions {
  readonly partsPerH: number;
  readonly totalPerH: number;
  /** Infinity where nothing can interrupt it. */
  readonly mttiH: number;
}

/** `perJobDay`: a constant rate of stops of each job; 0 unless measured. */
export function jobInterruptions(terms: readonly InterruptionTerm[], perJobDay = 0): JobInterruptions {
  const perYear = terms.reduce((sum, { count, perYear, stopShare }) => sum + count * perYear * stopShare, 0);
  const partsPerH = perYear / hoursPerYear;
  const totalPerH = partsPerH + perJobDay / 24;
  return { partsPerH, totalPerH, mttiH: 1 / totalPerH };
}

export interface SiteRates {
  /** Stops for 1,000 nodes of eight cards and a day. */
  readonly allCauses: number;
  readonly hardware: number;
}

/**
 * Measured job stops follow a plain inverse law in nodes, with two rates for a site. `rsc`: Meta's RSC-1 (Kokolis and
 * others, arXiv 2410.21680): 6.5 node failures, and 23.7 of all causes, from 7.9 h at 1,024 cards. `llama3`: 466 stops of
 * 16,384 cards in 54 days (arXiv 2407.21783), of which 0.57 are software, dependency and watchdog.
 */
export const siteRates = {
  rsc: { allCauses: 23.7, hardware: 6.5 },
  llama3: { allCauses: 3.79, hardware: 3.22 },
} as const satisfies Record<string, SiteRates>;

export function mttiOfNodesH(nodes: number, per1000NodeDays: number): number {
  return 24 / ((nodes * per1000NodeDays) / 1000);
}
