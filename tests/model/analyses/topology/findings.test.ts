import { describe, expect, it } from 'vitest';
import type { Change, Design } from '../../../../src/model/design/design.ts';
import { texts } from '../../../../src/text/index.ts';
import { exampleDesign, parsed, printed, topologyOf } from '../../../support/topology-of.ts';

const matrix = exampleDesign('cloudmatrix384');

function changed(design: Design, ...changes: Change[]): Design {
  return { ...design, changes: [...(design.changes ?? []), ...changes] };
}

function faults(design: Design) {
  return topologyOf(design).findings.filter(({ severity }) => severity !== 'info');
}

function withWire(design: Design, net: string, id: string, set: Readonly<Record<string, unknown>>): Design {
  const own = design.nets[net];
  if (!own) throw new Error(`no net ${net}`);
  const wires = own.wires.map((wire) => (wire.id === id ? { ...wire, ...set } : wire));
  return { ...design, nets: { ...design.nets, [net]: { ...own, wires } } };
}

describe('findings of networks', () => {
  it('says which card has no path', () => {
    const cuts = Array.from(
      { length: 7 },
      (_, plane): Change => ({
        cut: 'scale-up.card',
        from: 'cc[3]/node[2]/npu[5]',
        to: `cc[3]/node[2]/l1[${plane + 1}]`,
      }),
    );
    const [finding, ...others] = faults(changed(matrix, ...cuts));
    expect(others).toEqual([]);
    expect(finding?.code).toBe('fabric.card-unreachable');
    expect(finding?.where).toEqual(['cc[3]/node[2]/npu[5]']);
    expect(finding?.arithmetic).toBe('1 + 383 = 384');
  });

  it('says when a network falls apart, and judges the larger part', () => {
    const gone = Array.from({ length: 4 }, (_, node) =>
      Array.from(
        { length: 7 },
        (_, plane): Change => ({ wire: 'scale-up.up', under: `cc[1]/node[${node + 1}]/l1[${plane + 1}]`, links: 0 }),
      ),
    ).flat();
    const result = topologyOf(changed(matrix, ...gone));
    const finding = result.findings.find(({ code }) => code === 'fabric.split');
    expect(finding?.params.cards).toBe(32);
    expect(printed(result.figures['fabric.scale-up.islands'])).toBe(1);
    expect(printed(result.figures['fabric.scale-up.bisection'])).toBe(68_992);
  });

  it('tells of groups of cards that nothing joins, and of none that a second network joins', () => {
    const pair = parsed({
      format: 'podwright/1',
      name: 'Pair',
      blocks: { node: { is: 'node', holds: { npu: { n: 4, part: 'generic/npu-a@1', card: true } } } },
      holds: { cab: { n: 2, block: 'node' } },
      nets: { 'scale-up': { rate: '50 GB/s', wires: [{ id: 'm', each: 'npu', mesh: 'npu' }] } },
    });
    const apart = topologyOf(pair).findings.filter(({ code }) => code === 'fabric.islands');
    expect(apart).toMatchObject([
      { severity: 'info', where: ['scale-up'], arithmetic: '2 × 4', params: { islands: 2 } },
    ]);
    const pod = topologyOf(exampleDesign('dgx-h100-superpod'));
    expect(printed(pod.figures['fabric.scale-up.islands'])).toBeGreaterThan(1);
    expect(pod.findings.filter(({ code }) => code === 'fabric.islands')).toEqual([]);
  });

  it('adds up the ports of a switch that has too few', () => {
    const [finding] = faults(withWire(matrix, 'scale-up', 'up', { links: 2, rate: '14 GB/s' }));
    expect(finding).toBeUndefined();
    const [overused] = faults(withWire(matrix, 'scale-up', 'up', { links: 2 }));
    expect(overused?.code).toBe('fabric.ports-overused');
    expect(overused?.arithmetic).toBe('96 > 48');
    expect(overused?.params.count).toBe(112);
  });

  it('counts the links to hosts among the ports', () => {
    const pod = exampleDesign('dgx-h100-superpod');
    const hosts = Array.from(
      { length: 32 },
      (_, index): Change => ({
        join: [`ufm[${(index % 4) + 1}]`, `su[1]/leaf[${(index % 8) + 1}]`],
        net: 'scale-out',
        links: 1,
      }),
    );
    const [finding] = faults(changed(pod, ...hosts));
    expect(finding?.code).toBe('fabric.ports-overused');
    expect(finding?.arithmetic).toBe('32 + 32 + 1 = 65 > 64');
  });

  it('compares the rate of a link with the ports at its ends', () => {
    const found = faults(withWire(matrix, 'scale-up', 'up', { rate: '56 GB/s' }));
    expect(found.map(({ code, arithmetic }) => [code, arithmetic])).toEqual([
      ['fabric.rate-mismatch', '56 > 28 GB/s'],
      ['fabric.rate-mismatch', '56 > 28 GB/s'],
    ]);
    expect(found.map(({ params }) => params.hold)).toEqual(['l1', 'l2']);
  });

  it('notes a cable whose end is gone', () => {
    const lost = changed(
      exampleDesign('three-cabinets'),
      { join: ['cab[2]/tor[1]', 'cab[3]/tor[2]'], net: 'scale-up', links: 1 },
      { at: 'cab[2]/tor[1]', off: true },
    );
    expect(faults(lost).map(({ code }) => code)).toEqual(['fabric.dangling-link']);
  });

  it('notes cards that no wire names', () => {
    const bare = parsed({
      format: 'podwright/1',
      name: 'bare',
      blocks: { box: { is: 'cabinet', holds: { npu: { n: 8, part: 'generic/npu-a@1', card: true } } } },
      holds: { cab: { n: 2, block: 'box' } },
      nets: {},
    });
    expect(faults(bare).map(({ code, params }) => [code, params.cards])).toEqual([['fabric.card-unwired', 16]]);
    expect(topologyOf(bare).figures).toEqual({});
  });

  it('has words in both languages for every message and remedy', () => {
    const keys = Object.keys(texts).filter((key) => key.startsWith('finding.fabric.'));
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys) expect(Object.keys(texts)).toContain(key.replace('finding.', 'fix.'));
  });
});

