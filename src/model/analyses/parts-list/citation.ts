import { weakestBasis } from '../../catalogue/basis.ts';
import type { Catalogue, Part } from '../../catalogue/part.ts';
import type { Machine } from '../../machine/machine.ts';
import type { PartsListLine } from '../../report/parts-list.ts';

/** Weakest basis and the sources of all that a line states of its part. */
export function citationOf(
  part: Part | undefined,
  machine: Machine,
  catalogue: Catalogue,
): Pick<PartsListLine, 'confidence' | 'sources'> {
  const stated = ['peakPower', 'typicalPower', 'mass', 'height'].flatMap((field) => part?.figures[field] ?? []);
  const ids = [...new Set(stated.flatMap(({ source }) => source))];
  const sources = ids.map((id) => {
    const source = catalogue.source(id) ?? machine.sources[id];
    return source?.url ?? source?.title ?? id;
  });
  return { sources, ...(stated.length > 0 && { confidence: weakestBasis(stated.map(({ basis }) => basis)) }) };
}
