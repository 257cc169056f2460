/** The strip under a what-if: what is left, as firm as what it follows from. */
import { describe, expect, it } from 'vitest';
import type { Figure, Report } from '../../../src/model/report/report.ts';
import { badnessOf, whatIfFigures } from '../../../src/studio/shell/what-if-figures.ts';
import type { WhatIfAnswer } from '../../../src/studio/store/failures.ts';

const figure = (value: number | null, unit: string, more: Partial<Figure> = {}): Figure => ({
  value,
  unit,
  kind: 'exact',
  basis: 'published',
  convention: { key: 'convention.islands' },
  ...more,
});

const report: Report = {
  design: { name: 'd', hash: 'h', cards: 384 },
  findings: [],
  figures: {
    'cards.count': figure(384, ''),
    'compute.bf16': figure(384, 'PFLOPS'),
    'memory.capacity': figure(48, 'TB', { kind: 'estimate', lower: 36, upper: 48 }),
    'fabric.scale-up.throughput': figure(392, 'GB/s'),
    'fabric.scale-up.bisection': figure(75_264, 'GB/s'),
    'power.it.peak': figure(500, 'kW'),
  },
};

const answer = (figures: WhatIfAnswer['figures'], darkW = 0): WhatIfAnswer => ({
  elements: ['x[1]'],
  figures,
  steps: [],
  dark: [],
  hot: [],
  darkW,
  slowed: [],
  everyCard: 1,
});

describe('whatIfFigures', () => {
  it('takes off what is lost', () => {
    const after = whatIfFigures(
      report,
      answer({ 'cards.down': figure(32, ''), 'scale-up.bisection.left': figure(0.5, 'ratio') }, 40_000),
    );
    expect(after['cards.count']).toMatchObject({ value: 352, kind: 'exact' });
    expect(after['compute.bf16']).toMatchObject({ value: 352, kind: 'estimate' });
    expect(after['fabric.scale-up.bisection']).toMatchObject({ value: 37_632, kind: 'exact' });
    expect(after['memory.capacity']).toMatchObject({ value: 44, lower: 33, upper: 44 });
    expect(after['power.it.peak']?.value).toBe(460);
    expect(after['fabric.scale-up.throughput']).toBeUndefined();
  });

  it('bounds stay bounds, and what is unknown says so', () => {
    const bounded = figure(0.5, 'ratio', { kind: 'bounded', lower: 0.5, upper: 0.75 });
    const after = whatIfFigures(
      report,
      answer({
        'scale-up.throughput.left': bounded,
        'scale-up.bisection.left': figure(null, 'ratio', { kind: 'unknown', missing: ['m'] }),
      }),
    );
    expect(after['fabric.scale-up.throughput']).toMatchObject({ value: 196, lower: 196, upper: 294, kind: 'bounded' });
    expect(after['fabric.scale-up.bisection']).toMatchObject({ value: null, kind: 'unknown', missing: ['m'] });
  });
});

it('is bad beyond 1 % and worse beyond 10 %', () => {
  expect([
    badnessOf(100, 99.5, true),
    badnessOf(100, 95, true),
    badnessOf(100, 80, true),
    badnessOf(100, 80, false),
  ]).toEqual([undefined, 'near', 'over', undefined]);
});
