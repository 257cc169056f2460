/** Spares by part number and prices by line: which rule won, what is paid with what is around it, what stays unknown. */
import { describe, expect, it } from 'vitest';
import { withPrices } from '../../../../src/model/analyses/parts-list/line-prices.ts';
import { withSpares } from '../../../../src/model/analyses/parts-list/spares.ts';
import { createCatalogue } from '../../../../src/model/catalogue/catalogue.ts';
import { parseDesign } from '../../../../src/model/design/parse-design.ts';
import { expand } from '../../../../src/model/expand/expand.ts';
import type { PartsListCategory, PartsListLine } from '../../../../src/model/report/parts-list.ts';

function line(
  at: number,
  category: PartsListCategory,
  total: number,
  more: Partial<PartsListLine> = {},
): PartsListLine {
  const model = more.model ?? category;
  return {
    line: at,
    level: 1,
    category,
    maker: '',
    model,
    description: { key: 'd' },
    total,
    included: false,
    sources: [],
    notes: '',
    counts: [`h${at}`],
    ...more,
  };
}

const spares = (lines: readonly PartsListLine[]) => withSpares(lines).map((made) => [made.spares, made.sparesBy]);

describe('spares', () => {
  it.each([
    ['cable', 2688, 54, 'share'],
    ['module', 5376, 108, 'share'],
    ['cable', 100, 2, 'share'],
    ['cable', 7, 2, 'least'],
    ['nic', 51, 2, 'share'],
    ['node', 48, 1, 'share'],
    ['node', 65, 2, 'share'],
    ['switch', 50, 1, 'share'],
    ['switch', 51, 2, 'share'],
  ] as const)('%s: of %i pieces %i', (category, total, expected, by) => {
    expect(spares([line(1, category, total)])).toEqual([[expected, by]]);
  });

  it('counts a part number over all its lines, and writes them on the first', () => {
    const part = 'x/cable@1';
    expect(spares([line(1, 'cable', 60, { part }), line(2, 'cable', 60, { part })])).toEqual([
      [3, 'share'],
      [undefined, undefined],
    ]);
  });

  it('keeps the device around switch chips, and nodes with what is in them but their adapters', () => {
    const made = spares([
      line(1, 'cabinet', 4),
      line(2, 'box', 56, { parent: 1, model: 'device' }),
      line(3, 'switch', 112, { parent: 2, model: 'chip' }),
      line(4, 'node', 48),
      line(5, 'switch', 336, { parent: 4, model: 'inner' }),
      line(6, 'nic', 48, { parent: 4 }),
      line(7, 'accelerator', 384, { parent: 4 }),
    ]).map(([count]) => count);
    expect(made).toEqual([undefined, 2, undefined, 1, undefined, 1, undefined]);
  });

  it('has none of what comes with another part', () => {
    expect(spares([line(1, 'nic', 500, { included: true })])).toEqual([[undefined, undefined]]);
  });
});

describe('prices', () => {
  function priced(lines: readonly PartsListLine[], prices: readonly object[] = []) {
    const read = parseDesign({
      format: 'podwright/1',
      name: 'd',
      blocks: {},
      holds: { card: { n: 1, part: 'own/card@1', card: true } },
      nets: {},
      parts: {
        'own/card@1': {
          kind: 'accelerator',
          name: 'Own',
          maker: 'me',
          figures: { price: { value: '100 USD', low: '90 USD', high: '130 USD', basis: 'user', source: ['quote 7'] } },
        },
      },
      ...(prices.length > 0 && { prices: { lines: prices } }),
    });
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const catalogue = createCatalogue(read.design.parts);
    return withPrices(lines, expand(read.design, catalogue), catalogue);
  }
  const card = { part: 'own/card@1' };

  it('multiplies the price of one, keeps its range, and leaves what nobody prices unknown', () => {
    const [known, unknown] = priced([line(1, 'accelerator', 8, card), line(2, 'cpu', 2)]);
    expect(known).toMatchObject({
      unitPrice: { low: 90, mode: 100, high: 130, basis: 'user', sources: ['quote 7'] },
      totalUsd: 800,
    });
    expect(unknown).not.toHaveProperty('unitPrice');
    expect(unknown).not.toHaveProperty('totalUsd');
    expect(unknown).not.toHaveProperty('leadTime');
  });

  it('never counts what a priced box holds again', () => {
    const lines = priced([
      line(1, 'accelerator', 2, card),
      line(2, 'accelerator', 16, { ...card, parent: 1 }),
      line(3, 'cpu', 4, { parent: 2 }),
    ]);
    expect(lines.map(({ totalUsd, paidWithParent = false }) => [totalUsd, paidWithParent])).toEqual([
      [200, false],
      [undefined, true],
      [undefined, true],
    ]);
  });

  it('puts the price book of the document first, also for cables of no part', () => {
    const [own, cable] = priced(
      [line(1, 'accelerator', 2, card), line(2, 'cable', 10, { counts: ['up.w'], network: 'up' })],
      [
        { part: 'own/card@1', mode: '70 USD' },
        { part: 'up.w/cable', mode: '12 USD' },
      ],
    );
    expect(own?.totalUsd).toBe(140);
    expect(cable?.totalUsd).toBe(120);
  });
});
