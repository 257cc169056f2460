/** Several of the systems that run on the start page are sound designs with the figures that arithmetic gives. */
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/cli/engine.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { exampleByRef } from '../../../src/model/design/examples.ts';
import { parseDesign } from '../../../src/model/design/parse-design.ts';
import { artOf, gridFor } from '../../../src/studio/gallery/art.ts';
import { cloudMatrixes, mostSupernodes, nvlRacks } from '../../../src/studio/gallery/supernodes.ts';

function example(ref: string): Design {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(ref);
  return made.design;
}

const figureOf = (design: Design, id: string) => examine(design).report.figures[id]?.value;

describe('CloudMatrix384, several times', () => {
  const one = example('cloudmatrix384');
  it('is a document that opens, with a fabric for each', () => {
    for (const count of [1, 3, mostSupernodes]) {
      const several = cloudMatrixes(one, count);
      expect(parseDesign(JSON.parse(JSON.stringify(several))).ok).toBe(true);
      const { figures } = examine(several).report;
      expect(figures['cards.count']?.value).toBe(384 * count);
      expect(figures['cabinets.count']?.value).toBe(16 * count);
      expect(figures['fabric.scale-up.islands']?.value).toBe(count);
      expect(figures['fabric.scale-up.bisection']?.value).toBe(75_264);
      expect(figures['fabric.scale-up.links.trunk']?.value).toBe(5376 * count);
    }
  });
  it('leaves the example as it is', () => {
    const text = JSON.stringify(one);
    cloudMatrixes(one, 4);
    expect(JSON.stringify(one)).toBe(text);
  });
  it('stands in whole rows', () => {
    expect(artOf(cloudMatrixes(one, 2))).toMatchObject({ inRow: 8, tiles: { length: 32 } });
  });
});

describe('racks of GB200 NVL72', () => {
  const eight = example('nvl72-x8');
  it('are joined without taper: half the cards send 50 GB/s each to the others', () => {
    for (const count of [2, 3, mostSupernodes]) {
      const racks = nvlRacks(eight, count);
      expect(parseDesign(JSON.parse(JSON.stringify(racks))).ok).toBe(true);
      expect(figureOf(racks, 'cards.count')).toBe(72 * count);
      expect(figureOf(racks, 'fabric.scale-out.bisection')).toBe(36 * count * 50);
    }
  });
});

describe('the tiles of a drawing', () => {
  it('are as large as the box lets them be', () => {
    expect(gridFor(16, { width: 160, height: 40 }, 1)).toMatchObject({ columns: 8, width: 20 });
    expect(gridFor(1, { width: 100, height: 100 }, 2)).toMatchObject({ columns: 1, width: 50, height: 100 });
  });
  it('keep whole rows where that costs little', () => {
    expect(gridFor(21, { width: 100, height: 100 }, 1, 7).columns % 7).toBe(0);
    expect(gridFor(100, { width: 100, height: 100 }, 1, 50).columns).toBe(10);
  });
});
