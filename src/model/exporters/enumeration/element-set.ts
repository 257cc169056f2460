/**
 * All elements of one hold at one place in the tree of names (`cc/node/npu`), one row each in tree order. Rows that
 * changes took away stay as rows that are not there: dealt links and through numbers go on counting them.
 */
import type { BlockId, HoldName, Path } from '../../design/design.ts';

/** One index of an address. */
export interface Column {
  /** Equal for two sets when it is the index of the same hold at the same place. */
  readonly key: string;
  readonly hold: HoldName;
  readonly axis: string;
  /** Level in the path, 0 outermost; -1 for a through number. */
  readonly level: number;
  /** Size by the hold; a place whose count was changed says so in `sizeAt`. */
  readonly size: number;
}

export interface ElementSet {
  readonly hold: HoldName;
  /** Hold names from the outermost. */
  readonly names: readonly HoldName[];
  readonly card: boolean;
  readonly block?: BlockId;
  /** Indices of the address, outermost first. */
  readonly columns: readonly Column[];
  /** Indices that wires speak of: the through numbers where the hold has them. */
  readonly written: readonly Column[];
  /** Number of the first row among the rows of all sets. */
  readonly base: number;
  readonly rows: number;
  isThere(row: number): boolean;
  /** 1-based index in a column of the address. */
  index(row: number, column: number): number;
  /** 1-based index in a column that wires speak of. */
  value(row: number, written: number): number;
  /** How many there are along a written column at this row's place. */
  sizeAt(row: number, written: number): number;
  /** Which element of its hold it is in tree order, from 0; -1 for what no count reaches. */
  ordinal(row: number): number;
  part(row: number): string | undefined;
  /** Full address down the tree. */
  address(row: number): Path;
}

/** Fills a set row by row; `close` gives the set, which must not grow any more. */
export interface SetBuilder {
  add(levels: readonly (readonly number[])[], state: RowState): void;
  readonly rows: number;
  close(
    base: number,
    number: { readonly axis: readonly string[]; readonly n: readonly number[] } | undefined,
  ): ElementSet;
}

export interface RowState {
  readonly isThere: boolean;
  readonly ordinal: number;
  readonly part: string | undefined;
  /** Counts at this place where they are not those of the holds, by level. */
  readonly oddSizes: ReadonlyMap<number, number> | undefined;
}

export interface SetHead {
  readonly names: readonly HoldName[];
  readonly card: boolean;
  readonly block?: BlockId;
  readonly columns: readonly Column[];
}

export function buildSet(head: SetHead): SetBuilder {
  const width = head.columns.length;
  let cells = new Int32Array(width * 64);
  let ordinals = new Int32Array(64);
  let there = new Uint8Array(64);
  let rows = 0;
  let commonPart: string | undefined;
  const otherParts = new Map<number, string | undefined>();
  const odd = new Map<number, ReadonlyMap<number, number>>();

  return {
    get rows() {
      return rows;
    },
    add(levels, state) {
      if (rows === ordinals.length) {
        cells = grown(cells, cells.length * 2);
        ordinals = grown(ordinals, rows * 2);
        const more = new Uint8Array(rows * 2);
        more.set(there);
        there = more;
      }
      let at = rows * width;
      for (const level of levels) for (const index of level) cells[at++] = index;
      ordinals[rows] = state.ordinal;
      there[rows] = state.isThere ? 1 : 0;
      if (rows === 0) commonPart = state.part;
      else if (state.part !== commonPart) otherParts.set(rows, state.part);
      if (state.oddSizes) odd.set(rows, state.oddSizes);
      rows++;
    },
    close(base, number) {
      const { columns } = head;
      const hold = head.names.at(-1) ?? '';
      const numbers = number && numberColumns(hold, number);
      const divisors = number ? number.n.map((_, axis) => product(number.n.slice(axis + 1))) : [];
      const set: ElementSet = {
        ...head,
        hold,
        written: numbers ?? columns,
        base,
        rows,
        isThere: (row) => there[row] === 1,
        index: (row, column) => cells[row * width + column] as number,
        value: (row, written) => {
          if (!number) return cells[row * width + written] as number;
          return (Math.floor((ordinals[row] as number) / (divisors[written] ?? 1)) % (number.n[written] ?? 1)) + 1;
        },
        sizeAt: (row, written) => {
          const column = (numbers ?? columns)[written] as Column;
          return odd.get(row)?.get(column.level) ?? column.size;
        },
        ordinal: (row) => ordinals[row] as number,
        part: (row) => (otherParts.has(row) ? otherParts.get(row) : commonPart),
        address(row) {
          let text = '';
          let column = 0;
          for (const [level, name] of head.names.entries()) {
            text += `${level === 0 ? '' : '/'}${name}[`;
            const start = column;
            while (columns[column]?.level === level) {
              text += `${column === start ? '' : ','}${cells[row * width + column]}`;
              column++;
            }
            text += ']';
          }
          return text;
        },
      };
      return set;
    },
  };
}

function numberColumns(
  hold: HoldName,
  { axis, n }: { readonly axis: readonly string[]; readonly n: readonly number[] },
): readonly Column[] {
  return axis.map((name, place) => ({ key: `#${hold}:${place}`, hold, axis: name, level: -1, size: n[place] ?? 1 }));
}

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length);
  more.set(from);
  return more;
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all * one, 1);
}
