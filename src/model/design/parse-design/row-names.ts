/** The rows that a repeated row stands for: `{1..8}`, `B{1..4}`, `{A..D}`. */
import type { Row } from '../design.ts';

interface Repeat {
  readonly before: string;
  readonly after: string;
  readonly first: number;
  readonly count: number;
  readonly nameOf: (value: number) => string;
}

const once: Omit<Repeat, 'before'> = { after: '', first: 0, count: 1, nameOf: () => '' };
const never = { ...once, before: '', count: 0 };

function repeatOf({ id }: Row): Repeat {
  const match = /^([^{]*)\{([^.}]+)\.\.([^}]+)\}(.*)$/u.exec(id);
  if (!match) return { ...once, before: id };
  const [, before = '', from = '', to = '', after = ''] = match;
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    const count = Math.max(0, Number(to) - Number(from) + 1);
    return { before, after, first: Number(from), count, nameOf: String };
  }
  if (!/^[A-Z]$/.test(from) || !/^[A-Z]$/.test(to)) return never;
  const first = from.charCodeAt(0);
  return { before, after, first, count: Math.max(0, to.charCodeAt(0) - first + 1), nameOf: String.fromCharCode };
}

/** How many rows; zero for a repeat that counts backwards or cannot be counted. */
export function rowCount(row: Row): number {
  return repeatOf(row).count;
}

export function rowNames(row: Row): readonly string[] {
  const { before, after, first, count, nameOf } = repeatOf(row);
  return Array.from({ length: count }, (_, place) => before + nameOf(first + place) + after);
}
