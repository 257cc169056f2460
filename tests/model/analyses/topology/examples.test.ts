import { describe, expect, it } from 'vitest';
import type { AnalysisResult } from '../../../../src/model/analyses/analysis.ts';
import { dgxH100Superpod } from '../../../../src/model/design/examples/dgx-h100-superpod.ts';
import type { PartInput, Working } from '../../../../src/model/report/report.ts';
import { texts } from '../../../../src/text/index.ts';
import { exampleDesign, printed, topologyOf } from '../../../support/topology-of.ts';

/** GB/s, one direction. */
const expected: Readonly<Record<string, Readonly<Record<string, number | null>>>> = {
  cloudmatrix384: {
    'fabric.scale-up.injection': 392,
    'fabric.scale-up.throughput': 392,
    'fabric.scale-up.throughput.routed': 392,
    'fabric.scale-up.bisection': 75_264,
    'fabric.scale-up.islands': 1,
    'fabric.scale-up.oversubscription': 1,
    'fabric.scale-up.diameter': 4,
    'fabric.scale-up.hops.mean': 3.96344648,
    'fabric.scale-up.latency.max': 0.6,
    'fabric.scale-up.switches': 448,
    'fabric.scale-up.switches.tier1': 336,
    'fabric.scale-up.switches.tier2': 112,
    'fabric.scale-up.links.access': 5_376,
    'fabric.scale-up.links.trunk': 5_376,
    'fabric.scale-up.links.host': 1_344,
    'fabric.scale-out.injection': 50,
    'fabric.front-end.injection': 6.25,
  },
  'gb200-nvl72': {
    'fabric.scale-up.injection': 900,
    'fabric.scale-up.throughput': 900,
    'fabric.scale-up.bisection': 32_400,
    'fabric.scale-up.switches': 18,
    'fabric.scale-up.links.access': 1_296,
    'fabric.scale-up.diameter': 2,
    'fabric.scale-out.injection': 50,
  },
  'dgx-h100-superpod': {
    'fabric.scale-up.injection': 450,
    'fabric.scale-up.throughput': 450,
    'fabric.scale-up.bisection': 1_800,
    'fabric.scale-up.islands': 127,
    'fabric.scale-up.latency.max': null,
    'fabric.scale-out.injection': 50,
    'fabric.scale-out.throughput': 50,
    'fabric.scale-out.throughput.routed': 50,
    'fabric.scale-out.bisection': 25_400,
    'fabric.scale-out.islands': 1,
    'fabric.scale-out.oversubscription': 1,
  },
  // The cable drawn by hand between two cabinets counts: without it throughput would be 32.0881226.
  'three-cabinets': {
    'fabric.scale-up.injection': 50,
    'fabric.scale-up.throughput': 32.3984526,
    'fabric.scale-up.bisection': 2_750,
    'fabric.scale-up.islands': 1,
    'fabric.scale-up.oversubscription': 4.7,
    'fabric.scale-up.links.trunk': 62,
  },
};

function labelsOf(node: Working | PartInput): readonly string[] {
  if ('part' in node) return [];
  return [node.label.key, ...(node.because ? [node.because.key] : []), ...(node.inputs ?? []).flatMap(labelsOf)];
}

describe.each(Object.keys(expected))('%s', (id) => {
  const result: AnalysisResult = topologyOf(exampleDesign(id));

  it.each(Object.entries(expected[id] ?? {}))('%s is %s', (figure, value) => {
    expect(printed(result.figures[figure])).toBe(value);
  });

  it('has exact bandwidths, both ends met', () => {
    for (const [name, { kind, value, lower, upper }] of Object.entries(result.figures)) {
      if (!/throughput$|bisection$/.test(name)) continue;
      expect([name, kind, lower, upper]).toEqual([name, 'exact', value, value]);
    }
  });

  it('says every working and convention in words', () => {
    for (const [name, { convention, from }] of Object.entries(result.figures)) {
      expect(Object.keys(texts), name).toContain(convention.key);
      for (const key of from ? labelsOf(from) : []) expect(Object.keys(texts), name).toContain(key);
    }
  });

  it('has no error and no warning', () => {
    expect(result.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('paints a cut that halves the cards of the worst island', () => {
    const net = id === 'dgx-h100-superpod' ? 'scale-out' : 'scale-up';
    const picture = result.pictures?.[net];
    const card = picture?.stacks.find(({ role }) => role === 'card');
    const side = picture?.cut?.sides[card?.id ?? ''];
    expect(Math.abs((side?.a ?? 0) - (side?.b ?? 0))).toBeLessThanOrEqual(1);
    expect((side?.a ?? 0) + (side?.b ?? 0)).toBe(card?.count);
    const across = picture?.cut?.crossing.reduce((sum, { capacity }) => sum + capacity, 0);
    expect(across).toBeCloseTo(result.figures[`fabric.${net}.bisection`]?.value ?? 0, 6);
    expect(picture?.cut?.exact).toBe(true);
  });
});

/** NVIDIA, "DGX SuperPOD Reference Architecture, DGX H100", table of component counts; 3 SU is derived. */
const superPods = [
  { su: 1, nodes: 31, leaves: 8, spines: 4, host: 4, trunk: 256, down: 252 },
  { su: 2, nodes: 63, leaves: 16, spines: 8, host: 4, trunk: 512, down: 508 },
  { su: 3, nodes: 95, leaves: 24, spines: 16, host: 4, trunk: 768, down: 764 },
  { su: 4, nodes: 127, leaves: 32, spines: 16, host: 4, trunk: 1_024, down: 1_020 },
];

describe.each(superPods)('DGX SuperPOD of $su SU', ({ su, nodes, leaves, spines, host, trunk, down }) => {
  const made = dgxH100Superpod.make({ su });
  if (!made.ok) throw new Error(made.reason);
  const { figures } = topologyOf(made.value);
  const value = (name: string) => printed(figures[`fabric.scale-out.${name}`]);

  it('has the published switches and cables', () => {
    expect([value('switches.tier1'), value('switches.tier2')]).toEqual([leaves, spines]);
    expect([value('links.access'), value('links.host'), value('links.trunk')]).toEqual([nodes * 8, host, trunk]);
    expect((value('links.access') ?? 0) + (value('links.host') ?? 0)).toBe(down);
    expect(value('cables')).toBe(down + trunk);
  });

  it('carries the full rate of every card, and half of the cards at once', () => {
    expect([value('throughput'), value('bisection')]).toEqual([50, (nodes * 8 * 50) / 2]);
    expect(figures['fabric.scale-out.bisection']?.kind).toBe('exact');
    expect(printed(figures['fabric.scale-up.islands'])).toBe(nodes);
  });
});
