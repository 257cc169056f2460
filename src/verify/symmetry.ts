/**
 * The symmetry of a network, read from its wiring sentences. A *domain* is a set of indices that sentences compare with
 * one another. Sentences speak of equality alone, so every permutation of a domain's values that fixes those named by an
 * exception carries links to links; of a ring, its rotations and reflections do. Values that nothing tells apart form a
 * *cell*. Where a sentence says more than that (lines, dealt links, digits of one number) every value is its own cell.
 */
import type { Design } from '../model/design/design.ts';
import { type Element, type Place, placeOf } from '../model/design/element-kinds.ts';
import { blockHolds, totalOf } from '../model/design/tree-kinds.ts';
import type { Wiring } from '../model/design/wire-sentences.ts';

/** By domain: the first value of each cell. */
export type Cells = readonly (readonly number[])[];

export interface Symmetry {
  /** By kind and column. */
  readonly domainOf: readonly (readonly number[])[];
  readonly sizes: readonly number[];
  /** Cut by all exceptions of the document and by the places given. */
  readonly coarsest: Cells;
  /** Cut further at what places name, and seen from an element. */
  cut(cells: Cells, places: readonly Place[], from?: Element): Cells;
}

/** Without `allowed`, every value is a cell of its own: no symmetry is used. */
export function symmetryOf(design: Design, wiring: Wiring, places: readonly Place[], allowed: boolean): Symmetry {
  const { kinds, sentences } = wiring;
  const column = (kind: number, at: number): string => kinds[kind]?.columns[at]?.key as string;
  const root = new Map(kinds.flatMap(({ columns }) => columns.map(({ key }) => [key, key] as const)));
  for (const { a, b, equal } of sentences)
    for (const [j, i] of equal.entries()) {
      const [from, into] = [root.get(column(b, j)), root.get(column(a, i)) as string];
      for (const [key, own] of root) if (i >= 0 && own === from) root.set(key, into);
    }
  const names = [...new Set(root.values())];
  const domainOf = kinds.map(({ columns }) => columns.map(({ key }) => names.indexOf(root.get(key) as string)));
  const sizes = names.map(() => 0);
  const cuts = names.map(() => new Set([0]));
  const points = new Set<number>(allowed ? [] : names.keys());
  const rings = new Set<number>();
  const loosen = (kind: number): void => {
    for (const domain of domainOf[kind] ?? []) points.add(domain);
  };
  kinds.forEach(({ columns, number }, k) => {
    const own = domainOf[k] as number[];
    if (number || new Set(own).size < own.length) loosen(k);
    columns.forEach(({ size }, at) => {
      sizes[own[at] as number] = Math.max(sizes[own[at] as number] as number, size);
      cuts[own[at] as number]?.add(size);
    });
  });
  for (const { a, b, equal, along, deal, pick } of sentences) {
    const targets = equal.reduce((all, i, j) => (i < 0 ? all * (kinds[b]?.columns[j]?.size as number) : all), 1);
    if (along?.how === 'line' || (deal && deal.links.total % targets !== 0)) for (const kind of [a, b]) loosen(kind);
    if (along?.how === 'ring') for (const j of along.columns) rings.add(domainOf[b]?.[j] as number);
    for (const [j, value] of pick) for (const cut of [value, value + 1]) cuts[domainOf[b]?.[j] as number]?.add(cut);
  }
  for (const { a, b, equal, along } of sentences)
    for (const [j, domain] of (domainOf[b] as number[]).entries())
      if (rings.has(domain) && equal[j] === -1 && along?.how !== 'ring' && domainOf[a]?.includes(domain))
        points.add(domain);
  // Boxes of different counts: their numbers tell values apart; of several indices, a count is no range of values.
  const counts = (design.changes ?? []).flatMap((change) => {
    if ('hold' in change) return Object.values(change.hold);
    return 'block' in change ? Object.values(blockHolds(design, change.block)).map(totalOf) : [];
  });
  for (const count of counts) for (const own of cuts) own.add(count);
  for (const [k, { columns }] of kinds.entries())
    if (counts.length > 0 && columns.some(({ level }, at) => columns[at + 1]?.level === level)) loosen(k);

  const closed = (starts: readonly ReadonlySet<number>[]): Cells =>
    starts.map((own, domain) => {
      const size = sizes[domain] as number;
      const within = [...own].filter((value) => value < size).sort((x, y) => x - y);
      const apart = points.has(domain) || (rings.has(domain) && within.length > 1);
      return apart ? Array.from({ length: size }, (_, value) => value) : within;
    });
  const cut: Symmetry['cut'] = (cells, named, from) => {
    const starts = cells.map((own) => new Set(own));
    for (const { steps, number } of named)
      kinds.forEach(({ chain, columns }, k) => {
        if (number === undefined ? steps[0]?.name !== chain[0] : steps[0]?.name !== chain.at(-1)) return;
        for (const [at, { level }] of columns.entries()) {
          const spans = steps[Math.max(0, level)]?.spans ?? [];
          const peers = columns.flatMap((other, column) => (other.level === level ? [column] : []));
          for (const span of peers.length === 1 ? spans : spans.slice(peers.indexOf(at), peers.indexOf(at) + 1))
            starts[domainOf[k]?.[at] as number]?.add(span.from - 1).add(span.to);
        }
      });
    const own = kinds.findIndex(({ chain }) => chain.join() === from?.kind.chain.join());
    for (const [at, value] of from?.values.entries() ?? [])
      starts[domainOf[own]?.[at] as number]?.add(value).add(value + 1);
    return closed(starts);
  };
  const named = [...places, ...sentences.flatMap(({ ends }) => ends ?? [])];
  for (const change of design.changes ?? []) {
    const path = 'at' in change ? change.at : 'under' in change ? change.under : undefined;
    const ends = path !== undefined ? [path] : 'cut' in change ? [change.from, change.to] : [];
    named.push(...ends.flatMap((text) => placeOf(design, text) ?? []));
  }
  return { domainOf, sizes, coarsest: cut(closed(cuts), named), cut };
}
