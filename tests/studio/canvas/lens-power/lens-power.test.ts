import { describe, expect, it } from 'vitest';
import { supply as supplyAnalysis } from '../../../../src/model/analyses/power/supply.ts';
import { createCatalogue } from '../../../../src/model/catalogue/catalogue.ts';
import { applyEdit } from '../../../../src/model/design/edits/apply-edit.ts';
import { expand } from '../../../../src/model/expand/expand.ts';
import type { PowerPicture } from '../../../../src/model/report/power-picture.ts';
import { drawingOf } from '../../../../src/studio/canvas/drawing.ts';
import { cellLoad, isOver, stepOf, wantsDarkInk } from '../../../../src/studio/canvas/lens-power/cell-load.ts';
import { feedScene } from '../../../../src/studio/canvas/lens-power/feed-scene.ts';
import { supplyOn, targetOf } from '../../../../src/studio/canvas/lens-power/place-supply.ts';
import { standsOf } from '../../../../src/studio/canvas/lens-power/stands.ts';
import { tokens } from '../../../../src/studio/theme/tokens.ts';
import { designWith, exampleText, run } from '../../../support/supply-designs.ts';

function lensOf(id: string, fields = {}) {
  const design = designWith(exampleText(id), fields);
  const drawing = drawingOf(design);
  const power = run(supplyAnalysis, expand(design, createCatalogue(design.parts))).power as PowerPicture;
  return { design, drawing, power, stands: standsOf(drawing.plan, power) };
}

describe('cabinets under the lens', () => {
  it('finds the class and the member of every supply for every cabinet, in site order', () => {
    const { stands } = lensOf('cloudmatrix384');
    expect(stands.size).toBe(16);
    const cduOf = (address: string) => stands.get(address)?.served.find(({ supply }) => supply === 1)?.member;
    expect(['cc[1]', 'cc[4]', 'cc[5]', 'cc[8]', 'cc[9]', 'cc[12]'].map(cduOf)).toEqual([1, 1, 2, 2, 3, 3]);
    // Row A holds six compute cabinets and two of switches before the seventh.
    expect(stands.get('sw[1]')?.served).toEqual([{ supply: 0, member: 7 }]);
    expect(stands.get('cc[7]')?.served[0]).toEqual({ supply: 0, member: 9 });
  });

  it('reads ranges of boxes around boxes', () => {
    const { stands, drawing } = lensOf('dgx-h100-superpod');
    const cabinets = drawing.plan.cabinets.filter(({ supply }) => !supply);
    expect(cabinets.every(({ address }) => stands.has(address))).toBe(true);
    expect(stands.get('su[2]/rack[1]')?.served).toEqual([{ supply: 0, member: 9 }]);
  });

  it('is over its limit only above it', () => {
    const { power } = lensOf('gb200-nvl72');
    const [rack] = power.cabinets;
    if (!rack) throw new Error('no rack');
    const at = (value: number) => cellLoad({ ...rack, peakW: { ...rack.peakW, value } }, 'peak', 1).share;
    expect(isOver(at(132_000))).toBe(false);
    expect(isOver(at(132_001))).toBe(true);
    expect([0, 0.5, 0.999, 1, 2].map((share) => stepOf(share, 7))).toEqual([0, 3, 6, 6, 6]);
  });

  it('writes on every step of the ramp in the ink that reads', () => {
    for (const theme of ['light', 'dark'] as const) {
      const inks = tokens.data.ember[theme].map(wantsDarkInk);
      expect(new Set(inks).size).toBe(2);
    }
  });
});

describe('feeds as a line drawing', () => {
  it('draws a segment for each member and way, a drop for each cabinet, and nothing to what is not fed', () => {
    const { drawing, power, stands } = lensOf('nvl72-x8');
    const { boxes, segments } = feedScene(drawing.plan, stands, power, undefined);
    expect(boxes).toHaveLength(2);
    expect(segments).toHaveLength(16);
    expect(segments.flatMap(({ drops }) => drops)).toHaveLength(16);
    expect(segments.filter(({ isLast }) => isLast)).toHaveLength(2);
  });

  it('stands upper supplies above those they feed', () => {
    const supply = [
      { id: 'ups', kind: 'ups', serves: ['feed'], ways: 2 },
      { id: 'feed', kind: 'feed', serves: ['cc'], every: 1, ways: 2 },
    ];
    const { drawing, power, stands } = lensOf('cloudmatrix384', { supply });
    const { boxes } = feedScene(drawing.plan, stands, power, undefined);
    const level = (index: number) => boxes.find((box) => box.supply === index)?.y ?? 0;
    expect(level(0)).toBeLessThan(level(1));
  });
});

describe('supplies from the palette', () => {
  it.each([
    ['pdu', 'cc[3]', { serves: ['cc'], every: 1, ways: 2 }],
    ['busway', 'cc[3]', { serves: ['cc'], every: 6, ways: 2 }],
    ['ups', 'feed', { serves: ['feed'], ways: 2 }],
    ['grid', 'feed', { serves: ['feed'] }],
    ['cdu', 'sw[1]', { serves: ['sw'], every: 2 }],
    ['feed', 'cdu[2]', { serves: ['cdu'] }],
  ] as const)('%s on %s', (kind, at, expected) => {
    const { design, drawing } = lensOf('cloudmatrix384');
    const placing = supplyOn(drawing, kind, targetOf(drawing, at));
    if (!placing.ok) throw new Error(placing.key);
    expect(placing.supply).toMatchObject(expected);
    expect(applyEdit(design, { kind: 'supply/add', supply: placing.supply }).ok).toBe(true);
  });

  it('refuses a cooler on what feeds, and anything on the bare floor', () => {
    const { drawing } = lensOf('cloudmatrix384');
    expect(supplyOn(drawing, 'cdu', targetOf(drawing, 'feed[1]/A'))).toMatchObject({ key: 'supply.place.cools' });
    expect(supplyOn(drawing, 'pdu', targetOf(drawing, undefined))).toMatchObject({ key: 'supply.place.where' });
  });
});
