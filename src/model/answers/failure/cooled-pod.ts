/**
 * The system of the question `chain`: eight racks of 72 cards on two paths, racks 1 to 4 on coolant loop 1 and 5 to 8 on
 * loop 2, the pumps of each loop fed from one path each, one synchronous job on all cards.
 */

import type { SupplyNetwork } from '../../solvers/power/supply-network.ts';
import type { CardGroup, CoolantLoop, FailureEvent } from '../../solvers/reliability/consequences.ts';
import { type PathName, pathElements, pathNames, rackId, twoPathSupply } from '../power/two-path-supply.ts';

const racks = 8;
const cardsPerRack = 72;
const racksPerLoop = 4;
const loopIds: readonly string[] = ['loop1', 'loop2'];

export interface CooledPod {
  readonly upsW: number;
  readonly rackW: number;
  readonly pumpW: number;
  /** For each loop, the path that feeds each of its pumps. */
  readonly pumpFeeds: readonly [readonly PathName[], readonly PathName[]];
  readonly headRatio: number;
  readonly designRiseK: number;
  readonly allowedRiseK: number;
}

export interface PodScene {
  readonly network: SupplyNetwork;
  readonly loops: readonly CoolantLoop[];
  readonly groups: readonly CardGroup[];
}

const rackNumbers = Array.from({ length: racks }, (_, rack) => rack);

/** What can fail: elements of the paths, supplies of a rack, racks, loops. */
export const podElements: readonly string[] = [
  ...pathElements,
  ...rackNumbers.flatMap((rack) => pathNames.map((path) => `${rackId(rack)}/psu${path}`)),
  ...rackNumbers.map(rackId),
  ...loopIds,
];

export function cooledPod(pod: CooledPod): PodScene {
  const pumps = pod.pumpFeeds.flatMap((feeds, loop) =>
    feeds.map((path, pump) => ({ id: `${loopIds[loop]}/pump${pump + 1}`, demandW: pod.pumpW, path })),
  );
  const network = twoPathSupply({ upsW: pod.upsW, racks, rackW: pod.rackW, alsoFed: pumps });
  const { allowedRiseK, designRiseK, headRatio } = pod;
  const loops = loopIds.map((id) => ({
    id,
    pumps: network.loads.flatMap((load, index) => (load.id.startsWith(`${id}/`) ? [index] : [])),
    headRatio,
    designRiseK,
    allowedRiseK,
  }));
  const groups = rackNumbers.map((rack) => ({
    load: rack,
    loop: Math.floor(rack / racksPerLoop),
    cards: cardsPerRack,
  }));
  return { network, loops, groups };
}

export function podEvent(network: SupplyNetwork, failed: readonly string[]): FailureEvent {
  const known = (index: number) => (index < 0 ? [] : [index]);
  return {
    nodes: failed.flatMap((id) => known(network.nodeIndex.get(id) ?? -1)),
    loads: failed.flatMap((id) => known(network.loads.findIndex((load) => load.id === id))),
    loops: failed.flatMap((id) => known(loopIds.indexOf(id))),
  };
}
