/**
 * Two tiers sized for a number of cards: leaves, spines, uplinks and spare ports follow from radix and taper, for any
 * number of rails, planes and homes (2 = dual ToR).
 */
import type { Change, Hold } from '../design.ts';
import { defineFamily, type Explanation, type Misfit, misfit, type Sketch, why } from './family.ts';
import { linkRate, ownRateOrFree, whole } from './family-parameter.ts';
import { sum, times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, rackPart, switchesPerRack } from './parts/switch-part.ts';
import { type LeafSpineDemand, type LeafSpineSize, mostCards, sizeLeafSpine } from './sizing/size-leaf-spine.ts';

const mostRadix = 1_024;
const radixOfPart: ReadonlySet<number> = new Set([32, 64, 128, 160]);

export const leafSpine = defineFamily(
  'leaf-spine',
  {
    cards: whole(1, 1_000_000, 1_024),
    radix: whole(2, mostRadix, 64),
    taper: { kind: 'ratio', min: 1, max: 100, default: 1 },
    rails: whole(1, 256, 1),
    planes: whole(1, 64, 1),
    homes: whole(1, 8, 1),
    rate: linkRate,
    cardRate: ownRateOrFree,
  },
  ({ rate, cardRate, ...demand }) => {
    const { cards, rails } = demand;
    if (cards % rails !== 0) {
      const less = cards - (cards % rails);
      const near = [less, less + rails].filter((count) => count > 0 && sizeLeafSpine({ ...demand, cards: count }));
      const nearest = near.length > 0 ? near.map((count) => ({ cards: count })) : fittingNear(demand, less + rails);
      return misfit('cards-per-rail', { cards, rails }, nearest);
    }
    const size = sizeLeafSpine(demand);
    return size ? sketch(demand, size, rate, cardRate) : tooMany(demand);
  },
);

function tooMany(demand: LeafSpineDemand): Misfit {
  const { cards, radix, taper, rails, homes } = demand;
  const params = { cards, radix, taper, ports: rails * homes, most: mostCards(demand) };
  return misfit('two-tiers-too-small', params, fittingNear(demand, cards));
}

/** Fewer cards on these switches, or so many on the next radix that has enough ports. */
function fittingNear(demand: LeafSpineDemand, cards: number): Misfit['nearest'] {
  const most = mostCards(demand);
  const fits = (change: Partial<LeafSpineDemand>) => sizeLeafSpine({ ...demand, ...change }) !== undefined;
  let larger = demand.radix;
  while (larger <= mostRadix && !fits({ cards, radix: larger })) larger *= 2;
  return [
    ...(most > 0 && fits({ cards: most }) ? [{ cards: most }] : []),
    ...(larger <= mostRadix ? [{ radix: larger, ...(cards !== demand.cards && { cards }) }] : []),
  ];
}

