/** One tab at a time may change a stored design. */

export interface HeldLock {
  release(): void;
}

export interface TabLocks {
  /** Null when another tab holds it. `onLost`: another tab took it over. */
  tryHold(id: string, onLost: () => void): Promise<HeldLock | null>;
  /** Waits until the other tab lets go; null when given up through the signal. */
  waitFor(id: string, onLost: () => void, givenUp: AbortSignal): Promise<HeldLock | null>;
  /** Takes it from the other tab. */
  takeOver(id: string, onLost: () => void): Promise<HeldLock>;
}

const lockName = (id: string) => `podwright design ${id}`;

/** Web Locks; the browser frees them when a tab closes or crashes. */
export function createWebLocks(locks: LockManager): TabLocks {
  function hold(id: string, options: LockOptions, onLost: () => void): Promise<HeldLock | null> {
    return new Promise((resolve, reject) => {
      let released = false;
      let held = false;
      locks
        .request(lockName(id), options, (lock) => {
          if (!lock) {
            resolve(null);
            return undefined;
          }
          held = true;
          return new Promise<void>((letGo) => {
            resolve({
              release() {
                released = true;
                letGo();
              },
            });
          });
        })
        .catch((problem: unknown) => {
          if (!held) reject(problem);
          else if (!released) onLost();
        });
    });
  }

  return {
    tryHold: (id, onLost) => hold(id, { ifAvailable: true }, onLost),
    waitFor: (id, onLost, givenUp) =>
      hold(id, { signal: givenUp }, onLost).catch((problem: unknown) => {
        if (givenUp.aborted) return null;
        throw problem;
      }),
    takeOver: async (id, onLost) => {
      const lock = await hold(id, { steal: true }, onLost);
      if (!lock) throw new Error('A lock that was taken over is not held');
      return lock;
    },
  };
}

/**
 * Where the browser has no locks (pages that are not from a secure origin) every tab may try; the writer's name in the
 * shelf still keeps two tabs from overwriting each other, only later.
 */
export function createNoLocks(): TabLocks {
  const free: HeldLock = { release() {} };
  return {
    tryHold: () => Promise.resolve(free),
    waitFor: (_id, _onLost, givenUp) =>
      new Promise((resolve) => givenUp.addEventListener('abort', () => resolve(null), { once: true })),
    takeOver: () => Promise.resolve(free),
  };
}
