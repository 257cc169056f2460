import { describe, expect, it } from 'vitest';
import { cooling } from '../../../../src/model/analyses/cooling/cooling.ts';
import { emptyText, exampleText, goldenText, machineWith, part, run } from '../../../support/supply-designs.ts';

const figuresOf = (text: string, fields = {}) => run(cooling, machineWith(text, fields)).figures;

/** Cabinets of a stated power, and of what share goes into liquid. */
function cabinets(n: number, figures: Record<string, string>, fields = {}) {
  return {
    parts: { 'me/cab@1': part('cabinet', { peakPower: '100 kW' }), 'me/card@1': part('accelerator', figures) },
    blocks: { cab: { is: 'cabinet', holds: { card: { n: 10, part: 'me/card@1', card: true } } } },
    holds: { cab: { n, block: 'cab' } },
    ...fields,
  };
}

describe('where the heat goes', () => {
  it('follows the shares that parts state', () => {
    const figures = figuresOf(
      emptyText,
      cabinets(
        4,
        { peakPower: '1 kW', liquidShare: '80 %' },
        { supply: [{ id: 'cdu', kind: 'cdu', serves: ['cab'] }] },
      ),
    );
    expect(figures['cooling.liquid']).toMatchObject({ value: 32, kind: 'exact', basis: 'user' });
    expect(figures['cooling.air']?.value).toBeCloseTo(8, 9);
  });

  it('takes the share of cold plates on a CDU, as an estimate with its band', () => {
    const figures = figuresOf(exampleText('gb200-nvl72'));
    expect(figures['cooling.liquid']).toMatchObject({ value: 102, kind: 'estimate', basis: 'estimate' });
    expect(figures['cooling.liquid']?.lower).toBeCloseTo(0.7 * 115, 9);
    expect(figures['cooling.air']?.upper).toBeCloseTo(0.3 * 132, 9);
  });

  it('puts all of an immersed cabinet into liquid, whoever feeds it', () => {
    const figures = figuresOf(goldenText('scalex640-pair'));
    expect(figures['cooling.liquid']?.value).toBe(1720);
    expect(figures['cooling.air']?.value).toBe(0);
    // Facility water of the module at 10 K.
    expect(figures['cooling.flow']?.value).toBeCloseTo((1720e3 / (997 * 4180 * 10)) * 60_000, 6);
  });

  it('stays unknown where no cooler is drawn and no part says: nothing is taken for air-cooled in silence', () => {
    const figures = figuresOf(exampleText('dgx-h100-superpod'));
    expect(figures['cooling.liquid']).toMatchObject({ value: null, kind: 'unknown' });
    expect(figures['cooling.air']?.missing).toContain('nvidia/dgx-h100@1#liquidShare × 127');
    expect(figures).not.toHaveProperty(['cooling.flow']);
  });

  it('leaves to air what no drawn cooler serves', () => {
    const machine = {
      parts: {
        'me/card@1': part('accelerator', { peakPower: '1 kW' }),
        'me/tor@1': part('switch', { peakPower: '2 kW' }),
      },
      blocks: {
        cab: { is: 'cabinet', holds: { card: { n: 10, part: 'me/card@1', card: true } } },
        net: { is: 'cabinet', holds: { tor: { n: 3, part: 'me/tor@1' } } },
      },
      holds: { cab: { n: 2, block: 'cab' }, net: { n: 1, block: 'net' } },
      supply: [{ id: 'cdu', kind: 'cdu', serves: ['cab'] }],
    };
    const figures = figuresOf(emptyText, machine);
    expect(figures['cooling.liquid']?.value).toBeCloseTo(0.85 * 20, 9);
    expect(figures['cooling.air']?.value).toBeCloseTo(0.15 * 20 + 6, 9);
  });

  it('moves what a rear door takes, up to its rating', () => {
    const door = { id: 'door', kind: 'door', serves: ['cab'], every: 1, set: { ratedHeat: '8 kW' } };
    const figures = figuresOf(emptyText, cabinets(3, { peakPower: '1 kW' }, { supply: [door] }));
    expect(figures['cooling.liquid']?.value).toBeCloseTo(24, 9);
    expect(figures['cooling.air']?.value).toBeCloseTo(6, 9);
  });

  it('adds up to the power, to the last digit that both print', () => {
    for (const id of ['gb200-nvl72']) {
      const { 'cooling.air': air, 'cooling.liquid': liquid } = figuresOf(exampleText(id));
      expect((air?.value ?? 0) + (liquid?.value ?? 0)).toBeCloseTo(120, 9);
    }
  });

  it('carries 1 kW at 10 K with 1.508 L/min of PG25', () => {
    const cdu = { id: 'cdu', kind: 'cdu', serves: ['cab'], set: { rise: '10 K' } };
    const figures = figuresOf(emptyText, cabinets(1, { peakPower: '100 W', liquidShare: '100 %' }, { supply: [cdu] }));
    expect(figures['cooling.flow']).toMatchObject({ kind: 'exact' });
    expect(figures['cooling.flow']?.value).toBeCloseTo(1.508, 3);
  });
});

