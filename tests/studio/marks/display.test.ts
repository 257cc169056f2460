import { describe, expect, it } from 'vitest';
import { displayFigure, figureUnit, fullFigure, spokenFigure } from '../../../src/studio/marks/display.ts';
import { wordsIn } from '../../../src/studio/shell/use-text.ts';
import { figure } from '../shell/a-studio.ts';

describe('a figure on screen', () => {
  it('climbs to the prefix that suits it', () => {
    expect(displayFigure(figure(75264, 'GB/s', 'exact'))).toEqual({ number: '75.26', unit: 'TB/s' });
    expect(displayFigure(figure(392, 'GB/s', 'exact'))).toEqual({ number: '392', unit: 'GB/s' });
  });

  it('keeps counts whole', () => {
    expect(displayFigure(figure(1048448, '', 'exact'))).toEqual({ number: '1,048,448', unit: '' });
  });

  it('shows both proved ends of a bounded figure in one unit', () => {
    const bounded = figure(988.4, 'GB/s', 'bounded', { lower: 988.4, upper: 3000 });
    expect(displayFigure(bounded)).toEqual({ number: '0.9884–3', unit: 'TB/s' });
  });

  it('shows the known part of an unknown one, and a dash where nothing is known', () => {
    expect(displayFigure(figure(null, 'kW', 'unknown', { lower: 499 }))).toEqual({ number: '≥ 499', unit: 'kW' });
    expect(displayFigure(figure(null, 'kg', 'unknown'))).toEqual({ number: '—', unit: '' });
    expect(displayFigure(figure(null, 'GB/s', 'unknown', { upper: 24 }))).toEqual({ number: '≤ 24', unit: 'GB/s' });
    expect(fullFigure(figure(null, 'GB/s', 'unknown', { upper: 24 }))).toBe('≤ 24');
    expect(spokenFigure(figure(null, 'GB/s', 'unknown', { upper: 24 }), wordsIn('en'))).toContain('at most 24');
  });

  it('writes only oversubscription as so many to one', () => {
    const convention = { key: 'convention.oversubscription' };
    const taper = figure(2.5, 'ratio', 'exact', { convention });
    expect(displayFigure(taper)).toEqual({ number: '2.5 : 1', unit: '' });
    expect(figureUnit(taper, wordsIn('en'))).toBe(': 1');
    const range = figure(1, 'ratio', 'bounded', { convention, lower: 1, upper: 2 });
    expect(displayFigure(range)).toEqual({ number: '1–2 : 1', unit: '' });
    const unknown = figure(null, 'ratio', 'unknown', { convention });
    expect(displayFigure(unknown)).toEqual({ number: '—', unit: '' });
    expect(spokenFigure(taper, wordsIn('en'))).toBe('2.5 to 1');
  });

  it('writes shares in per cent, and never rounds one up to the whole', () => {
    const share = (value: number | null, more: object = {}) =>
      figure(value, 'ratio', 'estimate', { convention: { key: 'convention.availability' }, ...more });
    expect(displayFigure(share(0.4213))).toEqual({ number: '42.13', unit: '%' });
    expect(displayFigure(share(0.999964))).toEqual({ number: '99.9964', unit: '%' });
    expect(displayFigure(share(1))).toEqual({ number: '100', unit: '%' });
    expect(displayFigure(share(0))).toEqual({ number: '0', unit: '%' });
    expect(displayFigure(share(0.71, { lower: 0.683, upper: 0.7526 }))).toEqual({ number: '68.3–75.26', unit: '%' });
    expect(fullFigure(share(0.4213))).toBe('0.4213');
    expect(figureUnit(share(0.4213), wordsIn('en'))).toBe('ratio');
    expect(spokenFigure(share(0.4213), wordsIn('en'))).toBe('42.13 per cent');
  });

  it('writes all digits in tables', () => {
    expect(fullFigure(figure(75264, 'GB/s', 'exact'))).toBe('75,264');
    expect(fullFigure(figure(1406, 'GB/s', 'bounded', { lower: 1406, upper: 3000 }))).toBe('1,406–3,000');
    expect(fullFigure(figure(null, 'kW', 'unknown', { lower: 12.5 }))).toBe('≥ 12.5');
  });

  it('is spoken without signs', () => {
    const words = wordsIn('en');
    expect(spokenFigure(figure(1406, 'GB/s', 'bounded', { lower: 1406, upper: 3000 }), words)).toBe(
      '1.406 to 3 terabytes per second',
    );
    expect(spokenFigure(figure(null, 'kg', 'unknown'), words)).toBe('no value');
  });
});
