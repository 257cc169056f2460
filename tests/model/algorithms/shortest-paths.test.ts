import { describe, expect, it } from 'vitest';
import { pathSpace, shortestPaths } from '../../../src/model/algorithms/shortest-paths.ts';
import { randomFrom } from '../../support/fabric-random-edits.ts';

describe('shortest paths over groups of links', () => {
  it('agree with relaxing every link as often as there are vertices', () => {
    const random = randomFrom(2);
    for (let round = 0; round < 60; round++) {
      const count = 2 + random(12);
      const links = Array.from({ length: random(40) }, () => [random(count), random(count), random(5)] as const).sort(
        (one, other) => one[0] - other[0],
      );
      const start = Int32Array.from(
        { length: count + 1 },
        (_, vertex) => links.filter(([from]) => from < vertex).length,
      );
      const graph = {
        count,
        start,
        to: Int32Array.from(links, ([, to]) => to),
        group: Int32Array.from(links, ([, , group]) => group),
      };
      const lengths = Float64Array.from({ length: 5 }, () => random(4));
      const space = pathSpace(count, links.length);
      const reached = shortestPaths(graph, 0, lengths, space);
      const expected = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
      expected[0] = 0;
      for (let pass = 0; pass < count; pass++)
        for (const [from, to, group] of links)
          expected[to] = Math.min(expected[to] as number, (expected[from] as number) + (lengths[group] as number));
      expect([...space.distance]).toEqual(expected);
      expect(reached).toBe(expected.filter(Number.isFinite).length);
      const order = [...space.order.subarray(0, reached)];
      expect(order.map((vertex) => space.rank[vertex])).toEqual(order.map((_, place) => place));
    }
  });
});
