/** Supernodes whose makers publish numbers of cards and little else; sources with the texts of the examples. */
import type { Design } from '../design.ts';
import { defineGenerator } from '../generators/generator.ts';
import { grouped } from './document-pieces.ts';
import { exampleParameters } from './parameters.ts';
import { switchedSupernode } from './switched-supernode.ts';

const fabricUnknown = 'fabric, rates and cabinets are not published: one tier in a cabinet, two between cabinets';

export const tianchi = defineGenerator('tianchi', exampleParameters.tianchi, ({ cards }): Design => {
  return switchedSupernode({
    name: `Baidu Tianchi ${cards}`,
    note: 'Only the number of cards is published. The card is taken to be the Kunlun P800; its link rate is not published, so every bandwidth here is our choice.',
    net: 'Kunlun interconnect',
    card: 'baidu/kunlun-p800@1',
    cards,
    perCabinet: 64,
    planes: 8,
    rate: '25 GB/s',
    inside: fabricUnknown,
    between: fabricUnknown,
  });
});

export const unipod = defineGenerator('unipod', exampleParameters.unipod, ({ cards }): Design => {
  return switchedSupernode({
    name: `H3C UniPoD S80000, ${grouped(cards)} cards`,
    note: 'A full interconnect of 32 to 1,024 cards is published; cards, switches and rates are not, so every bandwidth here is our choice.',
    net: 'scale-up',
    card: 'generic/card@1',
    cards,
    perCabinet: 32,
    planes: 8,
    rate: '50 GB/s',
    inside: fabricUnknown,
    between: fabricUnknown,
  });
});

export const metax = defineGenerator('metax', exampleParameters.metax, ({ cards }): Design => {
  return switchedSupernode({
    name: `MetaX supernode, ${cards} × C600`,
    note: '64 cards a cabinet without cables (orthogonal), 128 with MetaXLink-E, are published; switches and rates are not, so every bandwidth here is our choice. At WAIC 2025 cabinets of 128 cards were shown.',
    net: 'MetaXLink',
    card: 'metax/metax-c600@1',
    cards,
    perCabinet: 64,
    planes: 8,
    rate: '50 GB/s',
    inside: 'switches and rates are not published: one orthogonal tier in a cabinet',
    between: 'how MetaXLink-E joins two cabinets is not published: a second tier',
  });
});
