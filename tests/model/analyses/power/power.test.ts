import { describe, expect, it } from 'vitest';
import { power } from '../../../../src/model/analyses/power/power.ts';
import type { Part } from '../../../../src/model/catalogue/part.ts';
import { texts } from '../../../../src/text/index.ts';
import {
  cloudMatrix,
  cloudMatrixFabrics,
  fabricOf,
  machineOf,
  nvl72,
  resultOf,
  smallPod,
  wire,
} from '../hand-made-machines.ts';

function figuresOf(...arguments_: Parameters<typeof machineOf>) {
  return resultOf(power, machineOf(...arguments_)).figures;
}

const watts = (kind: Part['kind'], value: string, basis: Part['figures'][string]['basis'] = 'user'): Part => ({
  kind,
  name: kind,
  maker: 'me',
  figures: { peakPower: { value, basis, source: ['me'] } },
});

describe('power', () => {
  it('keeps the sum unknown while parts do not state theirs, with the low of the known part as bound', () => {
    const figures = figuresOf(cloudMatrix, cloudMatrixFabrics);
    expect(figures['power.it.peak']).toMatchObject({
      value: null,
      unit: 'kW',
      kind: 'unknown',
      basis: 'estimate',
      missing: [
        'huawei/kunpeng-920@1#peakPower × 192',
        'huawei/ub-l1-cm384@1#peakPower × 336',
        'huawei/qingtian-400@1#peakPower × 48',
        'huawei/ub-l2-cm384@1#peakPower × 112',
        'scale-up.up/module#peakPower × 5,376',
        'scale-out.rdma/module#peakPower × 384',
      ],
    });
    expect(figures['power.it.peak']?.lower).toBeCloseTo((384 * 550) / 1000, 9);
    expect(figures['power.it.peak']?.upper).toBeUndefined();
    expect(figures['power.cabinet.max']).toMatchObject({ value: null, kind: 'unknown' });
    expect(figures['power.cabinet.max']?.lower).toBeCloseTo((32 * 550) / 1000, 9);
  });

  it('gathers what is missing in one note', () => {
    const { findings } = resultOf(power, machineOf(cloudMatrix, cloudMatrixFabrics));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'data.cannot-check',
      severity: 'info',
      params: { field: '@part.peakPower', count: 192 + 336 + 48 + 112 + 5376 + 384, parts: 6 },
    });
  });

  it('lets a box that states its peak stand for all inside it', () => {
    const { figures } = resultOf(power, machineOf(smallPod));
    // 16 nodes of 10.2 kW and 20 switches with full cages; the 128 GPUs are in the nodes.
    expect(figures['power.it.peak']?.value).toBeCloseTo(16 * 10.2 + 20 * 1.72, 9);
    expect(figures['power.it.peak']).toMatchObject({ kind: 'estimate', basis: 'recalled' });
    expect(figures['power.it.peak']?.from?.formula).toBe('16 × 10.2 kW + 20 × 1720 W');
  });

  it('says when a box and the parts drawn in it differ by more than a tenth', () => {
    const { findings } = resultOf(power, machineOf(smallPod));
    expect(findings).toEqual([
      {
        code: 'data.node-sum-differs',
        severity: 'info',
        where: ['su[1..2]/rack[1..2]/dgx[1..4]'],
        params: { part: 'DGX H100', stated: '10.2 kW', sum: '6.08 kW' },
        arithmetic: '10.2 kW ≠ 6.08 kW',
      },
    ]);
  });

  it('takes a maker’s word for a whole cabinet as an estimate with its range', () => {
    expect(figuresOf(nvl72)['power.it.peak']).toMatchObject({ value: 120, kind: 'estimate', lower: 115, upper: 132 });
    const claimed = { 'me/cab@1': watts('cabinet', '860 kW', 'published'), 'me/card@1': watts('accelerator', '1 kW') };
    const filled = { cab: { n: 1, part: 'me/cab@1', inside: { card: { n: 640, part: 'me/card@1', card: true } } } };
    expect(figuresOf(filled, [], claimed)['power.it.peak']).toMatchObject({ value: 860, kind: 'estimate' });
  });

  it('is exact when everything is stated and agreed', () => {
    const parts = { 'me/card@1': watts('accelerator', '500 W'), 'me/node@1': watts('node', '5 kW') };
    const figures = figuresOf(
      {
        cab: {
          n: 2,
          shape: 'cabinet',
          block: 'cab',
          part: 'generic/rack-42u@1',
          inside: { node: { n: 3, part: 'me/node@1' } },
        },
        box: { n: 1, shape: 'cabinet', block: 'box', inside: { card: { n: 4, part: 'me/card@1', card: true } } },
      },
      [],
      parts,
    );
    expect(figures['power.it.peak']).toMatchObject({ value: 32, kind: 'exact', basis: 'user', lower: 32, upper: 32 });
    expect(figures['power.cabinet.max']).toMatchObject({ value: 15, kind: 'exact' });
  });

  it('puts things where they stand: the network cabinets carry the switches dealt into them', () => {
    const only = { net: smallPod.net, spine: smallPod.spine } as never;
    // Four spines over three racks: two, one, one.
    expect(figuresOf(only)['power.cabinet.max']?.value).toBeCloseTo(2 * 1.72, 9);
    const pod = figuresOf({ ...smallPod, su: { ...smallPod.su, n: 20 } } as never);
    // 160 leaves over three racks: 54, 53, 53; with the spines 56 switches in the first.
    expect(pod['power.cabinet.max']?.value).toBeCloseTo(56 * 1.72, 9);
  });

  it('puts things named into one cabinet into that cabinet', () => {
    const parts = { 'me/card@1': watts('accelerator', '500 W'), 'me/spine@1': watts('switch', '300 W') };
    const figures = figuresOf(
      {
        cab: { n: 3, shape: 'cabinet', block: 'cab', inside: { card: { n: 2, part: 'me/card@1', card: true } } },
        spine: { n: 4, part: 'me/spine@1', dealtInto: 'cab[2]' },
      },
      [],
      parts,
    );
    expect(figures['power.it.peak']?.value).toBeCloseTo(4.2, 9);
    expect(figures['power.cabinet.max']?.value).toBeCloseTo(1 + 1.2, 9);
  });

  it('counts pinned modules, and not those that a box or a full switch already states', () => {
    const sketch = { npu: { n: 2, part: 'me/card@1', card: true }, tor: { n: 1, part: 'me/tor@1' } };
    const parts = { 'me/card@1': watts('accelerator', '500 W'), 'me/tor@1': watts('switch', '1 kW') };
    const link = wire('up', 'npu', 'tor', { links: 2, cables: 2, modules: 4, medium: 'industry/400g-dr4@1' });
    const figures = figuresOf(sketch, [fabricOf('scale-out', [link])], parts);
    // Two cards, the switch with its own two modules, and the two modules at the cards: 9 W, 8 to 9 by source.
    expect(figures['power.it.peak']?.value).toBeCloseTo(1 + 1 + 2 * 0.009, 9);
    expect(figures['power.it.peak']?.lower).toBeCloseTo(2 + 2 * 0.008, 9);
    const unpinned = figuresOf(sketch, [fabricOf('scale-out', [{ ...link, medium: 'optics' }])], parts);
    expect(unpinned['power.it.peak']).toMatchObject({
      value: null,
      lower: 2,
      missing: ['scale-out.up/module#peakPower × 2'],
    });
  });

  it('has no figure for an empty site and none of a cabinet without cabinets', () => {
    expect(figuresOf({})).toEqual({});
    const bare = figuresOf({ npu: { n: 2, part: 'nvidia/h100-sxm@1', card: true } });
    expect(Object.keys(bare)).toEqual(['power.it.peak']);
  });

  it('never lowers a sum by adding a part', () => {
    for (let cards = 0; cards < 6; cards++) {
      const [less, more] = [cards, cards + 1].map(
        (n) =>
          figuresOf({ a: { n: 1, part: 'nvidia/grace@1' }, b: { n, part: 'nvidia/h100-sxm@1', card: true } })[
            'power.it.peak'
          ],
      );
      expect(more?.value ?? 0).toBeGreaterThan(less?.value ?? Number.POSITIVE_INFINITY);
    }
  });

  it('has words for every figure and convention it gives', () => {
    for (const [id, figure] of Object.entries(figuresOf(smallPod))) {
      for (const key of [`figure.${id}`, `figure.${id}.means`, figure.convention.key])
        expect(texts).toHaveProperty([key]);
    }
  });
});
