import { describe, expect, it } from 'vitest';
import { addressInRun, memberAddress, runAddress } from '../../../../src/model/machine/supplies/supplies.ts';
import { emptyText, exampleText, goldenText, machineWith, part } from '../../../support/supply-designs.ts';

const suppliesOf = (text: string, fields = {}) => machineWith(text, fields).supplies;
const counts = (text: string) => suppliesOf(text).list.map(({ id, members, ways }) => [id, members, ways]);
const lineOf = (text: string, fields = {}) =>
  suppliesOf(text, fields).line.map((run) =>
    `${runAddress(run)}×${run.count} ${run.served.map(({ supply, hold, count }) => `${supply}:${hold}*${count}`).join(' ')}`.trim(),
  );

describe('the supplies of a document', () => {
  it('are as many as what they serve asks for', () => {
    expect(counts(exampleText('cloudmatrix384'))).toEqual([
      ['feed', 16, 2],
      ['cdu', 3, 1],
    ]);
    expect(counts(exampleText('dgx-h100-superpod'))).toEqual([['pdu', 32, 3]]);
    expect(counts(exampleText('three-cabinets'))).toEqual([
      ['pdu', 3, 2],
      ['cdu', 1, 1],
    ]);
    expect(counts(goldenText('atlas-950'))).toEqual([
      ['pdu', 160, 2],
      ['busway', 8, 2],
      ['cdu', 16, 1],
    ]);
    expect(counts(goldenText('clos-1m'))).toEqual([
      ['pdu', 12_800, 2],
      ['cdu', 1_280, 1],
    ]);
  });

  it('stand along the rows, equal neighbours together', () => {
    expect(lineOf(exampleText('cloudmatrix384'))).toEqual([
      'cc[1..6]×6 0:cc*1 1:cc*1',
      'sw[1..2]×2 0:sw*1',
      'cc[7..12]×6 0:cc*1 1:cc*1',
      'sw[3..4]×2 0:sw*1',
    ]);
    expect(lineOf(exampleText('gb200-nvl72'))).toEqual(['rack[1]×1 0:shelf*8 1:rack*1']);
  });

  it('cost what the rows cost, not what the cabinets cost', () => {
    // 160 rows of 80 racks and 8 network racks.
    expect(suppliesOf(goldenText('clos-1m')).line).toHaveLength(320);
  });

  const boxes = (fields: object) => ({
    blocks: { cab: { is: 'cabinet', holds: { card: { n: 2, part: 'generic/card@1', card: true } } } },
    holds: { cab: { n: 6, block: 'cab' } },
    site: {
      rows: [
        { id: 'A', run: ['cab*2'] },
        { id: 'B', run: ['cab*2'] },
      ],
    },
    ...fields,
  });

  it('take what no row names at the end, in tree order', () => {
    const fields = boxes({ supply: [{ id: 'pdu', kind: 'pdu', serves: ['cab'], every: 4 }] });
    expect(lineOf(emptyText, fields)).toEqual(['cab[1..2]×2 0:cab*1', 'cab[3..4]×2 0:cab*1', 'cab[5..6]×2 0:cab*1']);
    expect(suppliesOf(emptyText, fields).list[0]?.members).toBe(2);
  });

  it('let what is off keep its place in a row', () => {
    const fields = boxes({
      supply: [{ id: 'pdu', kind: 'pdu', serves: ['cab'], every: 2 }],
      changes: [{ at: 'cab[2]', off: true }],
    });
    expect(lineOf(emptyText, fields)).toEqual(['cab[1]×1 0:cab*1', 'cab[3..4]×2 0:cab*1', 'cab[5..6]×2 0:cab*1']);
  });

  it('serve single places and parts of a cabinet by their address', () => {
    const parts = { 'me/shelf@1': part('shelf', { ratedPower: '10 kW' }) };
    const fields = {
      parts,
      blocks: { cab: { is: 'cabinet', holds: { shelf: { n: 8, part: 'me/shelf@1' } } } },
      holds: { cab: { n: 4, block: 'cab' } },
      supply: [
        { id: 'fa', kind: 'feed', serves: ['cab[1..2]/shelf[1..5]'] },
        { id: 'fb', kind: 'feed', serves: ['cab[1..2]/shelf[6..8]', 'cab[3]'] },
      ],
    };
    expect(lineOf(emptyText, fields)).toEqual(['cab[1..2]×2 0:shelf*5 1:shelf*3', 'cab[3]×1 1:cab*1', 'cab[4]×1']);
  });

  it('serve a group as a whole: each cabinet is its share of one', () => {
    const fields = {
      blocks: {
        cab: { is: 'cabinet', holds: { card: { n: 1, part: 'generic/card@1', card: true } } },
        pod: { is: 'group', holds: { cab: { n: 4, block: 'cab' } } },
      },
      holds: { pod: { n: 3, block: 'pod' } },
      supply: [{ id: 'ups', kind: 'ups', serves: ['pod'], every: 1 }],
    };
    expect(suppliesOf(emptyText, fields).list[0]?.members).toBe(3);
    expect(lineOf(emptyText, fields)[1]).toBe('pod[2]/cab[1..4]×4 0:pod*0.25');
  });

  it('open a cabinet in which something is served by itself', () => {
    const fields = {
      blocks: {
        node: { is: 'node', holds: { card: { n: 8, part: 'generic/card@1', card: true } } },
        cab: { is: 'cabinet', holds: { node: { n: 4, block: 'node' }, tor: { n: 1, part: 'generic/switch-64@1' } } },
      },
      holds: { cab: { n: 2, block: 'cab' } },
      supply: [{ id: 'pdu', kind: 'pdu', serves: ['node'], every: 2 }],
    };
    expect(lineOf(emptyText, fields)).toEqual([
      'cab[1]/node[1..4]×4 0:node*1',
      'cab[2]/node[1..4]×4 0:node*1',
      'cab[1]/tor[1]×1',
      'cab[2]/tor[1]×1',
    ]);
    expect(suppliesOf(emptyText, fields).list[0]?.members).toBe(4);
  });

  it('name members and places as addresses do', () => {
    expect(memberAddress({ id: 'feed', ways: 2 }, 3, 1)).toBe('feed[3]/B');
    expect(memberAddress({ id: 'cdu', ways: 1 }, 2)).toBe('cdu[2]');
    const run = suppliesOf(exampleText('dgx-h100-superpod')).line[1];
    expect(run && addressInRun(run, 2)).toBe('su[2]/rack[3]');
  });
});

