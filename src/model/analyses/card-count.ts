/** Cards of the machine. */
import type { Machine, Place } from '../machine/machine.ts';

export function cardCount({ places }: Pick<Machine, 'places'>): number {
  const inside = (list: readonly Place[]): number =>
    list.reduce((sum, place) => sum + (place.card ? place.count : 0) + inside(place.inside), 0);
  return inside(places);
}