describe('odd designs', () => {
  const lab = (cards: number, switches: number, wires: readonly unknown[]): Design =>
    parsed({
      format: 'podwright/1',
      name: 'lab',
      blocks: {
        box: {
          is: 'cabinet',
          holds: {
            npu: { n: cards, part: 'generic/npu-a@1', card: true },
            sw: { n: switches, part: 'generic/switch-64@1' },
          },
        },
      },
      holds: { cab: { n: 1, block: 'box' } },
      nets: { 'scale-up': { rate: '50 GB/s', wires } },
    });

  it.each([
    ['one card', lab(1, 1, [{ id: 'a', each: 'npu', to: 'sw', links: 1 }])],
    ['two cards', lab(2, 1, [{ id: 'a', each: 'npu', to: 'sw', links: 1 }])],
    ['a ring of two', lab(2, 1, [{ id: 'a', each: 'npu', ring: 'npu', links: 1 }])],
    ['a ring of three', lab(3, 1, [{ id: 'a', each: 'npu', ring: 'npu', links: 2 }])],
    ['an odd number of cards', lab(7, 2, [{ id: 'a', each: 'npu', to: 'sw', links: 1 }])],
    [
      'two wires between the same ends',
      lab(4, 1, [
        { id: 'a', each: 'npu', to: 'sw' },
        { id: 'b', each: 'npu', to: 'sw' },
      ]),
    ],
    ['cards in a line', lab(5, 1, [{ id: 'a', each: 'npu', line: 'npu' }])],
    ['cards in full mesh', lab(5, 1, [{ id: 'a', each: 'npu', mesh: 'npu' }])],
  ])('%s: numbers or nothing, never NaN', (_, design) => {
    const { figures } = topologyOf(design);
    for (const [name, { value, lower, upper }] of Object.entries(figures)) {
      for (const number of [value, lower, upper]) {
        if (typeof number === 'number') expect(Number.isFinite(number), name).toBe(true);
      }
    }
    const bisection = figures['fabric.scale-up.bisection'];
    if (bisection) expect(bisection.kind).toBe('exact');
  });
});
