/**
 * Explicit links of a design. `nodes` lists elements of holds, 0-based and one range after another ('gpu 0..1023, leaf
 * 0..31': running numbers 0 to 1055); a line "u v n" is n links between running numbers, each perhaps with the name of
 * its port behind a colon ("1024:swp1 7:mlx5_0 1"). A line whose n is 0 says what a node is called in the system it came
 * from ("1024 leaf%2001 0"): blanks and percent signs of the name are written as in a URL.
 */
import type { LinkList } from '../../design/design.ts';
import type { ElementSet } from './element-set.ts';

/** A row of a set. */
export interface ListedNode {
  readonly set: ElementSet;
  readonly row: number;
}

export interface ListedLink {
  readonly a: ListedNode;
  readonly b: ListedNode;
  readonly links: number;
  readonly portA?: string;
  readonly portB?: string;
}

export interface ListReader {
  /** Lines that name a node the design does not have are left out. */
  links(): Generator<ListedLink>;
  names(): Generator<readonly [ListedNode, string]>;
  /** Parallel links together; nodes that are not there included. */
  readonly lines: number;
}

interface Range {
  readonly start: number;
  readonly nodes: (place: number) => ListedNode | undefined;
  readonly count: number;
}

const nodeRange = /^\s*(\S+)(?:\s+(\d{1,8})(?:\.\.(\d{1,8}))?)?\s*$/;

export function readList(list: LinkList, sets: readonly ElementSet[]): ListReader {
  const ranges: Range[] = [];
  let next = 0;
  for (const text of list.nodes.split(',')) {
    const match = nodeRange.exec(text);
    if (!match) continue;
    const from = Number(match[2] ?? 0);
    const count = (match[3] === undefined ? from : Number(match[3])) - from + 1;
    const find = byOrdinal(sets.filter((set) => set.hold === match[1]));
    ranges.push({ start: next, count, nodes: (place) => find(from + place) });
    next += count;
  }
  const nodeAt = (text: string | undefined): ListedNode | undefined => {
    const number = Number(text);
    if (!text || !Number.isInteger(number)) return undefined;
    const range = ranges.findLast(({ start }) => start <= number);
    return range && number < range.start + range.count ? range.nodes(number - range.start) : undefined;
  };
  return {
    lines: countLines(list.links),
    *links() {
      for (const words of lines(list.links)) {
        const links = words[2] === undefined ? 1 : Number(words[2]);
        if (links === 0) continue;
        const [first, portA] = splitPort(words[0] ?? '');
        const [second, portB] = splitPort(words[1] ?? '');
        const a = nodeAt(first);
        const b = nodeAt(second);
        if (!a || !b) continue;
        yield { a, b, links, ...(portA !== undefined && { portA }), ...(portB !== undefined && { portB }) };
      }
    },
    *names() {
      for (const [number, name, links] of lines(list.links)) {
        const node = links === '0' ? nodeAt(number) : undefined;
        if (node && name !== undefined) yield [node, decoded(name)];
      }
    },
  };
}

function* lines(text: string): Generator<readonly string[]> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    if (line !== '') yield line.split(/\s+/);
    start = end < 0 ? text.length : end + 1;
  }
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function splitPort(token: string): readonly [string, string | undefined] {
  const colon = token.indexOf(':');
  return colon < 0 ? [token, undefined] : [token.slice(0, colon), decoded(token.slice(colon + 1))];
}

/** What cannot be decoded stays as it is written. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function byOrdinal(sets: readonly ElementSet[]): (ordinal: number) => ListedNode | undefined {
  const found = new Map<number, ListedNode>();
  for (const set of sets) {
    for (let row = 0; row < set.rows; row++) {
      const ordinal = set.ordinal(row);
      if (ordinal >= 0) found.set(ordinal, { set, row });
    }
  }
  return (ordinal) => found.get(ordinal);
}
