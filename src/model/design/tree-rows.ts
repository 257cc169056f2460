/** The text of rows: entries of a run ('cc*8', 'gap 0.6', 'cdm') and ids that repeat ('{1..8}'). */
import type { Row } from './design.ts';
import { limits } from './limits.ts';

export type RunEntry =
  | { readonly kind: 'things'; readonly name: string; readonly count: number }
  | { readonly kind: 'gap'; readonly metres: number };

/** Undefined for text that is no entry. */
export function parseRunEntry(text: string): RunEntry | undefined {
  const gap = /^gap\s+(\d{1,6}(?:\.\d{1,6})?)$/.exec(text.trim());
  if (gap) return { kind: 'gap', metres: Number(gap[1]) };
  const things = /^([^\s*]+)(?:\s*\*\s*([1-9]\d{0,7}))?$/.exec(text.trim());
  return things?.[1] ? { kind: 'things', name: things[1], count: Number(things[2] ?? 1) } : undefined;
}

export function formatRunEntry(entry: RunEntry): string {
  if (entry.kind === 'gap') return `gap ${entry.metres}`;
  return entry.count === 1 ? entry.name : `${entry.name}*${entry.count}`;
}

/** The entry with another name, otherwise as written; itself when it is of something else. */
export function renamedRunEntry(text: string, from: string, to: string): string {
  const entry = parseRunEntry(text);
  return entry?.kind === 'things' && entry.name === from ? text.replace(from, () => to) : text;
}

export function parseRun(run: readonly string[]): readonly RunEntry[] {
  return run.map(parseRunEntry).filter((entry) => entry !== undefined);
}

interface RepeatedId {
  readonly before: string;
  readonly after: string;
  /** What the braces stand for, in order. */
  readonly values: readonly string[];
}

/** 'A{1..8}' and '{A..D}'; undefined for an id that stands for one row. */
function readRepeated(id: string): RepeatedId | undefined {
  const match = /^([^{}]*)\{(\d{1,6}|[A-Z])\.\.(\d{1,6}|[A-Z])\}([^{}]*)$/.exec(id);
  if (!match) return undefined;
  const [, before = '', from = '', to = '', after = ''] = match;
  const isNumber = /^\d+$/.test(from);
  if (isNumber !== /^\d+$/.test(to)) return undefined;
  const [first, last] = isNumber ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  if (last < first || last - first >= limits.rows) return undefined;
  const values = Array.from({ length: last - first + 1 }, (_, k) =>
    isNumber ? String(first + k) : String.fromCharCode(first + k),
  );
  return { before, after, values };
}

/** The ids of the rows that an id stands for, in order. */
export function rowIdsOf(id: string): readonly string[] {
  const repeated = readRepeated(id);
  return repeated ? repeated.values.map((value) => `${repeated.before}${value}${repeated.after}`) : [id];
}

/**
 * The same rows with this one on its own: '{1..8}' becomes '{1..2}', '3', '{4..8}'. Only the first piece keeps the
 * template's place on the floor, as only the first copy stands there.
 */
export function splitRow(rows: readonly Row[], id: string): readonly Row[] {
  return rows.flatMap((row) => {
    const repeated = row.id === id ? undefined : readRepeated(row.id);
    const k = repeated ? rowIdsOf(row.id).indexOf(id) : -1;
    if (!repeated || k < 0) return [row];
    const { before, after, values } = repeated;
    const { at, ...rest } = row;
    const pieces = [values.slice(0, k), values.slice(k, k + 1), values.slice(k + 1)].filter(
      (piece) => piece.length > 0,
    );
    return pieces.map((piece, index) => {
      const span = piece.length === 1 ? piece[0] : `{${piece[0]}..${piece.at(-1)}}`;
      return { ...rest, id: `${before}${span}${after}`, ...(at && index === 0 && { at }) };
    });
  });
}
