/** The catalogue: parts that ship with the studio, and those a design brings along. */
import { builtInParts } from './built-in-parts.ts';
import type { Catalogue, Part, PartRef } from './part.ts';
import { sources } from './sources.ts';

export { builtInParts } from './built-in-parts.ts';

/**
 * A design's own parts come behind ours: a reference that we ship always means our part, whatever a file from a
 * stranger says. Names from such a file are looked up as own properties only.
 */
export function createCatalogue(own: Readonly<Record<PartRef, Part>> = {}): Catalogue {
  const at = <Value>(table: Readonly<Record<string, Value>>, key: string) =>
    Object.hasOwn(table, key) ? table[key] : undefined;
  const refs = [...Object.keys(builtInParts), ...Object.keys(own).filter((ref) => !Object.hasOwn(builtInParts, ref))];
  return {
    part: (ref) => at(builtInParts, ref) ?? at(own, ref),
    refs: () => refs,
    source: (id) => at(sources, id),
  };
}
