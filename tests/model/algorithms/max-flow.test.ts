import { describe, expect, it } from 'vitest';
import { minimumCut } from '../../../src/model/algorithms/max-flow.ts';
import { randomFrom } from '../../support/fabric-random-edits.ts';

interface Drawn {
  readonly count: number;
  readonly links: readonly (readonly [number, number, number])[];
}

function cutOf({ count, links }: Drawn, source: number, sink: number) {
  return minimumCut(
    { count, from: links.map(([u]) => u), to: links.map(([, v]) => v), capacity: links.map(([, , c]) => c) },
    source,
    sink,
  );
}

function across({ links }: Drawn, side: Uint8Array): number {
  return links.reduce((sum, [u, v, c]) => sum + (side[u] === side[v] ? 0 : c), 0);
}

/** Least cut over all sides. */
function brute(drawn: Drawn, source: number, sink: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let bits = 0; bits < 1 << drawn.count; bits++) {
    if (!((bits >> source) & 1) || (bits >> sink) & 1) continue;
    best = Math.min(
      best,
      across(
        drawn,
        Uint8Array.from({ length: drawn.count }, (_, at) => (bits >> at) & 1),
      ),
    );
  }
  return best;
}

describe('maximum flow', () => {
  it('equals the least cut over all sides, and returns one that cuts as much', () => {
    const random = randomFrom(8);
    for (let round = 0; round < 80; round++) {
      const count = 3 + random(7);
      const links = Array.from(
        { length: 2 + random(18) },
        () => [random(count), random(count), 1 + random(5)] as const,
      );
      const drawn = { count, links };
      const { flow, side } = cutOf(drawn, 0, count - 1);
      expect(flow).toBe(brute(drawn, 0, count - 1));
      expect(across(drawn, side)).toBe(flow);
      expect([side[0], side[count - 1]]).toEqual([1, 0]);
    }
  });

  it('returns the cut nearest the source among equal ones', () => {
    const path = {
      count: 4,
      links: [
        [0, 1, 2],
        [1, 2, 2],
        [2, 3, 2],
      ] as const,
    };
    expect([...cutOf(path, 0, 3).side]).toEqual([1, 0, 0, 0]);
  });

  it('is nothing between vertices that nothing joins', () => {
    expect(cutOf({ count: 3, links: [[0, 1, 4]] }, 0, 2).flow).toBe(0);
  });
});
