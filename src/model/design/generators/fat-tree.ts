/**
 * Three-tier folded Clos of switches with k ports (Al-Fares, Loukissas, Vahdat, SIGCOMM 2008): k pods of k/2 edge and
 * k/2 aggregation switches, (k/2)^2 core switches, k/2 hosts on an edge switch. More hosts than k/2 taper it.
 */
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, ownRateOrFree, whole } from './family-parameter.ts';
import { times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, rackPart, switchesPerRack, switchPart } from './parts/switch-part.ts';

export const fatTree = defineFamily(
  'fat-tree',
  {
    k: whole(2, 512, 8),
    hosts: whole(1, 10_000, null),
    planes: whole(1, 64, 1),
    rate: linkRate,
    cardRate: ownRateOrFree,
  },
  ({ k, hosts: given, planes, rate, cardRate }) => {
    if (k % 2 !== 0)
      return misfit(
        'odd-k',
        { k },
        [{ k: k - 1 }, { k: k + 1 }].filter((near) => near.k <= 512),
      );
    const half = k / 2;
    const hosts = given ?? half;
    const cards = k * half * hosts;
    const switches = planes * (k * k + half * half);
    const racks = Math.ceil((switches - planes * k * half) / switchesPerRack);
    const trunks = 2 * planes * k * half * half;
    const isOne = planes === 1;
    const lanes = isOne ? { n: half, axis: 'lane' } : { n: [planes, half], axis: ['plane', 'lane'] };
    const cores = isOne
      ? { n: [half, half], axis: ['lane', 'core'] }
      : { n: [planes, half, half], axis: ['plane', 'lane', 'core'] };
    const plane = isOne ? [] : ['plane'];
    return {
      name: `Fat tree k=${k}, ${cards} cards${isOne ? '' : `, ${planes} planes`}`,
      blocks: {
        rack: {
          is: 'cabinet',
          holds: {
            card: { n: hosts, part: cardPart, card: true },
            edge: { n: planes, ...(!isOne && { axis: 'plane' }), part: switchPart(hosts + half) },
          },
        },
        pod: {
          is: 'group',
          holds: { rack: { n: half, block: 'rack' }, agg: { ...lanes, part: switchPart(k), in: 'net' } },
        },
      },
      holds: {
        pod: { n: k, block: 'pod' },
        core: { ...cores, part: switchPart(k), in: 'net' },
        net: { n: racks, part: rackPart },
      },
      nets: {
        'scale-up': {
          rate,
          wires: [
            { id: 'down', each: 'card', to: 'edge', same: ['rack'], ...cardLink(cardRate, rate, trunks) },
            { id: 'mid', each: 'edge', to: 'agg', same: ['pod', ...plane] },
            { id: 'top', each: 'agg', to: 'core', same: [...plane, 'lane'] },
          ],
        },
      },
      rows: rowsOf([
        ['rack', k * half],
        ['net', racks],
      ]),
      why: [
        why(
          'hosts',
          hosts,
          given === null ? `${k} ÷ 2 = ${half}` : `${hosts}`,
          given === null ? 'half-the-ports' : 'as-asked',
        ),
        why('cards', cards, `${k} × ${half} × ${hosts} = ${cards}`, 'pods-edges-hosts'),
        why('switches.tier1', planes * k * half, times(planes, k, half), 'edges-per-pod'),
        why('switches.tier2', planes * k * half, times(planes, k, half), 'aggs-per-pod'),
        why('switches.tier3', planes * half * half, times(planes, half, half), 'cores-per-lane'),
        why('links.access', planes * cards, times(planes, cards), 'card-to-each-plane'),
        why('links.trunk', trunks, times(2, planes, k, half, half), 'edge-agg-and-agg-core'),
      ],
    };
  },
);
