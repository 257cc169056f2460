/** Which of our drawings stands for a thing, and in which tint. */
import type { Catalogue } from '../../model/catalogue/part.ts';
import type { BlockShape, Design } from '../../model/design/design.ts';
import { type Role, type Roled, roleFinder, tintOf } from '../canvas/roles.ts';
import type { GlyphName } from '../theme/glyphs/Glyph.tsx';

export interface ThingLook {
  readonly glyph: GlyphName;
  readonly role: Role;
  readonly tint: ReturnType<typeof tintOf>;
}

export interface Seen extends Roled {
  readonly shape?: BlockShape | undefined;
}

const byRole: Readonly<Record<Role, GlyphName>> = {
  card: 'card',
  compute: 'node',
  switch: 'switch-chip',
  power: 'power-shelf',
  cool: 'cdu',
  cpu: 'cpu',
  nic: 'nic',
  manage: 'storage',
};

const byShape: Readonly<Partial<Record<BlockShape, Partial<Record<Role, GlyphName>>>>> = {
  cabinet: { switch: 'cabinet-switch', cool: 'cdu' },
  node: { switch: 'switch-tray' },
  tray: { compute: 'compute-tray', switch: 'switch-tray' },
  board: { compute: 'compute-tray', switch: 'switch-tray' },
  group: { compute: 'layers', switch: 'layers' },
};
const plainShape: Readonly<Record<BlockShape, GlyphName>> = {
  cabinet: 'cabinet',
  node: 'node',
  tray: 'compute-tray',
  board: 'compute-tray',
  group: 'layers',
};

export type Looks = (thing: Seen) => ThingLook;

export function looksIn(design: Design, catalogue: Catalogue): Looks {
  const roleOf = roleFinder(design, catalogue);
  return (thing) => {
    const role = roleOf(thing);
    const shape = thing.shape ?? (thing.block === undefined ? undefined : design.blocks[thing.block]?.is);
    const partKind = thing.part === undefined ? undefined : catalogue.part(thing.part)?.kind;
    const glyph = shape
      ? (byShape[shape]?.[role] ?? plainShape[shape])
      : partKind === 'cabinet'
        ? 'cabinet'
        : byRole[role];
    return { glyph, role, tint: tintOf(role) };
  };
}
