/** Separate paths of designs whose pairs are joined by something else than a rule's own links. */
import { describe, expect, it } from 'vitest';
import type { AnalysisTools } from '../../../../src/model/analyses/analysis.ts';
import { patterns } from '../../../../src/model/analyses/topology/patterns.ts';
import { createCatalogue } from '../../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import { expand } from '../../../../src/model/expand/expand.ts';
import type { Figure } from '../../../../src/model/report/report.ts';
import { finish } from '../../../support/solve-fabric.ts';
import { parsed } from '../../../support/topology-of.ts';

function patternsOf(design: Design): Readonly<Record<string, Figure>> {
  const catalogue = createCatalogue(design.parts);
  const remember: AnalysisTools['remember'] = (_key, make) => make();
  return finish(patterns.run(expand(design, catalogue), { catalogue, results: {}, remember })).figures;
}

const npu = { part: 'generic/npu-a@1', card: true };
const nic = { part: 'generic/nic-400g@1' };
const leaf = { part: 'generic/switch-a@1' };

/** Nodes of two cards that share their adapters, each adapter with a link to a leaf. */
const shared = (nodes: number, nics: number) =>
  parsed({
    format: 'podwright/1',
    name: 'shared',
    blocks: { node: { is: 'node', holds: { npu: { n: 2, ...npu }, nic: { n: nics, ...nic } } } },
    holds: { node: { n: nodes, block: 'node' }, leaf: { n: 1, ...leaf } },
    nets: { 'scale-out': { rate: '50 GB/s', wires: [{ id: 'x', each: 'nic', to: 'leaf' }] } },
  });

describe('separate paths', () => {
  it('of cards that share their adapters are as many as the adapters of a node', () => {
    for (const nics of [1, 3]) {
      const paths = patternsOf(shared(2, nics))['fabric.scale-out.disjoint-paths'];
      expect(paths).toMatchObject({ value: nics, kind: 'exact' });
    }
  });

  it('are not asked of cards that nothing but a shared adapter joins', () => {
    expect(patternsOf(shared(1, 1))['fabric.scale-out.disjoint-paths']).toBeUndefined();
  });

  it('count the cables of pairs that are joined by hand', () => {
    const design = parsed({
      format: 'podwright/1',
      name: 'by hand',
      blocks: {},
      holds: { npu: { n: 3, axis: 'place', ...npu } },
      nets: { 'scale-up': { rate: '50 GB/s', wires: [{ id: 'all', each: 'npu', mesh: 'place' }] } },
      changes: [
        { join: ['npu[1]', 'npu[2]'], net: 'scale-up', links: 2 },
        { join: ['npu[2]', 'npu[3]'], net: 'scale-up', links: 3 },
      ],
    });
    // The first card has one cable to each of the others, and two more.
    expect(patternsOf(design)['fabric.scale-up.disjoint-paths']).toMatchObject({ value: 4, kind: 'exact' });
  });
});
