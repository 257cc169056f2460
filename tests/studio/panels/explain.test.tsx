import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { PartInput, Working } from '../../../src/model/report/report.ts';
import { BoundsBar } from '../../../src/studio/panels/BoundsBar.tsx';
import { figureAsText } from '../../../src/studio/panels/figure-as-text.ts';
import { InputTable } from '../../../src/studio/panels/InputTable.tsx';
import { missingWords } from '../../../src/studio/panels/MissingInputs.tsx';
import { WorkingTree } from '../../../src/studio/panels/WorkingTree.tsx';
import { inputsOf } from '../../../src/studio/panels/working.ts';
import { wordsIn } from '../../../src/studio/shell/use-text.ts';
import { answerOf, cloudMatrixFigures, figure, stage } from '../shell/a-studio.ts';

const rate: PartInput = {
  part: 'huawei/ascend-910c@1',
  field: 'bf16',
  text: '752 TFLOPS',
  basis: 'recalled',
  source: ['a paper'],
  low: '752 TFLOPS',
  high: '800 TFLOPS',
};
const working: Working = {
  label: { key: 'figure.compute.bf16' },
  formula: '384 × 752 TFLOPS',
  value: 288.768,
  unit: 'PFLOPS',
  inputs: [rate, { label: { key: 'figure.cards.count' }, formula: '12 × 32', value: 384, inputs: [rate] }],
};

describe('the working of a figure', () => {
  it('shows the formula with its numbers and what it gives, inputs below', () => {
    stage();
    const html = renderToStaticMarkup(<WorkingTree working={working} />);
    expect(html).toContain('384 × 752 TFLOPS');
    expect(html).toContain('= 288.768 PFLOPS');
    expect(html).toContain('12 × 32');
  });

  it('lists every input once, with basis, source and the other values seen', () => {
    stage();
    expect(inputsOf(working)).toEqual([rate]);
    const html = renderToStaticMarkup(<InputTable inputs={inputsOf(working)} />);
    expect(html).toContain('752 TFLOPS to 800 TFLOPS');
    expect(html).toContain('recalled, not re-read');
    expect(html).toContain('a paper');
  });

  it('makes no link of an address that is not of the web', () => {
    stage();
    const html = renderToStaticMarkup(<InputTable inputs={[{ ...rate, source: ['javascript:alert(1)'] }]} />);
    expect(html).not.toContain('href');
  });

  it('says how far two proved ends are apart', () => {
    stage();
    const gap = renderToStaticMarkup(
      <BoundsBar figure={figure(1500, 'GB/s', 'bounded', { lower: 1500, upper: 3000 })} />,
    );
    expect(gap).toContain('gap 1.5 TB/s, 50 %');
    const met = renderToStaticMarkup(<BoundsBar figure={cloudMatrixFigures['fabric.scale-up.bisection']} />);
    expect(met).toContain('gap 0');
  });

  it('says in words what is missing, and how often', () => {
    const say = (input: string) => missingWords(input, createCatalogue(), wordsIn('en'));
    expect(say('huawei/kunpeng-920@1#peakPower × 192')).toBe('Kunpeng 920 · peak power × 192');
    expect(say('cc[3]')).toBe('cc[3]');
  });

  it('is copied as a whole statement', () => {
    const text = figureAsText('fabric.scale-up.bisection', answerOf(cloudMatrixFigures), wordsIn('en'));
    expect(text).toContain('75.264 TB/s (exact; 75,264 GB/s;');
    expect(text).toContain('0123456789abcdef');
  });
});
