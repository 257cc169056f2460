/** The mean rate kept, against a full linear program and by known answers. */
import { describe, expect, it } from 'vitest';
import type { Fabric, FabricEdit } from '../../../src/model/machine/fabric.ts';
import { meanRate } from '../../../src/model/solvers/mean-rate.ts';
import { explicitGraph, mainPart } from '../../support/explicit-graph.ts';
import { fatTree, fullMesh, rail, torus, twoTier, withEdits } from '../../support/fabric-builders.ts';
import { fullMean } from '../../support/full-lp.ts';
import { finish, onlyPart, throughputOf } from '../../support/solve-fabric.ts';

const remove = (types: number[], at: Record<number, number[]>): FabricEdit => ({ kind: 'remove', types, at });
const link = (rule: number, a: Record<number, number[]>, b: Record<number, number[]>, factor: number): FabricEdit => ({
  kind: 'link',
  rule,
  a,
  b,
  factor,
});

function meanOf(whole: Fabric, damaged: Fabric) {
  const before = onlyPart(whole);
  const part = onlyPart(damaged);
  const demand = throughputOf(whole).lower / (before.cards - 1);
  const { lower, upper } = throughputOf(damaged);
  const carried = { lower: lower / (part.cards - 1), upper: upper / (part.cards - 1) };
  return { demand, mean: finish(meanRate(part, demand, carried)) };
}

const planes = twoTier(3, 2, 2, 2, 3, 4);
const clos = fatTree(4, 1, 3);
const rails = rail(2, 2, 2, 2, 5, 1);

type Row = readonly [name: string, whole: Fabric, edits: readonly FabricEdit[]];

const rows: readonly Row[] = [
  ['2-tier less an L1 chip', planes, [remove([1], { 0: [0], 1: [0] })]],
  ['2-tier less an L2 chip', planes, [remove([2], { 1: [0, 0] })]],
  ['2-tier, a card link at a quarter', planes, [link(0, { 0: [0, 0] }, { 0: [0], 1: [0] }, 0.25)]],
  ['2-tier, two failures', planes, [remove([1], { 0: [0], 1: [0] }), link(1, { 0: [1], 1: [0] }, { 1: [0, 0] }, 0)]],
  ['fat tree less an agg', clos, [remove([2], { 0: [0], 1: [0] })]],
  ['fat tree, a slow host', clos, [link(0, { 0: [0, 0, 0] }, { 0: [0, 0] }, 0.5)]],
  ['rail less a leaf', rails, [remove([2], { 0: [0], 1: [0] })]],
  ['full mesh less a link', fullMesh([3, 3], [1, 2]), [link(0, { 0: [0], 1: [0] }, { 0: [1], 1: [0] }, 0)]],
  ['torus less a link', torus(4, 3), [link(0, { 0: [0], 1: [0] }, { 0: [1], 1: [0] }, 0)]],
  ['torus, a slow card', torus(3, 3), [link(0, { 0: [0], 1: [0] }, { 0: [1], 1: [0] }, 0.1)]],
];

describe('mean rate kept', () => {
  it.each(rows)('%s: both ends meet at what a full linear program finds', (_, whole, edits) => {
    const damaged = withEdits(whole, edits);
    const graph = explicitGraph(damaged);
    const { demand, mean } = meanOf(whole, damaged);
    const full = fullMean(graph, mainPart(graph), demand);
    expect(mean.lower).toBeLessThanOrEqual(full * (1 + 1e-7));
    expect(mean.upper).toBeGreaterThanOrEqual(full * (1 - 1e-7));
    expect(mean.upper - mean.lower).toBeLessThan(1e-7);
  });

  it('CloudMatrix384 less an L1 chip: the slowest card keeps 6/7, the mean 0.994428', () => {
    const matrix = twoTier(48, 8, 7, 16, 56, 28);
    const { mean } = meanOf(matrix, withEdits(matrix, [remove([1], { 0: [0], 1: [0] })]));
    expect(mean.lower).toBeCloseTo(0.994428, 6);
    expect(mean.upper).toBeCloseTo(0.994428, 6);
  });

  it('nobody asks for more than everybody can have: all of it', () => {
    expect(meanOf(clos, clos).mean).toEqual({ lower: 1, upper: 1 });
  });
});
