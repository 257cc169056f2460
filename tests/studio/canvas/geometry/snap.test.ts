import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../../../src/studio/canvas/drawing.ts';
import { snapToFloor } from '../../../../src/studio/canvas/geometry/snap.ts';
import { lab } from '../designs.ts';

const size = { width: 0.6, depth: 1.2 };
const { plan } = drawingOf(
  lab(5, [
    { id: 'A', run: ['cab*3'] },
    { id: 'B', run: ['cab*2'] },
  ]),
);

describe('snapToFloor', () => {
  it('is next in the row behind its last cabinet, with no gap', () => {
    expect(snapToFloor(plan, size, 2.1, 0.2)).toEqual({
      kind: 'row',
      row: 'A',
      place: 3,
      next: true,
      x: 1.7999999999999998,
      y: 0,
    });
  });

  it('goes between two neighbours by its middle', () => {
    expect(snapToFloor(plan, size, 0.5, -0.1)).toMatchObject({ kind: 'row', row: 'A', place: 1, next: false, x: 0.6 });
    expect(snapToFloor(plan, size, -0.4, 2.5)).toMatchObject({ kind: 'row', row: 'B', place: 0, x: 0 });
  });

  it('does not count the carried ones as neighbours', () => {
    const carried = new Set(['cab[1]']);
    expect(snapToFloor(plan, size, 1.3, 0, { carried })).toMatchObject({ row: 'A', place: 2, next: true });
    expect(snapToFloor(plan, size, 0.1, 0, { carried })).toMatchObject({ row: 'A', place: 0 });
  });

  it('takes the floor tile away from rows', () => {
    expect(snapToFloor(plan, size, 0.7, 5.3)).toEqual({ kind: 'free', x: 0.6, y: 5.4, snapped: 'tile' });
    expect(snapToFloor(plan, size, 7.7, 0.2)).toMatchObject({ kind: 'free', x: 7.8, y: 0 });
  });

  it('meets the face of a cabinet that stands free', () => {
    const free = drawingOf(lab(2, undefined, { changes: [{ at: 'cab[2]', move: [3, 7.25] }] }));
    expect(snapToFloor(free.plan, size, 3.7, 7.3)).toEqual({ kind: 'free', x: 3.6, y: 7.25, snapped: 'face' });
  });

  it('leaves the place alone when snapping is held off', () => {
    expect(snapToFloor(plan, size, 0.51, 0.13, { free: true })).toEqual({
      kind: 'free',
      x: 0.51,
      y: 0.13,
      snapped: 'none',
    });
  });
});
