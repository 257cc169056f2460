import { describe, expect, it } from 'vitest';
import { loadsOf, reach, type WholeGraph, type WholeLink } from '../../../src/model/exact/whole-flows.ts';

/** Links as [one end, other end, units]; each of them an orbit and a sort of its own. */
function graphOf(count: number, links: readonly (readonly [number, number, number])[]): WholeGraph {
  const near: WholeLink[][] = Array.from({ length: count }, () => []);
  links.forEach(([a, b, units], at) => {
    near[a]?.push({ to: b, units, orbit: at, sort: at });
    near[b]?.push({ to: a, units, orbit: at, sort: at });
  });
  return near.map((own) => ({ near: own }));
}

describe('flows in whole pieces', () => {
  // A diamond: 0 to 3 by 1 or by 2.
  const diamond = graphOf(4, [
    [0, 1, 1],
    [0, 2, 2],
    [1, 3, 1],
    [2, 3, 2],
  ]);

  it('are shared by the capacity of the last hop, and none is lost', () => {
    const loads = loadsOf(4);
    const lengths = [1, 1, 1, 1];
    loads.add(diamond, reach(diamond, 0, lengths), lengths, (to) => (to === 3 ? 30 : 0), 1n);
    expect(loads.settle()).toEqual([10n, 20n, 10n, 20n]);
  });

  it('that cannot be shared evenly are rounded, and still none is lost', () => {
    const loads = loadsOf(4);
    const lengths = [1, 1, 1, 1];
    loads.add(diamond, reach(diamond, 0, lengths), lengths, (to) => (to === 3 ? 31 : 0), 7n);
    const [one = 0n, two = 0n, three, four] = loads.settle();
    expect(one + two).toBe(31n * 7n);
    expect([three, four]).toEqual([one, two]);
  });

  it('follow the lengths, whatever they are', () => {
    const loads = loadsOf(4);
    const lengths = [1, 5, 1, 5];
    const found = reach(diamond, 0, lengths);
    expect([...found.distance]).toEqual([0, 1, 5, 2]);
    loads.add(diamond, found, lengths, (to) => (to === 3 ? 31 : 0), 1n);
    expect(loads.settle()).toEqual([31n, 0n, 31n, 0n]);
  });

  it('are refused where doubles could no longer count them, and for a link without a length', () => {
    const lengths = [1, 1, 1, 1];
    expect(() => loadsOf(4).add(diamond, reach(diamond, 0, lengths), lengths, () => 2 ** 52, 1n)).toThrow(RangeError);
    expect(() => reach(diamond, 0, [1, 1, 1])).toThrow(RangeError);
  });
});
