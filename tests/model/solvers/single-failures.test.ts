/** What is left after one element is gone: share of throughput and of bisection, with a fabric's like kept whole. */
import { describe, expect, it } from 'vitest';
import type { Fabric, FabricEdit } from '../../../src/model/machine/fabric.ts';
import { cabinets, fatTree, rail, twoTier, withEdits } from '../../support/fabric-builders.ts';
import { bisectionOf, divided, onlyPart, routedOf, throughputOf } from '../../support/solve-fabric.ts';

const remove = (types: number[], at: Record<number, number[]>): FabricEdit => ({ kind: 'remove', types, at });
const cut = (rule: number, a: Record<number, number[]>, b: Record<number, number[]>): FabricEdit => ({
  kind: 'link',
  rule,
  a,
  b,
  factor: 0,
});

const matrix = twoTier(48, 8, 7, 16, 56, 28);
const clos = fatTree(32);
const rails = rail(4, 32, 8, 32, 9, 1);

type Row = readonly [name: string, whole: Fabric, edits: readonly FabricEdit[], t: number, b: number, digits: number];

const rows: readonly Row[] = [
  ['CloudMatrix384, L1 chip', matrix, [remove([1], { 0: [0], 1: [0] })], 6 / 7, 0.99405, 5],
  ['CloudMatrix384, L2 chip', matrix, [remove([2], { 1: [0, 0] })], 1, 0.99107, 5],
  ['CloudMatrix384, card-L1 link', matrix, [cut(0, { 0: [0, 0] }, { 0: [0], 1: [0] })], 6 / 7, 0.99926, 5],
  ['CloudMatrix384, L1-L2 link', matrix, [cut(1, { 0: [0], 1: [0] }, { 1: [0, 0] })], 1, 0.99963, 5],
  ['CloudMatrix384, node', matrix, [remove([0, 1], { 0: [0] })], 1, 0.97917, 5],
  ['CloudMatrix384, plane', matrix, [remove([1, 2], { 1: [0] })], 6 / 7, 6 / 7, 9],
  [
    'CloudMatrix384, two L1 chips of a node',
    matrix,
    [remove([1], { 0: [0], 1: [0] }), remove([1], { 0: [0], 1: [1] })],
    5 / 7,
    0.9881,
    5,
  ],
  [
    'CloudMatrix384, L2 device: two chips of a plane',
    matrix,
    [remove([2], { 1: [0, 0] }), remove([2], { 1: [0, 1] })],
    1,
    73_920 / 75_264,
    9,
  ],
  ['fat tree k=32, edge-agg link', clos, [cut(1, { 0: [0, 0] }, { 0: [0], 1: [0] })], 0.93922, 4_095 / 4_096, 9],
  ['fat tree k=32, agg', clos, [remove([2], { 0: [0], 1: [0] })], 0.93922, 0.99609, 5],
  ['fat tree k=32, core', clos, [remove([3], { 1: [0, 0] })], 1, 0.99609, 5],
  ['fat tree k=32, agg-core link', clos, [cut(2, { 0: [0], 1: [0] }, { 1: [0, 0] })], 1, 0.99976, 5],
  ['rail 4x32x8, leaf', rails, [remove([2], { 0: [0], 1: [0] })], 0.875, 0.9375, 6],
];

describe('one element lost, exact', () => {
  it.each(rows)('%s', (_, whole, edits, t, b, digits) => {
    const broken = withEdits(whole, edits);
    const [before, after] = [throughputOf(whole), throughputOf(broken)];
    expect(after.upper - after.lower).toBeLessThanOrEqual(1e-9 * after.upper);
    expect(after.upper / before.upper).toBeCloseTo(t, 5);
    const [whole_, left] = [bisectionOf(whole), bisectionOf(broken)];
    expect(left.upper - left.lower).toBeLessThanOrEqual(2e-9 * left.upper);
    expect(left.upper / whole_.upper).toBeCloseTo(b, digits);
  });

  it('an edge switch takes its 16 cards with it and nothing else', () => {
    const broken = withEdits(clos, [remove([1], { 0: [0, 0] })]);
    const { cutOff, islandCount } = divided(broken);
    expect(cutOff.map(({ cards, together }) => [cards, together])).toEqual([[16, 1]]);
    expect(islandCount).toBe(1);
    expect(onlyPart(broken).cards).toBe(8_192 - 16);
  });

  it('a switch cabinet of CloudMatrix384 takes four chips of every plane', () => {
    const chips = Array.from({ length: 7 }, (_, plane) =>
      [0, 1, 2, 3].map((chip) => remove([2], { 1: [plane, chip] })),
    );
    const broken = withEdits(matrix, chips.flat());
    expect(throughputOf(broken).upper).toBeCloseTo(299.4734, 4);
    expect(bisectionOf(broken).lower).toBeCloseTo(56_448, 6);
    expect(bisectionOf(broken).upper).toBeCloseTo(56_448, 6);
  });

  it('a compute cabinet takes 32 cards, the others keep their rate', () => {
    const broken = withEdits(cabinets(12, 4, 8, 7, 16, 56, 28), [remove([0, 1], { 0: [0] })]);
    expect(onlyPart(broken).cards).toBe(352);
    expect(throughputOf(broken).upper).toBeCloseTo(392, 9);
    expect(bisectionOf(broken).upper).toBe(68_992);
  });

  it('equal-cost routing loses more than the best routing does', () => {
    expect(routedOf(matrix)).toBeCloseTo(392, 9);
    expect(routedOf(withEdits(matrix, [remove([2], { 1: [0, 0] })])) / 392).toBeCloseTo(0.95495, 5);
    expect(routedOf(withEdits(clos, [remove([3], { 1: [0, 0] })]))).toBeCloseTo(0.96762, 5);
  });
});
