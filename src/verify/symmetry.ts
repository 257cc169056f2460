/**
 * The symmetry of a network, read from its wiring sentences. They speak of equality alone, so every permutation of the
 * values of a domain that fixes those named by an exception carries links to links; of a ring, rotations and reflections
 * do. Values that nothing tells apart form a *cell*. Where a sentence says more (lines, links dealt unevenly, several
 * digits of one number) every value is a cell of its own.
 */
import type { Cells } from '../model/design/cell-expansion.ts';
import type { Design } from '../model/design/design.ts';
import { type Element, type Place, spansOf } from '../model/design/element-kinds.ts';
import { exceptionCounts, exceptionPlaces } from '../model/design/pair-links.ts';
import type { Domains, Wiring } from '../model/design/wire-sentences.ts';

export interface Symmetry {
  /** Cut by all exceptions of the document and by the places given. */
  readonly coarsest: Cells;
  /** Cut further at what places name, and seen from an element. */
  cut(cells: Cells, places: readonly Place[], from?: Element): Cells;
}

/** Without `allowed`, every value is a cell of its own: no symmetry is used. */
export function symmetryOf(
  design: Design,
  { kinds, sentences }: Wiring,
  { of: domainOf, sizes }: Domains,
  places: readonly Place[],
  allowed: boolean,
): Symmetry {
  const counts = exceptionCounts(design);
  const starts = sizes.map(() => new Set([0, ...counts]));
  const points = new Set<number>(allowed ? [] : sizes.keys());
  const rings = new Set<number>();
  for (const [k, { columns }] of kinds.entries()) {
    const own = domainOf[k] as readonly number[];
    for (const [at, { size }] of columns.entries()) starts[own[at] as number]?.add(size);
    // Of several indices, a count is no range of values.
    const isUneven = counts.length > 0 && columns.some(({ level }, at) => columns[at + 1]?.level === level);
    if (design.number || isUneven || new Set(own).size < own.length) for (const domain of own) points.add(domain);
  }
  for (const { a, b, equal, along, deal, pick } of sentences) {
    const [near, far] = [domainOf[a] as readonly number[], domainOf[b] as readonly number[]];
    const targets = equal.reduce((all, i, j) => (i < 0 ? all * (kinds[b]?.columns[j]?.size as number) : all), 1);
    const isUneven = along?.how === 'line' || (deal !== null && deal.links.total % targets !== 0);
    for (const domain of isUneven ? [...near, ...far] : []) points.add(domain);
    for (const j of along?.how === 'ring' ? along.columns : []) rings.add(far[j] as number);
    for (const [j, value] of pick) starts[far[j] as number]?.add(value).add(value + 1);
  }
  for (const { a, b, equal, along } of sentences)
    for (const [j, domain] of (domainOf[b] as readonly number[]).entries())
      if (rings.has(domain) && equal[j] === -1 && along?.how !== 'ring' && domainOf[a]?.includes(domain))
        points.add(domain);

  const cut: Symmetry['cut'] = (cells, named, from) => {
    const own = cells.map((values) => new Set(values));
    for (const [k, kind] of kinds.entries()) {
      const spans = named.map((place) => spansOf(place, kind));
      for (const [at, domain] of (domainOf[k] as readonly number[]).entries()) {
        for (const one of spans) for (const span of one[at] ?? []) own[domain]?.add(span.from - 1).add(span.to);
        if (from?.kind.chain.join() !== kind.chain.join()) continue;
        own[domain]?.add(from.values[at] as number).add((from.values[at] as number) + 1);
      }
    }
    return own.map((values, domain) => {
      const size = sizes[domain] as number;
      const within = [...values].filter((value) => value < size).sort((x, y) => x - y);
      const isLoose = points.has(domain) || (rings.has(domain) && within.length > 1);
      return isLoose ? Array.from({ length: size }, (_, value) => value) : within;
    });
  };
  const whole = starts.map((values) => [...values]);
  return { coarsest: cut(whole, [...places, ...exceptionPlaces(design)]), cut };
}
