/**
 * What the user hands in: a design file, or a file of another program, which a worker reads as a new design. What that
 * read, left out, guessed and mended stays at hand until another document is opened.
 */
import { create } from 'zustand';
import type { ImportReport, ReadFiles } from '../../bridge/files-api.ts';
import type { Design } from '../../model/design/design.ts';
import { inParserWords } from '../../model/design/parse-design/parser-words.ts';
import { type FileRead, readDesignFile } from '../storage/files.ts';
import { readForeignFiles } from './file-jobs.ts';

export type Imported = Extract<ReadFiles, { readonly ok: true }>;

export type ForeignState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string; readonly cancel: () => void }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly report: ImportReport;
      readonly suggestion: Imported['suggestion'];
      readonly shown: boolean;
    };

export const useForeign = create<ForeignState>()(() => ({ kind: 'none' }));

/** UTF-16 units that the importers take are at most so many bytes of plain text. */
const mostBytes = 64_000_000;
const megabyte = 1_000_000;
const headBytes = 4_000;

export type GivenRead = FileRead | (Extract<FileRead, { readonly ok: true }> & { readonly imported: Imported });

/** Nothing is read of a file that is too large; what no importer knows is judged as a design file. */
export async function readGiven(file: File, others: readonly File[] = []): Promise<GivenRead> {
  const { name } = file;
  const bytes = [file, ...others].reduce((sum, { size }) => sum + size, 0);
  if (bytes > mostBytes) {
    const params = { name, size: Math.ceil(bytes / megabyte), limit: mostBytes / megabyte };
    return { ok: false, reason: 'too-large', message: { tone: 'error', key: 'store.file-too-large', params } };
  }
  if (await isOwn(file)) return readDesignFile(file);
  const cut = new AbortController();
  useForeign.setState({ kind: 'reading', name, cancel: () => cut.abort() }, true);
  try {
    const read = await readForeignFiles([file, ...others], cut.signal);
    if (read.ok) return { ok: true, design: read.design, imported: read };
    if (read.refusal.reason === 'unknown-format') return await readDesignFile(file);
    const { message, mend, reason, line } = read.refusal;
    const params = inParserWords(message.params ?? {});
    const where = line === undefined ? name : `${name}:${line}`;
    return { ok: false, reason, message: { tone: 'error', key: message.key, params, mend: mend.key, detail: where } };
  } catch (problem) {
    if (cut.signal.aborted) {
      return { ok: false, reason: 'stopped', message: { tone: 'info', key: 'store.import-stopped', params: { name } } };
    }
    // No worker here, or it died of the file: the reader of design files has the last word.
    const own = await readDesignFile(file);
    if (own.ok) return own;
    const detail = problem instanceof Error ? problem.message : String(problem);
    return { ok: false, reason: 'failed', message: { ...own.message, detail: `${name} · ${detail}` } };
  } finally {
    useForeign.setState({ kind: 'none' }, true);
  }
}

/** A design file begins with a brace and soon says its format. */
async function isOwn(file: File): Promise<boolean> {
  try {
    const head = await file.slice(0, headBytes).text();
    return head.trimStart().startsWith('{') && head.includes('"podwright/');
  } catch {
    // Unreadable: said by the reader of design files.
    return true;
  }
}

export function showImport(name: string, { report, suggestion }: Imported): void {
  useForeign.setState({ kind: 'read', name, report, suggestion, shown: true }, true);
}

export function closeImport(): void {
  const state = useForeign.getState();
  if (state.kind === 'read') useForeign.setState({ ...state, shown: false }, true);
}

/** The design of the suggestion, taken: it is offered once. */
export function takeSuggestion(): { readonly design: Design; readonly name: string } | null {
  const state = useForeign.getState();
  if (state.kind !== 'read' || !state.suggestion) return null;
  const { design } = state.suggestion;
  useForeign.setState({ ...state, suggestion: undefined, shown: false }, true);
  return { design, name: state.name };
}
