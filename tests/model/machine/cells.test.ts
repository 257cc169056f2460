import { describe, expect, test } from 'vitest';
import { cellsOf, cellsOfType, rest, vertexCount } from '../../../src/model/machine/cells.ts';
import { countLinks, type LinkRegion } from '../../../src/model/machine/count-links.ts';
import type { Fabric, FabricEdit } from '../../../src/model/machine/fabric.ts';
import { relation } from '../../../src/model/machine/relation.ts';

/** Racks of cards, each with switches of its own; switches ring through the racks, cards mesh in theirs. */
function racks(edits: readonly FabricEdit[] = []): Fabric {
  return {
    net: 'scale-up',
    name: 'test',
    dimensions: [
      {
        name: 'rack',
        levels: [
          { name: 'rack', size: 1000, kind: 'set' },
          { name: 'card', size: 8, kind: 'set' },
        ],
      },
      {
        name: 'switch',
        levels: [
          { name: 'rack', size: 1000, kind: 'set' },
          { name: 'switch', size: 4, kind: 'ring' },
        ],
        under: { dimension: 0, depth: 1 },
      },
    ],
    types: [
      { name: 'card', at: [[0, 2]], card: true, coordinates: [] },
      {
        name: 'switch',
        at: [
          [0, 1],
          [1, 2],
        ],
        card: false,
        coordinates: [],
      },
    ],
    rules: [
      { wire: 'in', a: 0, b: 1, capacity: 1, links: 2, relations: { 0: relation(1) } },
      { wire: 'mesh', a: 0, b: 0, capacity: 1, links: 1, relations: { 0: relation(1, 'different') } },
      {
        wire: 'ring',
        a: 1,
        b: 1,
        capacity: 1,
        links: 1,
        relations: { 0: relation(1), 1: relation(1, 'neighbour') },
      },
    ],
    edits,
    faith: 'exact',
    basis: 'published',
    assumptions: [],
    wires: [],
  };
}

const linksOf = (fabric: Fabric): number[] =>
  fabric.rules.map((rule) => countLinks(cellsOf(fabric, fabric.edits), { ...rule, regions: [] }));

describe('counting by cells', () => {
  test('an untouched description is one cell of each type', () => {
    const cells = cellsOf(racks(), []);
    expect(cellsOfType(cells, 1)).toEqual([{ paths: { 0: [rest], 1: [rest, rest] }, count: 4000 }]);
    expect(linksOf(racks())).toEqual([1000 * 8 * 4 * 2, (1000 * 8 * 7) / 2, 4000]);
  });
  test('a removed node takes what is nested in it along', () => {
    const fabric = racks([{ kind: 'remove', at: { 0: [3] } }]);
    expect([vertexCount(fabric, 0), vertexCount(fabric, 1)]).toEqual([7992, 3996]);
    expect(linksOf(fabric)).toEqual([999 * 64, (999 * 56) / 2, 999 * 4]);
  });
  test('a size changes the children of one node only', () => {
    const fabric = racks([
      { kind: 'size', dimension: 0, path: [7], size: 5 },
      { kind: 'size', dimension: 1, path: [7], size: 3 },
    ]);
    expect([vertexCount(fabric, 0), vertexCount(fabric, 1)]).toEqual([7997, 3999]);
    expect(linksOf(fabric)).toEqual([999 * 64 + 5 * 3 * 2, (999 * 56 + 5 * 4) / 2, 999 * 4 + 3]);
  });
  test('a gap in a ring takes two links, and its neighbours keep theirs', () => {
    const fabric = racks([{ kind: 'remove', types: [1], at: { 1: [0, 2] } }]);
    expect(linksOf(fabric)).toEqual([1000 * 64 - 16, 28_000, 3998]);
  });
  test('an edit of one type leaves the others alone', () => {
    const fabric = racks([{ kind: 'remove', types: [1], at: { 0: [0] } }]);
    expect([vertexCount(fabric, 0), vertexCount(fabric, 1)]).toEqual([8000, 3996]);
  });
  test('the last region that holds a pair decides its links', () => {
    const fabric = racks();
    const regions: LinkRegion[] = [
      { a: { 0: [0] }, b: {}, links: 1 },
      { a: { 0: [0, 5] }, b: { 1: [0, 1] }, links: 0 },
    ];
    const [rule] = fabric.rules;
    const anchors = regions.flatMap(({ a, b }) => [a, b]);
    const counted = rule && countLinks(cellsOf(fabric, [], anchors), { ...rule, regions });
    expect(counted).toBe(999 * 64 + 31);
  });
});
