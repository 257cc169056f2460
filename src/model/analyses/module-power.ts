/** Optical modules draw power too, but stand in no place of their own: they are counted by wire. */
import { readFigure } from '../catalogue/part-figure.ts';
import type { WireCount } from '../machine/fabric.ts';
import type { Machine, Place } from '../machine/machine.ts';
import type { CountedPart } from './part-total.ts';

/**
 * The modules of every wire whose power is not already in a figure: a box that states its peak includes its modules,
 * and makers state the peak of a switch with its cages full.
 */
export function modulesOf(machine: Machine): readonly CountedPart[] {
  const covered = new Map<string, boolean>();
  markCovered(machine.places, machine, false, covered);
  return machine.fabrics.flatMap(({ net, wires }) => wires.flatMap((wire) => openModules(net, wire, machine, covered)));
}

function openModules(
  net: string,
  wire: WireCount,
  machine: Machine,
  covered: ReadonlyMap<string, boolean>,
): readonly CountedPart[] {
  const ends = wire.tier === 'stub' ? [wire.from] : [wire.from, wire.to];
  const open = ends.filter((hold) => !covered.get(hold)).length;
  const count = Math.ceil((wire.modules * open) / ends.length);
  if (count === 0) return [];
  const part = wire.medium === null ? undefined : machine.parts[wire.medium];
  const address = `${net}.${wire.wire}`;
  if (part?.kind !== 'module') return [{ count, name: `${address}/module`, address }];
  return [{ count, name: address, address, ...(wire.medium !== null && { ref: wire.medium }), part }];
}

function markCovered(places: readonly Place[], machine: Machine, above: boolean, covered: Map<string, boolean>): void {
  for (const place of places) {
    const part = place.part === undefined ? undefined : machine.parts[place.part];
    const stated = readFigure(part, 'peakPower') !== undefined;
    const isBox = place.inside.length > 0 || part?.kind === 'switch';
    const here = above || (stated && isBox);
    covered.set(place.hold, here && (covered.get(place.hold) ?? true));
    markCovered(place.inside, machine, here, covered);
  }
}
