/** What the drawn supplies and what hangs on them do not state. */
import type { Machine } from '../../machine/machine.ts';
import { membersAddress, type Supply } from '../../machine/supplies/supplies.ts';
import type { Unstated } from '../part-total.ts';
import { leafAddresses } from './addresses.ts';
import type { Part, PowerStates } from './power-states.ts';

/** Supplies and devices without a rating, once each, with how many there are. */
export function unratedSupplies(machine: Machine, states: PowerStates): readonly Unstated[] {
  const found = new Map<string, { what: string; field: string; count: number; addresses: string[] }>();
  for (const { drawn } of states.parts) {
    for (const { device, isFocus, leaf, rating, supply } of drawn.sources) {
      if (rating || !isFocus) continue;
      if (device && leaf !== undefined) {
        const what = device.place.part ?? device.place.hold;
        const count = device.each * (states.line.leaves[leaf]?.count ?? 0);
        const addresses = leafAddresses(states.line, leaf).map(
          (place) => `${place}/${device.place.hold}[1..${device.each}]`,
        );
        const known = found.get(`${what} ${leaf}`);
        if (!known) found.set(`${what} ${leaf}`, { what, field: 'ratedPower', count, addresses });
      } else if (supply !== undefined) {
        const drawnSupply = machine.supplies.list[supply] as Supply;
        // The grid gives what is asked of it unless the document says how much it has.
        if (drawnSupply.kind === 'grid') continue;
        const { id, members, part, ways } = drawnSupply;
        found.set(`supply ${id}`, {
          what: part ?? id,
          field: 'ratedPower',
          count: members * ways,
          addresses: [membersAddress(drawnSupply)],
        });
      }
    }
  }
  return [...found.values()];
}

/** Power that is not stated of what hangs on the supplies of some parts of the site. */
export function unstatedLoads(states: PowerStates, parts: readonly Part[]): readonly Unstated[] {
  const fed = new Set(parts.flatMap(({ drawn }) => drawn.leafOfLoad));
  const found = new Map<string, Unstated>();
  for (const leaf of fed) {
    const { count, load } = states.line.leaves[leaf] ?? { count: 0, load: undefined };
    for (const one of load?.unstated ?? []) {
      const known = found.get(one.what);
      found.set(one.what, {
        ...one,
        count: (known?.count ?? 0) + one.count * count,
        addresses: [...(known?.addresses ?? []), ...one.addresses],
      });
    }
  }
  for (const one of fed.size > 0 ? states.line.elsewhere : []) found.set(one.what, one);
  return [...found.values()];
}

/** Supplies that do not nest with others: what they feed is not followed. */
export function crossingSupplies(machine: Machine, { isCut, tree }: PowerStates): readonly string[] {
  const crossing = tree.crossing.map((index) => `${machine.supplies.list[index]?.id ?? ''}#every`);
  return isCut ? [...crossing, 'supply#every'] : crossing;
}
