/**
 * A network as a graph of classes: elements whose values lie in the same cells are one vertex. Links of a class go
 * evenly to all its far ends, so paths and flows from class to class stand for real ones. With every value a cell of its
 * own this is the network itself, link by link.
 */
import type { CertifiedNetwork } from '../model/design/certificate-form.ts';
import type { Design } from '../model/design/design.ts';
import { type Element, elementAt, isWithinPlace, type Place, placeOf } from '../model/design/element-kinds.ts';
import { exactRate } from '../model/design/exact-rate.ts';
import { linkChanges, pairLinks } from '../model/design/pair-links.ts';
import { type WireSentence, wireSentences } from '../model/design/wire-sentences.ts';
import { type Fraction, fraction, gcd } from '../model/units/fraction.ts';
import { Refusal } from './refusal.ts';
import { type Cells, type Symmetry, symmetryOf } from './symmetry.ts';

export interface Graph {
  readonly element: readonly (Element | null)[];
  readonly size: readonly number[];
  /** Which vertex of the coarsest graph it is part of. */
  readonly base: readonly string[];
  /** Links by number, each in both directions. */
  readonly near: readonly (readonly number[])[];
  readonly to: readonly number[];
  /** One way, of all links of the class together. */
  readonly units: readonly number[];
  readonly orbit: readonly number[];
  /** Which of the certificate's sorts of links. */
  readonly sort: readonly number[];
}

export interface Scene {
  readonly coarsest: Cells;
  readonly cut: Symmetry['cut'];
  /** How many were met so far. */
  orbits(): number;
  graph(cells: Cells): Graph;
  /** bit/s of a unit: every joined pair has a whole number of them. */
  unit(): Fraction;
}

const most = 3e6;

export function place(design: Design, text: string): Place {
  const read = placeOf(design, text);
  if (!read) throw new Refusal('malformed', text.slice(0, 80));
  return read;
}

