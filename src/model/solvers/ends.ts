/**
 * Question: which links does one vertex of each class have?
 *
 * Read off the quotient: parallel links of a joined pair are those of its rule. Exact. Cost: one pass over the links.
 */
import type { Base } from './symmetry/quotient.ts';
import type { Join } from './symmetry/structure.ts';

export interface Bundle {
  /** Index of the link rule. */
  readonly rule: number;
  /** Kind of vertex at the other end. */
  readonly other: number;
  /** Joined pairs of one vertex, and bit/s of one of them. */
  readonly pairs: number;
  readonly capacity: number;
}

/** By class of the quotient; equal bundles are added up. */
export function bundlesOf({ symmetry, quotient }: Base): readonly (readonly Bundle[])[] {
  const { joins } = symmetry.pins.structure;
  return Array.from({ length: quotient.count }, (_, index) => {
    const found = new Map<string, { rule: number; other: number; pairs: number; capacity: number }>();
    const size = quotient.size[index] as number;
    for (let link = quotient.start[index] as number; link < (quotient.start[index + 1] as number); link++) {
      const { rule } = joins[quotient.join[link] as number] as Join;
      const other = quotient.kind[quotient.to[link] as number] as number;
      const capacity = (quotient.capacity[link] as number) / (quotient.pairs[link] as number);
      const key = `${rule}/${other}/${capacity}`;
      const known = found.get(key) ?? { rule, other, pairs: 0, capacity };
      found.set(key, known);
      known.pairs += (quotient.pairs[link] as number) / size;
    }
    return [...found.values()];
  });
}
