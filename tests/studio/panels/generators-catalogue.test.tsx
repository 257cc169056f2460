/** The palette of generators and the rows of the catalogue, as they are drawn. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { builtInParts } from '../../../src/model/catalogue/catalogue.ts';
import { kinds } from '../../../src/model/catalogue/kinds/kinds.ts';
import type { Part, PartKind } from '../../../src/model/catalogue/part.ts';
import { readFigure } from '../../../src/model/catalogue/part-figure.ts';
import { families, makeFamily } from '../../../src/model/design/families.ts';
import { exampleFigure, ownFigure } from '../../../src/model/design/own-parts.ts';
import { comparedFields, otherDirection } from '../../../src/studio/panels/catalogue-rows.ts';
import { GeneratorCounts, GeneratorMisfit } from '../../../src/studio/panels/GeneratorsForm.tsx';
import { GeneratorsPanel } from '../../../src/studio/panels/GeneratorsPanel.tsx';
import { generatorName } from '../../../src/studio/panels/generator-words.ts';
import { defaultText, sliderOf, withValue } from '../../../src/studio/panels/generators.ts';
import { wordsIn } from '../../../src/studio/shell/use-text.ts';
import { texts } from '../../../src/text/index.ts';
import { stage } from '../shell/a-studio.ts';

describe('the palette of generators', () => {
  it('has a card for every family', () => {
    stage();
    const html = renderToStaticMarkup(<GeneratorsPanel />);
    for (const { id } of families) expect(html).toContain(`data-family="${id}"`);
  });

  it('has words for every parameter, and a default that the field can give back', () => {
    for (const { id, parameters } of families) {
      for (const [name, parameter] of Object.entries(parameters)) {
        expect(texts, `${id} ${name}`).toHaveProperty([`family.parameter.${name}`]);
        const text = defaultText(parameter);
        if (text !== '') expect(makeFamily(id, { [name]: text }).ok, `${id}?${name}=${text}`).toBe(true);
        const slider = sliderOf(parameter);
        if (slider) expect(slider.max).toBeGreaterThan(slider.min);
      }
    }
  });

  it('keeps only what differs from the defaults', () => {
    expect(withValue({ k: 8 }, 'k', null)).toEqual({});
    expect(withValue({ k: 8 }, 'hosts', ' 3 ')).toEqual({ k: 8, hosts: '3' });
    expect(withValue({ k: 8 }, 'k', '')).toEqual({});
  });

  it('shows every count with its arithmetic and what fixed it', () => {
    stage();
    const made = makeFamily('leaf-spine', { taper: 2 });
    if (!made.ok) throw new Error(made.reason);
    const html = renderToStaticMarkup(<GeneratorCounts explanations={made.explanations} />);
    for (const { count } of made.explanations) expect(html).toContain(`data-count="${count}"`);
    expect(html).toContain('⌈1024 ÷ 25⌉ = 41');
    expect(html).not.toContain('family.count');
    expect(html).not.toContain('family.because');
  });

  it('offers the nearest that fits by name and number, in both languages', () => {
    const made = makeFamily('leaf-spine', { cards: 10_240, radix: 64 });
    if (made.ok) throw new Error('fits');
    for (const [language, cards, ports] of [
      ['en', 'Cards 2,048', 'Ports of a switch 256'],
      ['zh', '卡数 2,048', '交换机端口数 256'],
    ] as const) {
      stage({ language });
      const html = renderToStaticMarkup(
        <GeneratorMisfit
          message={made.message}
          nearest={made.nearest}
          given={{ cards: 10_240, radix: 64 }}
          onTake={() => {}}
        />,
      );
      expect(html).toContain(cards);
      expect(html).toContain(ports);
    }
  });

  it('tells the second of a kind from the first', () => {
    const words = wordsIn('en');
    expect(generatorName('fat-tree', words)).toBe('Fat tree');
    expect(generatorName('fat-tree-b', words)).toBe('Fat tree (b)');
    expect(generatorName('dragonfly-plus', words)).toBe('Dragonfly+');
    expect(generatorName('tianchi', words)).toBe('Baidu Tianchi');
    expect(generatorName('somebody', words)).toBe('somebody');
  });
});

describe('the catalogue', () => {
  it('suggests for every figure of every kind a text that its form takes', () => {
    for (const [kind, forms] of Object.entries(kinds) as [PartKind, object][]) {
      for (const field of Object.keys(forms)) {
        const text = exampleFigure(kind, field) ?? '';
        const part: Part = { kind, name: 'x', maker: 'y', figures: { [field]: ownFigure(text) } };
        expect(readFigure(part, field), `${kind} ${field}: ${text}`).toBeDefined();
      }
    }
  });

  it('says a bandwidth in both directions, and marks what differs', () => {
    const [npu, gpu] = [builtInParts['huawei/ascend-910c@1'], builtInParts['nvidia/h100-sxm@1']];
    if (!npu || !gpu) throw new Error('no parts');
    expect(otherDirection(npu, 'scaleUp')).toBe('392 GB/s one way');
    expect(otherDirection(npu, 'memory')).toBeUndefined();
    const rows = new Map(comparedFields([npu, gpu]).map(({ field, differs }) => [field, differs]));
    expect(rows.get('memory')).toBe(true);
    expect(comparedFields([npu, npu]).every(({ differs }) => !differs)).toBe(true);
    expect(rows.has('toString')).toBe(false);
  });
});
