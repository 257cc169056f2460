/** Work on files and long tables, done by workers that are fetched and started when first asked for. */
import type { FileKind, FileOffer, MadeFile, ReadFiles } from '../../bridge/files-api.ts';
import type { Design } from '../../model/design/design.ts';
import type { Language } from '../../text/index.ts';
import type { FilesWorker } from '../engine/files-worker.ts';
import { downloadBlob } from '../storage/download.ts';
import { fileNameOf } from '../storage/files.ts';

export type { FilesWorker } from '../engine/files-worker.ts';

const fetchWorker = () => import('../engine/files-worker.ts');

/** One that stays, for the schedule; whoever asks for it lets it go. */
export async function startFilesWorker(): Promise<FilesWorker> {
  return (await fetchWorker()).spawnFilesWorker();
}

export async function fileOffers(): Promise<readonly FileOffer[]> {
  return (await fetchWorker()).filesJob((api) => api.offers());
}

/** Rejects when it is cut off, or when the worker dies. */
export async function makeFile(
  design: Design,
  kind: FileKind,
  language: Language,
  hear: (characters: number) => void,
  signal: AbortSignal,
): Promise<MadeFile<Blob>> {
  return (await fetchWorker()).filesJob((api) => api.makeFile(design, kind, language, hear), signal);
}

export function saveMade(design: Design, { ending, content }: MadeFile<Blob> & { readonly ok: true }): string {
  const name = fileNameOf(design, ending);
  downloadBlob(name, content);
  return name;
}

export async function readForeignFiles(files: readonly File[], signal: AbortSignal): Promise<ReadFiles> {
  const given = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return (await fetchWorker()).filesJob((api) => api.readFiles(given), signal);
}
