/** Every card joined to all others along each dimension (n-D full mesh; one dimension: all to all). */
import type { Wire } from '../design.ts';
import { directGrid, linksAlong } from './direct-grid.ts';
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, sideList } from './family-parameter.ts';
import { bySides, sum } from './parts/arithmetic.ts';

export const fullMesh = defineFamily(
  'full-mesh',
  { sides: sideList(1, 24, [8, 8]), rates: { kind: 'rates', default: null }, rate: linkRate },
  ({ sides, rates, rate }) => {
    if (rates && rates.length !== sides.length) {
      const plain = rates.map((one) => one.replace(/ GB\/s$/, ''));
      const filled = sides.map((_, place) => plain[Math.min(place, plain.length - 1)]);
      const params = { rates: rates.length, sides: sides.length };
      return misfit('a-rate-for-each-side', params, [{ rates: filled.join('x') }]);
    }
    const counts = sides.map((_, place) => linksAlong('mesh', sides, place));
    return directGrid({
      name: `Full mesh ${bySides(sides)}`,
      sides,
      rate,
      wires: (place, axis): Wire[] => {
        const own = rates?.[place] ?? rate;
        return [{ id: axis, each: 'card', mesh: axis, ...(own !== rate && { rate: own }) }];
      },
      why: [
        why(
          'links.access',
          counts.reduce((all, one) => all + one, 0),
          sum(counts),
          'to-all-along-each-dimension',
        ),
      ],
    });
  },
);
