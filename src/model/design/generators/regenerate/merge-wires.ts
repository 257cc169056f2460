/** Networks merged wire by wire, a wire being known by its id in the network. */
import type { Net, NetId, Wire } from '../../design.ts';
import { merge } from './merge.ts';

type Nets = Readonly<Record<NetId, Net>>;

/** What says where a wire goes; it has one of them. */
const ends = ['to', 'mesh', 'ring', 'line', 'pattern', 'list', 'edge'] as const;

export function mergeNets(base: Nets, mine: Nets, theirs: Nets) {
  const merged = merge(byId(base), byId(mine), byId(theirs), 'nets', 4);
  const overwritten = [...merged.overwritten];
  const nets: Record<NetId, Net> = {};
  for (const [id, net] of Object.entries(merged.value as Readonly<Record<NetId, WiresById>>)) {
    const wires = Object.values(net.wires).map((wire): Wire => {
      const written = theirs[id]?.wires.find((other) => other.id === wire.id);
      if (!written || ends.filter((end) => end in wire).length === 1) return wire;
      overwritten.push(`nets.${id}.wires.${wire.id}`);
      return written;
    });
    nets[id] = { ...net, wires };
  }
  return { nets, overwritten };
}

interface WiresById extends Omit<Net, 'wires'> {
  readonly wires: Readonly<Record<string, Wire>>;
}

function byId(nets: Nets): Readonly<Record<NetId, WiresById>> {
  return Object.fromEntries(
    Object.entries(nets).map(([id, net]) => [
      id,
      { ...net, wires: Object.fromEntries(net.wires.map((wire) => [wire.id, wire])) },
    ]),
  );
}
