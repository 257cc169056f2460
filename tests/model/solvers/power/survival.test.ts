/** What a supply network survives: cut sets and headroom. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestorsOf, minimalCutSets } from '../../../../src/model/solvers/power/cut-sets.ts';
import { leastHeadroom } from '../../../../src/model/solvers/power/headroom.ts';
import { solveSupply } from '../../../../src/model/solvers/power/solve-supply.ts';
import { compiled, lossless, pair, randomNetworks } from './networks.ts';

describe('minimal cut sets', () => {
  it('are one element of each path where the survivor carries', () => {
    const cuts = minimalCutSets(pair(100, 100), { load: 0, maxOrder: 3 });
    expect(cuts).toEqual([
      [0, 1],
      [0, 3],
      [1, 2],
      [2, 3],
    ]);
  });

  it('are every single element where it cannot', () => {
    expect(minimalCutSets(pair(99, 100), { load: 0, maxOrder: 3 })).toEqual([[0], [1], [2], [3]]);
  });

  it('name the common ancestor of a false pair alone', () => {
    const through = (id: string, from: string) => ({ id, ratingW: 100, conversion: lossless, feeds: [{ from }] });
    const network = compiled(
      [{ id: 'ups', ratingW: 100, conversion: lossless, feeds: [] }, through('a', 'ups'), through('b', 'ups')],
      [{ id: 'load', demandW: 10, inlets: [{ from: 'a' }, { from: 'b' }] }],
    );
    expect(minimalCutSets(network, { load: 0, maxOrder: 3 })).toEqual([[0], [1, 2]]);
  });

  it('darken the load, and none of them is a part of another', () => {
    fc.assert(
      fc.property(randomNetworks, ({ loads, nodes }) => {
        const network = compiled(nodes, loads);
        const cuts = minimalCutSets(network, { load: 0, maxOrder: 2 });
        for (const cut of cuts) {
          expect(solveSupply(network, cut).dark).toContain(0);
          expect(cut.every((node) => ancestorsOf(network, 0).includes(node))).toBe(true);
          expect(cuts.filter((other) => other.every((node) => cut.includes(node)))).toEqual([cut]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('headroom', () => {
  it('is that of the worst single failure, and exactly 0 at the rating', () => {
    expect(leastHeadroom(pair(132, 132))).toEqual({ headroomW: 0, node: 3, failed: 0, states: 5 });
    expect(leastHeadroom(pair(132, 120))).toMatchObject({ headroomW: 12 });
  });

  it('is negative where a node would trip, although nothing flows in it afterwards', () => {
    expect(leastHeadroom(pair(100, 130))).toMatchObject({ headroomW: -30 });
  });

  it('holds the continuous share of a breaker', () => {
    expect(leastHeadroom(pair(200, 100, { continuousShare: 0.8 }))).toMatchObject({ headroomW: 60 });
  });

  it('is unknown without ratings', () => {
    expect(leastHeadroom(compiled([{ id: 'a', ratingW: null, conversion: lossless, feeds: [] }], []))).toBeNull();
  });

  it('never shrinks when a feed is added beside an unconstrained one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 4 }), (demandW, feeds) => {
        const network = (count: number) => {
          const ids = Array.from({ length: count }, (_, index) => `f${index}`);
          return compiled(
            ids.map((id) => ({ id, ratingW: 100, conversion: lossless, feeds: [] })),
            [{ id: 'load', demandW, inlets: ids.map((from) => ({ from })) }],
          );
        };
        const none: number[] = [];
        const before = leastHeadroom(network(feeds), none)?.headroomW ?? 0;
        expect(leastHeadroom(network(feeds + 1), none)?.headroomW).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
