import { describe, expect, it } from 'vitest';
import { supply } from '../../../../src/model/analyses/power/supply.ts';
import { emptyText, exampleText, machineWith, part, run, shelfRacks } from '../../../support/supply-designs.ts';

const figuresOf = (text: string, fields = {}) => run(supply, machineWith(text, fields)).figures;
const feeds = (ratedPower: string) => [
  { id: 'feed', kind: 'feed', serves: ['shelf'], ways: 2, scheme: '2N', set: { ratedPower } },
];

describe('profiles', () => {
  it('take a share of the peak where a part states no other figure, and say so', () => {
    const figures = figuresOf(exampleText('gb200-nvl72'));
    expect(figures['power.it.typical']).toMatchObject({ value: 96, kind: 'estimate', basis: 'estimate' });
    expect(figures['power.it.typical']?.lower).toBeCloseTo(0.65 * 115, 9);
    expect(figures['power.it.typical']?.upper).toBeCloseTo(0.9 * 132, 9);
    expect(figures['power.it.idle']).toMatchObject({ value: 30, kind: 'estimate' });
    expect(figures['power.it.typical']?.from?.formula).toBe('0.8 × 120 kW');
  });

  it('use the part’s own figure where it has one', () => {
    const own = part('accelerator', { peakPower: '1 kW', typicalPower: '700 W', idlePower: '90 W' });
    const figures = figuresOf(emptyText, {
      parts: { 'me/card@1': own },
      holds: { card: { n: 4, part: 'me/card@1', card: true } },
    });
    expect(figures['power.it.typical']).toMatchObject({
      value: 2.8,
      kind: 'exact',
      basis: 'user',
      lower: 2.8,
      upper: 2.8,
    });
    expect(figures['power.it.idle']?.value).toBeCloseTo(0.36, 12);
  });

  it('stay unknown with the peak, the low end of the known part as bound', () => {
    const figures = figuresOf(exampleText('cloudmatrix384'));
    expect(figures['power.it.typical']).toMatchObject({ value: null, kind: 'unknown' });
    expect(figures['power.it.typical']?.lower).toBeCloseTo((384 * 550 * 0.65) / 1000, 9);
    expect(figures['power.it.typical']?.missing).toContain('huawei/kunpeng-920@1#typicalPower × 192');
  });

  it('hold the peak to a cap of the document, and say what it costs', () => {
    const capped = (cap: string) => figuresOf(exampleText('gb200-nvl72'), { facility: { cap } })['power.it.capped'];
    expect(capped('99 kW')).toMatchObject({ value: 99, kind: 'estimate' });
    expect(capped('99 kW')?.from?.because?.params?.speed).toBeCloseTo((99 / 120) ** 0.8, 3);
    expect(capped('500 kW')).toMatchObject({ value: 120, lower: 115, upper: 132 });
    expect(figuresOf(exampleText('gb200-nvl72'))).not.toHaveProperty(['power.it.capped']);
  });
});