describe('which cooler runs out first', () => {
  const cards = { peakPower: '138 kW', liquidShare: '100 %' };
  const cdu = (set: Record<string, string>) => [{ id: 'cdu', kind: 'cdu', serves: ['cab'], set }];

  it('is the one whose facility water may be coolest: 36.55 °C for 1,380 of 2,000 kW at 5 K and 40 °C', () => {
    const figures = figuresOf(
      emptyText,
      cabinets(1, cards, { supply: cdu({ ratedHeat: '2000 kW', approach: '5 K', supplyMax: '40 °C' }) }),
    );
    expect(figures['cooling.supply.max']?.value).toBeCloseTo(36.55, 9);
    expect(figures['cooling.cdu.first']).toMatchObject({ value: null, address: 'cdu[1]', kind: 'exact' });
  });

  it('is found among several, by name', () => {
    const three = {
      parts: { 'me/card@1': part('accelerator', { peakPower: '1 kW', liquidShare: '100 %' }) },
      blocks: Object.fromEntries(
        [1800, 900, 115].map((n, k) => [
          `b${k}`,
          { is: 'cabinet', holds: { [`card${k}`]: { n, part: 'me/card@1', card: true } } },
        ]),
      ),
      holds: Object.fromEntries([0, 1, 2].map((k) => [`c${k}`, { n: 1, block: `b${k}` }])),
      supply: [
        { id: 'small', kind: 'cdu', serves: ['c2'], set: { ratedHeat: '120 kW', approach: '6 K', supplyMax: '42 °C' } },
        {
          id: 'middle',
          kind: 'cdu',
          serves: ['c1'],
          set: { ratedHeat: '1350 kW', approach: '4 K', supplyMax: '40 °C' },
        },
        {
          id: 'large',
          kind: 'cdu',
          serves: ['c0'],
          set: { ratedHeat: '2000 kW', approach: '5 K', supplyMax: '40 °C' },
        },
      ],
    };
    const figures = figuresOf(emptyText, three);
    expect(figures['cooling.supply.max']?.value).toBeCloseTo(35.5, 9);
    expect(figures['cooling.cdu.first']?.address).toBe('large[1]');
  });

  it('stays unknown while a rating or a limit is missing', () => {
    const figures = figuresOf(exampleText('cloudmatrix384'));
    expect(figures['cooling.supply.max']).toMatchObject({ value: null, kind: 'unknown' });
    expect(figures['cooling.cdu.first']?.missing?.slice(0, 2)).toEqual(['cdu#ratedHeat × 3', 'cdu#supplyMax × 3']);
  });
});

describe('the year of the site', () => {
  const liquid = { peakPower: '1 kW', liquidShare: '85 %' };
  const site = (climate: string, plant: string, share = liquid) =>
    figuresOf(
      emptyText,
      cabinets(1, share, { supply: [{ id: 'cdu', kind: 'cdu', serves: ['cab'] }], facility: { climate, plant } }),
    );

  it.each([
    ['guiyang', 'cold-plate-dry', 1.097, 8587],
    ['singapore', 'cold-plate-dry', 1.131, 4571],
    ['stockholm', 'cold-plate-dry', 1.09, 8732],
    ['dallas', 'cold-plate-dry', 1.111, 7082],
  ])('%s, %s', (climate, plant, pue, hours) => {
    const figures = site(climate, plant);
    expect(figures['cooling.pue']?.value).toBeCloseTo(pue, 3);
    expect(figures['cooling.hours.free']?.value).toBe(hours);
    expect(figures['cooling.pue']).toMatchObject({ kind: 'estimate', basis: 'estimate' });
    expect((figures['cooling.pue']?.upper ?? 0) - (figures['cooling.pue']?.value ?? 0)).toBeCloseTo(0.02, 9);
  });

  it('of an air-cooled site uses towers and water', () => {
    const figures = site('guiyang', 'air-tower', { peakPower: '1 kW', liquidShare: '0 %' });
    expect(figures['cooling.pue']?.value).toBeCloseTo(1.238, 3);
    expect(figures['cooling.wue']?.value).toBeCloseTo(2.17, 2);
  });

  it('gives a facility’s peak above its IT and its losses', () => {
    const figures = site('guiyang', 'cold-plate-dry');
    const peak = figures['power.facility.peak']?.value ?? 0;
    expect(peak).toBeGreaterThan(10 * (figures['cooling.pue']?.value ?? 0) * 0.999);
    expect(peak).toBeLessThan(10 * 1.4);
  });

  it('is unknown without climate and plant, whatever the machine: neither has a default', () => {
    const figures = figuresOf(exampleText('gb200-nvl72'));
    expect(figures['cooling.pue']).toMatchObject({
      value: null,
      lower: 1,
      missing: ['facility.climate', 'facility.plant'],
    });
    expect(figures['power.facility.peak']).toMatchObject({ value: null, kind: 'unknown', lower: 115 });
    expect(site('nowhere', 'magic')['cooling.pue']?.missing).toEqual(['facility.climate', 'facility.plant']);
  });
});
