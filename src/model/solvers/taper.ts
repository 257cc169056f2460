/**
 * Question: how much comes up from the cards for each bit that can go on upwards, at the worst switch?
 *
 * For each class of switches with links upwards: capacity to the tier below : capacity to the tier above. Links within a
 * tier count on neither side. Exact. Cost: one pass over the links of the quotient.
 */
import type { Base } from './symmetry/quotient.ts';

export interface Taper {
  readonly ratio: number;
  readonly tier: number;
  /** bit/s of one switch. */
  readonly down: number;
  readonly up: number;
}

/** `tiers` by vertex kind: 0 for cards and their adapters, -1 where no card is behind. Null where there are no tiers. */
export function worstTaper({ quotient }: Base, tiers: readonly number[]): Taper | null {
  let worst: Taper | null = null;
  for (let index = 0; index < quotient.count; index++) {
    const tier = tiers[quotient.kind[index] as number] ?? -1;
    if (tier < 1) continue;
    let down = 0;
    let up = 0;
    for (let link = quotient.start[index] as number; link < (quotient.start[index + 1] as number); link++) {
      const other = tiers[quotient.kind[quotient.to[link] as number] as number] ?? -1;
      if (other >= 0 && other < tier) down += quotient.capacity[link] as number;
      if (other > tier) up += quotient.capacity[link] as number;
    }
    if (up === 0 || down === 0) continue;
    const size = quotient.size[index] as number;
    if (!worst || down / up > worst.ratio) worst = { ratio: down / up, tier, down: down / size, up: up / size };
  }
  return worst;
}
