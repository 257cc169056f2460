import { describe, expect, it } from 'vitest';
import type { FabricPicture } from '../../../../src/model/report/picture.ts';
import { cabinetElements } from '../../../../src/studio/canvas/cabinet/build-nodes.ts';
import type { BoardData, ItemData, SlotData } from '../../../../src/studio/canvas/cabinet/nodes.tsx';
import { cabinetScene } from '../../../../src/studio/canvas/cabinet/scene.ts';
import { drawingOf } from '../../../../src/studio/canvas/drawing.ts';
import { sayIn } from '../../../../src/studio/canvas/words.ts';
import { example, lab } from '../designs.ts';

function elementsOf(design: ReturnType<typeof lab>, inside: string, pictures: Record<string, FabricPicture> = {}) {
  const drawing = drawingOf(design);
  return cabinetElements(drawing, cabinetScene(drawing, inside, []), [], inside, sayIn('en'), pictures).nodes;
}

const pictureOf = (links: number, exceptions: number): Record<string, FabricPicture> => ({
  'scale-up': {
    net: 'scale-up',
    name: '',
    stacks: [{ id: 'npu', role: 'card', count: 8, exceptions }],
    bundles: [{ wire: 'up', from: 'npu', to: 'tor', links, rate: 50 }],
  } as unknown as FabricPicture,
});

describe('words on a board', () => {
  const wired = lab(1, undefined, {
    nets: { 'scale-up': { rate: '50 GB/s', wires: [{ id: 'up', each: 'npu', to: 'tor' }] } },
  });

  it('say a mean as a mean, and a count that holds for each as such', () => {
    const exitsOf = (links: number, exceptions: number) => {
      const board = elementsOf(wired, 'cab[1]/tray[1]', pictureOf(links, exceptions)).find(
        ({ type }) => type === 'board',
      );
      return (board?.data as BoardData | undefined)?.exits ?? [];
    };
    expect(exitsOf(16, 0)).toEqual(['each npu to tor: 2 × 50 GB/s']);
    expect(exitsOf(15, 1)[0]).toContain('1.875 each on average');
    // As many more here as are missing there.
    expect(exitsOf(16, 2)[0]).toContain('on average');
  });

  it('call planes by their letter, and nothing else a plane', () => {
    const names = (id: string, inside: string) =>
      elementsOf(example(id), inside).flatMap(({ type, data }) =>
        type === 'item' && (data as ItemData).role === 'switch' ? [(data as ItemData).name] : [],
      );
    expect(names('cloudmatrix384', 'cc[1]/node[1]')).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']);
    expect(names('dgx-h100-superpod', 'su[1]/rack[1]/dgx[1]')).toEqual(['1', '2', '1', '2']);
  });

  it('say that a box is empty', () => {
    const design = lab(1, undefined, {
      blocks: {
        node: { is: 'node', part: 'nvidia/dgx-b200@1', holds: {} },
        cab: { is: 'cabinet', part: 'generic/rack-48u@1', holds: { node: { n: 1, block: 'node', at: 'U3' } } },
      },
    });
    const slot = elementsOf(design, 'cab[1]').find(({ type }) => type === 'slot');
    expect((slot?.data as SlotData | undefined)?.figure).toBe('empty');
  });
});
