/** The rate of a card's own link where a family lets it be told apart, or lifted. */
import type { QuantityText, WireBase } from '../../design.ts';
import { free } from '../family-parameter.ts';

const noLimit = 'no limit: as much as all links between switches together';

/**
 * `trunks`: links between switches. A card that may send as much as all of them together is never the limit, neither
 * of throughput nor of a cut: figures are then those of the routers. Without any, nothing is told apart.
 */
export function cardLink(cardRate: string | null, rate: QuantityText, trunks: number): Pick<WireBase, 'rate' | 'note'> {
  if (cardRate === free && trunks === 0) return {};
  if (cardRate === free) return { rate: `${trunks}*${rate}`, note: noLimit };
  return cardRate === null || cardRate === rate ? {} : { rate: cardRate };
}

/** Whether the rate of a wire only stands for "no limit". A rate typed over it is one number and says what it says. */
export function isWithoutLimit({ rate, note }: Pick<WireBase, 'rate' | 'note'>): boolean {
  return note === noLimit && rate !== undefined && rate.includes('*');
}
