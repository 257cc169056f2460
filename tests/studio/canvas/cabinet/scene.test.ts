import { describe, expect, it } from 'vitest';
import { cabinetElements, pathBetween } from '../../../../src/studio/canvas/cabinet/build-nodes.ts';
import { cabinetScene, slotRect, unitAt, unitHeight } from '../../../../src/studio/canvas/cabinet/scene.ts';
import { drawingOf, elevationIn } from '../../../../src/studio/canvas/drawing.ts';
import { mostEdges, mostNodes, withinBudget } from '../../../../src/studio/canvas/flow/budget.ts';
import { sayIn } from '../../../../src/studio/canvas/words.ts';
import { example, lab } from '../designs.ts';

const drawing = drawingOf(example('cloudmatrix384'));

describe('cabinetScene', () => {
  it('shows the box that was entered beside its cabinet', () => {
    const scene = cabinetScene(drawing, 'cc[5]/node[2]', []);
    expect([scene.cabinet?.address, scene.board?.box]).toEqual(['cc[5]', 'cc[5]/node[2]']);
    expect(scene.board?.items).toHaveLength(8 + 4 + 7 + 1);
  });

  it('shows the selected box of the entered cabinet, else its first', () => {
    expect(cabinetScene(drawing, 'cc[5]', ['cc[5]/node[3]/npu[1]']).board?.box).toBe('cc[5]/node[3]');
    expect(cabinetScene(drawing, 'cc[5]', []).board?.box).toBe('cc[5]/node[1]');
    expect(cabinetScene(drawing, 'cc[5]', ['cc[6]/node[3]']).board?.box).toBe('cc[5]/node[1]');
  });

  it('takes the cabinet of the selection when nothing was entered', () => {
    expect(cabinetScene(drawing, null, ['sw[3]']).cabinet?.address).toBe('sw[3]');
  });

  it('keeps items apart and on their board', () => {
    const { board } = cabinetScene(drawing, 'cc[1]/node[1]', []);
    if (!board) throw new Error('no board');
    board.items.forEach((a, k) => {
      expect(a.x).toBeGreaterThanOrEqual(board.x);
      expect(a.x + a.width).toBeLessThanOrEqual(board.x + board.width);
      for (const b of board.items.slice(k + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    });
  });

  it('finds the unit of a height and back', () => {
    const elevation = elevationIn(drawing, 'cc[5]');
    for (const unit of [1, 5, 41]) {
      expect(unitAt(elevation, slotRect(elevation, { unit, height: 8 }).y, 8)).toBe(unit);
    }
    expect(unitAt(elevation, -500, 8)).toBe(41);
    expect(unitAt(elevation, elevation.units * unitHeight + 500, 8)).toBe(1);
  });
});

describe('cabinetElements', () => {
  it('stays within the budget of React Flow even for a board of a thousand cards', () => {
    const design = lab(1, undefined, {
      blocks: {
        tray: { is: 'tray', holds: { npu: { n: 1000, card: true }, sw: { n: 200 } } },
        cab: { is: 'cabinet', holds: { tray: { n: 40, block: 'tray' } } },
      },
      nets: { 'scale-up': { rate: '1 GB/s', wires: [{ id: 'x', each: 'npu', to: 'sw' }] } },
    });
    const large = drawingOf(design);
    const scene = cabinetScene(large, 'cab[1]/tray[1]', []);
    const { nodes, edges } = cabinetElements(large, scene, [], null, sayIn('en'));
    expect(nodes.length).toBeLessThanOrEqual(mostNodes);
    expect(edges.length).toBeLessThanOrEqual(mostEdges);
    const ids = new Set(nodes.map((node) => node.id));
    expect(edges.every((edge) => ids.has(edge.source) && ids.has(edge.target))).toBe(true);
  });

  it('lights the links of the selected card', () => {
    const scene = cabinetScene(drawing, 'cc[5]/node[2]', []);
    const { edges } = cabinetElements(drawing, scene, ['cc[5]/node[2]/npu[3]'], 'cc[5]/node[2]', sayIn('en'));
    expect(edges.filter((edge) => edge.data?.lit)).toHaveLength(7);
  });

  it('draws a link from the lower edge of what is above to the upper edge of what is below', () => {
    const upper = { x: 0, y: 0, width: 10, height: 10 };
    const lower = { x: 100, y: 60, width: 20, height: 10 };
    expect(pathBetween(lower, upper)).toMatch(/^M5 10C.* 110 60$/);
  });
});

describe('withinBudget', () => {
  it('throws while developing', () => {
    expect(withinBudget([1, 2], 2, 'nodes')).toEqual([1, 2]);
    expect(() => withinBudget([1, 2, 3], 2, 'nodes')).toThrow('3 nodes');
  });
});
