/**
 * A network written out as coarsely as one likes: values of each domain are taken together in cells, and one element
 * stands for all whose values lie in the same cells. With every value a cell of its own this lists every element and
 * every joined pair. Whether it is right to take values together is for the caller to know.
 */
import type { Design, NetId, QuantityText } from './design.ts';
import { type Element, type ElementKind, elementAt } from './element-kinds.ts';
import { linkChanges, pairLinks } from './pair-links.ts';
import type { Domains, WireSentence, Wiring } from './wire-sentences.ts';

/** By domain: the first value of each cell, ascending from 0. */
export type Cells = readonly (readonly number[])[];

export interface CellElement {
  /** Place among the kinds of the wiring. */
  readonly kind: number;
  readonly values: readonly number[];
  /** The one that stands for the others; null when there is none. */
  readonly element: Element | null;
  readonly size: number;
}

/** Joined pairs of two cells by one sentence, found from an element of its kind `a`. */
export interface CellJoint {
  readonly sentence: number;
  readonly a: number;
  readonly b: number;
  /** By column of b: whether its value is the one that a has of that domain. */
  readonly same: readonly boolean[];
  readonly pairs: number;
  /** Of one pair. */
  readonly links: number;
  readonly rate: QuantityText;
}

export interface CellExpansion {
  readonly elements: readonly CellElement[];
  joints(): Generator<CellJoint>;
}

/** Undefined for more than `most` elements of a kind. */
export function expandCells(
  design: Design,
  net: NetId,
  { kinds, sentences }: Wiring,
  { of: domainOf, sizes }: Domains,
  cells: Cells,
  most: number,
): CellExpansion | undefined {
  const widths = cells.map((starts, domain) => {
    return new Map(starts.map((start, at) => [start, (starts[at + 1] ?? (sizes[domain] as number)) - start]));
  });
  const numbers = new Map<string, number>();
  const elements: CellElement[] = [];
  for (const kind of new Set(sentences.flatMap(({ a, b }) => [a, b]))) {
    const domains = domainOf[kind] as readonly number[];
    if (domains.reduce((all, domain) => all * (cells[domain]?.length ?? 0), 1) > most) return undefined;
    for (const values of tuples(domains.map((domain) => cells[domain] ?? []))) {
      const element = elementAt(design, kinds[kind] as ElementKind, values);
      const size = values.reduce((all, value, at) => all * (widths[domains[at] as number]?.get(value) ?? 0), 1);
      numbers.set(`${kind}:${values}`, elements.length);
      elements.push({ kind, values, element, size: element ? size : 0 });
    }
  }
  const changes = linkChanges(design, net);

  /** Values of each column of b that one element's far ends may have, and how many there are of each. */
  const choices = ({ a, b, equal, pick }: WireSentence, own: readonly number[]) =>
    equal.map((mate, column) => {
      const domain = domainOf[b]?.[column] as number;
      if (mate >= 0) return [{ value: own[mate] as number, ways: 1, same: true }];
      const partner = own[domainOf[a]?.indexOf(domain) as number];
      const all = [...(widths[domain] ?? [])].flatMap(([value, ways]) =>
        value === partner
          ? [
              { value, ways: 1, same: true },
              { value, ways: ways - 1, same: false },
            ]
          : [{ value, ways, same: false }],
      );
      return all.filter(({ value, ways }) => ways > 0 && (pick.get(column) ?? value) === value);
    });

  return {
    elements,
    *joints() {
      for (const [number, sentence] of sentences.entries()) {
        for (const [a, { kind, element: one, values, size }] of elements.entries()) {
          if (kind !== sentence.a || !one) continue;
          for (const chosen of tuples(choices(sentence, values))) {
            const b = numbers.get(`${sentence.b}:${chosen.map(({ value }) => value)}`) as number;
            const other = elements[b]?.element;
            const same = chosen.map((choice) => choice.same);
            if (!other || (sentence.a === sentence.b && !same.includes(false))) continue;
            const found = pairLinks(sentence, changes, one, other);
            const pairs = chosen.reduce((all, { ways }) => all * ways, size);
            if (found) yield { sentence: number, a, b, same, pairs, ...found };
          }
        }
      }
    },
  };
}

function tuples<Value>(lists: readonly (readonly Value[])[]): Value[][] {
  return lists.reduce<Value[][]>((all, list) => all.flatMap((tuple) => list.map((value) => [...tuple, value])), [[]]);
}
