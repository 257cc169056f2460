/** Known answers with links of rate 1, one direction. T: per card, all pairs; B: bisection. */
import { describe, expect, it } from 'vitest';
import type { Fabric, FabricEdit } from '../../../src/model/machine/fabric.ts';
import { bruteBisection } from '../../support/brute-force.ts';
import { explicitGraph, mainPart } from '../../support/explicit-graph.ts';
import {
  fatTree,
  fullMesh,
  hammingMesh,
  hyperx,
  rail,
  star,
  torus,
  twoTier,
  withEdits,
} from '../../support/fabric-builders.ts';
import { fullThroughput } from '../../support/full-lp.ts';
import { bisectionOf, onlyPart, throughputOf } from '../../support/solve-fabric.ts';

/** Both ends met by the solver: that is the proof. */
function expectExact(bounds: { readonly lower: number; readonly upper: number }, value: number, digits = 9): void {
  expect(bounds.upper - bounds.lower).toBeLessThanOrEqual(1e-9 * bounds.upper);
  expect(bounds.upper / value).toBeCloseTo(1, digits);
}

type Row = readonly [name: string, fabric: Fabric, cards: number, t: number, b: number];

const certified: readonly Row[] = [
  ['star of 5, 2 planes of 3', star(5, 2, 3), 5, 6, 12],
  ['NVL72', star(72, 18, 50), 72, 900, 32_400],
  ['CloudMatrix384', twoTier(48, 8, 7, 16, 56, 28), 384, 392, 75_264],
  ['fat tree k=4', fatTree(4), 16, 1, 8],
  ['fat tree k=32', fatTree(32), 8_192, 1, 4_096],
  ['fat tree k=64, 64 hosts an edge switch', fatTree(64, 64), 131_072, (0.5 * 131_071) / 131_008, 32_768],
  ['fat tree k=160', fatTree(160), 1_024_000, 1, 512_000],
  ['rail 4x32x8, NVSwitch link 9', rail(4, 32, 8, 32, 9, 1), 1_024, 1.0068897638, 512],
  ['torus 16^3', torus(16, 16, 16), 4_096, (8 * 4_095) / (4_096 * 16), 512],
  ['torus 6^2', torus(6, 6), 36, (8 * 35) / (36 * 6), 12],
  ['torus 8x4x4', torus(8, 4, 4), 128, 0.9921875, 32],
  ['full mesh 8x8x8', fullMesh([8, 8, 8]), 512, 7.984375, 1_024],
  ['full mesh 8x8x4x4, rates 4, 4, 2, 1', fullMesh([8, 8, 4, 4], [4, 4, 2, 1]), 1_024, 3.99609375, 1_024],
  ['full mesh 16^5', fullMesh([16, 16, 16, 16, 16]), 1_048_576, (16 * 1_048_575) / 1_048_576, 4_194_304],
  ['HyperX 8x8 p=8', hyperx([8, 8], 8), 512, 0.998046875, 128],
  ['HyperX 16x16 p=16, card link 4', hyperx([16, 16], 16, 4), 4_096, 0.9997558594, 1_024],
];

describe('known answers, both bounds met', () => {
  it.each(certified)('%s', (_, fabric, cards, t, b) => {
    expect(onlyPart(fabric).cards).toBe(cards);
    expectExact(throughputOf(fabric), t);
    expectExact(bisectionOf(fabric), b);
  });

  it('torus 5^3: throughput exact, the bisection of the literature (62) within the interval and met by the cut', () => {
    expectExact(throughputOf(torus(5, 5, 5)), 1.65333333333, 9);
    const { lower, upper } = bisectionOf(torus(5, 5, 5));
    expect(upper).toBe(62);
    expect(lower).toBeGreaterThanOrEqual(53);
  });
});

