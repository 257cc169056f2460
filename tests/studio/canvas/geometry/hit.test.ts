import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../../../src/studio/canvas/drawing.ts';
import { cabinetAt, cabinetsIn, marqueeOf, neighbourOf, pickFrom } from '../../../../src/studio/canvas/geometry/hit.ts';
import { example, lab } from '../designs.ts';

const { index, plan } = drawingOf(example('cloudmatrix384'));
const names = (found: readonly { readonly address: string }[]) => found.map((cabinet) => cabinet.address);

describe('cabinetAt', () => {
  it('finds the cabinet under a point and nothing in the aisle', () => {
    expect(cabinetAt(index, 2.7, 0.5)?.address).toBe('cc[5]');
    expect(cabinetAt(index, 2.7, 3)?.address).toBe('cc[11]');
    expect(cabinetAt(index, 2.7, 1.8)).toBeUndefined();
  });

  it('gives a shared face to one cabinet only', () => {
    expect(cabinetAt(index, 0.6, 0.1)?.address).toBe('cc[2]');
  });

  it('tells a turned cabinet by its own frame', () => {
    const turned = drawingOf(lab(1, undefined, { changes: [{ at: 'cab[1]', move: [0, 0, 90] }] }));
    // 0.6 by 1.2 about (0.3, 0.6): turned, it reaches from -0.3 to 0.9 in x and from 0.3 to 0.9 in y.
    expect(cabinetAt(turned.index, -0.2, 0.5)?.address).toBe('cab[1]');
    expect(cabinetAt(turned.index, 0.3, 1.1)).toBeUndefined();
  });
});

describe('marquee', () => {
  it('takes what it encloses from left to right, what it touches from right to left', () => {
    const [a, b] = [
      [-0.1, -0.1],
      [1.5, 1.3],
    ] as const;
    const right = marqueeOf(a, b);
    expect(names(cabinetsIn(index, right.box, right.how))).toEqual(['cc[1]', 'cc[2]']);
    const left = marqueeOf(b, a);
    expect(names(cabinetsIn(index, left.box, left.how))).toEqual(['cc[1]', 'cc[2]', 'cc[3]']);
  });
});

describe('neighbourOf', () => {
  const from = (address: string, direction: 'left' | 'right' | 'up' | 'down') => {
    const cabinet = plan.cabinets.find((each) => each.address === address);
    return cabinet && neighbourOf(plan, cabinet, direction)?.address;
  };

  it('follows the row sideways and crosses the aisle up and down', () => {
    expect(from('cc[5]', 'right')).toBe('cc[6]');
    expect(from('cc[6]', 'right')).toBe('sw[1]');
    expect(from('cc[5]', 'down')).toBe('cc[11]');
    expect(from('cc[11]', 'up')).toBe('cc[5]');
  });

  it('ends at the wall', () => {
    expect(from('cc[1]', 'left')).toBeUndefined();
    expect(from('cc[1]', 'up')).toBeUndefined();
  });
});

describe('pickFrom', () => {
  const path = ['cc[5]', 'cc[5]/node[2]', 'cc[5]/node[2]/npu[3]'];

  it('takes the outermost first and one deeper with each click', () => {
    expect(pickFrom(path, [], false)).toBe('cc[5]');
    expect(pickFrom(path, ['cc[5]'], false)).toBe('cc[5]/node[2]');
    expect(pickFrom(path, ['cc[5]/node[2]'], false)).toBe('cc[5]/node[2]/npu[3]');
    expect(pickFrom(path, ['cc[5]/node[2]/npu[3]'], false)).toBe('cc[5]/node[2]/npu[3]');
  });

  it('begins again elsewhere, and takes the deepest at once when asked', () => {
    expect(pickFrom(path, ['cc[6]/node[1]'], false)).toBe('cc[5]');
    expect(pickFrom(path, [], true)).toBe('cc[5]/node[2]/npu[3]');
    expect(pickFrom([], ['cc[5]'], false)).toBeUndefined();
  });
});
