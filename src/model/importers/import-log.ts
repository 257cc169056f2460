import { importLimits } from './import-limits.ts';
import type { ImportCount, ImportFormat, ImportNote, ImportReport, NoteParams } from './import-report.ts';

/** Collects the report while a file is read; what happens often is one note with a count. */
export interface ImportLog {
  skip(code: string, line?: number, params?: NoteParams): void;
  guess(code: string, line?: number, params?: NoteParams, count?: number): void;
  repair(code: string, line?: number, params?: NoteParams): void;
  /** What the file says of itself. */
  state(what: string, count: number): void;
  report(format: ImportFormat, counts: Readonly<Record<string, number>>): ImportReport;
}

interface OpenNote {
  count: number;
  readonly lines: number[];
  readonly params: NoteParams;
}

export function importLog(): ImportLog {
  const notes = {
    skipped: new Map<string, OpenNote>(),
    guessed: new Map<string, OpenNote>(),
    repaired: new Map<string, OpenNote>(),
  };
  const stated = new Map<string, number>();
  const add = (notes: Map<string, OpenNote>, code: string, line?: number, params: NoteParams = {}, count = 1): void => {
    const known = notes.get(code);
    const note = known ?? { count: 0, lines: [], params };
    if (!known) notes.set(code, note);
    note.count += count;
    if (line !== undefined && note.lines.length < importLimits.notedLines) note.lines.push(line);
  };
  const listed = (notes: Map<string, OpenNote>): readonly ImportNote[] =>
    [...notes].map(([code, { count, lines, params }]) => ({ code, count, lines, params }));
  return {
    skip: (code, line, params) => add(notes.skipped, code, line, params),
    guess: (code, line, params, count) => add(notes.guessed, code, line, params, count),
    repair: (code, line, params) => add(notes.repaired, code, line, params),
    state: (what, count) => {
      stated.set(what, count);
    },
    report: (format, counts) => ({
      format,
      read: countsOf(counts, stated),
      skipped: listed(notes.skipped),
      guessed: listed(notes.guessed),
      repaired: listed(notes.repaired),
    }),
  };
}

function countsOf(
  counts: Readonly<Record<string, number>>,
  stated: ReadonlyMap<string, number>,
): readonly ImportCount[] {
  return [...new Set([...Object.keys(counts), ...stated.keys()])].map((what) => {
    const said = stated.get(what);
    return { what, count: counts[what] ?? 0, ...(said !== undefined && { stated: said }) };
  });
}