const remove = (types: number[], at: Record<number, number[]>): FabricEdit => ({ kind: 'remove', types, at });
const cut = (rule: number, a: Record<number, number[]>, b: Record<number, number[]>): FabricEdit => ({
  kind: 'link',
  rule,
  a,
  b,
  factor: 0,
});
const clos = fatTree(4);
const planes = twoTier(4, 3, 2, 2, 3, 4);
const rails = rail(2, 2, 3, 2, 5, 1);
const square = torus(4, 4);
const mesh = fullMesh([4, 3], [1, 2]);

/** t is the rate of one ordered pair here. Proof: a full linear program, and every split of the cards. */
const small: readonly (readonly [string, Fabric, number, number])[] = [
  ['fat tree 4', clos, 1 / 15, 8],
  ['fat tree 4 minus core', withEdits(clos, [remove([3], { 1: [0, 0] })]), 1 / 16, 6],
  ['fat tree 4 minus agg', withEdits(clos, [remove([2], { 0: [0], 1: [0] })]), 1 / 28, 6],
  ['fat tree 4 minus agg-core link', withEdits(clos, [cut(2, { 0: [0], 1: [0] }, { 1: [0, 0] })]), 1 / 16, 7],
  [
    'fat tree 4 minus agg and the agg-core link of another pod',
    withEdits(clos, [remove([2], { 0: [0], 1: [0] }), cut(2, { 0: [1], 1: [0] }, { 1: [0, 0] })]),
    1 / 28,
    5,
  ],
  ['2-tier', planes, 6 / 11, 32],
  ['2-tier minus L2', withEdits(planes, [remove([2], { 1: [0, 0] })]), 4 / 9, 24],
  ['2-tier minus L1', withEdits(planes, [remove([1], { 0: [0], 1: [0] })]), 3 / 11, 24],
  ['2-tier minus uplink', withEdits(planes, [cut(1, { 0: [0], 1: [0] }, { 1: [0, 0] })]), 4 / 9, 28],
  ['2-tier minus card link', withEdits(planes, [cut(0, { 0: [0, 0] }, { 0: [0], 1: [0] })]), 3 / 11, 30],
  ['2-tier minus node', withEdits(planes, [remove([0, 1], { 0: [0] })]), 3 / 4, 22],
  [
    '2-tier minus L1 and L2',
    withEdits(planes, [remove([1], { 0: [0], 1: [0] }), remove([2], { 1: [1, 0] })]),
    4 / 27,
    16,
  ],
  ['rail 2x2x3', rails, 1 / 9, 6],
  ['rail 2x2x3 minus leaf', withEdits(rails, [remove([2], { 0: [0], 1: [0] })]), 2 / 27, 4],
  ['torus 4x4', square, 1 / 8, 8],
  ['torus 4x4 minus card', withEdits(square, [remove([0], { 0: [0], 1: [0] })]), 1 / 8, 7],
  ['torus 4x4 minus link', withEdits(square, [cut(0, { 0: [0], 1: [0] }, { 0: [1], 1: [0] })]), 7 / 64, 7],
  ['torus 5x3', torus(5, 3), 1 / 9, 8],
  ['full mesh 4x3 rates 1, 2', mesh, 1 / 3, 12],
  ['full mesh 4x3 minus a link', withEdits(mesh, [cut(0, { 0: [0], 1: [0] }, { 0: [1], 1: [0] })]), 8 / 27, 11],
  ['HyperX 3x2 p=2', hyperx([3, 2], 2), 1 / 12, 3],
  ['star 6, 2 planes of 3', star(6, 2, 3), 6 / 5, 18],
  ['Hamming mesh 2x2 of 2x2', hammingMesh(2, 2, 2, 2), 1 / 8, 8],
];

describe('known answers of small fabrics, by full linear program and by every split', () => {
  it.each(small)('%s', (_, fabric, t, b) => {
    const graph = explicitGraph(fabric);
    const main = mainPart(graph);
    const others = onlyPart(fabric).cards - 1;
    expect(fullThroughput(graph, main)).toBeCloseTo(t, 8);
    expectExact(throughputOf(fabric), t * others, 8);
    expect(bruteBisection(graph, main)).toBeCloseTo(b, 8);
    expectExact(bisectionOf(fabric), b);
  });
});
