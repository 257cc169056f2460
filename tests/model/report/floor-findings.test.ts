import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Part } from '../../../src/model/catalogue/part.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { documentFindings } from '../../../src/model/report/document-findings.ts';
import { designWith, emptyText, part } from '../../support/supply-designs.ts';

/** Two rows of three cabinets of 600 × 1,000 mm, the second so far behind the first. */
function hall(gap: number, more: Record<string, unknown> = {}, parts: Record<string, Part> = {}) {
  const design = designWith(emptyText, {
    parts: { 'me/rack@1': part('cabinet', { width: '600 mm', depth: '1000 mm', units: '42 U' }), ...parts },
    blocks: { rack: { is: 'cabinet', part: 'me/rack@1', holds: {} } },
    holds: { rack: { n: 6, block: 'rack' } },
    site: {
      rows: [
        { id: 'A', at: [0, 0], run: ['rack*3'] },
        { id: 'B', at: [0, 1 + gap], run: ['rack*3'] },
      ],
    },
    ...more,
  });
  const catalogue = createCatalogue(design.parts);
  return documentFindings(design, expand(design, catalogue), catalogue).filter(({ code }) =>
    code.startsWith('physical'),
  );
}
const codes = (...args: Parameters<typeof hall>) => hall(...args).map(({ code }) => code);

describe('cabinets on the floor', () => {
  it('passes an aisle that is wide enough, to the millimetre', () => {
    expect(codes(1.2)).toEqual([]);
  });

  it('tells a narrow aisle, and doors that cannot open', () => {
    const [aisle] = hall(1.0);
    expect(aisle).toMatchObject({ code: 'physical.aisle', severity: 'warning', where: ['site/A', 'site/B'] });
    expect(aisle?.arithmetic).toBe('1,000 < 1,200 mm');
    expect(codes(1.0)).toEqual(['physical.aisle']);
    expect(codes(0.5)).toEqual(['physical.aisle', 'physical.door-swing']);
  });

  it('tells cabinets that stand in each other, and not those that touch', () => {
    const moved = (x: number) => ({ changes: [{ at: 'rack[2]', move: [x, 0] }] });
    expect(codes(1.2, moved(0.6))).toEqual([]);
    const [overlap] = hall(1.2, moved(0.3));
    expect(overlap).toMatchObject({ code: 'physical.position-overlap', severity: 'error' });
    expect(overlap?.arithmetic).toBe('300 × 1,000 mm > 0');
  });

  it('says nothing of rows that the document does not place', () => {
    expect(
      codes(0.1, {
        site: {
          rows: [
            { id: 'A', run: ['rack*3'] },
            { id: 'B', run: ['rack*3'] },
          ],
        },
      }),
    ).toEqual([]);
  });

  it('weighs what stands in a cabinet by where it stands', () => {
    const box = (at: string, mass?: string) =>
      hall(
        1.2,
        { blocks: { rack: { is: 'cabinet', part: 'me/rack@1', holds: { box: { n: 1, part: 'me/box@1', at } } } } },
        { 'me/box@1': part('appliance', { height: '8 U', ...(mass !== undefined && { mass }) }) },
      ).map(({ arithmetic, code }) => `${code} ${arithmetic}`);
    // (29 + 8 / 2) / 42 = 0.786
    expect(box('U30..37', '250 kg')).toEqual(['physical.top-heavy 33 / 42 = 0.786 > 0.55']);
    expect(box('U2..9', '250 kg')).toEqual([]);
    expect(box('U30..37', '150 kg')).toEqual([]);
    expect(box('U30..37')).toEqual([]);
  });
});
