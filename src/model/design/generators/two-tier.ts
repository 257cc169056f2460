/**
 * Nodes with one first-level switch for each plane, and second-level switches that belong to a plane: the form of
 * CloudMatrix384 (48 nodes of 8, 7 planes, 16 second-level switches each).
 */
import { defineFamily, why } from './family.ts';
import { linkRate, ownRateOrFree, whole } from './family-parameter.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, largestDivisor, rackPart, switchesPerRack, switchPart } from './parts/switch-part.ts';

const nodesPerCabinet = 4;

export const twoTier = defineFamily(
  'two-tier',
  {
    nodes: whole(1, 100_000, 48),
    cards: whole(1, 100_000, 8),
    planes: whole(1, 1_000, 7),
    l2: whole(1, 10_000, 16),
    rate: linkRate,
    cardRate: ownRateOrFree,
  },
  ({ nodes, cards, planes, l2, rate, cardRate }) => {
    const perCabinet = largestDivisor(nodes, nodesPerCabinet);
    const racks = Math.ceil((planes * l2) / switchesPerRack);
    const trunks = nodes * planes * l2;
    return {
      name: `Two tiers, ${nodes} nodes of ${cards} cards, ${planes} planes of ${l2}`,
      blocks: {
        node: {
          is: 'node',
          holds: {
            card: { n: cards, part: cardPart, card: true },
            l1: { n: planes, axis: 'plane', part: switchPart(cards + l2) },
          },
        },
        cabinet: { is: 'cabinet', holds: { node: { n: perCabinet, block: 'node' } } },
      },
      holds: {
        cabinet: { n: nodes / perCabinet, block: 'cabinet' },
        l2: { n: [planes, l2], axis: ['plane', 'l2'], part: switchPart(nodes), in: 'net' },
        net: { n: racks, part: rackPart },
      },
      nets: {
        'scale-up': {
          rate,
          wires: [
            { id: 'card', each: 'card', to: 'l1', same: ['node'], ...cardLink(cardRate, rate, trunks) },
            { id: 'up', each: 'l1', to: 'l2', same: ['plane'] },
          ],
        },
      },
      rows: rowsOf([
        ['cabinet', nodes / perCabinet],
        ['net', racks],
      ]),
      why: [
        why('cards', nodes * cards, `${nodes} × ${cards} = ${nodes * cards}`, 'cards-per-node'),
        why('switches.tier1', nodes * planes, `${nodes} × ${planes} = ${nodes * planes}`, 'one-per-node-and-plane'),
        why('switches.tier2', planes * l2, `${planes} × ${l2} = ${planes * l2}`, 'l2-per-plane'),
        why(
          'links.access',
          nodes * cards * planes,
          `${nodes * cards} × ${planes} = ${nodes * cards * planes}`,
          'card-to-each-plane',
        ),
        why('links.trunk', trunks, `${nodes * planes} × ${l2} = ${trunks}`, 'each-to-all-of-plane'),
      ],
    };
  },
);
