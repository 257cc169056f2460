import { describe, expect, it } from 'vitest';
import { displayFigure, fullFigure, spokenFigure } from '../../../src/studio/marks/display.ts';
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
  });

  it('writes a ratio as a ratio', () => {
    expect(displayFigure(figure(2.5, 'ratio', 'exact'))).toEqual({ number: '2.5 : 1', unit: '' });
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
