/**
 * HyperX (Ahn et al., SC 2009): switches in an array, each joined to all others along every dimension, `p` cards on a
 * switch.
 */
import { linksAlong } from './direct-grid.ts';
import { defineFamily, why } from './family.ts';
import { linkRate, ownRateOrFree, sideList, whole } from './family-parameter.ts';
import { bySides, product, sum, times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { grid } from './parts/grid.ts';
import { cardPart, switchPart } from './parts/switch-part.ts';

export const hyperx = defineFamily(
  'hyperx',
  { sides: sideList(1, 16, [8, 8]), p: whole(1, 10_000, 8), rate: linkRate, cardRate: ownRateOrFree },
  ({ sides, p, rate, cardRate }) => {
    const switches = product(sides);
    const ports = p + sides.reduce((all, side) => all + side - 1, 0);
    const counts = sides.map((_, place) => linksAlong('mesh', sides, place));
    const trunks = counts.reduce((all, one) => all + one, 0);
    const { axes, blocks, holds, rows } = grid(sides, 'router', { block: 'router' }, p);
    return {
      name: `HyperX ${bySides(sides)}, ${p} cards on a switch`,
      blocks: {
        router: {
          is: 'tray',
          holds: { card: { n: p, part: cardPart, card: true }, sw: { n: 1, part: switchPart(ports) } },
        },
        ...blocks,
      },
      holds,
      nets: {
        'scale-up': {
          rate,
          wires: [
            { id: 'card', each: 'card', to: 'sw', same: ['router'], ...cardLink(cardRate, rate, trunks) },
            ...axes.flatMap((axis, place) =>
              (sides[place] as number) > 1 ? [{ id: axis, each: 'sw', mesh: axis }] : [],
            ),
          ],
        },
      },
      rows,
      why: [
        why('cards', switches * p, times(...sides, p), 'cards-per-switch'),
        why('switches.tier1', switches, times(...sides), 'a-switch-at-each-place'),
        why('ports.switch', ports, sum([p, ...sides.map((side) => side - 1)]), 'cards-and-others-of-each-dimension'),
        why('links.access', switches * p, times(switches, p), 'one-link-per-card'),
        why('links.trunk', trunks, sum(counts), 'to-all-along-each-dimension'),
      ],
    };
  },
);
