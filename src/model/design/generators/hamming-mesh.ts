/**
 * HammingMesh (Hoefler et al., SC 2022), one plane: boards of a x b cards with a 2-D mesh on the board; both ends of
 * every line of cards lead to the switch that all boards in line share, along x and along y. The switch of a line stands
 * for the small fat tree that the paper takes where its ports do not suffice. A card has four links.
 */
import type { Wire } from '../design.ts';
import { defineFamily, misfit, why } from './family.ts';
import { linkRate, ownRate, sideList } from './family-parameter.ts';
import { bySides, sum, times } from './parts/arithmetic.ts';
import { cardLink } from './parts/card-link.ts';
import { rowsOf } from './parts/rows.ts';
import { cardPart, rackPart, switchesPerRack, switchPart } from './parts/switch-part.ts';

export const hammingMesh = defineFamily(
  'hamming-mesh',
  { boards: sideList(1, 2, [16, 16]), board: sideList(1, 2, [4, 4]), rate: linkRate, cardRate: ownRate },
  ({ boards, board, rate, cardRate }) => {
    const [across = 0, down] = boards;
    const [wide = 0, high] = board;
    if (down === undefined || high === undefined) {
      return misfit('two-sides', {}, [
        {
          boards: bySides([across, down ?? across]),
          board: bySides([wide, high ?? wide]),
        },
      ]);
    }
    const cards = across * down * wide * high;
    const rowSwitches = down * high;
    const columnSwitches = across * wide;
    const racks = Math.ceil((rowSwitches + columnSwitches) / switchesPerRack);
    const inRows = 2 * across * rowSwitches;
    const inColumns = 2 * down * columnSwitches;
    const onBoards = across * down * ((wide - 1) * high + wide * (high - 1));
    const own = cardLink(cardRate, rate, 0);
    return {
      name: `HammingMesh ${bySides(boards)} of ${bySides(board)}, ${cards} cards`,
      blocks: {
        board: {
          is: 'cabinet',
          holds: { card: { n: [wide, high], axis: ['x', 'y'], part: cardPart, card: true } },
        },
      },
      holds: {
        board: { n: [across, down], axis: ['column', 'row'], block: 'board' },
        rowSw: { n: [down, high], axis: ['row', 'y'], part: switchPart(2 * across), in: 'net' },
        colSw: { n: [across, wide], axis: ['column', 'x'], part: switchPart(2 * down), in: 'net' },
        net: { n: racks, part: rackPart },
      },
      nets: {
        'scale-up': {
          rate,
          wires: [
            ...(wide > 1 ? [{ id: 'x', each: 'card', line: 'x' }] : []),
            ...(high > 1 ? [{ id: 'y', each: 'card', line: 'y' }] : []),
            ...ends('row', 'rowSw', ['row', 'y'], 'x', wide).map((wire) => ({ ...wire, ...own })),
            ...ends('col', 'colSw', ['column', 'x'], 'y', high).map((wire) => ({ ...wire, ...own })),
          ],
        },
      },
      rows: rowsOf([
        ['board', across * down],
        ['net', racks],
      ]),
      why: [
        why('cards', cards, times(...boards, ...board), 'boards-of-cards'),
        why('switches.rows', rowSwitches, times(down, high), 'a-switch-per-line'),
        why('switches.columns', columnSwitches, times(across, wide), 'a-switch-per-line'),
        why('ports.row-switch', 2 * across, times(2, across), 'both-ends-of-each-board'),
        why('ports.column-switch', 2 * down, times(2, down), 'both-ends-of-each-board'),
        why('links.access', onBoards + inRows + inColumns, sum([onBoards, inRows, inColumns]), 'boards-rows-columns'),
      ],
    };
  },
);

/** Links of both ends of the lines along an axis. Lines of one or two cards have no card between their ends. */
function ends(id: string, sw: string, same: readonly string[], axis: string, length: number): readonly Wire[] {
  if (length === 1) return [{ id, each: 'card', to: sw, same, links: 2 }];
  if (length === 2) return [{ id, each: 'card', to: sw, same }];
  return [
    { id: `${id}First`, each: sw, to: 'card', same, pick: { [axis]: 1 } },
    { id: `${id}Last`, each: sw, to: 'card', same, pick: { [axis]: length } },
  ];
}
