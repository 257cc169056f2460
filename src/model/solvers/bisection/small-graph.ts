/**
 * The pinned graph as plain neighbour lists, and what its two enumerations have in common: twins among the vertices that
 * are tried, and the witness of a split.
 */
import { isCard, type Part } from '../network/part.ts';
import type { Quotient } from '../symmetry/quotient.ts';
import type { Join } from '../symmetry/structure.ts';
import type { Crossing, Cut } from './cut.ts';

export interface SmallGraph {
  readonly part: Part;
  readonly quotient: Quotient;
  readonly count: number;
  /** Class of the quotient. */
  readonly origin: readonly number[];
  readonly size: readonly number[];
  readonly card: readonly boolean[];
  /** By vertex: neighbours and the capacity to each from one member. */
  readonly near: readonly ReadonlyMap<number, number>[];
}

export function smallGraph(part: Part, quotient: Quotient): SmallGraph {
  const { base, inside } = part;
  const origin: number[] = [];
  const numberOf = new Map<number, number>();
  for (let index = 0; index < quotient.count; index++) {
    if (!inside[quotient.baseClass[index] as number]) continue;
    numberOf.set(index, origin.length);
    origin.push(index);
  }
  const near = origin.map((index) => {
    const found = new Map<number, number>();
    for (let link = quotient.start[index] as number; link < (quotient.start[index + 1] as number); link++) {
      const other = numberOf.get(quotient.to[link] as number) as number;
      const each = (quotient.capacity[link] as number) / (quotient.size[index] as number);
      found.set(other, (found.get(other) ?? 0) + each);
    }
    return found;
  });
  return {
    part,
    quotient,
    count: origin.length,
    origin,
    size: origin.map((index) => quotient.size[index] as number),
    card: origin.map((index) => isCard(base, quotient.kind[index] as number)),
    near,
  };
}

/** Chosen vertices in groups of one sort with the same links to all others than themselves: only numbers matter. */
export function twinGroups({ count, card, near }: SmallGraph, chosen: readonly boolean[]): number[][] {
  const groups: number[][] = [];
  for (let vertex = 0; vertex < count; vertex++) {
    if (!chosen[vertex]) continue;
    const group = groups.find((own) => own.every((other) => card[other] === card[vertex] && twins(vertex, other)));
    if (group) group.push(vertex);
    else groups.push([vertex]);
  }
  return groups;

  function twins(one: number, other: number): boolean {
    const mine = near[one] as ReadonlyMap<number, number>;
    const its = near[other] as ReadonlyMap<number, number>;
    if (mine.size !== its.size) return false;
    for (const [vertex, width] of mine) if (vertex !== other && its.get(vertex) !== width) return false;
    return true;
  }
}

/** The split with so many members of each vertex on the first side, as a cut; its capacity is summed up afresh. */
export function witnessOf({ part, quotient, origin, size }: SmallGraph, onFirst: readonly number[]): Cut {
  const { base } = part;
  const { joins, kinds } = base.symmetry.pins.structure;
  const share = new Float64Array(quotient.count);
  const sides = kinds.map(() => ({ a: 0, b: 0 }));
  origin.forEach((index, vertex) => {
    const first = onFirst[vertex] as number;
    share[index] = first / (size[vertex] as number);
    const own = sides[quotient.kind[index] as number] as { a: number; b: number };
    own.a += first;
    own.b += (size[vertex] as number) - first;
  });
  const byOrbit = new Float64Array(base.links);
  const crossings = new Map<string, { -readonly [K in keyof Crossing]: Crossing[K] }>();
  let capacity = 0;
  for (const index of origin) {
    const here = share[index] as number;
    for (let link = quotient.start[index] as number; link < (quotient.start[index + 1] as number); link++) {
      // From the first side to the second; one end of every link stands alone, so its share is all or nothing.
      const crossing = here * (1 - (share[quotient.to[link] as number] as number));
      if (crossing === 0) continue;
      const across = crossing * (quotient.capacity[link] as number);
      const orbit = quotient.link[link] as number;
      byOrbit[orbit] = (byOrbit[orbit] as number) + across;
      capacity += across;
      const { rule } = joins[quotient.join[link] as number] as Join;
      const each = (quotient.capacity[link] as number) / (quotient.pairs[link] as number);
      const key = `${rule}/${each}`;
      const known = crossings.get(key) ?? { rule, pairs: 0, capacity: each };
      crossings.set(key, known);
      known.pairs += crossing * (quotient.pairs[link] as number);
    }
  }
  const whole = [...crossings.values()].map((one) => ({ ...one, pairs: Math.round(one.pairs) }));
  return { capacity, crossings: whole, sides, byOrbit };
}
