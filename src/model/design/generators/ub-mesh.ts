/**
 * UB-Mesh (Liao et al., 2025): an n-D full mesh that ends in the rack. The first two sides join cards directly, on a
 * board and across the boards of a rack; further sides join racks, through the low-radix switches of each. `lanes` are
 * those of one card to one other along each side: a rack pair has cards x lanes of them, shared by all cards.
 */
import type { Hold, Wire } from '../design.ts';
import { linksAlong } from './direct-grid.ts';
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, ownRate, sideList } from './family-parameter.ts';
import { bySides, product, sum, times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, switchPart } from './parts/switch-part.ts';

const insideRack = 2;
/** Switches drawn for the switch stage of a rack, where lanes divide; our choice, as they all do the same. */
const stages = [4, 2, 1];

export const ubMesh = defineFamily(
  'ub-mesh',
  { sides: sideList(1, 6, [8, 8, 4, 4]), lanes: sideList(1, 6, null), rate: linkRate, cardRate: ownRate },
  ({ sides, lanes: given, rate, cardRate }) => {
    if (given && given.length !== sides.length) {
      const filled = sides.map((_, place) => given[Math.min(place, given.length - 1)] as number);
      return misfit('lanes-for-each-side', { lanes: given.length, sides: sides.length }, [{ lanes: bySides(filled) }]);
    }
    const lanes = given ?? sides.map(() => 1);
    const inRack = sides.slice(0, insideRack);
    const racks = sides.slice(insideRack);
    const perRack = product(inRack);
    const count = product(racks);
    const up = racks.reduce((all, side, k) => all + (side - 1) * (lanes[insideRack + k] as number), 0);
    const share = (total: number, by: number) => total % by === 0;
    const switches =
      up === 0
        ? 0
        : (stages.find(
            (n) => share(up, n) && racks.every((_, k) => share(perRack * (lanes[insideRack + k] as number), n)),
          ) as number);
    const axesInRack = ['x', 'y'].slice(0, inRack.length);
    const axesOfRacks = ['z', 'w', 'u', 'v'].slice(0, racks.length);
    const card: Hold = {
      n: inRack.length === 1 ? (inRack[0] as number) : inRack,
      axis: inRack.length === 1 ? 'x' : axesInRack,
      part: cardPart,
      card: true,
    };
    const direct: Wire[] = axesInRack.flatMap((axis, k) =>
      (inRack[k] as number) > 1 ? [{ id: axis, each: 'card', mesh: axis, links: lanes[k] as number }] : [],
    );
    const between: Wire[] = axesOfRacks.flatMap((axis, k) =>
      (racks[k] as number) > 1
        ? [{ id: axis, each: 'lrs', mesh: axis, links: (perRack * (lanes[insideRack + k] as number)) / switches }]
        : [],
    );
    const own = inRack.map((_, k) => linksAlong('mesh', inRack, k) * count * (lanes[k] as number));
    const trunks = racks.map((_, k) => linksAlong('mesh', racks, k) * perRack * (lanes[insideRack + k] as number));
    const access = own.reduce((all, one) => all + one, 0) + perRack * count * up;
    const trunk = trunks.reduce((all, one) => all + one, 0);
    return {
      name: `UB-Mesh ${bySides(sides)}, ${perRack * count} cards`,
      blocks: {
        rack: {
          is: 'cabinet',
          holds: {
            card,
            ...(switches > 0 && { lrs: { n: switches, part: switchPart((2 * perRack * up) / switches) } }),
          },
        },
      },
      holds: {
        rack: {
          ...(racks.length === 0
            ? { n: 1 }
            : racks.length === 1
              ? { n: racks[0] as number, axis: 'z' }
              : { n: racks, axis: axesOfRacks }),
          block: 'rack',
        },
      },
      nets: {
        'scale-up': {
          rate,
          wires: [
            ...direct,
            ...(switches > 0
              ? [
                  {
                    id: 'up',
                    each: 'card',
                    to: 'lrs',
                    same: ['rack'],
                    links: up / switches,
                    ...cardLink(cardRate, rate, trunk),
                  },
                ]
              : []),
            ...between,
          ],
        },
      },
      rows: rowsOf([['rack', count]]),
      why: [
        why('cards', perRack * count, times(...sides), 'a-card-at-each-place'),
        ...(switches > 0
          ? [
              why(
                'lanes.up',
                up,
                sum(racks.map((side, k) => (side - 1) * (lanes[insideRack + k] as number))),
                'a-lane-for-each-far-rack',
              ),
              why('switches.tier1', count * switches, times(count, switches), 'stages-of-a-rack', { stages: switches }),
            ]
          : []),
        why('links.access', access, sum([...own, perRack * count * up]), 'direct-and-up'),
        why('links.trunk', trunk, sum(trunks), 'to-all-along-each-dimension'),
      ],
    };
  },
);
