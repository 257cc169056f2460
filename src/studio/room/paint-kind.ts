/** Which of the five tints a thing wears: told by what is inside it, cards before switches before power. */
import type { Catalogue, PartKind } from '../../model/catalogue/part.ts';
import type { BlockId, Design } from '../../model/design/design.ts';
import type { ColorName } from '../theme/tokens.ts';

export type PaintKind = 'compute' | 'switch' | 'power' | 'cool' | 'manage';

interface Paintable {
  readonly block?: BlockId | undefined;
  readonly part?: string | undefined;
  readonly card?: boolean | undefined;
}

const ofPart: Readonly<Partial<Record<PartKind, PaintKind>>> = {
  accelerator: 'compute',
  cpu: 'compute',
  node: 'compute',
  switch: 'switch',
  shelf: 'power',
  power: 'power',
  cooling: 'cool',
};
const order: readonly PaintKind[] = ['compute', 'switch', 'power', 'cool', 'manage'];

export function paintKindOf(design: Design, catalogue: Catalogue, thing: Paintable): PaintKind {
  const found = new Set<PaintKind>();
  const look = (hold: Paintable, open: ReadonlySet<BlockId>): void => {
    if (hold.card) found.add('compute');
    const kind = hold.part === undefined ? undefined : catalogue.part(hold.part)?.kind;
    if (kind !== undefined) found.add(ofPart[kind] ?? 'manage');
    const block = hold.block === undefined ? undefined : design.blocks[hold.block];
    if (!block || hold.block === undefined || open.has(hold.block)) return;
    const inside = block.like === undefined ? block.holds : { ...design.blocks[block.like]?.holds, ...block.holds };
    for (const child of Object.values(inside)) look(child, new Set([...open, hold.block]));
  };
  look(thing, new Set());
  return order.find((kind) => found.has(kind)) ?? 'manage';
}

export function colorsOfKind(kind: PaintKind): { readonly solid: ColorName; readonly soft: ColorName } {
  return { solid: `kind-${kind}`, soft: `kind-${kind}-soft` };
}
