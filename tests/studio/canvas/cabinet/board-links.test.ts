import { describe, expect, it } from 'vitest';
import type { Design } from '../../../../src/model/design/design.ts';
import { boardOf } from '../../../../src/model/layout/board.ts';
import { boardLinks } from '../../../../src/studio/canvas/cabinet/board-links.ts';
import { drawingOf } from '../../../../src/studio/canvas/drawing.ts';
import { example, lab } from '../designs.ts';

function linksOf(design: Design, box: string, most = 600) {
  const { catalogue } = drawingOf(design);
  const { items } = boardOf(design, catalogue, box);
  return { items, ...boardLinks(design, box, items, most) };
}

describe('boardLinks', () => {
  it('joins every card and processor of a node to each of its seven chips', () => {
    const { links, exits } = linksOf(example('cloudmatrix384'), 'cc[5]/node[2]');
    expect(links.filter((link) => link.wire === 'scale-up.card')).toHaveLength(8 * 7);
    expect(links.filter((link) => link.wire === 'scale-up.host')).toHaveLength(4 * 7);
    expect(new Set(links.map((link) => link.plane))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
    expect(exits.map((exit) => exit.wire)).toEqual(['scale-up.up', 'scale-out.rdma', 'front-end.vpc']);
  });

  it('draws no more lines than allowed but counts them all', () => {
    const { links, total } = linksOf(example('cloudmatrix384'), 'cc[5]/node[2]', 10);
    expect([links.length, total]).toEqual([10, 84]);
  });

  it('joins only equal rails', () => {
    const design = lab(1, undefined, {
      blocks: {
        tray: {
          is: 'tray',
          holds: { npu: { n: 4, axis: 'rail', card: true }, nic: { n: 4, axis: 'rail' } },
        },
        cab: { is: 'cabinet', holds: { tray: { n: 1, block: 'tray' } } },
      },
      nets: { 'scale-out': { rate: '50 GB/s', wires: [{ id: 'pcie', each: 'npu', to: 'nic', same: ['rail'] }] } },
    });
    const { links, items } = linksOf(design, 'cab[1]/tray[1]');
    expect(links.map(({ from, to }) => [items[from]?.indices[0], items[to]?.indices[0]])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it.each([
    [{ mesh: 'npu' }, 6],
    [{ ring: 'npu' }, 4],
    [{ line: 'npu' }, 3],
  ])('draws %o among four cards', (end, count) => {
    const design = lab(1, undefined, {
      nets: { 'scale-up': { rate: '50 GB/s', wires: [{ id: 'x', each: 'npu', ...end } as never] } },
    });
    expect(linksOf(design, 'cab[1]/tray[1]').links).toHaveLength(count);
  });

  it('draws nothing to a card that is missing', () => {
    const { links, items } = linksOf(
      lab(1, undefined, { changes: [{ at: 'cab[1]/tray[1]/npu[2]', off: true }] }),
      'cab[1]/tray[1]',
    );
    expect(items[1]?.off).toBe(true);
    expect(links).toEqual([]);
  });
});
