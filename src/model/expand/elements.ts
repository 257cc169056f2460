/**
 * What a network joins: the elements of a hold, with the indices of their addresses and the coordinates made of them.
 * Usually an index is a coordinate. Dealt links split one index in two; an axis met again on one path, where a wire
 * speaks of it as a whole, joins several indices into one coordinate, as its digits.
 */
import type { Numbering } from '../design/design.ts';
import type { Role } from '../machine/fabric.ts';
import type { HoldSite } from './hold-sites.ts';

/** One index as it is written in the address. */
export interface Written {
  /** The same for every element below the same hold. */
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly hold: string;
  /** Keys of the holds above the one that has this index. */
  readonly above: readonly string[];
}

/** A piece of an index: `floor(index / divide) mod modulo`. */
export interface Digit {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** Place of the written index. */
  readonly index: number;
  readonly divide: number;
  readonly modulo?: number;
  /** The block that a dealt wire split off. */
  readonly block?: true;
}

/** One coordinate of an element, from one digit or several (the first counts most). */
export interface ElementAxis {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly digits: readonly Digit[];
}

export interface ElementKind {
  readonly site: HoldSite;
  readonly role: Role;
  readonly numbering?: Numbering;
  readonly written: readonly Written[];
  /** Levels of the address with their numbers of indices. */
  readonly steps: readonly { readonly name: string; readonly indices: number }[];
}

/** How an index is cut in two: `size` blocks, running fastest ('low') or slowest ('high'). */
export interface Split {
  readonly key: string;
  readonly name: string;
  readonly blocks: number;
  readonly runs: 'low' | 'high';
}

/** Addresses through `number` replace the levels down to the numbered hold. */
export function elementKind(
  site: HoldSite,
  role: Role,
  number: Readonly<Record<string, Numbering>> | undefined,
): ElementKind {
  const numbered = site.path.findLastIndex((outer) => number !== undefined && Object.hasOwn(number, outer.hold));
  const numbering = numbered < 0 ? undefined : number?.[site.path[numbered]?.hold as string];
  const written: Written[] = [];
  const above: string[] = [];
  const steps = site.path
    .slice(Math.max(0, numbered))
    .map((outer, level) => ({ name: outer.hold, indices: outer.sizes.length, level }))
    .map(({ name, indices, level }) => ({
      name,
      indices: level === 0 ? (numbering?.axis.length ?? indices) : indices,
    }));
  site.path.forEach((outer, level) => {
    if (level === numbered) {
      const key = `#${outer.key}`;
      numbering?.axis.forEach((name, place) => {
        written.push({ key: `${key}#${place}`, name, size: numbering.n[place] ?? 1, hold: key, above: [] });
      });
      above.splice(0, above.length, key);
    } else if (level > numbered) {
      outer.axes.forEach((name, place) => {
        const size = outer.sizes[place] ?? 1;
        written.push({ key: `${outer.key}#${place}`, name, size, hold: outer.key, above: [...above] });
      });
      above.push(outer.key);
    }
  });
  return { site, role, written, steps, ...(numbering && { numbering }) };
}

/** Coordinates of an element. `whole` names axes of which wires speak as a whole. */
export function axesOfElement(
  { written }: ElementKind,
  splits: ReadonlyMap<string, Split>,
  whole: ReadonlySet<string>,
): readonly ElementAxis[] {
  const digits = written.flatMap((one, index) => digitsOf(one, index, splits.get(one.key)));
  const axes: ElementAxis[] = [];
  const done = new Set<string>();
  for (const digit of digits) {
    const parts = whole.has(digit.name) ? digits.filter((other) => other.name === digit.name) : [digit];
    if (parts.length === 1) axes.push({ id: digit.key, name: digit.name, size: digit.size, digits: parts });
    else if (!done.has(digit.name)) {
      done.add(digit.name);
      const size = parts.reduce((all, part) => all * part.size, 1);
      axes.push({ id: parts.map((part) => part.key).join('+'), name: digit.name, size, digits: parts });
    }
  }
  return axes;
}

function digitsOf({ key, name, size }: Written, index: number, split: Split | undefined): readonly Digit[] {
  if (!split) return [{ key, name, size, index, divide: 1 }];
  const inner = size / split.blocks;
  if (split.runs === 'low') {
    return [
      { key: `${key}/whole`, name, size: inner, index, divide: split.blocks },
      { key: split.key, name: split.name, size: split.blocks, index, divide: 1, modulo: split.blocks, block: true },
    ];
  }
  return [
    { key: split.key, name: split.name, size: split.blocks, index, divide: inner, block: true },
    { key: `${key}/whole`, name, size: inner, index, divide: 1, modulo: inner },
  ];
}

/** Weight of each digit of a coordinate. */
export function digitWeights(axis: ElementAxis): readonly number[] {
  const weights: number[] = [];
  let weight = 1;
  for (let place = axis.digits.length - 1; place >= 0; place--) {
    weights[place] = weight;
    weight *= axis.digits[place]?.size ?? 1;
  }
  return weights;
}
