/** Every card on every switch: one NVLink-style tier, `planes` switches. */
import { defineFamily, why } from './family.ts';
import { linkRate, ownRate, whole } from './family-parameter.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, switchPart } from './parts/switch-part.ts';

export const star = defineFamily(
  'star',
  { n: whole(1, 1_000_000, 8), planes: whole(1, 10_000, 1), rate: linkRate, cardRate: ownRate },
  ({ n, planes, rate, cardRate }) => ({
    name: planes === 1 ? `Star of ${n} cards` : `Star of ${n} cards, ${planes} planes`,
    blocks: {
      cabinet: {
        is: 'cabinet',
        holds: {
          card: { n, part: cardPart, card: true },
          sw: { n: planes, axis: 'plane', part: switchPart(n) },
        },
      },
    },
    holds: { cabinet: { n: 1, block: 'cabinet' } },
    nets: {
      'scale-up': {
        rate,
        wires: [{ id: 'card', each: 'card', to: 'sw', same: ['cabinet'], ...cardLink(cardRate, rate, 0) }],
      },
    },
    rows: rowsOf([['cabinet', 1]]),
    why: [
      why('switches', planes, `${planes}`, 'one-per-plane'),
      why('links.access', n * planes, `${n} × ${planes} = ${n * planes}`, 'card-to-each-plane'),
    ],
  }),
);
