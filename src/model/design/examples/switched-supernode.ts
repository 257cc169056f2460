/**
 * Supernodes of which only the number of cards is published: servers of eight cards, cabinets whose cards meet on one
 * tier of switches, and between cabinets, where there are several, a second tier without taper. All of it assumed, and
 * said so at every wire.
 */
import type { Design } from '../design.ts';

interface Supernode {
  readonly name: string;
  readonly note: string;
  readonly net: string;
  readonly card: string;
  readonly cards: number;
  readonly perCabinet: number;
  /** Switches of a cabinet, one in each plane. */
  readonly planes: number;
  /** Of a card into each plane. */
  readonly rate: string;
  /** What is not published, said at the wires of the cabinet and at those between cabinets. */
  readonly inside: string;
  readonly between: string;
}

const cardsPerServer = 8;
const switchesPerCabinet = 8;

export function switchedSupernode(given: Supernode): Design {
  const { name, note, net, card, cards, perCabinet, planes, rate, inside, between } = given;
  const cabinets = cards / perCabinet;
  const isOne = cabinets === 1;
  // Half of the ports of a second-tier switch would be left over with two cabinets: each has as many ports as both tiers.
  const spines = cabinets / 2;
  const switchCabinets = Math.ceil((planes * spines) / switchesPerCabinet);
  return {
    format: 'podwright/1',
    name,
    note,
    blocks: {
      server: { is: 'node', holds: { card: { n: cardsPerServer, part: card, card: true } } },
      cab: {
        is: 'cabinet',
        holds: {
          server: { n: perCabinet / cardsPerServer, block: 'server', at: 'U2+4', assumed: inside },
          l1: { n: planes, axis: 'plane', part: 'generic/switch-a@1', at: `U36..${35 + planes}`, assumed: inside },
        },
      },
    },
    holds: {
      cab: { n: cabinets, block: 'cab' },
      ...(!isOne && {
        l2: { n: [planes, spines], axis: ['plane', 'l2'], part: 'generic/switch-b@1', in: 'sw', assumed: between },
        sw: { n: switchCabinets, part: 'generic/rack-48u@1', assumed: between },
      }),
    },
    nets: {
      'scale-up': {
        name: net,
        rate,
        wires: [
          { id: 'card', each: 'card', to: 'l1', same: ['cab'], links: 1, medium: 'backplane', assumed: inside },
          ...(isOne
            ? []
            : [
                {
                  id: 'up',
                  each: 'l1',
                  to: 'l2',
                  same: ['plane'],
                  links: perCabinet / spines,
                  medium: 'optics',
                  assumed: between,
                } as const,
              ]),
        ],
      },
    },
    site: {
      rows: [
        {
          id: 'A',
          run: [
            isOne ? 'cab' : `cab*${cabinets}`,
            ...(isOne ? [] : [switchCabinets === 1 ? 'sw' : `sw*${switchCabinets}`]),
          ],
        },
      ],
      assumed: 'hall not published',
    },
  };
}
