/** Brands for quantities whose mix-up would be silent. The brand costs nothing at run time. */
declare const tag: unique symbol;
export type Branded<Base, Tag extends string> = Base & { readonly [tag]: Tag };

/** A rate of data in one direction. */
export type BitsPerSecond = Branded<number, 'bit/s'>;
/** A rate of data, both directions added up, as NVLink and UB are advertised. */
export type BitsPerSecondBothWays = Branded<number, 'bit/s both ways'>;

export function gigabitsPerSecond(value: number): BitsPerSecond {
  return (value * 1e9) as BitsPerSecond;
}

export function gigabytesPerSecond(value: number): BitsPerSecond {
  return (value * 8e9) as BitsPerSecond;
}

export function oneWayOf(both: BitsPerSecondBothWays): BitsPerSecond {
  return (both / 2) as number as BitsPerSecond;
}
