import { describe, expect, test } from 'vitest';
import { anchorOf, elementAddress, indicesOf } from '../../../src/model/machine/coordinates.ts';
import type { Dimension, VertexType } from '../../../src/model/machine/fabric.ts';

const level = (name: string, size: number) => ({ name, size, kind: 'set' }) as const;

describe('coordinates of an element', () => {
  test('indices of nested dimensions carry the levels they share', () => {
    const dimensions: Dimension[] = [
      { name: 'cc', levels: [level('cc', 12), level('node', 4), level('npu', 8)] },
      { name: 'cpu', levels: [level('cc', 12), level('node', 4), level('cpu', 4)], under: { dimension: 0, depth: 2 } },
    ];
    const type: VertexType = {
      name: 'cpu',
      at: [
        [0, 2],
        [1, 3],
      ],
      card: false,
      coordinates: [
        { dimension: 0, depth: 1 },
        { dimension: 0, depth: 2 },
        { dimension: 1, depth: 3 },
      ],
      steps: ['cc', 'node', 'cpu'].map((name) => ({ name, indices: 1 })),
    };
    const node = anchorOf(dimensions, type, [3, 2, 1]);
    expect(node).toEqual({ 0: [3, 2], 1: [3, 2, 1] });
    expect(indicesOf(type, node)).toEqual([3, 2, 1]);
    expect(elementAddress(type, node)).toBe('cc[4]/node[3]/cpu[2]');
  });
  test('several indices are the digits of one coordinate', () => {
    const dimensions: Dimension[] = [{ name: 'x', levels: [{ name: 'x', size: 16, kind: 'ring' }] }];
    const type: VertexType = {
      name: 'tpu',
      at: [[0, 1]],
      card: true,
      coordinates: [
        { dimension: 0, depth: 1, index: 0, times: 4 },
        { dimension: 0, depth: 1, index: 1, modulo: 2, times: 2 },
        { dimension: 0, depth: 1, index: 2, modulo: 2 },
      ],
    };
    for (let x = 0; x < 16; x++) {
      const indices = indicesOf(type, { 0: [x] });
      expect(indices).toEqual([x >> 2, (x >> 1) & 1, x & 1]);
      expect(anchorOf(dimensions, type, indices)).toEqual({ 0: [x] });
    }
  });
  test('one index is split into a block and a place in it', () => {
    const dimensions: Dimension[] = [{ name: 'block', levels: [level('block', 4), level('core', 32)] }];
    const type: VertexType = {
      name: 'core',
      at: [[0, 2]],
      card: false,
      coordinates: [
        { dimension: 0, depth: 1, index: 0, divide: 32 },
        { dimension: 0, depth: 2, index: 0, modulo: 32 },
      ],
    };
    expect(anchorOf(dimensions, type, [70])).toEqual({ 0: [2, 6] });
    expect(indicesOf(type, { 0: [2, 6] })).toEqual([70]);
  });
});
