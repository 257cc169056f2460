/**
 * Small documents whose networks have little symmetry or a great many kinds of places: an honest interval or "unknown"
 * comes after bounded work. Work is counted in steps, each of which is some milliseconds at most, never timed.
 */
import { describe, expect, it } from 'vitest';
import type { Analysis, AnalysisTools } from '../../../../src/model/analyses/analysis.ts';
import { failures } from '../../../../src/model/analyses/failures/failures.ts';
import { topology } from '../../../../src/model/analyses/topology/topology.ts';
import { createCatalogue } from '../../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import { expand } from '../../../../src/model/expand/expand.ts';
import type { Figure } from '../../../../src/model/report/report.ts';
import { parsed } from '../../../support/topology-of.ts';

interface Run {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly steps: number;
}

/** To its end, or for so many steps. */
function run(analysis: Analysis, design: Design, most = Number.POSITIVE_INFINITY): Run {
  const catalogue = createCatalogue(design.parts);
  const kept = new Map<string, unknown>();
  const remember: AnalysisTools['remember'] = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  };
  const work = analysis.run(expand(design, catalogue), { catalogue, results: {}, remember });
  for (let steps = 1; ; steps++) {
    const step = work.next();
    if (step.done) return { figures: step.value.figures, steps };
    if (steps > most) return { figures: {}, steps };
  }
}

const npu = { part: 'generic/npu-a@1', card: true };

function grid(n: readonly number[], shape: 'ring' | 'line' | 'mesh', off: readonly string[] = []): Design {
  const axes = n.map((_, axis) => `a${axis}`);
  return parsed({
    format: 'podwright/1',
    name: 'grid',
    blocks: {},
    holds: { npu: { n, axis: axes, ...npu } },
    nets: { 'scale-up': { rate: '1 GB/s', wires: axes.map((axis) => ({ id: axis, each: 'npu', [shape]: axis })) } },
    ...(off.length > 0 && { changes: off.map((at) => ({ at, off: true })) }),
  });
}

/** A card below many nested holds of two, with a mesh along each: every one of 2^20 cards is a class of its own. */
function nested(depth: number): Design {
  const levels = Array.from({ length: depth }, (_, level) => level);
  return parsed({
    format: 'podwright/1',
    name: 'nested',
    blocks: Object.fromEntries([
      ...levels.map((level) => [
        `b${level}`,
        { is: 'tray', holds: { [`h${level}`]: { n: 2, block: `b${level + 1}` } } },
      ]),
      [`b${depth}`, { is: 'tray', holds: { npu: { n: 2, ...npu } } }],
    ]),
    holds: { top: { n: 2, block: 'b0' } },
    nets: {
      'scale-up': {
        rate: '1 GB/s',
        wires: [
          { id: 'a', each: 'npu', mesh: 'npu' },
          ...levels.map((level) => ({ id: `a${level}`, each: 'npu', mesh: `h${level}` })),
        ],
      },
    },
  });
}

const unknown = (net: string) => ({ value: null, kind: 'unknown', missing: [expect.stringContaining(net)] });

describe('networks of which each place is a class of its own', () => {
  it('have unknown rates, and nothing is tried of their failures', () => {
    for (const design of [nested(18), grid([25, 25, 25], 'line'), grid([60, 60, 60], 'ring', ['npu[1,1,1]'])]) {
      const { figures, steps } = run(topology, design);
      expect(figures['fabric.scale-up.throughput']).toMatchObject(unknown('scale-up'));
      expect(figures['fabric.scale-up.bisection']).toMatchObject(unknown('scale-up'));
      expect(steps).toBeLessThan(1_000);
      const tried = run(failures, design);
      expect(tried.figures['failures.worst.cards']).toMatchObject(unknown('scale-up'));
      expect(tried.figures['failures.worst.throughput-left']).toMatchObject(unknown('scale-up'));
      expect(tried.steps).toBeLessThan(1_000);
    }
  });

  it('pause while they are read, so that newer work is heard', () => {
    expect(run(topology, nested(18), 20).steps).toBeGreaterThan(20);
    expect(run(topology, grid([6, 6, 6], 'ring', ['npu[1,1,1]']), 100).steps).toBeGreaterThan(100);
  });
});

describe('networks with many exceptions', () => {
  it('have an interval that holds the truth: a torus with one card off', () => {
    const { figures } = run(topology, grid([4, 4, 4], 'ring', ['npu[1,1,1]']));
    const { lower = 0, upper = 0 } = figures['fabric.scale-up.throughput'] ?? {};
    expect(lower).toBeGreaterThan(0);
    expect(lower).toBeLessThanOrEqual(upper);
    // A card can send no more than its links; the whole torus could carry 8/k of a link a card.
    expect(upper).toBeLessThanOrEqual(6);
    expect(lower).toBeLessThanOrEqual(8 / 4 + 1e-9);
  });
});
