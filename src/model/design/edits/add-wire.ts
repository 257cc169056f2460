import type { Design } from '../design.ts';
import type { Edit, EditResult } from './edit.ts';
import { cleaned } from './record.ts';
import { done, refuse } from './refuse.ts';
import { refuseWire } from './wires.ts';

export function addWire(design: Design, { net: id, wire }: Extract<Edit, { kind: 'wire/add' }>): EditResult {
  const net = Object.hasOwn(design.nets, id) ? design.nets[id] : undefined;
  if (!net) return refuse('no-net', id, { net: id });
  if (net.wires.some((other) => other.id === wire.id))
    return refuse('name-taken', `${id}.${wire.id}`, { name: wire.id });
  const refused = refuseWire(design, id, wire);
  if (refused) return refused;
  return done({ ...design, nets: { ...design.nets, [id]: { ...net, wires: [...net.wires, cleaned(wire)] } } });
}
