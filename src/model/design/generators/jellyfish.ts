/**
 * Jellyfish (Singla et al., NSDI 2012): switches joined at random, `ports` links each, `p` cards on each. The links are
 * the pattern `random-regular` with the seed: what that means stands in `links/random-regular.ts`.
 */
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, ownRateOrFree, whole } from './family-parameter.ts';
import { sum, times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, switchPart } from './parts/switch-part.ts';

const mostSwitches = 50_000;

export const jellyfish = defineFamily(
  'jellyfish',
  {
    switches: whole(4, mostSwitches, 64),
    ports: whole(3, 256, 12),
    p: whole(1, 1_000, 4),
    seed: whole(0, 999_999_999, 1),
    rate: linkRate,
    cardRate: ownRateOrFree,
  },
  ({ switches, ports, p, seed, rate, cardRate }) => {
    if (ports >= switches) {
      return misfit('more-ports-than-others', { switches, ports }, [
        { ports: switches - 1 },
        { switches: evenFrom(ports + 1, ports) },
      ]);
    }
    if ((switches * ports) % 2 !== 0) {
      const near = [switches - 1, switches + 1].filter((count) => count > ports && count <= mostSwitches);
      return misfit(
        'odd-ends',
        { switches, ports },
        [...near.map((count) => ({ switches: count })), { ports: ports - 1 }].filter(
          (one) => !('ports' in one) || ports > 3,
        ),
      );
    }
    const trunks = (switches * ports) / 2;
    return {
      name: `Jellyfish of ${switches} switches with ${ports} ports, seed ${seed}, ${switches * p} cards`,
      blocks: {
        rack: {
          is: 'cabinet',
          holds: { card: { n: p, part: cardPart, card: true }, sw: { n: 1, part: switchPart(p + ports) } },
        },
      },
      holds: { rack: { n: switches, block: 'rack' } },
      nets: {
        'scale-up': {
          rate,
          wires: [
            { id: 'card', each: 'card', to: 'sw', same: ['rack'], ...cardLink(cardRate, rate, trunks) },
            { id: 'random', each: 'sw', pattern: { name: 'random-regular', degree: ports, seed } },
          ],
        },
      },
      rows: rowsOf([['rack', switches]]),
      why: [
        why('cards', switches * p, times(switches, p), 'cards-per-switch'),
        why('ports.switch', p + ports, sum([p, ports]), 'cards-and-degree'),
        why('links.access', switches * p, times(switches, p), 'one-link-per-card'),
        why('links.trunk', trunks, `${switches} × ${ports} ÷ 2 = ${trunks}`, 'a-link-takes-two-ports'),
      ],
    };
  },
);

/** The first number of switches from `least` on that makes the number of ends even. */
function evenFrom(least: number, ports: number): number {
  return (least * ports) % 2 === 0 ? least : least + 1;
}