export function sceneOf(design: Design, id: string, links: CertifiedNetwork['links'], symmetric: boolean): Scene {
  const net = Object.hasOwn(design.nets, id) ? design.nets[id] : undefined;
  if (!net) throw new Refusal('malformed', id);
  const wiring = wireSentences(design, id, net);
  const { kinds, sentences, unsaid } = wiring;
  if (unsaid !== undefined) throw new Refusal('unsupported', `${id}.${unsaid}`);
  const changes = linkChanges(design, id);
  const sortPlaces = links.flatMap(({ from, to }) => [place(design, from), place(design, to)]);
  const { domainOf, sizes, coarsest, cut } = symmetryOf(design, wiring, sortPlaces, symmetric);
  const speeds = new Map<string, Fraction>();
  for (const { rate = net.rate } of [...sentences, ...changes]) speeds.set(rate, exactRate(rate) ?? fraction(0n));
  const scale = [...speeds.values()].reduce((all, { d }) => (all * d) / gcd(all, d), 1n);
  const speedOf = new Map([...speeds].map(([text, { n, d }]) => [text, Number((n * scale) / d)] as const));
  const orbits = new Map<string, number>();
  const graphs = new Map<string, Graph>();
  let unit = 0n;

  function build(cells: Cells): Graph {
    const widths = cells.map((starts, domain) => {
      const end = sizes[domain] as number;
      return new Map(starts.map((start, at) => [start, (starts[at + 1] ?? end) - start]));
    });
    const ids = new Map<string, number>();
    const [element, size, base, near]: [(Element | null)[], number[], string[], number[][]] = [[], [], [], []];
    const [to, units, pairs, orbit, sort]: number[][] & { length: 5 } = [[], [], [], [], []];
    const add = (kind: number, values: readonly number[]): void => {
      const domains = domainOf[kind] as readonly number[];
      const own = domains[values.length];
      if (own !== undefined) {
        for (const start of cells[own] as readonly number[]) add(kind, [...values, start]);
        return;
      }
      if (ids.size > most) throw new Refusal('too-large', id);
      const coarse = values.map((value, at) => coarsest[domains[at] as number]?.findLast((start) => start <= value));
      const members = values.reduce((all, value, at) => all * (widths[domains[at] as number]?.get(value) as number), 1);
      ids.set(`${kind}:${values}`, size.length);
      element.push(elementAt(design, kinds[kind] as Element['kind'], values));
      size.push(element.at(-1) ? members : 0);
      base.push(`${kind}:${coarse}`);
      near.push([]);
    };
    for (const kind of new Set(sentences.flatMap(({ a, b }) => [a, b]))) add(kind, []);
    const at = sortPlaces.map((place) => element.map((own) => own !== null && isWithinPlace(place, own)));
    const sortOf = (wire: string, a: number, b: number): number =>
      links.findLastIndex((one, k) => {
        const [from, into] = [at[2 * k], at[2 * k + 1]];
        return one.wire === wire && ((from?.[a] && into?.[b]) || (from?.[b] && into?.[a]));
      });

    const join = (rule: number, a: number, b: number, count: number, same: readonly boolean[]): void => {
      const { a: kind, b: other, wire, ends } = sentences[rule] as WireSentence;
      const [one, far] = [element[a], element[b]];
      if (!one || !far || (kind === other && !same.includes(false))) return;
      const found = pairLinks(sentences[rule] as WireSentence, changes, one, far);
      const each = found ? found.links * (speedOf.get(found.rate) as number) : 0;
      if (each === 0) return;
      if (!Number.isSafeInteger(each)) throw new Refusal('too-large', id);
      unit = gcd(unit, BigInt(each));
      const isWritten = kind !== other || ends !== null;
      const name = `${rule}|${isWritten ? [base[a], base[b]] : [base[a], base[b]].sort()}|${same}`;
      if (!orbits.has(name)) orbits.set(name, orbits.size);
      for (const [from, into] of isWritten ? [[a, b] as const, [b, a] as const] : [[a, b] as const]) {
        near[from]?.push(to.length);
        to.push(into);
        pairs.push((size[a] as number) * count);
        units.push(each);
        orbit.push(orbits.get(name) as number);
        sort.push(sortOf(wire, a, b));
      }
    };
    sentences.forEach(({ a: kind, b: other, equal, pick, ends }, rule) => {
      const visit = (
        a: number,
        own: readonly number[],
        values: readonly number[],
        count: number,
        same: boolean[],
      ): void => {
        const column = values.length;
        const domain = domainOf[other]?.[column];
        if (domain === undefined) {
          join(rule, a, ids.get(`${other}:${values}`) as number, count, same);
          return;
        }
        const go = (value: number, ways: number, isSame: boolean): void => {
          if (ways > 0 && (pick.get(column) ?? value) === value)
            visit(a, own, [...values, value], count * ways, [...same, isSame]);
        };
        const mate = equal[column] as number;
        if (mate >= 0) {
          go(own[mate] as number, 1, true);
          return;
        }
        const partner = domainOf[kind]?.indexOf(domain) as number;
        for (const [value, width] of widths[domain] as ReadonlyMap<number, number>) {
          const meet = partner >= 0 && own[partner] === value;
          if (meet) go(value, 1, true);
          go(value, meet ? width - 1 : width, false);
        }
      };
      element.forEach((one, a) => {
        if (one?.kind === kinds[kind] && one && (!ends || isWithinPlace(ends[0], one))) visit(a, one.values, [], 1, []);
      });
    });
    return {
      element,
      size,
      base,
      near,
      to,
      units: units.map((each, k) => (each / Number(unit)) * (pairs[k] as number)),
      orbit,
      sort,
    };
  }
  return {
    coarsest,
    cut,
    orbits: () => orbits.size,
    unit: () => fraction(unit, scale),
    graph(cells) {
      const key = JSON.stringify(cells);
      const graph = graphs.get(key) ?? build(cells);
      graphs.set(key, graph);
      return graph;
    },
  };
}
