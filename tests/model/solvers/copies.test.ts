/** Equal failures and extra cables, against the full linear program and every split of the cards. */
import { describe, expect, it } from 'vitest';
import type { Fabric, FabricEdit } from '../../../src/model/machine/fabric.ts';
import { relation } from '../../../src/model/machine/relation.ts';
import { bruteBisection } from '../../support/brute-force.ts';
import { explicitGraph, mainPart } from '../../support/explicit-graph.ts';
import {
  fatTree,
  nestedAtlas,
  nestedRail,
  ringNodes,
  rule,
  twoTier,
  withEdits,
} from '../../support/fabric-builders.ts';
import { fullThroughput } from '../../support/full-lp.ts';
import { bisectionOf, divided, onlyPart, throughputOf } from '../../support/solve-fabric.ts';

const uplink = (pod: number, plane: number, core: number): FabricEdit => ({
  kind: 'link',
  rule: 2,
  a: { 0: [pod], 1: [plane] },
  b: { 1: [plane, core] },
  factor: 0,
});
const gone = (type: number, at: Record<number, number[]>): FabricEdit => ({ kind: 'remove', types: [type], at });
const half = (node: number): FabricEdit => ({ kind: 'link', rule: 0, a: { 0: [node] }, b: {}, factor: 0.5 });

function withCable(base: Fabric, type: number, a: Record<number, number[]>, b: Record<number, number[]>): Fabric {
  const different = Object.fromEntries(Object.keys(a).map((dimension) => [dimension, relation(0, 'different')]));
  const rules = [...base.rules, { ...rule('extra', type, type, 0), relations: different }];
  return { ...base, rules, edits: [...base.edits, { kind: 'link', rule: rules.length - 1, a, b, factor: 1, set: 5 }] };
}

const twice = withCable(twoTier(4, 3, 2, 2, 3, 4), 1, { 0: [0], 1: [0] }, { 0: [1], 1: [1] });

/** Kinds of components and how many copies each has. */
const cases: readonly (readonly [string, Fabric, readonly number[]])[] = [
  ['two equal uplinks of a fat tree', withEdits(fatTree(4), [uplink(0, 0, 0), uplink(1, 1, 0)]), [2]],
  [
    'three equal uplinks of a thin fat tree',
    withEdits(
      fatTree(6, 1, 4),
      [0, 1, 2].map((at) => uplink(at, at, at)),
    ),
    [3],
  ],
  [
    'three equal first-level switches',
    withEdits(
      twoTier(5, 2, 4, 1, 3, 2),
      [0, 1, 2].map((at) => gone(1, { 0: [at], 1: [at] })),
    ),
    [3],
  ],
  [
    'two equal switches and two half-rate nodes',
    withEdits(twoTier(5, 2, 3, 2, 3, 4), [gone(1, { 0: [0], 1: [0] }), gone(1, { 0: [1], 1: [1] }), half(2), half(3)]),
    [2, 2],
  ],
  [
    'two equal switches where boards cross positions',
    withEdits(nestedAtlas(3, 2, 2, 2, 1, []), [gone(1, { 0: [0], 3: [0] }), gone(1, { 0: [1], 3: [1] })]),
    [2],
  ],
  [
    'three equal leaves of local rails',
    withEdits(
      nestedRail(4, 2, 2, 2, 5, 1),
      [0, 1, 2].map((group) => gone(2, { 0: [group], 2: [group, 0] })),
    ),
    [3],
  ],
  [
    'three equal links of rings',
    withEdits(
      ringNodes(4, 4, 2, 2, 1),
      [0, 1, 2].map(
        (node): FabricEdit => ({ kind: 'link', rule: 0, a: { 0: [node, 1] }, b: { 0: [node, 2] }, factor: 0 }),
      ),
    ),
    [3],
  ],
  ['an extra cable across planes', twice, [1]],
  [
    'an extra cable and a failure',
    withCable(withEdits(fatTree(4), [uplink(3, 1, 1)]), 1, { 0: [0, 0] }, { 0: [2, 1] }),
    [1, 1],
  ],
];

describe('copies of one edit', () => {
  it.each(cases)('%s', (_, fabric, copies) => {
    const { kinds } = divided(fabric).base.symmetry.pins;
    expect(kinds.map((kind) => kind.copies.length).sort()).toEqual([...copies].sort());
    const graph = explicitGraph(fabric);
    const main = mainPart(graph);
    const full = fullThroughput(graph, main) * (onlyPart(fabric).cards - 1);
    expect(throughputOf(fabric).lower).toBeCloseTo(full, 7);
    expect(throughputOf(fabric).upper).toBeCloseTo(full, 7);
    const brute = bruteBisection(graph, main);
    expect(bisectionOf(fabric).upper).toBeCloseTo(brute, 7);
    expect(bisectionOf(fabric, { enumerate: false }).lower).toBeLessThanOrEqual(brute * (1 + 1e-9));
  });
});
