/** What `same` means for two kinds of elements: which of their indices must be equal. */
import type { ElementKind, Written } from './elements.ts';

/** Places of written indices: of the near element and of the far one. */
export type WrittenPair = readonly [number, number];

/**
 * "Same node" is the same instance, with all its indices and everything above it; "same row" is that index of a shared
 * hold, and everything above the hold; "same plane", of different holds that name an index alike, is an equal index.
 * `lost` are names that the two have not both.
 */
export function samePairs(
  a: ElementKind,
  b: ElementKind,
  same: readonly string[],
): { readonly pairs: readonly WrittenPair[]; readonly lost: readonly string[] } {
  const pairs = new Map<string, WrittenPair>();
  const lost: string[] = [];
  const pairAll = (wanted: (one: Written) => boolean): number => {
    let found = 0;
    a.written.forEach((one, i) => {
      const j = b.written.findIndex((other) => other.key === one.key);
      if (j < 0 || !wanted(one)) return;
      pairs.set(`${i},${j}`, [i, j]);
      found++;
    });
    return found;
  };
  for (const name of same) {
    const box = a.site.path.find((outer) => outer.hold === name && b.site.path.includes(outer));
    const within = box?.path.map((outer) => outer.key) ?? [];
    if (pairAll((one) => within.includes(one.hold)) > 0) continue;
    const near = placesOf(a, name);
    const far = placesOf(b, name);
    const shared = near.filter((i) => b.written.some((other) => other.key === a.written[i]?.key));
    if (shared.length > 0) {
      const outermost = a.written[shared[0] as number] as Written;
      pairAll((one) => one.name === name || outermost.above.includes(one.hold));
      continue;
    }
    if (near.length > 0 && far.length === near.length) {
      near.forEach((i, place) => {
        pairs.set(`${i},${far[place]}`, [i, far[place] as number]);
      });
      continue;
    }
    lost.push(name);
  }
  return { pairs: [...pairs.values()], lost };
}

function placesOf({ written }: ElementKind, name: string): readonly number[] {
  return written.flatMap((one, place) => (one.name === name ? [place] : []));
}
