/** What the palette offers: the kinds of the open design first, then the parts of the catalogue, in four groups. */
import type { Catalogue, PartKind, PartRef } from '../../model/catalogue/part.ts';
import type { BlockId, Design, SupplyKind } from '../../model/design/design.ts';
import type { Words } from '../shell/use-text.ts';
import { cardsIn, contentsOf } from './contents.ts';
import { makerName, partNameIn, partSummary } from './part-words.ts';
import type { Looks, ThingLook } from './thing-glyph.ts';

export const paletteGroups = ['cabinets', 'trays', 'chips', 'power'] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

export interface PaletteItem {
  readonly key: string;
  readonly group: PaletteGroup;
  readonly name: string;
  readonly detail: string;
  readonly look: ThingLook;
  readonly block?: BlockId;
  readonly part?: PartRef;
  /** A supply of this kind: it serves what it is dropped on. */
  readonly supply?: SupplyKind;
}

/** Cables and modules are chosen by the wires that need them, not dragged. */
const groupOfKind: Readonly<Partial<Record<PartKind, PaletteGroup>>> = {
  cabinet: 'cabinets',
  node: 'trays',
  appliance: 'trays',
  accelerator: 'chips',
  cpu: 'chips',
  switch: 'chips',
  nic: 'chips',
  shelf: 'power',
  power: 'power',
  cooling: 'power',
};

/** Supplies by kind, from the cabinet upwards; a shelf or cooler as a device is a part, and goes into a slot. */
const placeableSupplies: readonly { kind: SupplyKind; glyph: ThingLook['glyph']; tint: ThingLook['tint'] }[] = [
  { kind: 'feed', glyph: 'feed', tint: 'power' },
  { kind: 'pdu', glyph: 'pdu', tint: 'power' },
  { kind: 'busway', glyph: 'busbar', tint: 'power' },
  { kind: 'ups', glyph: 'ups', tint: 'power' },
  { kind: 'transformer', glyph: 'bolt', tint: 'power' },
  { kind: 'generator', glyph: 'bolt', tint: 'power' },
  { kind: 'grid', glyph: 'bolt', tint: 'power' },
  { kind: 'cdu', glyph: 'cdu', tint: 'cool' },
  { kind: 'cdm', glyph: 'cdu', tint: 'cool' },
  { kind: 'door', glyph: 'fan', tint: 'cool' },
  { kind: 'plant', glyph: 'fan', tint: 'cool' },
];

export function paletteItems(design: Design, catalogue: Catalogue, looks: Looks, words: Words): readonly PaletteItem[] {
  const own = Object.entries(design.blocks).flatMap(([id, block]): PaletteItem[] => {
    if (block.is === 'group') return [];
    const look = looks({ block: id });
    const cards = cardsIn(design, id);
    const inside = contentsOf(design, id) || words.t('parts.empty-box');
    const kind = words.ref({ key: `kind.${block.is}.${look.tint}` });
    return [
      {
        key: `block ${id}`,
        group: block.is === 'cabinet' ? 'cabinets' : 'trays',
        name:
          block.part === undefined ? id : catalogue.part(block.part) ? partNameIn(block.part, catalogue, words) : id,
        detail: [kind, cards > 0 && words.t('design.cards', { n: cards }), inside].filter(Boolean).join(' · '),
        look,
        block: id,
      },
    ];
  });
  const shipped = catalogue.refs().flatMap((ref): PaletteItem[] => {
    const part = catalogue.part(ref);
    const group = part && groupOfKind[part.kind];
    if (!group) return [];
    return [
      {
        key: ref,
        group,
        name: partNameIn(ref, catalogue, words),
        detail: [
          partSummary(part, words) || makerName(part.maker, words),
          ...(part.kind === 'node' ? [words.t('parts.box-only')] : []),
        ].join(' · '),
        look: looks({ part: ref }),
        part: ref,
      },
    ];
  });
  const supplies = placeableSupplies.map(
    ({ kind, glyph, tint }): PaletteItem => ({
      key: `supply ${kind}`,
      group: 'power',
      name: words.ref({ key: `supply.kind.${kind}` }),
      detail: words.ref({ key: 'supply.place.detail' }),
      look: { role: tint, glyph, tint },
      supply: kind,
    }),
  );
  return [
    ...own,
    ...shipped.filter(({ group }) => group !== 'power'),
    ...supplies,
    ...shipped.filter(({ group }) => group === 'power'),
  ];
}

/** Items whose name, detail or reference has every word of the search. */
export function searchItems(items: readonly PaletteItem[], search: string): readonly PaletteItem[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ name, detail, key }) => {
    const text = `${name} ${detail} ${key}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
