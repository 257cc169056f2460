/**
 * A network as a graph of classes: elements whose values lie in the same cells are one vertex. Links of a class go
 * evenly to all its far ends, so paths and flows from class to class stand for real ones. With every value a cell of its
 * own this is the network itself, link by link.
 */

import { type Cells, expandCells } from '../model/design/cell-expansion.ts';
import { type CertifiedNetwork, Refusal } from '../model/design/certificate-form.ts';
import type { Design } from '../model/design/design.ts';
import { type Element, placeOf } from '../model/design/element-kinds.ts';
import { inCommonUnit } from '../model/design/exact-rate.ts';
import { linkChanges, meetsEither } from '../model/design/pair-links.ts';
import { domainsOf, wireSentences } from '../model/design/wire-sentences.ts';
import { type Fraction, fraction, gcd } from '../model/exact/fraction.ts';
import type { WholeLink } from '../model/exact/whole-flows.ts';
import { type Symmetry, symmetryOf } from './symmetry.ts';

export interface Vertex {
  /** One of its elements; null where there are none. */
  readonly element: Element | null;
  readonly size: number;
  /** The vertex of the coarsest graph that it is part of. */
  readonly base: string;
  readonly near: WholeLink[];
}

export type Graph = readonly Vertex[];

export interface Scene extends Symmetry {
  graph(cells: Cells): Graph;
  orbits(): number;
  /** bit/s of a unit: every joined pair has a whole number of them. */
  unit(): Fraction;
}

export function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Refusal('malformed', what);
  return value;
}

export function sceneOf(design: Design, { net: id, links }: CertifiedNetwork, symmetric: boolean): Scene {
  const net = known(Object.hasOwn(design.nets, id) ? design.nets[id] : undefined, id);
  const wiring = wireSentences(design, id, net);
  const { sentences, unsaid } = wiring;
  if (unsaid !== undefined) throw new Refusal('unsupported', `${id}.${unsaid}`);
  const domains = domainsOf(wiring);
  const sorts = links.map(({ from, to }) => [from, to].map((text) => known(placeOf(design, text), text)));
  const symmetry = symmetryOf(design, wiring, domains, sorts.flat(), symmetric);
  const spoken = [...sentences, ...linkChanges(design, id)].flatMap(({ rate }) => rate ?? []);
  const rates = inCommonUnit([net.rate, ...spoken]);
  const orbits = new Map<string, number>();
  const graphs = new Map<string, Graph>();
  let unit = 0n;

  function build(cells: Cells): Graph {
    const expansion = expandCells(design, id, wiring, domains, cells, 1e6);
    if (!expansion) throw new Refusal('too-large', id);
    const graph = expansion.elements.map(({ kind, values, element, size }): Vertex => {
      const coarse = values.map((value, at) => {
        return symmetry.coarsest[domains.of[kind]?.[at] as number]?.findLast((start) => start <= value);
      });
      return { element, size, base: `${kind}:${coarse}`, near: [] };
    });
    const found = [...expansion.joints()].map(({ links: count, rate, ...joint }) => {
      return { ...joint, units: BigInt(count) * rates.of(rate) };
    });
    unit = found.reduce((all, { units }) => gcd(all, units), unit);
    for (const { sentence, a, b, same, pairs, units } of found) {
      const { wire, a: kind, b: other, ends } = sentences[sentence] as (typeof sentences)[number];
      const [one, far] = [graph[a] as Vertex, graph[b] as Vertex];
      const all = Number(units / (unit || 1n)) * pairs;
      if (!Number.isSafeInteger(all)) throw new Refusal('too-large', id);
      if (all === 0) continue;
      // Links within a kind are found from both of their ends, others from one.
      const isTwice = kind === other && ends === null;
      const name = `${sentence}|${isTwice ? [one.base, far.base].sort() : [one.base, far.base]}|${same}`;
      const orbit = orbits.get(name) ?? orbits.size;
      orbits.set(name, orbit);
      const fits = (places: (typeof sorts)[number], at: number) =>
        links[at]?.wire === wire && meetsEither(places, one.element as Element, far.element as Element);
      const sort = sorts.findLastIndex(fits);
      one.near.push({ to: b, units: all, orbit, sort });
      if (!isTwice) far.near.push({ to: a, units: all, orbit, sort });
    }
    return graph;
  }
  return {
    ...symmetry,
    orbits: () => orbits.size,
    unit: () => fraction(unit, rates.scale),
    graph(cells) {
      const key = JSON.stringify(cells);
      const graph = graphs.get(key) ?? build(cells);
      graphs.set(key, graph);
      return graph;
    },
  };
}
