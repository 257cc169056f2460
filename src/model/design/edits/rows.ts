/** The rows of the hall as a sequence of standing things: counting, putting in, taking out. */
import type { Row } from '../design.ts';
import { formatRunEntry, parseRun, type RunEntry, rowIdsOf, splitRow } from '../tree-rows.ts';

type Rows = readonly Row[];

/** How many of this name a run has. */
export function inRun(run: readonly string[], name: string): number {
  return parseRun(run).reduce(
    (sum, entry) => sum + (entry.kind === 'things' && entry.name === name ? entry.count : 0),
    0,
  );
}

/** How many of this name stand in rows. */
export function placedOf(rows: Rows, name: string): number {
  return rows.reduce((sum, row) => sum + inRun(row.run, name) * rowIdsOf(row.id).length, 0);
}

export function hasRow(rows: Rows, id: string): boolean {
  return rows.some((row) => rowIdsOf(row.id).includes(id));
}

/** How many of `name` are met before place `place` of a row. Places count all that stands, not gaps. */
export function metBefore(rows: Rows, id: string, place: number, name: string): number {
  let met = 0;
  for (const row of rows) {
    const ids = rowIdsOf(row.id);
    const copy = ids.indexOf(id);
    if (copy < 0) {
      met += inRun(row.run, name) * ids.length;
      continue;
    }
    met += inRun(row.run, name) * copy;
    let left = place;
    for (const entry of parseRun(row.run)) {
      if (entry.kind === 'gap') continue;
      const taken = Math.min(left, entry.count);
      if (entry.name === name) met += taken;
      left -= taken;
    }
    return met;
  }
  return met;
}

/** Puts things into a row, directly before what stands at `place`; behind the last when there is less. */
export function putIn(rows: Rows, id: string, place: number, things: readonly RunEntry[]): Rows {
  return splitRow(rows, id).map((row) => {
    if (row.id !== id) return row;
    const entries: RunEntry[] = [];
    let left = place;
    let isIn = false;
    for (const entry of parseRun(row.run)) {
      if (isIn || entry.kind === 'gap') entries.push(entry);
      else if (left < entry.count) {
        entries.push({ ...entry, count: left }, ...things, { ...entry, count: entry.count - left });
        isIn = true;
      } else {
        entries.push(entry);
        left -= entry.count;
      }
    }
    if (!isIn) entries.push(...things);
    return { ...row, run: formatRun(entries) };
  });
}

/** Takes the k-th things of a name (from 0) out of the rows. */
export function takeOut(rows: Rows, name: string, ordinals: readonly number[]): Rows {
  let split = rows;
  for (const ordinal of ordinals) {
    const id = rowOf(rows, name, ordinal);
    if (id !== undefined) split = splitRow(split, id);
  }
  const gone = new Set(ordinals);
  let met = 0;
  return split.map((row) => {
    const ids = rowIdsOf(row.id).length;
    const here = inRun(row.run, name);
    const from = met;
    met += here * ids;
    if (ids > 1 || here === 0 || !ordinals.some((ordinal) => ordinal >= from && ordinal < met)) return row;
    let next = from;
    const entries = parseRun(row.run).map((entry) => {
      if (entry.kind === 'gap' || entry.name !== name) return entry;
      let { count } = entry;
      for (let k = 0; k < entry.count; k++) if (gone.has(next++)) count--;
      return { ...entry, count };
    });
    return { ...row, run: formatRun(entries) };
  });
}

/** The row in which the k-th thing of a name stands. */
function rowOf(rows: Rows, name: string, ordinal: number): string | undefined {
  let left = ordinal;
  for (const row of rows) {
    const ids = rowIdsOf(row.id);
    const here = inRun(row.run, name);
    if (left < here * ids.length) return ids[Math.floor(left / here)];
    left -= here * ids.length;
  }
  return undefined;
}

/** Makes the rows hold `count` of a name: the last of it go first, more of it come behind the last. */
export function resized(rows: Rows, name: string, count: number): Rows {
  let result = rows;
  for (let excess = placedOf(rows, name) - count; excess > 0; ) {
    const last = lastRowOf(result, name);
    if (!last) break;
    const taken = Math.min(excess, inRun(last.row.run, name));
    const entries = [...parseRun(last.row.run)];
    for (let k = entries.length - 1, left = taken; k >= 0 && left > 0; k--) {
      const entry = entries[k];
      if (entry?.kind !== 'things' || entry.name !== name) continue;
      const here = Math.min(left, entry.count);
      entries[k] = { ...entry, count: entry.count - here };
      left -= here;
    }
    result = splitRow(result, last.id).flatMap((row) => {
      if (row.id !== last.id) return [row];
      return entries.some(isStanding) ? [{ ...row, run: formatRun(entries) }] : [];
    });
    excess -= taken;
  }
  const missing = count - placedOf(result, name);
  const last = missing > 0 ? lastRowOf(result, name) : undefined;
  if (!last) return result;
  return splitRow(result, last.id).map((row) => {
    if (row.id !== last.id) return row;
    const entries = [...parseRun(row.run)];
    const k = entries.findLastIndex((entry) => entry.kind === 'things' && entry.name === name);
    const entry = entries[k];
    if (entry?.kind === 'things') entries[k] = { ...entry, count: entry.count + missing };
    return { ...row, run: formatRun(entries) };
  });
}

function lastRowOf(rows: Rows, name: string): { row: Row; id: string } | undefined {
  const row = rows.findLast((candidate) => inRun(candidate.run, name) > 0);
  const id = row && rowIdsOf(row.id).at(-1);
  return row && id !== undefined ? { row, id } : undefined;
}

const isStanding = (entry: RunEntry): boolean => entry.kind === 'things' && entry.count > 0;

/** Without rows in which nothing stands any more, except those that still have a use. */
export function withoutEmptied(rows: Rows, before: Rows, isUsed: (id: string) => boolean): Rows {
  return rows.filter((row) => {
    if (parseRun(row.run).some(isStanding) || isUsed(row.id)) return true;
    const old = before.find((candidate) => candidate.id === row.id);
    return old !== undefined && !parseRun(old.run).some(isStanding);
  });
}

/** Neighbours of one name as one entry. */
export function formatRun(entries: readonly RunEntry[]): readonly string[] {
  const joined: RunEntry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (entry.kind === 'things' && entry.count === 0) continue;
    if (entry.kind === 'things' && last?.kind === 'things' && last.name === entry.name) {
      joined[joined.length - 1] = { ...last, count: last.count + entry.count };
    } else joined.push(entry);
  }
  return joined.map(formatRunEntry);
}

/** The next free row letter: A to Z, then AA. */
export function freeRowId(rows: Rows): string {
  const taken = new Set(rows.flatMap((row) => rowIdsOf(row.id)));
  for (let k = 1; ; k++) {
    let id = '';
    for (let rest = k; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      id = String.fromCharCode(65 + ((rest - 1) % 26)) + id;
    }
    if (!taken.has(id)) return id;
  }
}
