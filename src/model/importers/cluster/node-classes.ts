/** Classes of nodes that look alike from everywhere: colour refinement (1-dimensional Weisfeiler–Leman). */
import type { Cluster } from './cluster.ts';

/** Links of one pair, one network and one rate, ports put together. */
export interface Bundle {
  readonly a: number;
  readonly b: number;
  /** Number of its label: network, rate and how many parallel links. */
  readonly label: number;
}

export interface Label {
  readonly net: string;
  readonly rate: number | undefined;
  readonly links: number;
}

export interface Bundles {
  readonly bundles: readonly Bundle[];
  readonly labels: readonly Label[];
}

export function bundlesOf({ links }: Pick<Cluster, 'links'>): Bundles {
  const sums = new Map<string, { a: number; b: number; net: string; rate: number | undefined; links: number }>();
  for (const { a, b, net, rate, links: parallel } of links) {
    const [near, far] = a < b ? [a, b] : [b, a];
    const key = `${near} ${far} ${net} ${rate}`;
    const known = sums.get(key);
    if (known) known.links += parallel;
    else sums.set(key, { a: near, b: far, net, rate, links: parallel });
  }
  const labels: Label[] = [];
  const numbers = new Map<string, number>();
  const bundles = [...sums.values()].map(({ a, b, net, rate, links: parallel }) => {
    const key = `${net} ${rate} ${parallel}`;
    let label = numbers.get(key);
    if (label === undefined) {
      label = labels.length;
      labels.push({ net, rate, links: parallel });
      numbers.set(key, label);
    }
    return { a, b, label };
  });
  return { bundles, labels };
}

/** A class for each node, numbered by first member; undefined when there are more than `most`. */
export function classesOf(
  start: readonly string[],
  { bundles }: Bundles,
  most: number,
): { readonly classOf: Int32Array; readonly members: readonly (readonly number[])[] } | undefined {
  const near: { other: number; label: number }[][] = start.map(() => []);
  for (const { a, b, label } of bundles) {
    near[a]?.push({ other: b, label });
    near[b]?.push({ other: a, label });
  }
  let classOf = numbered(start);
  for (let count = distinct(classOf); ; ) {
    if (count > most) return undefined;
    const next = numbered(
      near.map((links, node) => {
        const seen = links.map(({ other, label }) => `${classOf[other]}/${label}`).sort();
        return `${classOf[node]}|${seen.join(' ')}`;
      }),
    );
    const grown = distinct(next);
    classOf = next;
    if (grown === count) break;
    count = grown;
  }
  const members: number[][] = [];
  classOf.forEach((own, node) => {
    const list = members[own] ?? [];
    members[own] = list;
    list.push(node);
  });
  return { classOf, members };
}

function numbered(texts: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(texts, (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
}

function distinct(classOf: Int32Array): number {
  return new Set(classOf).size;
}
