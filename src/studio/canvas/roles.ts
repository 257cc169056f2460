/** What a thing is for: decides tint and glyph on the drawing. Told by part and contents, never by name. */
import type { Catalogue, PartKind } from '../../model/catalogue/part.ts';
import type { BlockId, Design } from '../../model/design/design.ts';
import { holdsOf } from '../../model/layout/walk.ts';
import type { ColorName } from '../theme/tokens.ts';

export type Role = 'card' | 'compute' | 'switch' | 'power' | 'cool' | 'cpu' | 'nic' | 'manage';

const roleOfKind: Readonly<Record<PartKind, Role>> = {
  accelerator: 'card',
  cpu: 'cpu',
  switch: 'switch',
  nic: 'nic',
  node: 'compute',
  cabinet: 'manage',
  shelf: 'power',
  power: 'power',
  cooling: 'cool',
  cable: 'manage',
  module: 'manage',
  appliance: 'manage',
};

export interface Roled {
  readonly card?: boolean;
  readonly block?: BlockId;
  readonly part?: string;
  readonly hold?: string;
}

export function roleFinder(design: Design, catalogue: Catalogue): (thing: Roled) => Role {
  const ofBlock = new Map<BlockId, Role>();
  // An element without a part that wires lead to is drawn as a switch: families need no catalogue.
  const ends = new Set<string>();
  for (const net of Object.values(design.nets)) for (const wire of net.wires) if ('to' in wire) ends.add(wire.to);

  function role(thing: Roled): Role {
    if (thing.card) return 'card';
    if (thing.block !== undefined) return blockRole(thing.block);
    const kind = thing.part === undefined ? undefined : catalogue.part(thing.part)?.kind;
    if (kind) return roleOfKind[kind];
    return thing.hold !== undefined && ends.has(thing.hold) ? 'switch' : 'manage';
  }

  function blockRole(id: BlockId): Role {
    const known = ofBlock.get(id);
    if (known) return known;
    ofBlock.set(id, 'manage'); // ends a ring of blocks that hold each other
    const inside = new Set<Role>();
    for (const [hold, entry] of Object.entries(holdsOf(design, id))) {
      if (entry.in === undefined) inside.add(role({ ...entry, hold }));
    }
    const part = design.blocks[id]?.part;
    const own = part === undefined ? undefined : catalogue.part(part)?.kind;
    const found: Role =
      inside.has('card') || inside.has('compute')
        ? 'compute'
        : inside.has('switch')
          ? 'switch'
          : inside.has('power')
            ? 'power'
            : own && own !== 'cabinet'
              ? roleOfKind[own]
              : (['cpu', 'nic'] as const).some((each) => inside.has(each))
                ? 'compute'
                : 'manage';
    ofBlock.set(id, found);
    return found;
  }
  return role;
}

export type Tint = 'compute' | 'switch' | 'power' | 'cool' | 'manage';

export function tintOf(role: Role): Tint {
  switch (role) {
    case 'card':
    case 'compute':
      return 'compute';
    case 'switch':
    case 'power':
    case 'cool':
      return role;
    case 'cpu':
    case 'nic':
    case 'manage':
      return 'manage';
    default:
      return role satisfies never;
  }
}

export const solidColor = (role: Role): ColorName => `kind-${tintOf(role)}`;
export const softColor = (role: Role): ColorName => `kind-${tintOf(role)}-soft`;
