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
  const here = dealt.filter(({ dealtInto = '' }) => isInto(dealtInto, cabinet));
  if (here.length === 0) return [[]];
  const cabinets = standing.filter(({ hold }) => hold === cabinet.hold).reduce((sum, { count }) => sum + count, 0);
  const byHold = new Map<string, Place[]>();
  for (const thing of here) byHold.set(thing.hold, [...(byHold.get(thing.hold) ?? []), thing]);
  const shares = new Map<string, readonly Share[]>();
  for (let c = 0; c < cabinets; c++) {
    const share = [...byHold.values()].flatMap((things) => shareOfHold(things, c, cabinets));
    shares.set(share.map(({ place, count }) => `${place.address} ${count}`).join(), share);
  }
  return [...shares.values()];
}

/** Variants of a dealt hold are taken in the order of the drawing. */
function shareOfHold(things: readonly Place[], c: number, cabinets: number): readonly Share[] {
  const into = things[0]?.dealtInto ?? '';
  const among = into.includes('[') ? Math.max(1, indicesOf(into).length) : cabinets;
  if (c >= among) return [];
  const all = things.reduce((sum, { count }) => sum + count, 0);
  const from = Math.ceil((c * all) / among);
  const to = Math.ceil(((c + 1) * all) / among);
  const share: Share[] = [];
  let start = 0;
  for (const place of things) {
    const count = Math.min(to, start + place.count) - Math.max(from, start);
    if (count > 0) share.push({ place, count });
    start += place.count;
  }
  return share;
}

/** `net` means every cabinet of that hold; `cab[2]` and `cab[1..3]` mean those. */
function isInto(into: string, cabinet: Place): boolean {
  if (into.split('[')[0] !== cabinet.hold) return false;
  const wanted = indicesOf(into);
  const own = indicesOf(cabinet.address);
  return wanted.length === 0 || own.length === 0 || own.some((index) => wanted.includes(index));
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
