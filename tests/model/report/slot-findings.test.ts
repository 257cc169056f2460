import { describe, expect, it } from 'vitest';
import cloudmatrix from '../../../public/examples/cloudmatrix384.json';
import superpod from '../../../public/examples/dgx-h100-superpod.json';
import nvl72 from '../../../public/examples/gb200-nvl72.json';
import lab from '../../../public/examples/three-cabinets.json';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { slotFindings } from '../../../src/model/report/slot-findings.ts';

function findingsOf(design: Design) {
  const catalogue = createCatalogue(design.parts);
  return slotFindings(design, catalogue, expand(design, catalogue));
}

describe('slots that overlap', () => {
  it.each([
    ['CloudMatrix384', cloudmatrix],
    ['GB200 NVL72', nvl72],
    ['DGX SuperPOD', superpod],
    ['the lab pod', lab],
  ])('raises no false alarm on %s', (_name, example) => {
    expect(findingsOf(example as unknown as Design)).toEqual([]);
  });

  it('names both devices once for all cabinets of the class, with the units', () => {
    const design = structuredClone(lab) as unknown as Design;
    const cab = design.blocks.cab;
    if (!cab?.holds.tor) throw new Error('the example has changed');
    const moved: Design = {
      ...design,
      changes: [],
      blocks: { ...design.blocks, cab: { ...cab, holds: { ...cab.holds, tor: { ...cab.holds.tor, at: 'U4, U32' } } } },
    };
    expect(findingsOf(moved)).toMatchObject([
      {
        code: 'physical.slot-overlap',
        severity: 'error',
        where: ['cab[1]/tray[1]', 'cab[1]/tor[1]'],
        params: { cabinets: 3 },
        arithmetic: 'U3–4 ∩ U4',
      },
    ]);
  });
});
