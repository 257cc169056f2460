/** Whether the name of the selection is being typed. */
import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

export function setRenaming(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}

export function useRenaming(): { readonly open: boolean; readonly close: () => void } {
  const isOpen = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
  return { open: isOpen, close: () => setRenaming(false) };
}
