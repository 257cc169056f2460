import type { Design, Net } from '../design.ts';
import type { Edit, EditResult } from './edit.ts';
import { cleaned } from './record.ts';
import { done, refuse } from './refuse.ts';
import { refuseWire } from './wires.ts';

/** Ids are roles, a second network of a role has a word behind it: 'scale-up-b'. */
const idPattern = /^(scale-up|scale-out|front-end|storage|management)(-[\p{L}\p{N}_-]+)?$/u;

export function addNet(design: Design, { id, net: given }: Extract<Edit, { kind: 'net/add' }>): EditResult {
  if (!idPattern.test(id)) return refuse('bad-name', id, { name: id });
  if (Object.hasOwn(design.nets, id)) return refuse('name-taken', id, { name: id });
  const net: Net = cleaned(given);
  for (const [k, wire] of net.wires.entries()) {
    const refused = refuseWire(design, id, wire);
    if (refused) return refused;
    const isTwice = net.wires.findIndex((other) => other.id === wire.id) !== k;
    if (isTwice) return refuse('name-taken', `${id}.${wire.id}`, { name: wire.id });
  }
  return done({ ...design, nets: { ...design.nets, [id]: net } });
}
