/** Starts the studio of this page. Call it once, as early as possible; views may draw when it has resolved. */
import { startEngineClient } from '../engine/engine-client.ts';
import { spawnEngineWorker } from '../engine/spawn-worker.ts';
import { createBrowserPage } from '../storage/browser-page.ts';
import { createIdbShelf } from '../storage/idb-shelf.ts';
import { createNoLocks, createWebLocks } from '../storage/tab-locks.ts';
import { createStudio } from './create-studio.ts';
import { provideStudio } from './current-studio.ts';
import type { StudioApi } from './studio-api.ts';

const storagePatienceMs = 1_000;

export async function bootStudio(): Promise<StudioApi> {
  const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');
  const running = await createStudio({
    startEngine: (listeners) =>
      startEngineClient({
        ...listeners,
        spawn: spawnEngineWorker,
        now: () => performance.now(),
        setTimer: (run, ms) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      }),
    shelf: createIdbShelf(),
    locks: navigator.locks ? createWebLocks(navigator.locks) : createNoLocks(),
    page: createBrowserPage(),
    system: {
      languages: navigator.languages,
      prefersDark: darkQuery.matches,
      onPrefersDark(listener) {
        const changed = () => listener(darkQuery.matches);
        darkQuery.addEventListener('change', changed);
        return () => darkQuery.removeEventListener('change', changed);
      },
    },
    patienceMs: storagePatienceMs,
  });
  provideStudio(running);
  return running.api;
}
