/** One browser tab of a test: the real studio on a stand-in engine; tabs may share shelf and locks. */
import { startEngineClient } from '../../../src/studio/engine/engine-client.ts';
import type { TabLocks } from '../../../src/studio/storage/tab-locks.ts';
import { createStudio } from '../../../src/studio/store/create-studio.ts';
import type { SystemWishes } from '../../../src/studio/store/settings.ts';
import { createClock, createStandIn, type StandIn } from '../engine/stand-in.ts';
import { createMemoryLocks } from '../storage/memory-locks.ts';
import { createMemoryPage, type MemoryPage, type PageOptions } from '../storage/memory-page.ts';
import { createMemoryShelf, type MemoryShelf } from '../storage/memory-shelf.ts';

export interface Device {
  readonly shelf: MemoryShelf;
  readonly locks: TabLocks;
}

export const createDevice = (): Device => ({ shelf: createMemoryShelf(), locks: createMemoryLocks() });

export async function openTab(
  device: Device = createDevice(),
  options: PageOptions & { languages?: string[]; onPrefersDark?: SystemWishes['onPrefersDark'] } = {},
) {
  const page: MemoryPage = createMemoryPage(options);
  const clock = createClock();
  const engines: StandIn[] = [];
  const { api, store } = await createStudio({
    startEngine: (listeners) =>
      startEngineClient({
        ...clock,
        ...listeners,
        spawn: () => {
          const engine = createStandIn();
          engines.push(engine);
          return engine;
        },
      }),
    ...device,
    page,
    system: {
      languages: options.languages ?? ['en-GB'],
      prefersDark: false,
      ...(options.onPrefersDark && { onPrefersDark: options.onPrefersDark }),
    },
    patienceMs: 50,
  });
  const engine = (): StandIn => {
    const found = engines.at(-1);
    if (!found) throw new Error('No engine was started');
    return found;
  };
  return {
    api,
    store,
    page,
    clock,
    engine,
    engines,
    /** Renames: the smallest edit there is. */
    rename: (name: string) => api.dispatch({ kind: 'design/rename', name }),
    keys: () => api.state().messages.map(({ key }) => key),
    message: (key: string) => api.state().messages.find((message) => message.key === key),
    /** The tab goes without a word, as in a crash: the browser frees its locks. */
    crash: () => api.dispose(),
    /** The tab is closed, or reloaded when the next one gets the same `tabMemory`. */
    close: () => {
      page.leave();
      api.dispose();
    },
  };
}

/** Everything that is on its way arrives. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
}
