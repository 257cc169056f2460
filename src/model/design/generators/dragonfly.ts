/**
 * Dragonfly (Kim, Dally, Scott, Abts, ISCA 2008): groups of `a` routers, each joined to all others of its group, with `h`
 * links to other groups and `p` cards. Balanced: a = 2h = 2p and g = a h + 1. The links between groups are the pattern
 * of that name (`links/dragonfly-links.ts`).
 */
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, ownRateOrFree, whole } from './family-parameter.ts';
import { dragonflyFits } from './links/dragonfly-links.ts';
import { sum, times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, switchPart } from './parts/switch-part.ts';
import { arrangement, nearestGroups } from './sizing/dragonfly-groups.ts';

export const dragonfly = defineFamily(
  'dragonfly',
  {
    a: whole(1, 1_000, 8),
    h: whole(1, 1_000, 4),
    p: whole(1, 1_000, 4),
    g: whole(2, 20_000, null),
    arrangement,
    rate: linkRate,
    cardRate: ownRateOrFree,
  },
  ({ a, h, p, g, arrangement, rate, cardRate }) => {
    const groups = g ?? a * h + 1;
    const shape = { groups, members: a, ports: h, arrangement } as const;
    if (!dragonflyFits(shape)) {
      const params = { groups, perGroup: a * h, most: a * h + 1 };
      return misfit(
        'groups-and-ports',
        params,
        nearestGroups(shape).map((near) => ({ g: near })),
      );
    }
    const routers = groups * a;
    const local = (routers * (a - 1)) / 2;
    const global = (routers * h) / 2;
    return {
      name: `Dragonfly a=${a}, h=${h}, p=${p}, ${groups} groups, ${routers * p} cards`,
      blocks: {
        router: {
          is: 'tray',
          holds: { card: { n: p, part: cardPart, card: true }, sw: { n: 1, part: switchPart(p + a - 1 + h) } },
        },
        group: { is: 'cabinet', holds: { router: { n: a, block: 'router' } } },
      },
      holds: { group: { n: groups, block: 'group' } },
      nets: {
        'scale-up': {
          rate,
          wires: [
            { id: 'card', each: 'card', to: 'sw', same: ['router'], ...cardLink(cardRate, rate, local + global) },
            ...(a > 1 ? [{ id: 'local', each: 'sw', mesh: 'router' }] : []),
            { id: 'global', each: 'sw', pattern: { name: 'dragonfly', between: 'group', ports: h, arrangement } },
          ],
        },
      },
      rows: rowsOf([['group', groups]]),
      why: [
        why(
          'groups',
          groups,
          g === null ? `${a} × ${h} + 1 = ${groups}` : `${groups}`,
          g === null ? 'a-port-for-each-other-group' : 'as-asked',
        ),
        why('switches.tier1', routers, times(groups, a), 'routers-per-group'),
        why('cards', routers * p, times(routers, p), 'cards-per-switch'),
        why('ports.switch', p + a - 1 + h, sum([p, a - 1, h]), 'cards-group-and-far-groups'),
        why('links.access', routers * p, times(routers, p), 'one-link-per-card'),
        why('links.trunk', local + global, sum([local, global]), 'in-groups-and-between'),
      ],
    };
  },
);
