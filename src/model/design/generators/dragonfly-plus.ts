/**
 * Dragonfly+ (Shpiner et al., HiPINEB 2017): a group is a leaf-spine, every leaf joined to every spine; only spines have
 * links to other groups, `h` each, as many as links down unless told.
 */
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, ownRateOrFree, whole } from './family-parameter.ts';
import { dragonflyFits } from './links/dragonfly-links.ts';
import { sum, times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, switchPart } from './parts/switch-part.ts';
import { arrangement, nearestGroups } from './sizing/dragonfly-groups.ts';

export const dragonflyPlus = defineFamily(
  'dragonfly-plus',
  {
    leaves: whole(1, 1_000, 4),
    spines: whole(1, 1_000, 4),
    p: whole(1, 1_000, 4),
    h: whole(1, 1_000, null),
    g: whole(2, 20_000, null),
    arrangement,
    rate: linkRate,
    cardRate: ownRateOrFree,
  },
  ({ leaves, spines, p, h: given, g, arrangement, rate, cardRate }) => {
    const h = given ?? leaves;
    const groups = g ?? spines * h + 1;
    const shape = { groups, members: spines, ports: h, arrangement } as const;
    if (!dragonflyFits(shape)) {
      const params = { groups, perGroup: spines * h, most: spines * h + 1 };
      return misfit(
        'groups-and-ports',
        params,
        nearestGroups(shape).map((near) => ({ g: near })),
      );
    }
    const cards = groups * leaves * p;
    const local = groups * leaves * spines;
    const global = (groups * spines * h) / 2;
    return {
      name: `Dragonfly+ of ${leaves} leaves and ${spines} spines, ${groups} groups, ${cards} cards`,
      blocks: {
        tray: {
          is: 'tray',
          holds: { card: { n: p, part: cardPart, card: true }, leaf: { n: 1, part: switchPart(p + spines) } },
        },
        group: {
          is: 'cabinet',
          holds: { tray: { n: leaves, block: 'tray' }, spine: { n: spines, part: switchPart(leaves + h) } },
        },
      },
      holds: { group: { n: groups, block: 'group' } },
      nets: {
        'scale-up': {
          rate,
          wires: [
            { id: 'card', each: 'card', to: 'leaf', same: ['tray'], ...cardLink(cardRate, rate, local + global) },
            { id: 'local', each: 'leaf', to: 'spine', same: ['group'] },
            { id: 'global', each: 'spine', pattern: { name: 'dragonfly', between: 'group', ports: h, arrangement } },
          ],
        },
      },
      rows: rowsOf([['group', groups]]),
      why: [
        why('ports.global', h, `${h}`, given === null ? 'as-many-up-as-down' : 'as-asked'),
        why(
          'groups',
          groups,
          g === null ? `${spines} × ${h} + 1 = ${groups}` : `${groups}`,
          g === null ? 'a-port-for-each-other-group' : 'as-asked',
        ),
        why('switches.tier1', groups * leaves, times(groups, leaves), 'leaves-per-group'),
        why('switches.tier2', groups * spines, times(groups, spines), 'spines-per-group'),
        why('cards', cards, times(groups, leaves, p), 'cards-per-leaf'),
        why('links.access', cards, times(groups, leaves, p), 'one-link-per-card'),
        why('links.trunk', local + global, sum([local, global]), 'in-groups-and-between'),
      ],
    };
  },
);
