/** Addresses of drawn supplies and of what they serve: one class as ranges, one member by its number. */
import type { Machine } from '../../machine/machine.ts';
import { memberAddress, runAddress, type Supply, wayName } from '../../machine/supplies/supplies.ts';
import type { NodeSource } from './drawn-network.ts';
import type { DrawnLine } from './leaf-classes.ts';
import { membersOf, type PowerStates } from './power-states.ts';

/** Places named in one finding or figure; the count says how many there are. */
const mostPlaces = 8;

/** One member that stands for its class: `feed[1]/A`, `rack[1]/shelf[1]`. */
export function addressOfNode(machine: Machine, { tree, line }: PowerStates, source: NodeSource): string {
  const { device, leaf, supply, way, zone } = source;
  if (device && leaf !== undefined) {
    const [place = ''] = leafAddresses(line, leaf);
    return `${firstOf(place)}/${device.place.hold}[1]`;
  }
  if (supply === undefined || !zone) return '';
  const member = membersOf(tree, supply, zone)[0]?.first ?? 1;
  return memberAddress(machine.supplies.list[supply] as Supply, member, way);
}

/** All members of a class: `feed[1..6]/A`, `feed[9..14]/A`. */
export function addressesOfNode(machine: Machine, states: PowerStates, source: NodeSource): readonly string[] {
  const { device, leaf, supply, way, zone } = source;
  if (device && leaf !== undefined) {
    return leafAddresses(states.line, leaf).map((place) => `${place}/${device.place.hold}[1..${device.each}]`);
  }
  if (supply === undefined || !zone) return [];
  const { id, ways } = machine.supplies.list[supply] as Supply;
  return membersOf(states.tree, supply, zone)
    .slice(0, mostPlaces)
    .map(({ first, count }) => {
      const members = count === 1 ? `${id}[${first}]` : `${id}[${first}..${first + count - 1}]`;
      return ways > 1 ? `${members}/${wayName(way)}` : members;
    });
}

/** Where a class of leaves stands. */
export function leafAddresses({ line }: DrawnLine, leaf: number): readonly string[] {
  const found = new Set<string>();
  for (const { leaf: own, run } of line) {
    if (own === leaf) found.add(runAddress(run));
    if (found.size >= mostPlaces) break;
  }
  return [...found];
}

function firstOf(address: string): string {
  return address.replace(/\[(\d+)\.\.\d+\]/g, '[$1]');
}
