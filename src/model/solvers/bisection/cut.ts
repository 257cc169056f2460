/**
 * The cut of given halves: switches stand where it is cheapest. For the fixed cards this is a minimum cut, and the one
 * nearest the first half is invariant under the symmetry of the halves, so the classes of that symmetry cut as wholes.
 * Its capacity is summed up from the links that cross, so it is the capacity of a real cut whatever the flow found.
 */
import { atOnce } from '../../algorithms/at-once.ts';
import { minimumCut } from '../../algorithms/max-flow.ts';
import { isCard, type Part } from '../network/part.ts';
import type { Cell } from '../symmetry/cells.ts';
import { nodeOf } from '../symmetry/cells.ts';
import { buildFiner, type Quotient } from '../symmetry/quotient.ts';
import { buildRefined, nodeAt } from '../symmetry/refine.ts';
import type { Join, VertexKind } from '../symmetry/structure.ts';
import type { Halves, Side } from './halves.ts';

export interface Crossing {
  /** Index of the link rule. */
  readonly rule: number;
  /** Joined pairs that cross, and bit/s of one of them. */
  readonly pairs: number;
  readonly capacity: number;
}

export interface Cut {
  /** bit/s, one direction. */
  readonly capacity: number;
  readonly crossings: readonly Crossing[];
  /** By vertex kind: vertices on either side, of this part. */
  readonly sides: readonly { readonly a: number; readonly b: number }[];
  /** bit/s across, one direction, by link orbit. */
  readonly byOrbit: Float64Array;
}

/**
 * Of cuts that are equal, people look for the one through the trunks: links of cards weigh this share more when
 * `throughTrunks` is asked for. The capacity that is reported is always the real one.
 */
const cardLinkWeight = 1 + 1e-7;

/** The classes of the halves' symmetry, and the side of each: 1, 2, or 0 for what is no part of it. */
export interface Split {
  readonly quotient: Quotient;
  readonly side: Uint8Array;
}

/** Classes of one split, after which it is given up: halving some axes can tell nearly every place apart. */
const mostClasses = 150_000;

/** Null for too many classes, or when halves do not come out even, a flaw of the walk: such a split proves nothing. */
export function cutOf(part: Part, halves: Halves, throughTrunks = false): Cut | null {
  return atOnce(buildCut(part, halves, throughTrunks));
}

/** `cutOf` in steps of some milliseconds. */
export function* buildCut(part: Part, halves: Halves, throughTrunks = false): Generator<void, Cut | null> {
  const split = yield* buildSplit(part, halves, throughTrunks);
  return split && summed(part, split.quotient, split.side);
}

/** The same halves with every switch where it is cheapest. */
export function splitOf(part: Part, halves: Halves, throughTrunks = false): Split | null {
  return atOnce(buildSplit(part, halves, throughTrunks));
}

/** `splitOf` in steps of some milliseconds. */
function* buildSplit(part: Part, halves: Halves, throughTrunks: boolean): Generator<void, Split | null> {
  const { base, inside } = part;
  const marks = halves.steps.flatMap(({ sides, middle }, step) => [
    ...sides.map(({ spot, side }) => ({ label: `${step}/${side}`, spots: [spot] })),
    ...(middle ? [{ label: `${step}/middle`, spots: [middle] }] : []),
  ]);
  const finer = yield* buildRefined(base.symmetry, marks, halves.splits, mostClasses);
  if (!finer.classes.complete) return null;
  yield;
  const quotient = yield* buildFiner(base, finer);
  const side = new Uint8Array(quotient.count);
  const cards = [0, 0, 0];
  const sideOf = sideReader(finer, halves);
  for (let index = 0; index < quotient.count; index++) {
    if (!inside[quotient.baseClass[index] as number] || !isCard(base, quotient.kind[index] as number)) continue;
    const own = sideOf(index);
    if (own === 0) return null;
    side[index] = own;
    cards[own] = (cards[own] as number) + (quotient.size[index] as number);
  }
  const [, first = 0, second = 0] = cards;
  if (first !== Math.floor(part.cards / 2) || first + second !== part.cards) return null;
  yield;
  placeSwitches(part, quotient, side, throughTrunks ? cardLinkWeight : 1);
  return { quotient, side };
}

