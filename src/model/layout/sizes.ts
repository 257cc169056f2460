/** Sizes of parts on the floor and in a cabinet, from their figures. */
import type { Catalogue, Part } from '../catalogue/part.ts';
import { parseQuantity } from '../units/quantity.ts';
import type { Dimension } from '../units/unit-table.ts';

export interface Footprint {
  /** Metres. */
  readonly width: number;
  readonly depth: number;
}

/** A cabinet whose maker states no size: one floor tile wide and two deep, the usual 600 by 1,200 mm. */
export const plainFootprint: Footprint = { width: 0.6, depth: 1.2 };

/** A figure of a part in the canonical unit; undefined when it is absent or in another unit. */
export function figureIn(part: Part | undefined, name: string, dimension: Dimension): number | undefined {
  const text = part?.figures[name]?.value;
  if (text === undefined) return undefined;
  const read = parseQuantity(text, dimension);
  return read.ok ? read.value.value : undefined;
}

/** Remembers by part, as a hall has thousands of cabinets and a handful of kinds. */
export function footprintOf(catalogue: Catalogue): (thing: { readonly part?: string }) => Footprint {
  const known = new Map<string, Footprint>();
  return ({ part }) => {
    if (part === undefined) return plainFootprint;
    let footprint = known.get(part);
    if (!footprint) {
      const found = catalogue.part(part);
      footprint = {
        width: figureIn(found, 'width', 'length') ?? plainFootprint.width,
        depth: figureIn(found, 'depth', 'length') ?? plainFootprint.depth,
      };
      known.set(part, footprint);
    }
    return footprint;
  };
}
