import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../../../src/studio/canvas/drawing.ts';
import { example, lab } from '../designs.ts';

describe('cabinetRuns', () => {
  it('joins neighbours of one role', () => {
    const { runs } = drawingOf(example('cloudmatrix384'));
    expect(runs.map(({ role, x0, x1 }) => [role, x0, Math.round(x1 * 10) / 10])).toEqual([
      ['compute', 0, 3.6],
      ['switch', 3.6, 4.8],
      ['compute', 0, 3.6],
      ['switch', 3.6, 4.8],
    ]);
  });

  it('leaves gaps and missing cabinets open', () => {
    const { runs } = drawingOf(
      lab(4, [{ id: 'A', run: ['cab*3', 'gap 0.6', 'cab'] }], { changes: [{ at: 'cab[2]', off: true }] }),
    );
    expect(runs.map(({ x0 }) => Math.round(x0 * 10) / 10)).toEqual([0, 1.2, 2.4]);
  });

  it('takes racks that only hold switches of others for switch racks', () => {
    const { runs } = drawingOf(example('dgx-h100-superpod'));
    expect(runs.map((run) => run.role)).toEqual(['compute', 'switch', 'compute', 'switch']);
  });
});
