/**
 * Rail-optimised: the k-th card of every server of a group is on the group's leaf switch of rail k; all leaves share the
 * spines. With `inside`, the cards of a server have a switch of their own besides (NVSwitch).
 */
import { parseRate } from '../../units/quantity.ts';
import { defineFamily, why } from './family.ts';
import { linkRate, ownRateOrFree, whole } from './family-parameter.ts';
import { times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, largestDivisor, rackPart, switchesPerRack, switchPart } from './parts/switch-part.ts';

const serversPerRack = 4;

export const rail = defineFamily(
  'rail',
  {
    groups: whole(1, 10_000, 4),
    servers: whole(1, 10_000, 32),
    rails: whole(1, 1_000, 8),
    spines: whole(1, 10_000, 16),
    inside: { kind: 'rate', zero: true, default: '0 GB/s' },
    rate: linkRate,
    cardRate: ownRateOrFree,
  },
  ({ groups, servers, rails, spines, inside, rate, cardRate }) => {
    const hasInside = parseRate(inside) > 0;
    const perRack = largestDivisor(servers, serversPerRack);
    const cards = groups * servers * rails;
    const leaves = groups * rails;
    const trunks = leaves * spines;
    const racks = Math.ceil((leaves + spines) / switchesPerRack);
    return {
      name: `Rails, ${groups} groups of ${servers} servers of ${rails} cards, ${spines} spines`,
      blocks: {
        server: {
          is: 'node',
          holds: {
            card: { n: rails, axis: 'rail', part: cardPart, card: true },
            ...(hasInside && { inner: { n: 1, part: switchPart(rails) } }),
          },
        },
        rack: { is: 'cabinet', holds: { server: { n: perRack, block: 'server' } } },
        group: {
          is: 'group',
          holds: {
            rack: { n: servers / perRack, block: 'rack' },
            leaf: { n: rails, axis: 'rail', part: switchPart(servers + spines), in: 'net' },
          },
        },
      },
      holds: {
        group: { n: groups, block: 'group' },
        spine: { n: spines, part: switchPart(leaves), in: 'net' },
        net: { n: racks, part: rackPart },
      },
      nets: {
        'scale-up': {
          rate,
          wires: [
            ...(hasInside ? [{ id: 'inside', each: 'card', to: 'inner', same: ['server'], rate: inside }] : []),
            {
              id: 'down',
              each: 'card',
              to: 'leaf',
              same: ['group', 'rail'],
              ...cardLink(cardRate, rate, trunks),
            },
            { id: 'up', each: 'leaf', to: 'spine' },
          ],
        },
      },
      rows: rowsOf([
        ['rack', (groups * servers) / perRack],
        ['net', racks],
      ]),
      why: [
        why('cards', cards, times(groups, servers, rails), 'a-card-per-rail'),
        why('leaves', leaves, times(groups, rails), 'a-leaf-per-group-and-rail'),
        why('spines', spines, `${spines}`, 'as-asked'),
        ...(hasInside ? [why('switches.inside', groups * servers, times(groups, servers), 'a-switch-per-server')] : []),
        why('links.access', cards * (hasInside ? 2 : 1), times(cards, hasInside ? 2 : 1), 'card-to-leaf-of-its-rail'),
        why('links.trunk', trunks, times(leaves, spines), 'each-leaf-to-each-spine'),
      ],
    };
  },
);
