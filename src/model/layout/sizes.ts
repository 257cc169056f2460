/** Sizes of parts on the floor and in a cabinet, from their figures. */
import type { Catalogue, Part } from '../catalogue/part.ts';
import type { Design } from '../design/design.ts';
import { parseQuantity } from '../units/quantity.ts';
import type { Dimension } from '../units/unit-table.ts';

export interface Footprint {
  /** Metres. */
  readonly width: number;
  readonly depth: number;
}

/** A cabinet whose maker states no size: one floor tile wide and two deep, the usual 600 by 1,200 mm. */
export const plainFootprint: Footprint = { width: 0.6, depth: 1.2 };

export type PartLookUp = (ref: string) => Part | undefined;

/** The user's own parts travel in the document and come first. */
export function partLookUp(design: Design, catalogue: Catalogue): PartLookUp {
  return (ref) => design.parts?.[ref] ?? catalogue.part(ref);
}

/** A figure of a part in the canonical unit; undefined when it is absent or in another unit. */
export function figureIn(part: Part | undefined, name: string, dimension: Dimension): number | undefined {
  const text = part?.figures[name]?.value;
  if (text === undefined) return undefined;
  const read = parseQuantity(text, dimension);
  return read.ok ? read.value.value : undefined;
}

/** Remembers by part, as a hall has thousands of cabinets and a handful of kinds. */
export function footprintOf(design: Design, catalogue: Catalogue): (thing: { readonly part?: string }) => Footprint {
  const look = partLookUp(design, catalogue);
  const known = new Map<string, Footprint>();
  return ({ part }) => {
    if (part === undefined) return plainFootprint;
    let footprint = known.get(part);
    if (!footprint) {
      const found = look(part);
      footprint = {
        width: figureIn(found, 'width', 'length') ?? plainFootprint.width,
        depth: figureIn(found, 'depth', 'length') ?? plainFootprint.depth,
      };
      known.set(part, footprint);
    }
    return footprint;
  };
}
