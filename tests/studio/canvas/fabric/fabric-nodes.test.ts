import { describe, expect, it } from 'vitest';
import type { FabricPicture } from '../../../../src/model/report/picture.ts';
import { edgesOf, nodesOf, type PieceData } from '../../../../src/studio/canvas/fabric/fabric-nodes.ts';
import { fabricScene } from '../../../../src/studio/canvas/fabric/fabric-scene.ts';
import { wordsIn } from '../../../../src/studio/shell/use-text.ts';

/** One network a box, and the cut goes through the box: half of its cards on each side, the switches on one. */
const parted: FabricPicture = {
  net: 'scale-up',
  name: 'NVLink',
  stacks: [
    { id: 'gpu', role: 'card', tier: 0, count: 1016, boxes: { hold: 'dgx', count: 127, each: 8 }, exceptions: 0 },
    { id: 'nvs', role: 'switch', tier: 1, count: 254, boxes: { hold: 'dgx', count: 127, each: 2 }, exceptions: 0 },
  ],
  bundles: [{ wire: 'up', from: 'gpu', to: 'nvs', links: 10160, rate: 25 }],
  cut: {
    capacity: 1000,
    exact: true,
    sides: { gpu: { a: 4, b: 4 }, nvs: { a: 2, b: 0 } },
    crossing: [{ wire: 'up', links: 40, capacity: 1000 }],
  },
};

describe('a box that the cut parts', () => {
  const scene = fabricScene(parted, true);
  const words = wordsIn('en');
  const pieces = nodesOf(parted, scene, words, () => undefined).flatMap((node) =>
    node.type === 'stack' ? [node.data as PieceData] : [],
  );

  it('shows on each side what of it lies there, and nothing of what does not', () => {
    const rows = Object.fromEntries(pieces.map(({ piece, rows }) => [piece.side, rows.map(({ name }) => name).sort()]));
    expect(rows).toEqual({ a: ['2 NVS', '4 GPU'], b: ['4 GPU'] });
    expect(pieces.map(({ subtitle }) => subtitle).join()).not.toMatch(/(^|\D)0 /);
  });

  it('is joined from side to side, not around itself', () => {
    const crossing = edgesOf(scene, words).filter(({ data }) => data?.crosses);
    expect(crossing.length).toBeGreaterThan(0);
    const [a, b] = ['a', 'b'].map((side) => scene.pieces.find((piece) => piece.side === side));
    for (const { data } of crossing) {
      const [from, y, to] = data?.beside ?? [0, 0, 0];
      expect(from).toBe((a?.x ?? 0) + (a?.width ?? 0));
      expect(to).toBe(b?.x);
      expect(y).toBeGreaterThan(a?.y ?? 0);
      expect(y).toBeLessThan((a?.y ?? 0) + (a?.height ?? 0));
    }
  });
});
