import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { cardsAt, cardsIn, presentIn } from '../../../src/studio/panels/contents.ts';
import { paletteItems, searchItems } from '../../../src/studio/panels/palette-items.ts';
import { looksIn } from '../../../src/studio/panels/thing-glyph.ts';
import { wordsIn } from '../../../src/studio/shell/use-text.ts';
import { design } from '../shell/a-studio.ts';

const catalogue = createCatalogue();
const items = paletteItems(design, catalogue, looksIn(design, catalogue), wordsIn('en'));

describe('the palette', () => {
  it("offers the design's own kinds first, with what is in them", () => {
    expect(items.slice(0, 4).map(({ name, group }) => `${name} ${group}`)).toEqual([
      'node trays',
      'cc cabinets',
      'device trays',
      'sw cabinets',
    ]);
    expect(items.find(({ block }) => block === 'cc')).toMatchObject({
      detail: 'compute cabinet · 32 cards · 4 × node',
      look: { glyph: 'cabinet', tint: 'compute' },
    });
    expect(items.find(({ block }) => block === 'sw')).toMatchObject({ look: { glyph: 'cabinet-switch' } });
  });

  it('offers no cables and modules: wires choose them', () => {
    const kinds = new Set(items.flatMap(({ part }) => (part === undefined ? [] : [catalogue.part(part)?.kind])));
    expect(kinds.has('cable') || kinds.has('module')).toBe(false);
    expect(kinds.has('accelerator')).toBe(true);
  });

  it('states the figures of a part in the language of the page', () => {
    const detailIn = (language: 'en' | 'zh') =>
      paletteItems(design, catalogue, looksIn(design, catalogue), wordsIn(language)).find(
        ({ part }) => part === 'nvidia/quantum2-qm9700@1',
      )?.detail;
    expect(detailIn('en')).toBe('64 ports · 400 Gb/s one way');
    expect(detailIn('zh')).toBe('64 端口 · 400 Gb/s 单向');
  });

  it('finds by all words, in any order, in name, detail and reference', () => {
    expect(searchItems(items, 'HUAWEI 910c').map(({ part }) => part)).toEqual(['huawei/ascend-910c@1']);
    expect(searchItems(items, 'cabinet compute').map(({ block }) => block)).toEqual(['cc']);
    expect(searchItems(items, 'no such part')).toEqual([]);
  });
});

describe('contents of a kind', () => {
  it('counts the cards at every depth', () => {
    expect(cardsIn(design, 'cc')).toBe(32);
    expect(cardsIn(design, 'sw')).toBe(0);
  });

  it('counts one box with its exceptions', () => {
    const less = { ...design, changes: [{ at: 'cc[2]/node[4]', off: true }] } as const;
    expect(cardsAt(less, 'cc[1]', 'cc')).toBe(32);
    expect(cardsAt(less, 'cc[2]', 'cc')).toBe(24);
    expect([presentIn(less, 'cc[1]', 'node'), presentIn(less, 'cc[2]', 'node')]).toEqual([4, 3]);
  });

  it('ends where kinds hold each other', () => {
    const ring = {
      ...design,
      blocks: {
        a: { is: 'tray', holds: { b: { n: 2, block: 'b' } } },
        b: { is: 'tray', holds: { a: { n: 2, block: 'a' } } },
      },
    } as const;
    expect(cardsIn(ring, 'a')).toBe(0);
  });
});
