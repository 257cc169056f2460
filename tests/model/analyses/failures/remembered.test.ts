/** What is known of failures of one network stays known when another network is changed. */
import { describe, expect, it } from 'vitest';
import type { AnalysisTools } from '../../../../src/model/analyses/analysis.ts';
import { failures } from '../../../../src/model/analyses/failures/failures.ts';
import { createCatalogue } from '../../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import { expand } from '../../../../src/model/expand/expand.ts';
import { parsed } from '../../../support/topology-of.ts';

const base = parsed({
  format: 'podwright/1',
  name: 'two networks',
  blocks: {
    node: {
      is: 'node',
      holds: {
        npu: { n: 4, part: 'generic/npu-a@1', card: true },
        nic: { n: 4, part: 'generic/nic-400g@1' },
        chip: { n: 2, part: 'generic/switch-a@1' },
      },
    },
  },
  holds: { node: { n: 3, block: 'node' }, leaf: { n: 2, part: 'generic/switch-a@1' } },
  nets: {
    'scale-up': { rate: '100 GB/s', wires: [{ id: 'in', each: 'npu', to: 'chip', same: ['node'] }] },
    'scale-out': { rate: '50 GB/s', wires: [{ id: 'out', each: 'nic', to: 'leaf' }] },
  },
});

function run(design: Design, kept: Map<string, unknown>) {
  const catalogue = createCatalogue(design.parts);
  const remember: AnalysisTools['remember'] = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  };
  const work = failures.run(expand(design, catalogue), { catalogue, results: {}, remember });
  for (let steps = 0; ; steps++) {
    const step = work.next();
    if (step.done) return { steps, figures: step.value.figures };
  }
}

describe('failures after an edit', () => {
  it('are the same whatever is remembered, and cost less', () => {
    const scaleOut = base.nets['scale-out'];
    if (!scaleOut) throw new Error('no network');
    const edited: Design = { ...base, nets: { ...base.nets, 'scale-out': { ...scaleOut, rate: '25 GB/s' } } };
    const kept = new Map<string, unknown>();
    run(base, kept);
    const warm = run(edited, kept);
    const cold = run(edited, new Map());
    expect(warm.figures).toEqual(cold.figures);
    expect(Object.keys(cold.figures)).toContain('failures.worst.cards');
    // The network before failures is remembered anyway; here it is what each failure does to it.
    expect(warm.steps).toBeLessThan(0.75 * cold.steps);
  });
});
