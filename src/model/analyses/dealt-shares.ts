/**
 * Which things stand in a cabinet that they do not belong to (`in`). Of M things over R cabinets the k-th (from 0)
 * stands in cabinet floor(k·R/M), hold by hold, as the drawing deals them; so cabinet c receives
 * ceil((c+1)·M/R) − ceil(c·M/R) of them.
 */
import type { Place } from '../machine/machine.ts';

export interface Share {
  readonly place: Place;
  readonly count: number;
}

export function* dealtPlaces(places: readonly Place[]): Generator<Place> {
  for (const place of places) {
    if (place.dealtInto !== undefined) yield place;
    yield* dealtPlaces(place.inside);
  }
}

/** Every different share that one of these cabinets receives; equal shares once, none at all as one empty share. */
export function sharesOf(
  cabinet: Place,
  standing: readonly Place[],
  dealt: readonly Place[],
): readonly (readonly Share[])[] {
  const byHold = new Map<string, Place[]>();
  for (const thing of dealt) {
    if (thing.dealtInto?.split('[')[0] !== cabinet.hold) continue;
    byHold.set(thing.hold, [...(byHold.get(thing.hold) ?? []), thing]);
  }
  if (byHold.size === 0) return [[]];
  const all = standing.filter(({ hold }) => hold === cabinet.hold).reduce((sum, { count }) => sum + count, 0);
  // Below a group an index starts again in every group, so it says nothing about the order over the whole site.
  const own = cabinet.address.includes('/') ? [] : indicesOf(cabinet.address);
  const numbers = own.length === cabinet.count ? own : upTo(all);
  const shares = new Map<string, readonly Share[]>();
  for (const number of numbers) {
    const share = [...byHold.values()].flatMap((things) => shareOfHold(things, number, all));
    shares.set(share.map(({ place, count }) => `${place.address} ${count}`).join(), share);
  }
  return [...shares.values()];
}

/** What the cabinet of this number (1-based, over the whole site) receives, hold by hold. */
export function shareAt(hold: string, number: number, cabinets: number, dealt: readonly Place[]): readonly Share[] {
  const byHold = new Map<string, Place[]>();
  for (const thing of dealt) {
    if (thing.dealtInto?.split('[')[0] !== hold) continue;
    byHold.set(thing.hold, [...(byHold.get(thing.hold) ?? []), thing]);
  }
  return [...byHold.values()].flatMap((things) => shareOfHold(things, number, cabinets));
}

/** What the cabinet of this number receives: `net` means all of that hold, `cab[2]` and `cab[1..3]` those alone. */
function shareOfHold(things: readonly Place[], number: number, cabinets: number): readonly Share[] {
  const named = indicesOf(things[0]?.dealtInto ?? '');
  const among = named.length === 0 ? cabinets : named.length;
  const place = named.length === 0 ? number - 1 : named.indexOf(number);
  if (place < 0 || place >= among) return [];
  const all = things.reduce((sum, { count }) => sum + count, 0);
  const from = Math.ceil((place * all) / among);
  const to = Math.ceil(((place + 1) * all) / among);
  const share: Share[] = [];
  let start = 0;
  for (const thing of things) {
    const count = Math.min(to, start + thing.count) - Math.max(from, start);
    if (count > 0) share.push({ place: thing, count });
    start += thing.count;
  }
  return share;
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: Math.min(last, mostIndices) }, (_, k) => k + 1);
}

const mostIndices = 100_000;

/** Indices of an address whose last step has one index: `cab[1..3,7]` gives 1, 2, 3, 7. */
function indicesOf(address: string): readonly number[] {
  const inside = /\[([\d.,]+)\]$/.exec(address)?.[1];
  if (inside === undefined) return [];
  return inside.split(',').flatMap((span) => {
    const [from = 0, to = from] = span.split('..').map(Number);
    return Array.from({ length: Math.max(0, Math.min(to - from + 1, mostIndices)) }, (_, k) => from + k);
  });
}
