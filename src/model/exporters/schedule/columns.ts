/** The columns of a cable schedule, in order; those no model fills yet are there and empty. */
import { formatQuantity, inUnit } from '../../units/format.ts';
import { round9 } from '../../units/round.ts';
import type { Cell } from '../csv.ts';
import type { CableEndRow, CableRow } from './schedule.ts';

type Column = readonly [name: string, value: (row: CableRow) => Cell];

const endColumns = (letter: string, endsOf: (row: CableRow) => readonly CableEndRow[]): readonly Column[] => {
  const of =
    (field: keyof CableEndRow) =>
    (row: CableRow): Cell =>
      together(endsOf(row).map((end) => end[field]));
  return [
    [`${letter}_hall`, empty],
    [`${letter}_row`, of('row')],
    [`${letter}_rack`, of('rack')],
    [`${letter}_u`, of('unit')],
    [`${letter}_device`, of('device')],
    [`${letter}_slot`, of('slot')],
    [`${letter}_port`, of('port')],
    [`${letter}_lane`, of('lane')],
    [`${letter}_connector`, empty],
    [`${letter}_module`, empty],
  ];
};

const empty = (): Cell => undefined;

const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['network', ({ network }) => network],
  ['plane', ({ plane }) => plane],
  ['rail', ({ rail }) => rail],
  ['tier', ({ tier }) => tier],
  ...endColumns('a', ({ a }) => [a]),
  ...endColumns('z', ({ z }) => z),
  ['media', ({ medium }) => medium],
  ['part_number', ({ partNumber }) => partNumber],
  ['rate', ({ rate }) => formatQuantity(inUnit(rate, 'GB/s'), 'GB/s', 9)],
  ['links', ({ links }) => links],
  ['route_m', ({ routeM }) => rounded(routeM)],
  ['slack_m', ({ slackM }) => rounded(slackM)],
  ['ordered_m', ({ orderedM }) => rounded(orderedM)],
  ['reach_m', ({ reachM }) => rounded(reachM)],
  ['bundle', ({ bundle }) => bundle],
  ['tray_path', empty],
  ['colour', empty],
  ['label_a', ({ a }) => a.label],
  ['label_z', ({ z }) => z.map(({ label }) => label).join('; ')],
  ['phase', empty],
  ['install_order', empty],
  ['status', () => 'planned'],
  ['length_basis', ({ basis }) => basis],
  ['media_reason', ({ reason }) => reason],
];

export const cableColumns: readonly string[] = columns.map(([name]) => name);

export function cableCells(row: CableRow): readonly Cell[] {
  return columns.map(([, value]) => value(row));
}

/** Ends of a breakout cable: one word where they agree, else each in its order. */
function together(cells: readonly string[]): string {
  return cells.every((cell) => cell === cells[0]) ? (cells[0] ?? '') : cells.join('; ');
}

function rounded(metres: number | undefined): Cell {
  return metres === undefined ? undefined : round9(metres);
}
