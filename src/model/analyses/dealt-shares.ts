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

/** What cabinets receive, each hold read once. */
export interface Dealer {
  /** Every different share that one of these cabinets receives; equal shares once, none at all as one empty share. */
  sharesOf(cabinet: Place): readonly (readonly Share[])[];
  /** What the cabinet of this number (1-based, over the whole site) receives, hold by hold. */
  shareAt(hold: string, number: number): readonly Share[];
}

/** `cabinets`: how many there are of each hold on the whole site. */
export function dealer(cabinets: ReadonlyMap<string, number>, dealt: readonly Place[]): Dealer {
  const stacks = stacksByCabinet(dealt);
  const shareAt: Dealer['shareAt'] = (hold, number) =>
    (stacks.get(hold) ?? []).flatMap((stack) => shareOfStack(stack, number, cabinets.get(hold) ?? 0));
  const differing = (hold: string, numbers: readonly number[]): readonly (readonly Share[])[] => {
    const shares = new Map<string, readonly Share[]>();
    for (const number of numbers) {
      const share = shareAt(hold, number);
      shares.set(share.map(({ place, count }) => `${place.address} ${count}`).join(), share);
    }
    return [...shares.values()];
  };
  const anywhere = new Map<string, readonly (readonly Share[])[]>();
  return {
    shareAt,
    sharesOf(cabinet) {
      const { hold } = cabinet;
      if (!stacks.has(hold)) return [[]];
      // Below a group an index starts again in every group, so it says nothing about the order over the whole site.
      const own = cabinet.address.includes('/') ? [] : indicesOf(cabinet.address);
      if (own.length === cabinet.count) return differing(hold, own);
      const known = anywhere.get(hold) ?? differing(hold, upTo(cabinets.get(hold) ?? 0));
      anywhere.set(hold, known);
      return known;
    },
  };
}

/** The things of one hold in order, and the cabinets that receive them. */
interface Stack {
  readonly things: readonly Place[];
  /** Of each class of things, how many stand before it; last, how many there are. */
  readonly starts: readonly number[];
  /** Place of each cabinet that is named by its number; undefined where all cabinets of the hold are meant. */
  readonly named: ReadonlyMap<number, number> | undefined;
}

function stacksByCabinet(dealt: readonly Place[]): ReadonlyMap<string, readonly Stack[]> {
  const piles = new Map<string, Map<string, Place[]>>();
  for (const thing of dealt) {
    const cabinet = thing.dealtInto?.split('[')[0] ?? '';
    const ofCabinet = piles.get(cabinet) ?? new Map<string, Place[]>();
    piles.set(cabinet, ofCabinet);
    const known = ofCabinet.get(thing.hold);
    if (known) known.push(thing);
    else ofCabinet.set(thing.hold, [thing]);
  }
  return new Map([...piles].map(([cabinet, byHold]) => [cabinet, [...byHold.values()].map(stackOf)]));
}

function stackOf(things: readonly Place[]): Stack {
  const starts = [0];
  for (const { count } of things) starts.push((starts.at(-1) ?? 0) + count);
  const numbers = indicesOf(things[0]?.dealtInto ?? '');
  const named = numbers.length === 0 ? undefined : new Map(numbers.map((number, place) => [number, place]));
  return { things, starts, named };
}

/** What the cabinet of this number receives: `net` means all of that hold, `cab[2]` and `cab[1..3]` those alone. */
function shareOfStack({ things, starts, named }: Stack, number: number, cabinets: number): readonly Share[] {
  const among = named?.size ?? cabinets;
  const place = named ? (named.get(number) ?? -1) : number - 1;
  if (place < 0 || place >= among) return [];
  const all = starts.at(-1) ?? 0;
  const from = Math.ceil((place * all) / among);
  const to = Math.ceil(((place + 1) * all) / among);
  const share: Share[] = [];
  for (let at = lastFrom(starts, from); at < things.length && (starts[at] ?? 0) < to; at++) {
    const count = Math.min(to, starts[at + 1] ?? 0) - Math.max(from, starts[at] ?? 0);
    if (count > 0) share.push({ place: things[at] as Place, count });
  }
  return share;
}

/** The last of the rising numbers that is not beyond `most`. */
function lastFrom(rising: readonly number[], most: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
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
