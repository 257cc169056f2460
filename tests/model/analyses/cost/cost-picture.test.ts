import { describe, expect, it } from 'vitest';
import { examine } from '../../../../src/cli/engine.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import type { CostPicture } from '../../../../src/model/report/cost-picture.ts';
import { designWith, exampleText } from '../../../support/supply-designs.ts';

const site = { climate: 'beijing', plant: 'cold-plate-dry', elecPrice: '0.085 USD/kWh', years: '5 yr' };
const examined = (fields: Record<string, unknown> = {}) => {
  const { cost, report } = examine(designWith(exampleText('nvl72-x8'), fields) as Design);
  return { cost: cost as CostPicture, figures: report.figures };
};

describe('what the cost panel shows', () => {
  it('adds up to the cost to buy where every line has a price', () => {
    const lines = examined().cost.rows.filter(({ price }) => price === null);
    const prices = { lines: lines.map(({ of }) => ({ part: of, mode: '100 USD' })) };
    const { cost, figures } = examined({ prices, intent: { existingHall: true } });
    const bought = cost.sums.filter(({ isYearly }) => !isYearly).reduce((sum, { value }) => sum + value, 0);
    expect(cost.rows.every(({ price }) => price !== null)).toBe(true);
    expect(bought).toBeCloseTo(figures['cost.capex']?.value ?? 0, 0);
    expect(cost).toMatchObject({ total: 'capex' });
    expect(cost.base).toBeCloseTo(bought, 0);
    const all = examined({ prices, intent: { existingHall: true }, facility: site });
    expect(all.cost.total).toBe('tco');
    expect(all.cost.base / (all.figures['cost.tco']?.value ?? 0)).toBeCloseTo(1, 6);
  });

  it('sorts the bars by what they move, and moves each alone', () => {
    const { bars, base } = examined({ facility: site }).cost;
    const spans = bars.map(({ atHigh, atLow }) => atHigh - atLow);
    expect(spans).toEqual([...spans].sort((a, b) => b - a));
    expect(bars[0]).toMatchObject({ input: 'nvidia/mgx-nvl72@1', low: '2,800,000 USD' });
    expect(bars.every(({ atHigh, atLow }) => atLow <= base && base <= atHigh)).toBe(true);
  });

  it('takes a price of the document, in its currency and with its date', () => {
    const book = {
      lines: [{ part: 'scale-out.down/cable', mode: '720 CNY', date: '2026-11-01' }],
      rates: { CNY: 7.2 },
    };
    const row = examined({ prices: book }).cost.rows.find(({ of }) => of === 'scale-out.down/cable');
    expect(row?.price?.mode).toBeCloseTo(100, 9);
    expect(row).toMatchObject({ isPriceable: true, book: { text: '720 CNY', date: '2026-11-01' } });
  });

  it('leaves what has no price without one', () => {
    expect(examined().cost.rows.filter(({ price }) => price === null)).toHaveLength(6);
    expect(examined().cost.sums.find(({ id }) => id === 'hardware')?.isComplete).toBe(false);
  });
});
