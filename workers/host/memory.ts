/** What is kept between revisions, by the text of everything it depends on; the longest unused goes first. */

export interface Memory {
  remember<T>(key: string, make: () => T): T;
  readonly size: number;
}

export function createMemory(capacity: number): Memory {
  const kept = new Map<string, unknown>();
  return {
    remember<T>(key: string, make: () => T): T {
      if (kept.has(key)) {
        const value = kept.get(key) as T;
        kept.delete(key);
        kept.set(key, value);
        return value;
      }
      const value = make();
      kept.set(key, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= capacity) break;
        kept.delete(oldest);
      }
      return value;
    },
    get size() {
      return kept.size;
    },
  };
}
