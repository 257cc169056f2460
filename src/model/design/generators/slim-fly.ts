/** Slim Fly: 2 q^2 routers of diameter 2, `p` cards each. Its links follow no rule and stand in a list. */
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, ownRateOrFree, whole } from './family-parameter.ts';
import { linkList, pairsOf } from './links/link-list.ts';
import { deltaOf, slimFlyLinks } from './links/slim-fly-links.ts';
import { sum, times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, switchPart } from './parts/switch-part.ts';

/** 2 x 49^2 routers have 177,674 links: a list of 2 MB. */
const mostQ = 49;

export const slimFly = defineFamily(
  'slim-fly',
  { q: whole(2, mostQ, 5), p: whole(1, 1_000, null), rate: linkRate, cardRate: ownRateOrFree },
  ({ q, p: given, rate, cardRate }) => {
    const delta = deltaOf(q);
    if (delta === undefined) {
      const below = nearest(q, -1);
      const above = nearest(q, 1);
      return misfit(
        'no-prime-power',
        { q },
        [below, above].flatMap((near) => (near ? [{ q: near }] : [])),
      );
    }
    const degree = (3 * q - delta) / 2;
    const p = given ?? Math.ceil(degree / 2);
    const routers = 2 * q * q;
    const trunks = (routers * degree) / 2;
    const sign = delta < 0 ? `+ ${-delta}` : `− ${delta}`;
    return {
      name: `Slim Fly q=${q}, ${routers} routers, ${routers * p} cards`,
      blocks: {
        router: {
          is: 'tray',
          holds: { card: { n: p, part: cardPart, card: true }, sw: { n: 1, part: switchPart(p + degree) } },
        },
        group: { is: 'cabinet', holds: { router: { n: q, axis: 'y', block: 'router' } } },
      },
      holds: { group: { n: [2, q], axis: ['side', 'x'], block: 'group' } },
      nets: {
        'scale-up': {
          rate,
          wires: [
            { id: 'card', each: 'card', to: 'sw', same: ['router'], ...cardLink(cardRate, rate, trunks) },
            { id: 'mms', each: 'sw', list: 'mms' },
          ],
        },
      },
      rows: rowsOf([['group', 2 * q]]),
      lists: { mms: linkList('sw', routers, pairsOf(slimFlyLinks(q))) },
      why: [
        why('switches.tier1', routers, `2 × ${q}² = ${routers}`, 'routers-of-slim-fly', { q }),
        why('degree', degree, `(3 × ${q} ${sign}) ÷ 2 = ${degree}`, 'degree-of-slim-fly'),
        why(
          'cards.per-switch',
          p,
          given === null ? `⌈${degree} ÷ 2⌉ = ${p}` : `${p}`,
          given === null ? 'half-the-degree' : 'as-asked',
        ),
        why('cards', routers * p, times(routers, p), 'cards-per-switch'),
        why('ports.switch', p + degree, sum([p, degree]), 'cards-and-degree'),
        why('links.access', routers * p, times(routers, p), 'one-link-per-card'),
        why('links.trunk', trunks, `${routers} × ${degree} ÷ 2 = ${trunks}`, 'a-link-takes-two-ports'),
      ],
    };
  },
);

function nearest(q: number, step: 1 | -1): number | undefined {
  for (let near = q + step; near >= 3 && near <= mostQ; near += step) if (deltaOf(near) !== undefined) return near;
  return undefined;
}
