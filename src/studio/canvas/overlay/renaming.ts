/** Whether a name is being typed: of the selected place, or of all that are called like it. */
import { useSyncExternalStore } from 'react';

export type Renaming = 'place' | 'kind';

let now: Renaming | null = null;
const listeners = new Set<() => void>();

export function setRenaming(next: Renaming | null): void {
  now = next;
  for (const listener of listeners) listener();
}

export function useRenaming(): { readonly what: Renaming | null; readonly close: () => void } {
  const what = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
  return { what, close: () => setRenaming(null) };
}
