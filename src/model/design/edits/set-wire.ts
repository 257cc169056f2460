import type { Design } from '../design.ts';
import type { Edit, EditResult } from './edit.ts';
import { cleaned, mappedList, withChanges } from './record.ts';
import { done, refuse } from './refuse.ts';
import { refuseWire } from './wires.ts';

/** The wire in its old place; when its id changes, the changes that speak of it follow. */
export function setWire(
  design: Design,
  { net: netId, id, wire: given }: Extract<Edit, { kind: 'wire/set' }>,
): EditResult {
  const net = Object.hasOwn(design.nets, netId) ? design.nets[netId] : undefined;
  if (!net) return refuse('no-net', netId, { net: netId });
  const old = net.wires.find((wire) => wire.id === id);
  const ref = `${netId}.${id}`;
  if (!old) return refuse('no-wire', ref, { wire: ref });
  const wire = cleaned(given);
  if (JSON.stringify(wire) === JSON.stringify(old)) return done(design);
  const isTaken = wire.id !== id && net.wires.some((other) => other.id === wire.id);
  if (isTaken) return refuse('name-taken', `${netId}.${wire.id}`, { name: wire.id });
  const refused = refuseWire(design, netId, wire);
  if (refused) return refused;
  const wires = net.wires.map((other) => (other === old ? wire : other));
  const after: Design = { ...design, nets: { ...design.nets, [netId]: { ...net, wires } } };
  return done(wire.id === id ? after : withRef(after, ref, `${netId}.${wire.id}`));
}

function withRef(design: Design, from: string, to: string): Design {
  if (!design.changes) return design;
  const changes = mappedList(design.changes, (change) => {
    if ('wire' in change && change.wire === from) return { ...change, wire: to };
    if ('cut' in change && change.cut === from) return { ...change, cut: to };
    if ('cable' in change && change.cable === from) return { ...change, cable: to };
    return change;
  });
  return withChanges(design, changes);
}
