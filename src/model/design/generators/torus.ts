/**
 * n-dimensional torus, the card itself the vertex. A side of 2 has one link, as both neighbours are the same card.
 *
 * `twist` shifts the first longest side by so many places wherever one of the other sides wraps around (Camara et al.,
 * "Twisted torus topologies for enhanced interconnection networks", IEEE TPDS 2010; TPU v4, Jouppi et al., ISCA 2023):
 * for sides 2a x a and twist a, the symmetric twisted torus. No rule can say a shift, so those links are a list.
 */
import type { Wire } from '../design.ts';
import { directGrid, linksAlong } from './direct-grid.ts';
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, sideList, whole } from './family-parameter.ts';
import { linkList } from './links/link-list.ts';
import { bySides, product, sum } from './parts/arithmetic.ts';

/** More links in a list make a file no link can carry and no one can read. */
const mostListed = 500_000;

export const torus = defineFamily(
  'torus',
  { sides: sideList(1, 24, [8, 8, 8]), twist: whole(0, 1_000_000, 0), rate: linkRate },
  ({ sides, twist, rate }) => {
    const longest = sides.indexOf(Math.max(...sides));
    const length = sides[longest] as number;
    const cards = product(sides);
    if (twist > 0) {
      const others = sides.filter((side, place) => place !== longest && side > 1);
      if (others.length === 0) return misfit('twist-needs-sides', { sides: bySides(sides) }, [{ twist: 0 }]);
      if (twist >= length) {
        const nearest = [twist % length, length - 1].map((near) => ({ twist: near }));
        return misfit('twist-too-far', { twist, longest: length }, nearest);
      }
      const listed = others.reduce((all, side) => all + cards / side, 0);
      if (listed > mostListed) return misfit('list-too-long', { links: listed, most: mostListed }, [{ twist: 0 }]);
    }
    const isTwisted = (place: number) => twist > 0 && place !== longest;
    const counts = sides.map((_, place) =>
      isTwisted(place) && (sides[place] as number) > 1 ? cards : linksAlong('ring', sides, place),
    );
    return directGrid({
      name: `Torus ${bySides(sides)}${twist > 0 ? `, twisted by ${twist}` : ''}`,
      sides,
      rate,
      wires: (place, axis): Wire[] => [
        isTwisted(place) ? { id: axis, each: 'card', line: axis } : { id: axis, each: 'card', ring: axis },
      ],
      ...(twist > 0 && {
        list: {
          id: 'wrap',
          content: linkList('card', cards, wrapped(sides, longest, twist)),
          wire: { id: 'wrap', each: 'card', list: 'wrap' },
        },
      }),
      why: [
        why(
          'links.access',
          counts.reduce((all, one) => all + one, 0),
          sum(counts),
          'around-each-dimension',
        ),
      ],
    });
  },
);

/** From the last place of each shorter side to its first, shifted along the longest. Cards in tree order. */
function* wrapped(sides: readonly number[], longest: number, twist: number): Generator<readonly [number, number]> {
  const cards = product(sides);
  const strides = sides.map((_, place) => product(sides.slice(place + 1)));
  const length = sides[longest] as number;
  const along = strides[longest] as number;
  for (const [place, side] of sides.entries()) {
    const stride = strides[place] as number;
    if (place === longest || side < 2) continue;
    for (let card = 0; card < cards; card++) {
      if (Math.floor(card / stride) % side !== side - 1) continue;
      const position = Math.floor(card / along) % length;
      const shifted = ((position + twist) % length) - position;
      yield [card, card - (side - 1) * stride + shifted * along];
    }
  }
}