describe('headroom', () => {
  it('is exactly nothing where four shelves carry all of an NVL72 of 132 kW', () => {
    const figures = figuresOf(emptyText, shelfRacks(1, '132 kW', { supply: feeds('150 kW') }));
    expect(figures['power.headroom']).toMatchObject({ value: 0, unit: 'kW' });
    expect(figures['power.headroom.node']).toMatchObject({ value: null, address: 'rack[1]/shelf[1]' });
    expect(figures['power.headroom']?.from?.formula).toBe('33 kW − 33 kW');
    expect(figures['power.headroom']?.from?.because?.params).toMatchObject({
      failed: 'feed[1]/A',
      node: 'rack[1]/shelf[1]',
    });
  });

  it('is negative where a supply trips, as with 551 kW of UPS for four such racks', () => {
    const chain = (ratedPower: string) => ({
      supply: [
        { id: 'grid', kind: 'grid', serves: ['ups'], ways: 2 },
        { id: 'ups', kind: 'ups', serves: ['pdu'], ways: 2, set: { ratedPower } },
        { id: 'pdu', kind: 'pdu', serves: ['shelf'], ways: 2, set: { ratedPower: '1 MW' } },
      ],
    });
    const of = (ups: string) => figuresOf(emptyText, shelfRacks(4, '132 kW', chain(ups)))['power.headroom'];
    expect(of('600 kW')?.value).toBe(0);
    expect(of('551 kW')?.value).toBeCloseTo(551 - 552.677, 3);
    expect(of('551 kW')).toMatchObject({ kind: 'estimate', basis: 'estimate' });
  });

  it('spans what the sources of the load differ by', () => {
    const figures = figuresOf(exampleText('gb200-nvl72'), { supply: feeds('150 kW') });
    expect(figures['power.headroom']).toMatchObject({ value: 3, kind: 'estimate', lower: 0, upper: 4.25 });
  });

  it('stays unknown while a supply has no rating, what is rated bounding it from above', () => {
    const figures = figuresOf(exampleText('gb200-nvl72'));
    expect(figures['power.headroom']).toMatchObject({
      value: null,
      kind: 'unknown',
      upper: 4.25,
      missing: ['feed#ratedPower × 2'],
    });
    expect(figures['power.headroom']?.lower).toBeUndefined();
    expect(figures['power.headroom.node']).toMatchObject({ value: null, kind: 'unknown' });
    expect(figures['power.headroom.node']?.address).toBeUndefined();
    expect(figuresOf(exampleText('cloudmatrix384'))['power.headroom']?.missing?.[0]).toBe('feed#ratedPower × 32');
  });

  it('is read from volts and amperes of a circuit where that is what is known', () => {
    const circuit = { volts: '400 V', amps: '63 A' };
    const figures = figuresOf(emptyText, {
      parts: { 'me/cab@1': part('cabinet', { peakPower: '40.8 kW' }) },
      blocks: {
        cab: { is: 'cabinet', part: 'me/cab@1', holds: { card: { n: 1, part: 'generic/card@1', card: true } } },
      },
      holds: { cab: { n: 1, block: 'cab' } },
      supply: [{ id: 'feed', kind: 'feed', serves: ['cab'], set: circuit }],
    });
    expect(figures['power.headroom']?.value).toBeCloseTo((Math.sqrt(3) * 400 * 63 * 0.99) / 1000 - 40.8, 9);
  });

  it('stays unknown where so many cabinets differ that not every failure is followed', () => {
    const kinds = 400;
    const figures = figuresOf(emptyText, {
      parts: { 'me/card@1': part('accelerator', { peakPower: '1 kW' }) },
      blocks: {
        cab: { is: 'cabinet', holds: { card: { n: 1, part: 'me/card@1', card: true } } },
        ...Object.fromEntries(
          Array.from({ length: kinds }, (_, k) => [
            `v${k}`,
            { is: 'cabinet', like: 'cab', holds: { card: { n: k + 2, part: 'me/card@1', card: true } } },
          ]),
        ),
      },
      holds: { cab: { n: kinds + 1, block: 'cab' } },
      supply: [
        { id: 'ups', kind: 'ups', serves: ['pdu'], ways: 2, set: { ratedPower: '1 GW' } },
        { id: 'pdu', kind: 'pdu', serves: ['cab'], every: 1, ways: 2, set: { ratedPower: '1 MW' } },
      ],
      changes: Array.from({ length: kinds }, (_, k) => ({ at: `cab[${k + 1}]`, block: `v${k}` })),
    });
    expect(figures['power.headroom']).toMatchObject({ value: null, kind: 'unknown', missing: ['supply#every'] });
  });

  it('is absent where no supply is drawn', () => {
    const figures = figuresOf(emptyText, { holds: { card: { n: 4, part: 'nvidia/h100-sxm@1', card: true } } });
    expect(Object.keys(figures)).toEqual(['power.it.typical', 'power.it.idle']);
  });

  it('never shrinks when a supply grows, and never grows with the load', () => {
    const at = (power: string, rated: string) =>
      figuresOf(emptyText, shelfRacks(2, power, { supply: feeds(rated) }))['power.headroom']?.value ?? Number.NaN;
    for (const [less, more] of [
      [at('100 kW', '210 kW'), at('100 kW', '230 kW')],
      [at('120 kW', '400 kW'), at('100 kW', '400 kW')],
    ] as const) {
      expect(more).toBeGreaterThanOrEqual(less);
    }
  });
});

describe('stranded power and losses', () => {
  it('leave what is less than one more cabinet, and never count both paths', () => {
    const cab = {
      parts: { 'me/cab@1': part('cabinet', { peakPower: '30 kW' }) },
      blocks: {
        cab: { is: 'cabinet', part: 'me/cab@1', holds: { card: { n: 1, part: 'generic/card@1', card: true } } },
      },
      holds: { cab: { n: 4, block: 'cab' } },
    };
    const supplies = [{ id: 'feed', kind: 'feed', serves: ['cab'], ways: 2, set: { ratedPower: '200 kW' } }];
    // One path left carries 120 of 200 kW: two more cabinets, and 20 kW beside them.
    expect(figuresOf(emptyText, { ...cab, supply: supplies })['power.stranded']?.value).toBeCloseTo(20, 9);
  });

  it('add up the conversions of an NVL72 to 3.385 kW in its shelves', () => {
    const figures = figuresOf(emptyText, shelfRacks(1, '132 kW', { supply: feeds('150 kW') }));
    expect(figures['power.loss.chain']?.value).toBeCloseTo(132 / 0.975 - 132, 9);
    expect(figures['power.loss.chain']?.kind).toBe('estimate');
  });

  it('are absent where nothing converts', () => {
    expect(figuresOf(exampleText('cloudmatrix384'))).not.toHaveProperty(['power.loss.chain']);
  });
});

describe('what is not stated', () => {
  it('is gathered in one note, by address', () => {
    const { findings } = run(supply, machineWith(exampleText('cloudmatrix384')));
    expect(findings).toMatchObject([
      {
        code: 'data.cannot-check',
        severity: 'info',
        params: { field: '@part.ratedPower', count: 32 },
        where: ['feed[1..16]'],
      },
    ]);
  });
});
