import { describe, expect, it } from 'vitest';
import type { Fabric, FabricEdit } from '../../../src/model/machine/fabric.ts';
import { relation } from '../../../src/model/machine/relation.ts';
import { bisection } from '../../../src/model/solvers/bisection/bisection.ts';
import { throughput } from '../../../src/model/solvers/throughput.ts';
import { fabric, fatTree, rule, star, twoTier, vertexType, withEdits } from '../../support/fabric-builders.ts';
import { divided, finish } from '../../support/solve-fabric.ts';

/** Nodes of cards on switches of their own: one NVLink domain a node. */
function domains(nodes: number, cards: number, switches: number): Fabric {
  return fabric(
    'domains',
    [
      {
        name: 'place',
        levels: [
          { name: 'node', size: nodes, kind: 'set' },
          { name: 'gpu', size: cards, kind: 'set' },
        ],
      },
      {
        name: 'chip',
        levels: [
          { name: 'node', size: nodes, kind: 'set' },
          { name: 'chip', size: switches, kind: 'set' },
        ],
        under: { dimension: 0, depth: 1 },
      },
    ],
    [
      vertexType('gpu', [[0, 2]], true),
      vertexType('chip', [
        [0, 1],
        [1, 2],
      ]),
    ],
    [rule('nv', 0, 1, 25, { 0: { equal: 1 } })],
  );
}

const gone = (types: number[], at: Record<number, number[]>): FabricEdit => ({ kind: 'remove', types, at });

describe('islands', () => {
  it('are counted and solved once when they are equal', () => {
    const { islands, islandCount, cutOff } = divided(domains(128, 8, 4));
    expect([islandCount, islands.length, cutOff.length]).toEqual([128, 1, 0]);
    const { part, count } = islands[0] as (typeof islands)[number];
    expect([part.cards, count]).toEqual([8, 128]);
    expect(finish(throughput(part)).upper).toBeCloseTo(100, 9);
    expect(finish(bisection(part)).upper).toBe(400);
  });

  it('lose one island with its node and no other', () => {
    const { islandCount, cutOff } = divided(withEdits(domains(128, 8, 4), [gone([0, 1], { 0: [5] })]));
    expect([islandCount, cutOff.length]).toEqual([127, 0]);
  });

  it('that are hurt stand beside those that are not', () => {
    const { islands, islandCount } = divided(withEdits(domains(16, 8, 4), [gone([1], { 0: [5], 1: [5, 0] })]));
    expect(islandCount).toBe(16);
    expect(islands.map(({ count }) => count).sort((x, y) => x - y)).toEqual([1, 15]);
  });

  it('stay islands with one card cut off, which is none', () => {
    const lost: FabricEdit = { kind: 'link', rule: 0, a: { 0: [2, 3] }, b: {}, factor: 0 };
    const { islandCount, cutOff, islands } = divided(withEdits(domains(4, 8, 2), [lost]));
    expect(islandCount).toBe(4);
    expect(cutOff.map(({ cards, together }) => [cards, together])).toEqual([[1, 1]]);
    expect(islands.map(({ part, count }) => [part.cards, count])).toEqual(
      expect.arrayContaining([
        [7, 1],
        [8, 3],
      ]),
    );
  });

  it('are one where an extra cable joins two of them', () => {
    const base = domains(6, 4, 2);
    const cable = {
      ...base,
      rules: [
        ...base.rules,
        { ...rule('extra', 1, 1, 0), relations: { 0: relation(0, 'different'), 1: relation(0, 'different') } },
      ],
      edits: [
        { kind: 'link' as const, rule: 1, a: { 0: [0], 1: [0, 0] }, b: { 0: [1], 1: [1, 0] }, factor: 1, set: 25 },
      ],
    };
    const { islandCount, islands, cutOff } = divided(cable);
    expect([islandCount, cutOff.length]).toEqual([5, 0]);
    expect(islands.map(({ part, count }) => [part.cards, count])).toEqual(
      expect.arrayContaining([
        [8, 1],
        [4, 4],
      ]),
    );
  });

  it('do not come from changes: what is split off is cut off', () => {
    const spines = withEdits(twoTier(3, 4, 2, 2, 3, 4), [gone([2], {})]);
    const { islandCount, cutOff, islands } = divided(spines);
    expect(islandCount).toBe(1);
    expect(islands[0]?.part.cards).toBe(4);
    expect(cutOff.map(({ cards, together }) => [cards, together])).toEqual([[8, 4]]);
  });

  it('of the larger part when a fabric is cut in two', () => {
    const apart = withEdits(fatTree(4), [{ kind: 'link', rule: 2, a: { 0: [0] }, b: {}, factor: 0 }]);
    const { islandCount, cutOff, islands } = divided(apart);
    expect([islandCount, islands[0]?.part.cards]).toEqual([1, 12]);
    expect(cutOff.map(({ cards, together }) => [cards, together])).toEqual([[4, 4]]);
  });

  it('of nothing are none', () => {
    const { islandCount, islands } = divided(withEdits(star(3, 1), [gone([0], {})]));
    expect([islandCount, islands.length]).toEqual([0, 0]);
  });

  it('of one card have no pairs', () => {
    const { islands, islandCount } = divided(star(1, 2));
    expect([islandCount, islands[0]?.part.cards]).toEqual([1, 1]);
  });
});
