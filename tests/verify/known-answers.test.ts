import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/model/design/design.ts';
import { verify } from '../../src/verify/verify.ts';
import { certified, designOf, gigabytes } from './certified.ts';

/** Ref, exceptions, net, then cards, throughput per card and bisection in GB/s: both proved exactly from both sides. */
const exact: readonly (readonly [string, readonly Change[], string, number, number, number])[] = [
  ['cloudmatrix384', [], 'scale-up', 384, 392, 75_264],
  ['gb200-nvl72', [], 'scale-up', 72, 900, 32_400],
  ['dgx-h100-superpod', [], 'scale-up', 8, 450, 1_800],
  ['dgx-h100-superpod', [], 'scale-out', 1016, 50, 25_400],
  ['fat-tree?k=4', [], 'scale-up', 16, 1, 8],
  ['fat-tree?k=8', [], 'scale-up', 128, 1, 64],
  ['torus?sides=4x4', [], 'scale-up', 16, 15 / 8, 8],
  ['full-mesh?sides=8x8', [], 'scale-up', 64, 63 / 8, 128],
  ['cloudmatrix384', [{ at: 'cc[2]/node[3]/l1[4]', off: true }], 'scale-up', 384, 336, 74_816],
  [
    'cloudmatrix384',
    [{ wire: 'scale-up.card', under: 'cc[1]/node[1]', rate: '14 GB/s' }],
    'scale-up',
    384,
    196,
    73_696,
  ],
  ['cloudmatrix384', [{ at: 'cc[5]', hold: { node: 3 } }], 'scale-up', 376, 392, 73_696],
  ['cloudmatrix384', [{ at: 'cc[5]/node[1]/npu[2]', off: true }], 'scale-up', 383, 392, 74_872],
];

describe('certificates of known fabrics', () => {
  for (const [ref, changes, net, cards, throughput, bisection] of exact) {
    it(`${ref} ${JSON.stringify(changes)}: ${net} is proved from both sides, link by link too`, () => {
      const certificate = certified(designOf(ref, changes));
      const verdict = verify(JSON.parse(JSON.stringify(certificate)));
      expect(verdict).toMatchObject({ holds: true, linkByLink: true });
      const part = certificate.networks.find((network) => network.net === net)?.parts[0];
      expect(part?.cards).toBe(cards);
      expect(gigabytes(part?.throughput.lower ?? '')).toBeCloseTo(throughput, 5);
      expect(gigabytes(part?.throughput.upper ?? '')).toBeCloseTo(throughput, 5);
      expect(gigabytes(part?.bisection.lower ?? '')).toBe(bisection);
      expect(gigabytes(part?.bisection.upper ?? '')).toBe(bisection);
    });
  }

  it('a cut link and a cable joined by hand are read by the checker as by the engine', () => {
    const changes: Change[] = [
      { cut: 'scale-up.up', from: 'cc[2]/node[3]/l1[4]', to: 'sw[2]/device[4,1]/l2[2]' },
      { join: ['cc[1]/node[1]/l1[1]', 'cc[2]/node[1]/l1[1]'], net: 'scale-up', links: 2 },
    ];
    const certificate = certified(designOf('cloudmatrix384', changes));
    expect(verify(certificate)).toMatchObject({ holds: true, linkByLink: true });
    const part = certificate.networks[0]?.parts[0];
    expect(gigabytes(part?.bisection.upper ?? '')).toBe(75_236);
    expect(gigabytes(part?.throughput.lower ?? '')).toBeGreaterThan(391.999);
  });
});
