/**
 * Question: how long does a job of this size run until something stops it?
 * Formula: 1 / (nodes x rate per node). A rate per job was measured to be wrong (8 and 1,024 GPUs of one site agree with
 * the plain inverse law), so there are two rates per node: hardware, and everything else.
 * Source: Kokolis et al., arXiv 2410.21680; Llama 3, arXiv 2407.21783. Estimate.
 */
export interface FailureSite {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  /** Failures per node and second. */
  readonly hardwarePerNodeS: number;
  readonly otherPerNodeS: number;
  readonly cardsPerNode: number;
}

export function meanTimeToFailureS(cards: number, site: FailureSite): number {
  return site.cardsPerNode / (cards * (site.hardwarePerNodeS + site.otherPerNodeS));
}
