/** Names for formats that allow few signs: each node's name in letters, digits and dashes, each only once. */

/** `cc[3]/node[2]` is `cc-3-node-2`; what is left empty goes by its number. */
export function safeName(name: string, allowed: RegExp, most: number): string {
  return name
    .replace(/[^\p{L}\p{N}]+/gu, (signs) => (allowed.test(signs) ? signs : '-'))
    .replace(/[^A-Za-z0-9._-]/g, '-')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
    .slice(0, most)
    .replace(/[^A-Za-z0-9]+$/, '');
}

export interface Namer {
  /** The same for the same key. */
  of(key: string): string;
}

export function namer(allowed: RegExp, most: number, otherwise: string): Namer {
  const made = new Map<string, string>();
  const used = new Set<string>();
  return {
    of(key) {
      const known = made.get(key);
      if (known !== undefined) return known;
      const base = safeName(key, allowed, most) || otherwise;
      let name = base;
      for (let again = 2; used.has(name); again++) {
        const tail = `-${again}`;
        name = `${base.slice(0, most - tail.length)}${tail}`;
      }
      used.add(name);
      made.set(key, name);
      return name;
    },
  };
}
