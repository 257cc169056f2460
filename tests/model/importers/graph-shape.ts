/** Whether two designs have the same links up to names: colours refined until nothing changes, then compared. */
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Design, NetId } from '../../../src/model/design/design.ts';
import { type ExportGraph, exportGraph } from '../../../src/model/exporters/export-graph.ts';

export interface ShapeOptions {
  readonly nets?: readonly NetId[];
  /** What tells nodes apart from the start; default: cards from others. */
  readonly colour?: (node: ExportGraph['nodes'][number]) => string;
  /** What tells links apart; default: how many, and their rate. */
  readonly label?: (link: ExportGraph['links'][number]) => string;
  /** False: parallel links count as one. */
  readonly parallel?: false;
}

export function graphOf(design: Design, nets?: readonly NetId[]): ExportGraph {
  const read = exportGraph(design, createCatalogue(design.parts), { nets });
  if (!read.ok) throw new Error(`${read.reason} ${read.detail}`);
  return read.value;
}

/** Equal for isomorphic graphs; for these small and regular-by-parts graphs also unequal for others. */
export function shapeOf(design: Design, options: ShapeOptions = {}): string {
  const { nodes, links } = graphOf(design, options.nets);
  const colour = options.colour ?? (({ role }) => (role === 'card' ? 'card' : 'other'));
  const label = options.label ?? (({ rate }) => String(Math.round(rate / 1e6)));
  const shown = (count: number) => (options.parallel === false ? 1 : count);
  const pairs = new Map<string, Map<number, Map<number, number>>>();
  const near: { other: number; text: string }[][] = nodes.map(() => []);
  for (const link of links) {
    const key = label(link);
    const [low, high] = [Math.min(link.a, link.b), Math.max(link.a, link.b)];
    const byLow = pairs.get(key) ?? new Map<number, Map<number, number>>();
    pairs.set(key, byLow);
    const byHigh = byLow.get(low) ?? new Map<number, number>();
    byLow.set(low, byHigh);
    byHigh.set(high, (byHigh.get(high) ?? 0) + link.links);
  }
  for (const [key, byLow] of pairs) {
    for (const [a, byHigh] of byLow) {
      for (const [b, count] of byHigh) {
        near[a]?.push({ other: b, text: `${key}×${shown(count)}` });
        near[b]?.push({ other: a, text: `${key}×${shown(count)}` });
      }
    }
  }
  let colours = nodes.map(colour);
  for (let round = 0, before = 0; round < 40; round++) {
    const next = colours.map((own, node) => {
      const seen = (near[node] ?? []).map(({ other, text }) => `${text}~${colours[other]}`).sort();
      return shortened(`${own}|${seen.join(' ')}`);
    });
    const kinds = new Set(next).size;
    colours = next;
    if (kinds === before) break;
    before = kinds;
  }
  const counts = new Map<string, number>();
  for (const own of colours) counts.set(own, (counts.get(own) ?? 0) + 1);
  return [...counts]
    .map(([own, count]) => `${own} ${count}`)
    .sort()
    .join('\n');
}

/** FNV-1a, twice, so that texts do not grow from round to round. */
function shortened(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    two = Math.imul(two ^ text.charCodeAt(at), 0x85ebca6b) ^ (two >>> 13);
  }
  return `${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
}

/** Links of small graphs by the names of their ends, to be compared as they stand. */
export function namedLinks(design: Design): readonly string[] {
  const { nodes, links } = graphOf(design);
  return links
    .flatMap(({ a, b, links: count, rate }) => {
      const ends = [nodes[a]?.name ?? '', nodes[b]?.name ?? ''].sort();
      return Array.from({ length: count }, () => `${ends.join(' ~ ')} ${rate}`);
    })
    .sort();
}
