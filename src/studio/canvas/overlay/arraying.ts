/** Whether the small form that makes copies is open. */
import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

export function setArraying(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}

export function useArraying(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
