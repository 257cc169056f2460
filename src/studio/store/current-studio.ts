/** The one studio of this page: `useStudio` for views, `studio` for gestures and commands. */
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { StudioSlice } from './state.ts';
import type { StudioApi } from './studio-api.ts';

export interface RunningStudio {
  readonly store: StoreApi<StudioSlice>;
  readonly api: StudioApi;
}

let running: RunningStudio | null = null;

/** Called once by the page before it draws (and by tests with a studio of their own). */
export function provideStudio(next: RunningStudio | null): void {
  running = next;
}

function current(): RunningStudio {
  if (!running) throw new Error('The studio is used before bootStudio() has finished.');
  return running;
}

/** A slice of the state. Return primitives or parts of the state; wrap in `useShallow` what is made anew. */
export function useStudio<T>(select: (state: StudioSlice) => T): T {
  return useStore(current().store, select);
}

/** The running studio's actions; every property is looked up when it is used. */
export const studio: StudioApi = new Proxy({} as StudioApi, {
  get: (_target, name) => current().api[name as keyof StudioApi],
});