/** Half of a class of cards by the first step that decides it, 0 when none does. */
function sideReader({ pins, classes }: Quotient['symmetry'], halves: Halves): (index: number) => Side | 0 {
  const decided = new Map<number, Side>();
  for (const { sides } of halves.steps) for (const { spot, side } of sides) decided.set(nodeAt(pins, spot), side);
  return (index) => {
    const own = pins.structure.kinds[classes.kind[index] as number] as VertexKind;
    const cells = classes.cells[index] as readonly Cell[];
    const copies = classes.copies[index] as readonly number[];
    for (const step of halves.steps) {
      const position = own.axes.indexOf(step.axis);
      if (position < 0) {
        if (step.others === 1 || step.others === 2) return step.others;
        continue;
      }
      const cell = cells[position] as Cell;
      if (cell.side === 1 || cell.side === 2) return cell.side;
      const node = cell.local < 0 ? -1 : nodeOf(pins, cell, copies[own.trees[position] as number] as number);
      const side = decided.get(node);
      if (side !== undefined) return side;
    }
    return 0;
  };
}

/** Gives every class that no card fixes the side of the minimum cut. */
function placeSwitches({ base, inside }: Part, quotient: Quotient, side: Uint8Array, cardWeight: number): void {
  const { start, to, capacity, baseClass, count } = quotient;
  const vertex = new Int32Array(count);
  let vertices = 2;
  for (let index = 0; index < count; index++) {
    if (side[index] !== 0) vertex[index] = (side[index] as number) - 1;
    else vertex[index] = inside[baseClass[index] as number] ? vertices++ : -1;
  }
  const from: number[] = [];
  const target: number[] = [];
  const width: number[] = [];
  for (let index = 0; index < count; index++) {
    const here = vertex[index] as number;
    for (let link = start[index] as number; link < (start[index + 1] as number); link++) {
      const other = to[link] as number;
      const there = vertex[other] as number;
      // Each link is listed from both of its ends.
      if (other <= index || here < 0 || there < 0 || here === there) continue;
      from.push(here);
      target.push(there);
      const atCard = isCard(base, quotient.kind[index] as number) || isCard(base, quotient.kind[other] as number);
      width.push((capacity[link] as number) * (atCard ? cardWeight : 1));
    }
  }
  const cut = minimumCut({ count: vertices, from, to: target, capacity: width }, 0, 1);
  for (let index = 0; index < count; index++) {
    const own = vertex[index] as number;
    if (side[index] === 0 && own >= 0) side[index] = cut.side[own] === 1 ? 1 : 2;
  }
}

function summed({ base }: Part, quotient: Quotient, side: Uint8Array): Cut {
  const { joins, kinds } = base.symmetry.pins.structure;
  const { start, to, capacity, pairs, join, link: orbit } = quotient;
  const sides = kinds.map(() => ({ a: 0, b: 0 }));
  const byOrbit = new Float64Array(base.links);
  const crossings = new Map<string, { rule: number; pairs: number; capacity: number }>();
  let total = 0;
  for (let index = 0; index < quotient.count; index++) {
    const own = sides[quotient.kind[index] as number] as { a: number; b: number };
    if (side[index] === 1) own.a += quotient.size[index] as number;
    if (side[index] === 2) own.b += quotient.size[index] as number;
    if (side[index] !== 1) continue;
    for (let link = start[index] as number; link < (start[index + 1] as number); link++) {
      if (side[to[link] as number] !== 2) continue;
      const across = capacity[link] as number;
      total += across;
      byOrbit[orbit[link] as number] = (byOrbit[orbit[link] as number] as number) + across;
      const { rule } = joins[join[link] as number] as Join;
      const each = across / (pairs[link] as number);
      const key = `${rule}/${each}`;
      const known = crossings.get(key);
      if (known) known.pairs += pairs[link] as number;
      else crossings.set(key, { rule, pairs: pairs[link] as number, capacity: each });
    }
  }
  return { capacity: total, crossings: [...crossings.values()], sides, byOrbit };
}
