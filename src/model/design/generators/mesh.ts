/** n-dimensional mesh: a torus without its wrap-around links. */
import type { Wire } from '../design.ts';
import { directGrid, linksAlong } from './direct-grid.ts';
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, sideList, whole } from './family-parameter.ts';
import { bySides, sum } from './parts/arithmetic.ts';

export const mesh = defineFamily(
  'mesh',
  { sides: sideList(1, 24, [8, 8]), twist: whole(0, 1_000_000, 0), rate: linkRate },
  ({ sides, twist, rate }) => {
    if (twist > 0) return misfit('twist-needs-wrap', { twist }, [{ twist: 0 }]);
    const counts = sides.map((_, place) => linksAlong('line', sides, place));
    return directGrid({
      name: `Mesh ${bySides(sides)}`,
      sides,
      rate,
      wires: (_, axis): Wire[] => [{ id: axis, each: 'card', line: axis }],
      why: [
        why(
          'links.access',
          counts.reduce((all, one) => all + one, 0),
          sum(counts),
          'along-each-dimension',
        ),
      ],
    });
  },
);