describe('what the document says of its place', () => {
  const operationOf = (fields: object) => suppliesOf(emptyText, fields).operation;

  it('is read once, in canonical units', () => {
    const { checkpoint, discount, usdPerKWh, waterC, years } = operationOf({
      facility: { elecPrice: '85 USD/MWh', discount: '10 %', years: '5 yr', water: '32 °C' },
      jobs: [{ id: 'train', checkpoint: { write: '60 s', restart: '5 min' } }],
    });
    expect(usdPerKWh?.value).toBeCloseTo(0.085, 12);
    expect(discount?.value).toBeCloseTo(0.1, 12);
    expect(years?.value).toBe(5);
    expect(waterC?.value).toBe(32);
    expect(checkpoint).toEqual({ job: 'train', writeS: 60, restartS: 300 });
  });

  it('names what cannot be read, and takes none of it', () => {
    const operation = operationOf({
      facility: { elecPrice: 'cheap', discount: '200 %', cap: '-5 kW', years: 5 },
      prices: {
        lines: [
          { part: 'a/b@1', mode: 'NaN USD' },
          { part: 'a/b@1', low: '9 USD', mode: '5 USD' },
        ],
      },
    });
    expect(operation.unread.map(({ field }) => field)).toEqual([
      'facility.cap',
      'facility.elecPrice',
      'facility.discount',
      'facility.years',
      'prices.lines[1]',
      'prices.lines[2]',
    ]);
    expect(operation.prices).toEqual([]);
    for (const key of ['usdPerKWh', 'discount', 'capW', 'years']) expect(operation).not.toHaveProperty(key);
  });

  it('converts prices at the rate the book states', () => {
    const { prices } = operationOf({
      prices: { rates: { CNY: 7.2 }, lines: [{ part: 'a/b@1', low: '72000 CNY', mode: '144000 CNY' }] },
    });
    expect(prices[0]).toMatchObject({ of: 'a/b@1', low: 10_000, mode: 20_000, high: 20_000 });
  });
});
