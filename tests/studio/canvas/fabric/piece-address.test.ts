import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../src/studio/canvas/fabric/fabric-scene.ts';
import { liesOn } from '../../../../src/studio/canvas/fabric/piece-address.ts';
import { example } from '../designs.ts';

const design = example('cloudmatrix384');

function pile(of: Partial<Piece>, hold: string, planes?: { axis: string; count: number }): Piece {
  const stack = { id: hold, role: 'switch', count: 112, exceptions: 0, ...(planes && { planes }) };
  return { id: hold, side: null, plane: null, box: null, members: [{ stack, each: 1 }], ...of } as unknown as Piece;
}

describe('what lies on a pile', () => {
  it('is every element of its hold', () => {
    expect(liesOn(design, pile({ box: 'node' }, 'npu'), 'cc[3]/node[2]/npu[5]')).toBe(true);
    expect(liesOn(design, pile({ box: 'node' }, 'npu'), 'cc[3]/node[2]')).toBe(true);
    expect(liesOn(design, pile({ box: 'node' }, 'npu'), 'cc[3]/node[2]/cpu[1]')).toBe(false);
  });

  it('is of the plane that the pile shows', () => {
    const third = pile({ plane: 3 }, 'l2', { axis: 'plane', count: 7 });
    expect(liesOn(design, third, 'sw[2]/device[3,1]/l2[1]')).toBe(true);
    expect(liesOn(design, third, 'sw[2]/device[4,1]/l2[1]')).toBe(false);
  });
});
