import { describe, expect, it } from 'vitest';
import cloudmatrix from '../../../public/examples/cloudmatrix384.json';
import lab from '../../../public/examples/three-cabinets.json';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { planOf } from '../../../src/model/layout/plan.ts';
import { boxesHolding, hallBoxes } from '../../../src/studio/room/boxes.ts';

function boxesOf(document: unknown) {
  const design = document as Design;
  const catalogue = createCatalogue(design.parts);
  return hallBoxes(design, catalogue, planOf(design, catalogue));
}

describe('the hall as boxes', () => {
  it('stands sixteen cabinets of CloudMatrix384, twelve of them compute', () => {
    const { cabinets, panels } = boxesOf(cloudmatrix);
    expect(cabinets).toHaveLength(16);
    expect(cabinets.filter((box) => box.kind === 'compute')).toHaveLength(12);
    expect(cabinets.filter((box) => box.kind === 'switch')).toHaveLength(4);
    expect(panels).toHaveLength(12 * 4 + 4 * 14);
  });

  it('keeps every panel within its cabinet', () => {
    const { cabinets, panels } = boxesOf(cloudmatrix);
    for (const panel of panels) {
      expect(panel.lift).toBeGreaterThan(0);
      expect(panel.lift + panel.height).toBeLessThanOrEqual(cabinets[panel.cabinet]?.height ?? 0);
    }
  });

  it('shows the exceptions of a cabinet on its own front', () => {
    const { cabinets, panels } = boxesOf(lab);
    const traysOf = (address: string) =>
      panels.filter((panel) => cabinets[panel.cabinet]?.address === address && panel.kind === 'compute').length;
    expect([traysOf('cab[1]'), traysOf('cab[2]'), traysOf('cab[3]')]).toEqual([10, 12, 12]);
  });
});

describe('what is selected', () => {
  it('lights every cabinet that is selected or holds what is', () => {
    const { cabinets } = boxesOf(cloudmatrix);
    const lit = boxesHolding(cabinets, ['cc[2]', 'cc[1]/node[3]/npu[1]', 'sw[1]/device[1,1]', 'scale-up.up']);
    expect(lit.map(({ address }) => address)).toEqual(['cc[1]', 'cc[2]', 'sw[1]']);
  });
});
