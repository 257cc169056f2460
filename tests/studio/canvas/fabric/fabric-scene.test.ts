import { describe, expect, it } from 'vitest';
import type { FabricPicture } from '../../../../src/model/report/picture.ts';
import { fabricScene, ribbonWidth } from '../../../../src/studio/canvas/fabric/fabric-scene.ts';

const picture: FabricPicture = {
  net: 'scale-up',
  name: 'UB',
  stacks: [
    { id: 'npu', role: 'card', tier: 0, count: 384, boxes: { hold: 'node', count: 48, each: 8 }, exceptions: 0 },
    { id: 'l1', role: 'switch', tier: 1, count: 336, boxes: { hold: 'node', count: 48, each: 7 }, exceptions: 0 },
    { id: 'l2', role: 'switch', tier: 2, count: 112, planes: { axis: 'plane', count: 7, each: 16 }, exceptions: 0 },
  ],
  bundles: [
    { wire: 'card', from: 'npu', to: 'l1', links: 5376, rate: 28 },
    { wire: 'up', from: 'l1', to: 'l2', links: 5376, rate: 28 },
  ],
  cut: {
    capacity: 75264,
    exact: true,
    sides: { npu: { a: 192, b: 192 }, l1: { a: 168, b: 168 }, l2: { a: 112, b: 0 } },
    crossing: [{ wire: 'up', links: 2688, capacity: 75264 }],
  },
};

describe('the scene of a network', () => {
  it('folds cards and their switches into one pile of boxes, planes side by side above', () => {
    const { pieces, ribbons, grounds } = fabricScene(picture, false);
    expect(pieces.filter((piece) => piece.box === 'node').map((piece) => piece.times)).toEqual([48]);
    expect(pieces.filter((piece) => piece.plane !== null)).toHaveLength(7);
    expect(ribbons.map((ribbon) => ribbon.links)).toEqual(Array(7).fill(768));
    expect(grounds).toBeNull();
    const [box, plane] = [pieces.find((piece) => piece.box), pieces.find((piece) => piece.plane === 1)];
    expect(plane?.y).toBeLessThan(box?.y ?? 0);
  });

  it('paints the cut: each half on its side, and exactly the crossing links cross', () => {
    const { pieces, ribbons, grounds } = fabricScene(picture, true);
    expect(pieces.filter((piece) => piece.box).map(({ side, times }) => [side, times])).toEqual([
      ['a', 24],
      ['b', 24],
    ]);
    const crossing = ribbons.filter((ribbon) => ribbon.crosses);
    expect(crossing.map((ribbon) => ribbon.links)).toEqual(Array(7).fill(384));
    expect(ribbons.filter((ribbon) => !ribbon.crosses).map((ribbon) => ribbon.links)).toEqual(Array(7).fill(384));
    expect(grounds?.b.width).toBeGreaterThan(0);
  });

  it('never lets two pieces overlap', () => {
    for (const paint of [false, true]) {
      const { pieces } = fabricScene(picture, paint);
      for (const p of pieces) {
        for (const q of pieces) {
          if (p === q) continue;
          const apart = p.x + p.width <= q.x || q.x + q.width <= p.x || p.y + p.height <= q.y || q.y + q.height <= p.y;
          expect(apart, `${p.id} and ${q.id}`).toBe(true);
        }
      }
    }
  });

  it('draws a ribbon as wide as the root of its share, within 1.5 and 14', () => {
    expect(ribbonWidth(100, 400)).toBeCloseTo(7);
    expect(ribbonWidth(0, 400)).toBe(1.5);
    expect(ribbonWidth(1, 0)).toBe(1.5);
  });
});
