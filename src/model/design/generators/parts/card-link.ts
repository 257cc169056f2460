/** The rate of a card's own link where a family lets it be told apart, or lifted. */
import type { QuantityText, WireBase } from '../../design.ts';
import { free } from '../family-parameter.ts';

/**
 * `trunks`: links between switches. A card that may send as much as all of them together is never the limit, neither
 * of throughput nor of a cut: figures are then those of the routers. Without any, nothing is told apart.
 */
export function cardLink(cardRate: string | null, rate: QuantityText, trunks: number): Pick<WireBase, 'rate' | 'note'> {
  if (cardRate === free && trunks === 0) return {};
  if (cardRate === free) {
    return { rate: `${trunks}*${rate}`, note: 'no limit: as much as all links between switches together' };
  }
  return cardRate === null || cardRate === rate ? {} : { rate: cardRate };
}
