/**
 * What belongs elsewhere in the tree but stands in a cabinet (`in`), by address: of M things over R cabinets the k-th,
 * from 0, stands in cabinet floor(k R / M), hold by hold. Runs of the machine's places are read element by element only
 * where a cabinet asks for them.
 */
import type { FailingStep } from '../../../machine/failing.ts';
import type { Machine, Place } from '../../../machine/machine.ts';
import { cabinetsOf } from '../../cabinet-max.ts';
import { dealtPlaces } from '../../dealt-shares.ts';

type Steps = readonly FailingStep[];

/** The boxes that stand in this cabinet; null where the numbering cannot be read. */
export function guestsIn(machine: Machine, cabinet: Steps): readonly Steps[] | null {
  const [own, ...more] = cabinet;
  if (!own || more.length > 0 || own.indices.length !== 1) return [];
  const number = (own.indices[0] ?? 0) + 1;
  const byHold = new Map<string, Place[]>();
  for (const place of dealtPlaces(machine.places)) {
    if (place.dealtInto?.split('[')[0] !== own.name) continue;
    byHold.set(place.hold, [...(byHold.get(place.hold) ?? []), place]);
  }
  const found: Steps[] = [];
  for (const places of byHold.values()) {
    const numbers = numbersIn(places[0]?.dealtInto ?? '');
    const among = numbers?.length ?? allOf(machine, own.name);
    const at = numbers ? numbers.indexOf(number) : number - 1;
    if (at < 0 || at >= among) continue;
    const all = places.reduce((sum, { count }) => sum + count, 0);
    const [from, to] = [Math.ceil((at * all) / among), Math.ceil(((at + 1) * all) / among)];
    let start = 0;
    for (const place of places) {
      for (let k = Math.max(from, start); k < Math.min(to, start + place.count); k++) {
        const steps = nthOf(place, k - start);
        if (!steps) return null;
        found.push(steps);
      }
      start += place.count;
    }
  }
  return found;
}

function allOf({ places, parts }: Machine, hold: string): number {
  return cabinetsOf(places, { parts } as Machine).reduce((sum, one) => sum + (one.hold === hold ? one.count : 0), 0);
}

/** `net[1..3,7]` names four; `net` means all. */
function numbersIn(address: string): readonly number[] | undefined {
  const inside = /\[([\d.,]+)\]$/.exec(address)?.[1];
  return inside?.split(',').flatMap((span) => {
    const [from = 0, to = from] = span.split('..').map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
  });
}

/** The k-th element of a class of places, in the order of its address: the last index runs fastest. */
function nthOf({ address, count }: Place, k: number): Steps | null {
  const steps = address.split('/').map((text) => {
    const [, name = text, inside = '1'] = /^([^[]+)\[([\d.,]+)\]$/.exec(text) ?? [];
    const spans = inside.split(',').map((span) => {
      const [from = 1, to = from] = span.split('..').map(Number);
      return { from, to };
    });
    return { name, spans };
  });
  const sizes = steps.map(({ spans }) => spans.reduce((all, { from, to }) => all * (to - from + 1), 1));
  // Spans of one axis are alternatives; those of several are one for each.
  if (sizes.reduce((all, size) => all * size, 1) !== count) return null;
  let rest = k;
  const found: FailingStep[] = [];
  for (let level = steps.length - 1; level >= 0; level--) {
    const { name, spans } = steps[level] as (typeof steps)[number];
    const indices: number[] = [];
    for (let axis = spans.length - 1; axis >= 0; axis--) {
      const { from, to } = spans[axis] as { from: number; to: number };
      const size = to - from + 1;
      indices.unshift(from - 1 + (rest % size));
      rest = Math.floor(rest / size);
    }
    found.unshift({ name, indices });
  }
  return found;
}
