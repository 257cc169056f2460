/**
 * The link orbits of a network as sorts of links that addresses can name: a wire and the classes of its two ends. Orbits
 * that have no name of their own share one, and with it one length.
 */
import type { Fabric } from '../machine/fabric.ts';
import type { Base } from '../solvers/symmetry/quotient.ts';
import type { Join } from '../solvers/symmetry/structure.ts';
import { classNames } from './naming.ts';

export interface LinkNames {
  readonly links: readonly { readonly wire: string; readonly from: string; readonly to: string }[];
  /** From lengths by orbit to lengths by sort. */
  bySort(lengths: readonly number[]): number[];
  /** Orbits of one name get their mean. */
  evenOut(lengths: Float64Array): Float64Array;
}

export function linkNames(fabric: Fabric, base: Base): LinkNames {
  const { quotient, symmetry } = base;
  const { joins, kinds } = symmetry.pins.structure;
  const nameOf = classNames(fabric, symmetry);
  const plain = (kind: number): string =>
    fabric.types[kind]?.steps?.map(({ name }) => name).join('/') ?? (kinds[kind]?.name as string);
  const found = new Map<string, { wire: string; from: string; to: string; told: number; orbits: Set<number> }>();
  for (let a = 0; a < quotient.count; a++) {
    for (let link = quotient.start[a] as number; link < (quotient.start[a + 1] as number); link++) {
      const b = quotient.to[link] as number;
      const join = joins[quotient.join[link] as number] as Join;
      if (quotient.kind[a] !== join.a) continue;
      const ends = [a, b].map((index) => nameOf(index) ?? { places: [plain(quotient.kind[index] as number)], told: 0 });
      const { wire } = fabric.rules[join.rule] as Fabric['rules'][number];
      for (const from of ends[0]?.places ?? []) {
        for (const to of ends[1]?.places ?? []) {
          const [one, other] = join.a === join.b && to < from ? [to, from] : [from, to];
          const key = `${wire}|${one}|${other}`;
          const told = (ends[0]?.told ?? 0) + (ends[1]?.told ?? 0);
          const known = found.get(key) ?? { wire, from: one, to: other, told, orbits: new Set<number>() };
          known.orbits.add(quotient.link[link] as number);
          found.set(key, known);
        }
      }
    }
  }
  const sorts = [...found.values()].sort((one, other) => one.told - other.told);
  const group = Array.from({ length: base.links }, (_, orbit) => orbit);
  for (const { orbits } of sorts) {
    const [first = 0, ...others] = [...orbits].map((orbit) => group[orbit] as number);
    group.forEach((own, orbit) => {
      if (others.includes(own)) group[orbit] = first;
    });
  }
  return {
    links: sorts.map(({ wire, from, to }) => ({ wire, from, to })),
    bySort: (lengths) => sorts.map(({ orbits }) => lengths[[...orbits][0] as number] ?? 1),
    evenOut(lengths) {
      const sums = new Map<number, { sum: number; count: number }>();
      group.forEach((own, orbit) => {
        const known = sums.get(own) ?? { sum: 0, count: 0 };
        sums.set(own, { sum: known.sum + (lengths[orbit] as number), count: known.count + 1 });
      });
      return lengths.map((length, orbit) => {
        const own = sums.get(group[orbit] as number);
        return own && own.count > 1 ? own.sum / own.count : length;
      });
    },
  };
}
