/** Figures of parts that the networks would need and that nobody states: gathered for one note. */
import { readFigure } from '../../catalogue/part-figure.ts';
import type { ElementCount } from '../../machine/fabric.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { Unstated } from '../part-total.ts';

const needed = ['latency', 'ports'] as const;

/** Switches with a card behind them: without `latency` no path has one, without `ports` none can be over-used. */
export function unstatedBySwitches(machine: Machine): readonly Unstated[] {
  const switches = new Map<string, ElementCount>();
  for (const fabric of machine.fabrics)
    for (const element of fabric.elements)
      if (element.role === 'switch' && element.tier > 0) switches.set(`${element.hold} ${element.part}`, element);
  const found = new Map<string, { what: string; field: string; count: number; addresses: string[] }>();
  for (const { hold, part, count } of switches.values()) {
    for (const field of needed) {
      if (readFigure(part === undefined ? undefined : machine.parts[part], field)) continue;
      const what = part ?? hold;
      const known = found.get(`${field} ${what}`) ?? { what, field, count: 0, addresses: [] };
      found.set(`${field} ${what}`, known);
      known.count += count;
      known.addresses.push(...addressesOf(machine.places, hold));
    }
  }
  return [...found.values()];
}

function addressesOf(places: readonly Place[], hold: string): string[] {
  return places.flatMap((place) => [
    ...(place.hold === hold ? [place.address] : []),
    ...addressesOf(place.inside, hold),
  ]);
}
