/** The lenses that the studio offers, with their keys: the place in the list of all lenses, so that keys never move. */
import { type Lens, lenses } from '../store/state.ts';

const offered: ReadonlySet<Lens> = new Set<Lens>(['design', 'failures', 'power', 'traffic', 'cost']);

export const offeredLenses: readonly { readonly lens: Lens; readonly key: string }[] = lenses.flatMap((lens, place) =>
  offered.has(lens) ? [{ lens, key: String(place + 1) }] : [],
);
