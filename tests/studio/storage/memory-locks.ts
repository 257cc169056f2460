/** Web Locks in memory, shared by the tabs of a test. */
import type { HeldLock, TabLocks } from '../../../src/studio/storage/tab-locks.ts';

interface Holder {
  readonly lock: HeldLock;
  readonly onLost: () => void;
}

export function createMemoryLocks(): TabLocks {
  const holders = new Map<string, Holder>();
  const queues = new Map<string, (() => boolean)[]>();

  function hold(id: string, onLost: () => void): HeldLock {
    const holder: Holder = {
      onLost,
      lock: {
        release() {
          if (holders.get(id) !== holder) return;
          holders.delete(id);
          const queue = queues.get(id) ?? [];
          for (let next = queue.shift(); next; next = queue.shift()) if (next()) return;
        },
      },
    };
    holders.set(id, holder);
    return holder.lock;
  }

  const later = <T>(value: T) => new Promise<T>((resolve) => setImmediate(resolve, value));

  return {
    tryHold: (id, onLost) => later(holders.has(id) ? null : hold(id, onLost)),
    waitFor: (id, onLost, givenUp) =>
      new Promise((resolve) => {
        if (!holders.has(id)) {
          resolve(hold(id, onLost));
          return;
        }
        const take = () => {
          if (givenUp.aborted) return false;
          resolve(hold(id, onLost));
          return true;
        };
        queues.set(id, [...(queues.get(id) ?? []), take]);
        givenUp.addEventListener('abort', () => resolve(null), { once: true });
      }),
    takeOver: (id, onLost) => {
      const before = holders.get(id);
      const lock = hold(id, onLost);
      if (before) setImmediate(before.onLost);
      return later(lock);
    },
  };
}
