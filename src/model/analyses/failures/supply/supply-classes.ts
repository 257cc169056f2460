/**
 * Members of supplies, and devices of supply in cabinets, that may fail: candidates by class, which the caller tells
 * apart by what follows from them. A zone class is one that power and cooling cannot tell apart; where its members stand
 * over different parts of a network, each of the first is looked at.
 */
import type { Failing, FailingStep } from '../../../machine/failing.ts';
import type { Machine } from '../../../machine/machine.ts';
import { memberAddress, type Supply, type SupplyFailing } from '../../../machine/supplies/supplies.ts';
import { zonesOf } from '../../../machine/supplies/zones.ts';
import { drawnLine } from '../../drawn-supply/leaf-classes.ts';
import { cabinetAddress } from './power-outcome.ts';
import { siteMembers } from './site-members.ts';

export interface SupplyCandidate {
  readonly name: string;
  readonly element: string;
  readonly failing: readonly Failing[];
  readonly supplies: readonly SupplyFailing[];
  /** How many it stands for. */
  readonly count: number;
}

export interface SupplyCandidates {
  readonly list: readonly SupplyCandidate[];
  /** Names of supplies of which not every member was looked at. */
  readonly cut: readonly string[];
}

/** Members of one zone class that are looked at one by one. */
const mostMembers = 64;

export function supplyCandidates(machine: Machine): SupplyCandidates {
  const { list } = machine.supplies;
  const found: SupplyCandidate[] = [];
  const cut = new Set<string>();
  const { line } = drawnLine(machine);
  for (const domain of ['power', 'cooling'] as const) {
    const tree = zonesOf(list, line, domain);
    for (const [supply, runs] of tree.members) {
      const drawn = list[supply] as Supply;
      if (drawn.kind === 'door') continue;
      const zones = new Map<object, number[]>();
      for (const { zone, first, count } of runs) {
        const numbers = zones.get(zone) ?? [];
        for (let k = 0; k < count; k++) numbers.push(first + k);
        zones.set(zone, numbers);
      }
      for (const numbers of zones.values()) {
        const looked = numbers.slice(0, mostMembers);
        if (looked.length < numbers.length) cut.add(drawn.id);
        for (const member of looked) {
          for (let way = 0; way < drawn.ways; way++) {
            found.push({
              name: drawn.id,
              element: memberAddress(drawn, member, way),
              failing: [],
              supplies: [{ supply, member, ...(drawn.ways > 1 && { way }) }],
              count: looked.length < numbers.length && member === looked[0] ? numbers.length - looked.length + 1 : 1,
            });
          }
        }
      }
    }
  }
  return { list: [...found, ...deviceCandidates(machine)], cut: [...cut] };
}

/** Cabinets whose devices are told apart. */
const mostCabinets = 64;

/** Every member, and every device of supply of every cabinet, by itself: which ones fail together decides what follows. */
export function supplyMembers(machine: Machine): SupplyCandidates {
  const { cut, list } = supplyCandidates(machine);
  const own = list.filter(({ supplies }) => supplies.length > 0);
  const site = siteMembers(machine);
  const cabinets = site?.cabinets ?? [];
  const names = new Set<string>();
  const devices = cabinets.flatMap((one, at) => {
    const leaf = site?.line.leaves[one.run.leaf];
    if (!leaf) return [];
    const cabinet = cabinetAddress(one);
    return leaf.devices.flatMap(({ each, place }): SupplyCandidate[] => {
      const name = `${leaf.place.hold}/${place.hold}`;
      if (at >= mostCabinets) {
        names.add(name);
        return [];
      }
      return Array.from(
        { length: each },
        (_, index): SupplyCandidate => ({
          name,
          element: `${cabinet}/${place.hold}[${index + 1}]`,
          failing: [{ kind: 'box', steps: [...stepsOf(cabinet), { name: place.hold, indices: [index] }] }],
          supplies: [],
          count: 1,
        }),
      );
    });
  });
  // Of a class that is too large to be told apart, one stands for all the others.
  return { list: [...own.map((one) => ({ ...one, count: 1 })), ...devices], cut: [...cut, ...names] };
}

/** One of each kind of shelf or cooler in each class of cabinets. */
function deviceCandidates(machine: Machine): readonly SupplyCandidate[] {
  const site = siteMembers(machine);
  if (!site) return [];
  return site.line.leaves.flatMap((leaf, index) => {
    const first = site.cabinets.find(({ run }) => run.leaf === index);
    if (!first) return [];
    const cabinet = cabinetAddress(first);
    return leaf.devices.map(({ place, each }): SupplyCandidate => {
      const steps: readonly FailingStep[] = [...stepsOf(cabinet), { name: place.hold, indices: [0] }];
      return {
        name: `${leaf.place.hold}/${place.hold}`,
        element: `${cabinet}/${place.hold}[1]`,
        failing: [{ kind: 'box', steps }],
        supplies: [],
        count: each * leaf.count,
      };
    });
  });
}

/** `pod[2]/rack[1]`, as the line writes it: one index for each axis. */
export function stepsOf(address: string): readonly FailingStep[] {
  return address.split('/').map((step) => {
    const [, name = step, inside = ''] = /^([^[]+)\[([\d,]+)\]$/.exec(step) ?? [];
    return { name, indices: inside === '' ? [] : inside.split(',').map((index) => Number(index) - 1) };
  });
}
