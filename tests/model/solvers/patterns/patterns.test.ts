/** Rings, longest matchings and separate paths: known answers, and brute force on small fabrics. */
import { describe, expect, it } from 'vitest';
import type { Fabric, FabricEdit } from '../../../../src/model/machine/fabric.ts';
import { anyPermutation } from '../../../../src/model/solvers/patterns/any-permutation.ts';
import { disjointPaths } from '../../../../src/model/solvers/patterns/disjoint-paths.ts';
import { longestMatching } from '../../../../src/model/solvers/patterns/longest-matching.ts';
import { ringRate } from '../../../../src/model/solvers/patterns/ring-rate.ts';
import { type ExplicitGraph, explicitGraph, mainPart } from '../../../support/explicit-graph.ts';
import { fatTree, fullMesh, hyperx, rail, star, torus, twoTier, withEdits } from '../../../support/fabric-builders.ts';
import { fullPartners } from '../../../support/full-lp.ts';
import { finish, onlyPart, throughputOf } from '../../../support/solve-fabric.ts';

const remove = (types: number[], at: Record<number, number[]>): FabricEdit => ({ kind: 'remove', types, at });
const links = () => 1;

function patternsOf(fabric: Fabric) {
  const part = onlyPart(fabric);
  const any = finish(anyPermutation(part, throughputOf(fabric).lower));
  const matching = finish(longestMatching(part, any));
  const ring = ringRate(part, fabric, any);
  return { any, matching, ring, paths: finish(disjointPaths(part, links)) };
}

type Row = readonly [name: string, fabric: Fabric, matching: number, ring: number, paths: number];

/** Where nothing blocks, partners do not matter: every figure is the injection. */
const exact: readonly Row[] = [
  ['CloudMatrix384', twoTier(48, 8, 7, 16, 56, 28), 392, 392, 7],
  [
    'CloudMatrix384 less an L1 chip',
    withEdits(twoTier(48, 8, 7, 16, 56, 28), [remove([1], { 0: [0], 1: [0] })]),
    336,
    336,
    6,
  ],
  ['NVL72', star(72, 18, 50), 900, 900, 18],
  ['fat tree k=32', fatTree(32), 1, 1, 1],
];

describe('exact where nothing blocks', () => {
  it.each(exact)('%s', (_, fabric, matching, ring, paths) => {
    const found = patternsOf(fabric);
    expect(found.matching?.lower).toBeCloseTo(matching, 9);
    expect(found.matching?.upper).toBeCloseTo(matching, 9);
    expect(found.ring.lower).toBeCloseTo(ring, 9);
    expect(found.ring.upper).toBeCloseTo(ring, 9);
    expect(found.paths).toBe(paths);
  });
});

describe('bounds where partners matter', () => {
  it('antipodes on an even torus get 4/k: Valiant reaches what the links allow', () => {
    for (const k of [4, 6, 8]) {
      const { matching } = patternsOf(torus(k, k, k));
      expect(matching?.lower).toBeCloseTo(4 / k, 6);
      expect(matching?.upper).toBeCloseTo(4 / k, 6);
    }
  });

  it('a ring along the links of a torus gets a link at least, and no more than all links of a card', () => {
    expect(patternsOf(torus(8, 8, 8)).ring).toEqual({ lower: 1, upper: 6 });
  });

  it('a tapered Clos: partners far away get the taper', () => {
    const { matching } = patternsOf(fatTree(8, 8));
    expect(matching?.upper).toBeCloseTo(0.5, 9);
    expect(matching?.lower).toBeCloseTo(0.5, 9);
  });

  it('cards in pairs and rings of two', () => {
    expect(patternsOf(torus(2))).toEqual({
      any: 1,
      matching: { lower: 1, upper: 1 },
      ring: { lower: 1, upper: 1 },
      paths: 1,
    });
  });
});

describe('any permutation', () => {
  it.each([
    ['fat tree 4, tapered', fatTree(4, 4, 2)],
    ['2-tier', twoTier(3, 2, 2, 2, 3, 4)],
    ['rail', rail(2, 2, 2, 2, 5, 1)],
    ['full mesh', fullMesh([3, 3], [1, 2])],
    ['torus', torus(4, 3)],
    ['2-tier less a chip', withEdits(twoTier(3, 2, 2, 2, 3, 4), [remove([1], { 0: [0], 1: [0] })])],
  ] as const)('%s: carries what is promised, by a full linear program', (_, fabric) => {
    const graph = explicitGraph(fabric);
    const part = mainPart(graph);
    const cards = [...part].filter((vertex) => graph.card[vertex]);
    const { any, matching, ring } = patternsOf(fabric);
    for (const shift of [1, 2, 3, Math.floor(cards.length / 2)]) {
      const partners = new Map(cards.map((card, at) => [card, cards[(at + shift) % cards.length] as number]));
      const carried = fullPartners(graph, part, partners);
      expect(carried).toBeGreaterThanOrEqual(any * (1 - 1e-7));
      if (shift === 1) expect(carried).toBeLessThanOrEqual(ring.upper * (1 + 1e-7));
    }
    expect(matching && matching.lower <= matching.upper).toBe(true);
  });
});

describe('separate paths', () => {
  const cases: readonly (readonly [string, Fabric])[] = [
    ['fat tree 4', fatTree(4)],
    ['rail', rail(2, 2, 3, 2, 5, 1)],
    ['full mesh', fullMesh([4, 3], [1, 2])],
    ['torus', torus(4, 3)],
    ['HyperX', hyperx([3, 2], 2)],
    ['2-tier less a chip', withEdits(twoTier(4, 3, 2, 2, 3, 4), [remove([1], { 0: [0], 1: [0] })])],
    ['torus less a card', withEdits(torus(4, 4), [remove([0], { 0: [0], 1: [0] })])],
  ];
  it.each(cases)('%s: as many as augmenting paths over every pair find', (_, fabric) => {
    const graph = explicitGraph(fabric);
    expect(patternsOf(fabric).paths).toBe(fewestPaths(graph));
  });
});

/** Unit capacities, each joined pair one link: Ford and Fulkerson over every pair of cards. */
function fewestPaths(graph: ExplicitGraph): number {
  const part = mainPart(graph);
  const cards = [...part].filter((vertex) => graph.card[vertex]);
  let fewest = Number.POSITIVE_INFINITY;
  for (const from of cards) for (const to of cards) if (from < to) fewest = Math.min(fewest, flow(graph, from, to));
  return fewest;
}

function flow({ links: all }: ExplicitGraph, from: number, to: number): number {
  const left = new Map<string, number>();
  const near = new Map<number, Set<number>>();
  for (const { u, v } of all) {
    for (const [x, y] of [
      [u, v],
      [v, u],
    ] as const) {
      left.set(`${x}>${y}`, (left.get(`${x}>${y}`) ?? 0) + 1);
      near.set(x, (near.get(x) ?? new Set()).add(y));
    }
  }
  for (let found = 0; ; found++) {
    const before = new Map<number, number>([[from, from]]);
    for (const vertex of before.keys())
      for (const next of near.get(vertex) ?? [])
        if (!before.has(next) && (left.get(`${vertex}>${next}`) ?? 0) > 0) before.set(next, vertex);
    if (!before.has(to)) return found;
    for (let at = to; at !== from; at = before.get(at) as number) {
      const above = before.get(at) as number;
      left.set(`${above}>${at}`, (left.get(`${above}>${at}`) ?? 0) - 1);
      left.set(`${at}>${above}`, (left.get(`${at}>${above}`) ?? 0) + 1);
    }
  }
}
