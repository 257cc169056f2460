/** Certificates of edited fabrics hold, and the engine's own bounds lie on the right side of what they prove. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Change, Design } from '../../src/model/design/design.ts';
import { expand } from '../../src/model/expand/expand.ts';
import { networkLimits } from '../../src/model/solvers/network-limits.ts';
import { verify } from '../../src/verify/verify.ts';
import { certified, designOf, gigabytes } from './certified.ts';

const plain: Design = {
  format: 'podwright/1',
  name: 'small',
  blocks: { node: { is: 'node', holds: { npu: { n: 3, card: true }, l1: { n: 2, axis: 'plane' } } } },
  holds: { node: { n: 4, block: 'node' }, l2: { n: [2, 2], axis: ['plane', 'chip'] } },
  nets: {
    'scale-up': {
      rate: '4 GB/s',
      wires: [
        { id: 'card', each: 'npu', to: 'l1', same: ['node'], rate: '3 GB/s' },
        { id: 'up', each: 'l1', to: 'l2', same: ['plane'] },
      ],
    },
  },
};

const index = (most: number) => fc.integer({ min: 1, max: most });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(index(4), index(3)).map(([node, npu]): Change => ({ at: `node[${node}]/npu[${npu}]`, off: true })),
  fc.tuple(index(2), index(2)).map(([plane, chip]): Change => ({ at: `l2[${plane},${chip}]`, off: true })),
  fc.tuple(index(4), index(2)).map(([node, plane]): Change => ({ at: `node[${node}]/l1[${plane}]`, off: true })),
  index(4).map((node): Change => ({ at: `node[${node}]`, hold: { npu: 2 } })),
  index(4).map((node): Change => ({ wire: 'scale-up.card', under: `node[${node}]`, rate: '3/2 GB/s' })),
  fc.tuple(index(4), index(2), index(2)).map(
    ([node, plane, chip]): Change => ({
      cut: 'scale-up.up',
      from: `node[${node}]/l1[${plane}]`,
      to: `l2[${plane},${chip}]`,
    }),
  ),
  fc.tuple(index(2), index(2)).map(
    ([one, plane]): Change => ({
      join: [`node[${one}]/l1[${plane}]`, `node[${one + 2}]/l1[1]`],
      net: 'scale-up',
      links: 1,
    }),
  ),
);

function limitsOf(design: Design) {
  const [fabric] = expand(design, createCatalogue()).fabrics;
  if (!fabric) throw new Error('no fabric');
  const work = networkLimits(fabric);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.islands;
  }
}

it('random edits of a small fabric: the certificate holds, and holds the truth', () => {
  let exact = 0;
  let all = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const design = { ...plain, changes };
      const certificate = certified(design);
      expect(verify(certificate)).toMatchObject({ holds: true });
      const part = certificate.networks[0]?.parts[0];
      const [island, ...others] = limitsOf(design);
      // Where a fabric has fallen apart, the report judges what it counts as islands.
      if (!part || !island || others.length > 0 || island.part.cards !== part.cards) return;
      all++;
      for (const [claim, figure] of [
        [part.throughput, island.throughput],
        [part.bisection, island.bisection],
      ] as const) {
        expect(gigabytes(claim.lower)).toBeLessThanOrEqual((figure.upper / 8e9) * (1 + 1e-9));
        expect(gigabytes(claim.upper)).toBeGreaterThanOrEqual((figure.lower / 8e9) * (1 - 1e-9));
      }
      if (gigabytes(part.throughput.upper) - gigabytes(part.throughput.lower) < 1e-6) exact++;
    }),
    { numRuns: 80, seed: 20261122 },
  );
  expect(all).toBeGreaterThan(40);
  expect(exact / all).toBeGreaterThan(0.7);
}, 120_000);

it('a fabric edited on more than the link-by-link check takes is checked by symmetry alone', () => {
  const design = designOf('fat-tree?k=44', [
    { at: 'pod[3]/agg[2]', off: true },
    { cut: 'scale-up.top', from: 'pod[5]/agg[1]', to: 'core[1,1]' },
  ]);
  const certificate = certified(design);
  expect(verify(certificate)).toMatchObject({ holds: true, linkByLink: false });
});
