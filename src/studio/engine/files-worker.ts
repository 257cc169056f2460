/** The worker for files and tables: one that stays for the schedule, and a new one for each job, so that a job can be cut off. */
import { proxy, releaseProxy, wrap } from 'comlink';
import type { FilesApi } from '../../bridge/files-api.ts';

export interface FilesWorker {
  readonly api: FilesApi<Blob>;
  /** Rejects when the worker dies by itself. */
  readonly death: Promise<never>;
  dispose(): void;
}

export function spawnFilesWorker(): FilesWorker {
  const worker = new Worker(new URL('../../../workers/files.worker.ts', import.meta.url), {
    type: 'module',
    name: 'podwright files',
  });
  const remote = wrap<FilesApi<Blob>>(worker);
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the worker for files could not be loaded'));
    });
    worker.addEventListener('messageerror', () => reject(new Error('an answer could not be read')));
  });
  // Who waits for nothing need not hear of it.
  death.catch(() => {});
  return {
    death,
    api: {
      offers: () => remote.offers(),
      makeFile: (design, kind, language, hear) => remote.makeFile(design, kind, language, proxy(hear)),
      readFiles: (files, as) => remote.readFiles(files, as),
      openSchedule: (design) => remote.openSchedule(design),
      scheduleRows: (places) => remote.scheduleRows(places),
      scheduleSums: () => remote.scheduleSums(),
      findInSchedule: (text) => remote.findInSchedule(text),
    },
    dispose() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

/** Ends the worker with the job, however it ends; rejects with the signal's reason when it is cut off. */
export async function filesJob<T>(run: (api: FilesApi<Blob>) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const worker = spawnFilesWorker();
  const cut = new Promise<never>((_, reject) => {
    const stop = () => reject(signal?.reason ?? new Error('cancelled'));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([run(worker.api), worker.death, cut]);
  } finally {
    worker.dispose();
  }
}