function sketch(demand: LeafSpineDemand, size: LeafSpineSize, rate: string, cardRate: string | null): Sketch {
  const { cards, radix, rails, planes, homes } = demand;
  const { groups, down, fewer, up, spines, linksEach } = size;
  const part = radixOfPart.has(radix) ? `generic/switch-${radix}@1` : 'generic/switch-a@1';
  const hasServers = rails > 1;
  const leafAxes = (
    [
      ['plane', planes],
      ['rail', rails],
      ['home', homes],
    ] as const
  ).filter(([, n]) => n > 1);
  const leaf: Hold =
    leafAxes.length === 0
      ? { n: 1, part }
      : { n: leafAxes.map(([, n]) => n), axis: leafAxes.map(([axis]) => axis), part };
  const trunks = planes * size.leaves * up;
  const racks = Math.ceil((planes * spines) / switchesPerRack);
  const unit = hasServers ? 'server' : 'card';
  const changes: Change[] =
    fewer === 0
      ? []
      : [{ at: `su[${fewer === 1 ? groups : `${groups - fewer + 1}..${groups}`}]`, hold: { [unit]: down - 1 } }];
  return {
    name: `Leaf-spine, ${cards} cards on ${radix}-port switches, ${demand.taper}:1`,
    blocks: {
      ...(hasServers && {
        server: { is: 'node', holds: { card: { n: rails, axis: 'rail', part: cardPart, card: true } } },
      }),
      su: {
        is: 'cabinet',
        holds: {
          ...(hasServers
            ? { server: { n: down, block: 'server' } }
            : { card: { n: down, part: cardPart, card: true } }),
          leaf,
        },
      },
    },
    holds: {
      su: { n: groups, block: 'su' },
      ...(spines > 0 && {
        spine: {
          ...(planes > 1 ? { n: [planes, spines], axis: ['plane', 'spine'] } : { n: spines }),
          part,
          in: 'net',
        },
        net: { n: racks, part: rackPart },
      }),
    },
    nets: {
      'scale-up': {
        rate,
        wires: [
          {
            id: 'down',
            each: 'card',
            to: 'leaf',
            same: ['su', ...(hasServers ? ['rail'] : [])],
            ...cardLink(cardRate, rate, trunks),
          },
          ...(spines > 0
            ? [{ id: 'up', each: 'leaf', to: 'spine', ...(planes > 1 && { same: ['plane'] }), links: linksEach }]
            : []),
        ],
      },
    },
    rows: rowsOf([['su', groups], ...(spines > 0 ? [['net', racks] as const] : [])]),
    changes,
    why: reasons(demand, size),
  };
}

function reasons({ cards, radix, taper, rails, planes, homes }: LeafSpineDemand, size: LeafSpineSize): Explanation[] {
  const { groups, down, mostDown, up, leaves, spines, linksEach } = size;
  const perRail = cards / rails;
  const access = cards * planes * homes;
  if (spines === 0) {
    return [
      why('leaves', planes * homes, times(planes, homes), 'one-leaf-holds-all', { cards, radix }),
      why('ports.leaf.spare', radix - down, `${radix} − ${down} = ${radix - down}`, 'left-of-the-radix'),
      why('links.access', access, times(cards, planes, homes), 'card-to-each-plane-and-home'),
    ];
  }
  const spare = radix - down - up;
  const used = leaves * linksEach;
  return [
    why('leaf.down', down, `⌈${perRail} ÷ ${groups}⌉ = ${down}`, 'spread-over-leaves', {
      most: mostDown,
      radix,
      taper,
    }),
    why('leaf.up', up, `⌈${down} ÷ ${taper}⌉ = ${Math.ceil(down / taper - 1e-9)} ≤ ${up}`, 'even-over-spines', {
      spines,
    }),
    why('leaves', planes * leaves, times(planes, rails, homes, groups), 'fewest-switches', { most: mostDown }),
    why(
      'spines',
      planes * spines,
      `${times(planes, spines)}; ${leaves} × ${up} ÷ ${spines} = ${used} ≤ ${radix}`,
      'ports-of-a-spine',
      {
        radix,
      },
    ),
    why('ports.leaf.spare', spare, `${radix} − ${down} − ${up} = ${spare}`, 'left-of-the-radix'),
    why('ports.spine.spare', radix - used, `${radix} − ${used} = ${radix - used}`, 'left-of-the-radix'),
    why('links.access', access, times(cards, planes, homes), 'card-to-each-plane-and-home'),
    why('links.trunk', planes * leaves * up, times(planes, leaves, up), 'uplinks-of-leaves'),
    why('ports.all', planes * (leaves + spines) * radix, ports(size, planes, radix, access), 'ports-add-up'),
  ];
}

/** Every port of every switch is at a card, at a link between switches, or spare. */
function ports(
  { leaves, spines, up, linksEach }: LeafSpineSize,
  planes: number,
  radix: number,
  access: number,
): string {
  const trunk = 2 * planes * leaves * up;
  const spare = planes * (leaves * radix + spines * (radix - leaves * linksEach)) - access - planes * leaves * up;
  return sum([access, trunk, spare]);
}
