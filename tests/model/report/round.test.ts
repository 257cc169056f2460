import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/report/report.ts';
import { roundFigure, roundToReport } from '../../../src/model/report/round.ts';

describe('roundToReport', () => {
  it('keeps nine significant digits at any size', () => {
    expect(roundToReport(1 / 3)).toBe(0.333333333);
    expect(roundToReport(123_456_789_987)).toBe(123_456_790_000);
    expect(roundToReport(75_264)).toBe(75_264);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.double(), (value) => Object.is(roundToReport(roundToReport(value)), roundToReport(value))),
    );
  });

  it('gives the same for numbers that differ in the last bit', () => {
    expect(roundToReport(0.1 + 0.2)).toBe(roundToReport(0.3));
  });
});

describe('roundFigure', () => {
  it('rounds value, bounds and working alike', () => {
    const figure: Figure = {
      value: 1 / 3,
      unit: 'GB/s',
      kind: 'bounded',
      basis: 'derived',
      lower: 1 / 3,
      upper: 2 / 3,
      convention: { key: 'c' },
      from: { label: { key: 'l' }, value: 1 / 7, inputs: [{ label: { key: 'i' }, value: 1 / 9 }] },
    };
    expect(roundFigure(figure)).toEqual({
      ...figure,
      value: 0.333333333,
      lower: 0.333333333,
      upper: 0.666666667,
      from: { label: { key: 'l' }, value: 0.142857143, inputs: [{ label: { key: 'i' }, value: 0.111111111 }] },
    });
  });

  it('keeps an unknown figure unknown', () => {
    const figure: Figure = {
      value: null,
      unit: 'kW',
      kind: 'unknown',
      basis: 'published',
      convention: { key: 'c' },
      missing: ['a/b@1 peakW'],
    };
    expect(roundFigure(figure)).toEqual(figure);
  });
});
