/** The references stay silent; each of them broken in one way gives that one rule. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cooling } from '../../../../src/model/analyses/cooling/cooling.ts';
import { cost } from '../../../../src/model/analyses/cost/cost.ts';
import { power } from '../../../../src/model/analyses/power/power.ts';
import { supply } from '../../../../src/model/analyses/power/supply.ts';
import { reliability } from '../../../../src/model/analyses/reliability/reliability.ts';
import { rules } from '../../../../src/model/analyses/rules/rules.ts';
import { space } from '../../../../src/model/analyses/space/space.ts';
import type { Finding } from '../../../../src/model/report/report.ts';
import { sayRef, texts } from '../../../../src/text/index.ts';
import {
  emptyText,
  exampleText,
  goldenText,
  machineWith,
  part,
  run,
  shelfRacks,
} from '../../../support/supply-designs.ts';

const examples = ['cloudmatrix384', 'gb200-nvl72', 'dgx-h100-superpod', 'three-cabinets'];
const golden = readdirSync('tests/golden/documents').map((file) => file.replace('.json', ''));

const findingsOf = (text: string, fields = {}) => run(rules, machineWith(text, fields)).findings;
const serious = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== 'info');
const codes = (findings: readonly Finding[]) => serious(findings).map(({ code }) => code);

describe('the references', () => {
  it.each([
    ...examples.map((id) => [id, exampleText(id)] as const),
    ...golden.map((id) => [id, goldenText(id)] as const),
  ])('%s raises no error and no warning', (_id, text) => {
    const machine = machineWith(text);
    for (const analysis of [power, supply, cooling, space, reliability, cost, rules]) {
      expect(serious(run(analysis, machine).findings), analysis.id).toEqual([]);
    }
  });

  it('are nine beside the examples', () => {
    expect(golden).toHaveLength(9);
  });

  it('has what no drawn supply names gathered, not reported as a mistake', () => {
    expect(findingsOf(exampleText('dgx-h100-superpod'))).toMatchObject([
      { code: 'data.cannot-check', severity: 'info', params: { field: '@part.supply', count: 6 } },
    ]);
  });

  it('takes equality with a limit as within it: a module of 1,720 kW for two cabinets of 860', () => {
    expect(findingsOf(goldenText('scalex640-pair')).filter(({ code }) => code.startsWith('cooling'))).toEqual([]);
  });
});

const feed = (more = {}) => [
  { id: 'feed', kind: 'feed', serves: ['shelf'], ways: 2, set: { ratedPower: '400 kW' }, ...more },
];
const cabinet = (power: string, n = 1) => ({
  parts: { 'me/cab@1': part('cabinet', { peakPower: power }) },
  blocks: { cab: { is: 'cabinet', part: 'me/cab@1', holds: { card: { n: 1, part: 'generic/card@1', card: true } } } },
  holds: { cab: { n, block: 'cab' } },
});
const water = { 'me/card@1': part('accelerator', { peakPower: '1 kW', liquidShare: '100 %' }) };
const cooled = (cards: number, supply: object, fields = {}) => ({
  parts: water,
  blocks: { cab: { is: 'cabinet', holds: { card: { n: cards, part: 'me/card@1', card: true } } } },
  holds: { cab: { n: 1, block: 'cab' } },
  supply: [{ id: 'cdu', kind: 'cdu', serves: ['cab'], ...supply }],
  ...fields,
});
const heavy = (figures: Record<string, string>, mass: string, fields = {}) => ({
  parts: { 'me/rack@1': part('cabinet', figures), 'me/box@1': part('node', { mass }) },
  blocks: { rack: { is: 'cabinet', part: 'me/rack@1', holds: { box: { n: 10, part: 'me/box@1' } } } },
  holds: { rack: { n: 3, block: 'rack' } },
  ...fields,
});
const size = { width: '600 mm', depth: '1200 mm' };

const broken: readonly (readonly [code: string, fields: object, arithmetic: string])[] = [
  [
    'power.over-rating',
    {
      ...cabinet('5.6 kW', 144),
      supply: [{ id: 'feed', kind: 'feed', serves: ['cab'], set: { ratedPower: '750 kW' } }],
    },
    '806.4 > 750 kW',
  ],
  ['power.shelf-overload', shelfRacks(1, '280 kW', { supply: feed() }), '35 > 33 kW'],
  [
    'power.over-continuous',
    {
      ...cabinet('34.2 kW'),
      supply: [{ id: 'feed', kind: 'feed', serves: ['cab'], set: { ratedPower: '42.7 kW', continuousShare: '80 %' } }],
    },
    '34.2 > 34.16 kW',
  ],
  ['power.failover-overload', shelfRacks(1, '133 kW', { supply: feed({ scheme: '2N' }) }), '33.25 > 33 kW (100.8 %)'],
  [
    'power.failover-continuous',
    {
      ...cabinet('34.2 kW'),
      supply: [
        {
          id: 'feed',
          kind: 'feed',
          serves: ['cab'],
          ways: 2,
          scheme: '2N',
          set: { ratedPower: '42.7 kW', continuousShare: '80 %' },
        },
      ],
    },
    '34.2 > 34.16 kW (100.1 %)',
  ],
  [
    'power.redundancy-not-met',
    { ...cabinet('10 kW', 4), supply: [{ id: 'pdu', kind: 'pdu', serves: ['cab'], scheme: '2N' }] },
    'pdu[1] → cab[1..4]',
  ],
  [
    'power.same-source',
    {
      ...cabinet('10 kW'),
      supply: [
        { id: 'ups', kind: 'ups', serves: ['pdu'] },
        { id: 'pdu', kind: 'pdu', serves: ['cab'], ways: 2 },
      ],
    },
    'cab[1] ← pdu[1]/A, pdu[1]/B ← ups[1]',
  ],
  [
    'power.split-uneven',
    shelfRacks(1, '120 kW', {
      supply: [
        { id: 'fa', kind: 'feed', serves: ['rack[1]/shelf[1..5]'] },
        { id: 'fb', kind: 'feed', serves: ['rack[1]/shelf[6..8]'] },
      ],
    }),
    '5 + 3: 120 > 3 × 33 kW',
  ],
  [
    'power.unfed',
    { ...cabinet('10 kW', 4), supply: [{ id: 'pdu', kind: 'pdu', serves: ['cab[1..3]'], every: 1 }] },
    'cab[4]',
  ],
  ['cooling.over-capacity', cooled(1425, { set: { ratedHeat: '1380 kW' } }), '1,425 > 1,380 kW'],
  [
    'cooling.supply-too-warm',
    cooled(
      1380,
      { set: { ratedHeat: '2000 kW', approach: '5 K', supplyMax: '43 °C' } },
      { facility: { water: '40.45 °C' } },
    ),
    '40.45 °C + 5 K × 1,380 / 2,000 = 43.9 °C > 43 °C',
  ],
  [
    'cooling.air-limit',
    {
      ...cabinet('40.8 kW'),
      facility: { airPerCabinet: '35 kW' },
      supply: [{ id: 'd', kind: 'door', serves: ['cab'], set: { ratedHeat: '0.1 kW' } }],
    },
    '40.7 > 35 kW',
  ],
  ['physical.rack-mass', heavy({ payload: '1400 kg' }, '158 kg'), '1,580 > 1,400 kg'],
  [
    'physical.floor-load',
    heavy(size, '158 kg', { facility: { floor: '10 kPa' } }),
    '1,580 kg × 9.807 / 1.44 m² = 10.76 kN/m² > 10 kN/m²',
  ],
  ['physical.point-load', heavy(size, '200 kg'), '2,000 kg × 9.807 / 4 × 1.3 = 6.374 > 5.56 kN'],
  [
    'physical.depth',
    {
      ...heavy(size, '1 kg'),
      parts: { 'me/rack@1': part('cabinet', size), 'me/box@1': part('node', { depth: '1300 mm' }) },
    },
    '1,300 > 1,200 mm',
  ],
  [
    'physical.width',
    {
      ...heavy(size, '1 kg'),
      parts: { 'me/rack@1': part('cabinet', size), 'me/box@1': part('node', { width: '700 mm' }) },
    },
    '700 > 600 mm',
  ],
  ['document.reference-broken', { holds: { card: { n: 1, part: 'me/none@1', card: true } } }, 'me/none@1'],
  ['document.field-unread', { facility: { elecPrice: 'cheap' } }, 'facility.elecPrice: cheap'],
  [
    'document.field-unread',
    { ...cabinet('1 kW'), supply: [{ id: 'pdu', kind: 'pdu', serves: ['cab'], set: { ratedPower: '5 m' } }] },
    'pdu.set.ratedPower: 5 m',
  ],
  [
    'document.field-unread',
    { ...cabinet('1 kW'), supply: [{ id: 'pdu', kind: 'pdu', serves: ['cab'], set: { efficiency: '200 %' } }] },
    'pdu.set.efficiency: 200 %',
  ],
];

describe('a design broken in one way', () => {
  it.each(broken)('%s fires, and nothing else', (code, fields, arithmetic) => {
    const findings = serious(findingsOf(emptyText, fields));
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]?.arithmetic).toBe(arithmetic);
    expect(findings[0]?.where.length).toBeGreaterThan(code === 'document.field-unread' ? -1 : 0);
  });

  it('lacks a spare unit where one of those it has is needed', () => {
    const units = { units: 2, scheme: 'N+1', part: 'coolit/cdu-coolit-chx2000@1' };
    expect(serious(findingsOf(emptyText, cooled(2100, units)))).toMatchObject([
      { code: 'cooling.no-spare-unit', severity: 'warning', arithmetic: '2,100 > 2,000 kW' },
    ]);
    expect(codes(findingsOf(emptyText, cooled(2000, units)))).toEqual([]);
    expect(codes(findingsOf(emptyText, cooled(2100, { ...units, units: 3 })))).toEqual([]);
  });

  it('needs a loop for what gives its heat to liquid, where loops are drawn', () => {
    const fields = {
      ...cooled(1, {}),
      blocks: {
        cab: { is: 'cabinet', holds: { card: { n: 1, part: 'me/card@1', card: true } } },
        dry: { is: 'cabinet', holds: { other: { n: 1, part: 'me/card@1' } } },
      },
      holds: { cab: { n: 1, block: 'cab' }, dry: { n: 2, block: 'dry' } },
    };
    expect(serious(findingsOf(emptyText, fields))).toMatchObject([
      { code: 'cooling.method-missing', severity: 'error', where: ['dry[1..2]'] },
    ]);
  });

  it('says of both paths of a pair what is the same once', () => {
    const findings = serious(
      findingsOf(
        emptyText,
        shelfRacks(4, '132 kW', {
          supply: [
            { id: 'ups', kind: 'ups', serves: ['pdu'], ways: 2, scheme: '2N', set: { ratedPower: '551 kW' } },
            { id: 'pdu', kind: 'pdu', serves: ['shelf'], ways: 2, set: { ratedPower: '1 MW' } },
          ],
        }),
      ),
    );
    expect(findings).toMatchObject([{ code: 'power.failover-overload', where: ['ups[1]/B', 'ups[1]/A'] }]);
  });

  it('is left alone where no redundancy is declared', () => {
    expect(codes(findingsOf(emptyText, shelfRacks(1, '140 kW', { supply: feed() })))).toEqual([]);
    const declared = shelfRacks(1, '140 kW', { supply: feed(), intent: { redundancy: '2N' } });
    expect(codes(findingsOf(emptyText, declared))).toEqual(['power.failover-overload']);
  });

  it('is told of single cords only where the whole design declares redundancy', () => {
    const single = { ...cabinet('10 kW', 3), supply: [{ id: 'pdu', kind: 'pdu', serves: ['cab'], every: 1 }] };
    expect(findingsOf(emptyText, single)).toEqual([]);
    const findings = findingsOf(emptyText, { ...single, intent: { redundancy: '2N' } });
    expect(findings.find(({ code }) => code === 'power.single-corded')).toMatchObject({
      severity: 'info',
      params: { count: 3 },
    });
  });

  it('does not let an estimate decide in silence: it says that one does', () => {
    const findings = findingsOf(exampleText('gb200-nvl72'), {
      supply: [{ id: 'cdu', kind: 'cdu', serves: ['rack'], every: 1, set: { ratedHeat: '100 kW' } }],
    });
    expect(serious(findings)).toEqual([]);
    expect(findings.find(({ code }) => code === 'data.estimate-decides')?.arithmetic).toBe('80.5–125.4 kW ∋ 100 kW');
  });

  it('has words in both languages for every finding and its remedy', () => {
    for (const [, fields] of broken) {
      for (const { code, fix, params } of findingsOf(emptyText, fields)) {
        expect(texts).toHaveProperty([`finding.${code}`]);
        for (const language of ['en', 'zh'] as const) {
          expect(sayRef(language, { key: `finding.${code}`, params })).not.toMatch(/\{|finding\./);
          if (fix) expect(sayRef(language, fix)).not.toMatch(/\{|fix\./);
        }
      }
    }
  });
});
