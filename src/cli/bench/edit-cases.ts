/** Edits whose way to every figure is timed: add a node, remove a switch, change a rate, move a cabinet. */
import type { Design } from '../../model/design/design.ts';
import type { Edit } from '../../model/design/edits/edit.ts';

export interface EditCase {
  readonly example: string;
  readonly edit: string;
  /** The n-th edit of this kind, each at another place, so that nothing is answered from memory. */
  make(design: Design, n: number): Edit;
}

const change = (change: Extract<Edit, { kind: 'change/add' }>['change']): Edit => ({ kind: 'change/add', change });
/** One node more is five in a cabinet; the other counts keep the edits apart once every cabinet had its turn. */
const nodes = [5, 3, 2, 1, 0];
const cycle = (n: number, size: number): number => (n % size) + 1;
/** On the floor beyond the rows, in metres: within a row of equal cabinets many moves give the same design. */
const freePlace = (n: number): readonly [number, number] => [0.6 * (n % 20), 12 + 2.4 * Math.floor(n / 20)];

/** Each of the 16 spines, then each of the 32 leaves, then more and more spines at once. */
function switchAt(n: number): string {
  if (n < 16) return `spine[${n + 1}]`;
  if (n < 48) return `su[${cycle(n, 4)}]/leaf[${cycle(n >> 2, 8)}]`;
  return `spine[1..${n - 46}]`;
}

export const editCases: readonly EditCase[] = [
  {
    example: 'cloudmatrix384',
    edit: 'add or take nodes',
    make: (_design, n) =>
      change({ at: `cc[${cycle(n, 12)}]`, hold: { node: nodes[Math.floor(n / 12) % nodes.length] ?? 5 } }),
  },
  {
    example: 'cloudmatrix384',
    edit: 'remove a switch',
    make: (_design, n) =>
      change({ at: `sw[${cycle(n, 4)}]/device[${cycle(n >> 2, 7)},${cycle(Math.floor(n / 28), 2)}]/l2[1]`, off: true }),
  },
  {
    example: 'cloudmatrix384',
    edit: 'change a rate',
    make: (_design, n) => ({ kind: 'net/set', id: 'scale-up', set: { rate: `${20.125 + n * 0.25} GB/s` } }),
  },
  {
    example: 'cloudmatrix384',
    edit: 'move a cabinet',
    make: (_design, n) => ({ kind: 'cabinet/move', at: [`cc[${cycle(n, 12)}]`], to: { at: freePlace(n) } }),
  },
  {
    example: 'dgx-h100-superpod',
    edit: 'add or take nodes',
    make: (_design, n) =>
      change({
        at: `su[${cycle(n, 3)}]/rack[${cycle(Math.floor(n / 3), 8)}]`,
        hold: { dgx: nodes[Math.floor(n / 24)] ?? 5 },
      }),
  },
  {
    example: 'dgx-h100-superpod',
    edit: 'remove a switch',
    make: (_design, n) =>
      change({
        at: switchAt(n),
        off: true,
      }),
  },
  {
    example: 'dgx-h100-superpod',
    edit: 'change a rate',
    make: (_design, n) => ({ kind: 'net/set', id: 'scale-out', set: { rate: `${25 + n * 0.25} GB/s` } }),
  },
  {
    example: 'dgx-h100-superpod',
    edit: 'move a cabinet',
    make: (_design, n) => ({
      kind: 'cabinet/move',
      at: [`su[1]/rack[${cycle(n, 8)}]`],
      to: { at: freePlace(n) },
    }),
  },
];
