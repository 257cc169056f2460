/** Xpander: `ports` + 1 groups of switches, each switch with one link to each other group, drawn at random from a seed. */
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, ownRateOrFree, whole } from './family-parameter.ts';
import { linkList, pairsOf } from './links/link-list.ts';
import { xpanderLinks } from './links/xpander-links.ts';
import { sum, times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, switchPart } from './parts/switch-part.ts';

const mostSwitches = 50_000;
/** Beyond, a design is too large a file to be read by anyone. */
const mostLinks = 400_000;

export const xpander = defineFamily(
  'xpander',
  {
    switches: whole(4, mostSwitches, 66),
    ports: whole(3, 256, 10),
    p: whole(1, 1_000, 4),
    seed: whole(0, 999_999_999, 1),
    rate: linkRate,
    cardRate: ownRateOrFree,
  },
  ({ switches, ports, p, seed, rate, cardRate }) => {
    const groups = ports + 1;
    const lift = switches / groups;
    const trunks = (switches * ports) / 2;
    if (!Number.isInteger(lift)) {
      const near = [Math.floor(lift) * groups, Math.ceil(lift) * groups].filter((n) => n > 0 && n <= mostSwitches);
      return misfit(
        'groups-of-switches',
        { switches, groups, ports },
        near.map((n) => ({ switches: n })),
      );
    }
    if (trunks > mostLinks) {
      const fewer = Math.floor((2 * mostLinks) / ports / groups) * groups;
      return misfit('list-too-long', { links: trunks, most: mostLinks }, [{ switches: fewer }]);
    }
    return {
      name: `Xpander of ${switches} switches with ${ports} ports, seed ${seed}, ${switches * p} cards`,
      blocks: {
        router: {
          is: 'tray',
          holds: { card: { n: p, part: cardPart, card: true }, sw: { n: 1, part: switchPart(p + ports) } },
        },
        group: { is: 'cabinet', holds: { router: { n: lift, block: 'router' } } },
      },
      holds: { group: { n: groups, block: 'group' } },
      nets: {
        'scale-up': {
          rate,
          wires: [
            { id: 'card', each: 'card', to: 'sw', same: ['router'], ...cardLink(cardRate, rate, trunks) },
            { id: 'lift', each: 'sw', list: 'lift' },
          ],
        },
      },
      rows: rowsOf([['group', groups]]),
      lists: { lift: linkList('sw', switches, pairsOf(xpanderLinks(groups, lift, seed))) },
      why: [
        why('groups', groups, `${ports} + 1 = ${groups}`, 'a-port-for-each-other-group'),
        why('switches.per-group', lift, `${switches} ÷ ${groups} = ${lift}`, 'switches-over-groups'),
        why('cards', switches * p, times(switches, p), 'cards-per-switch'),
        why('ports.switch', p + ports, sum([p, ports]), 'cards-and-degree'),
        why('links.access', switches * p, times(switches, p), 'one-link-per-card'),
        why('links.trunk', trunks, `${switches} × ${ports} ÷ 2 = ${trunks}`, 'a-link-takes-two-ports'),
      ],
    };
  },
);
