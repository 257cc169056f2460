/**
 * Question: which medium and stock length joins two ports most cheaply?
 *
 * The least total of two modules and the cable at its stock length, among the media that have a stock length of at least
 * the needed length within their reach; ties by watts, then id. Linear-drive modules and active optical cables are only
 * taken when asked for: the first need a host that drives them, the second come in no stock lengths.
 */
import { exceeds } from '../limit.ts';
import type { Medium } from './media.ts';

export interface ChosenMedium {
  readonly medium: Medium;
  readonly stockM: number;
  readonly usd: number;
}

/** Null where nothing reaches. */
export function chooseMedium(media: readonly Medium[], neededM: number): ChosenMedium | null {
  const offers = media.flatMap((medium): ChosenMedium[] => {
    const stockM = medium.stockM.find((length) => !exceeds(neededM, length) && !exceeds(length, medium.reachM));
    if (stockM === undefined) return [];
    return [{ medium, stockM, usd: 2 * medium.moduleUsd + medium.cableUsd + medium.cableUsdPerM * stockM }];
  });
  const [best] = offers.sort(
    (a, b) => a.usd - b.usd || a.medium.wattsPerEnd - b.medium.wattsPerEnd || (a.medium.id < b.medium.id ? -1 : 1),
  );
  return best ?? null;
}
