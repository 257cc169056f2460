/**
 * Question: how many cards of a high-bandwidth domain can a job use when some are down?
 * usable = floor((D - k)/g) g, capped at D minus spares, over a binomial number of units that fail together. Exact for
 * independent units.
 */
export interface Domain {
  /** Cards that share the domain, cards of one group of the job, cards kept as spares. */
  readonly cards: number;
  readonly group: number;
  readonly spares: number;
  /** Cards lost together, and the share of time such a unit is down. */
  readonly unit: number;
  readonly unitDownShare: number;
}

export function usableCards(cards: number, down: number, group: number, spares = 0): number {
  return Math.min(cards - spares, Math.max(0, Math.floor((cards - down) / group) * group));
}

/** Expected share of the domain's cards that a job can use. */
export function expectedUsableShare(domain: Domain): number {
  const { cards, group, spares, unit, unitDownShare } = domain;
  const units = Math.floor(cards / unit);
  let expected = 0;
  for (let down = 0; down <= units; down++)
    expected += binomial(units, down, unitDownShare) * usableCards(cards, down * unit, group, spares);
  return expected / cards;
}

/** Probability that at least `needed` of `blocks` work: spares, and jobs made of whole blocks. */
export function atLeastShare(blocks: number, needed: number, upShare: number): number {
  let sum = 0;
  for (let up = needed; up <= blocks; up++) sum += binomial(blocks, up, upShare);
  return Math.min(1, sum);
}

/** In logarithms, so that thousands of units do not overflow. */
function binomial(count: number, chosen: number, share: number): number {
  if (share <= 0) return chosen === 0 ? 1 : 0;
  if (share >= 1) return chosen === count ? 1 : 0;
  let log = chosen * Math.log(share) + (count - chosen) * Math.log1p(-share);
  for (let index = 1; index <= chosen; index++) log += Math.log((count - chosen + index) / index);
  return Math.exp(log);
}
