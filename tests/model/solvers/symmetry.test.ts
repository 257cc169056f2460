import { describe, expect, it } from 'vitest';
import type { FabricEdit } from '../../../src/model/machine/fabric.ts';
import { symmetryOf } from '../../../src/model/solvers/symmetry/links.ts';
import { pinEdits } from '../../../src/model/solvers/symmetry/pins.ts';
import { baseOf } from '../../../src/model/solvers/symmetry/quotient.ts';
import { structureOf } from '../../../src/model/solvers/symmetry/read-fabric.ts';
import { fatTree, grid, torus, twoTier, withEdits } from '../../support/fabric-builders.ts';
import { bisectionOf, throughputOf } from '../../support/solve-fabric.ts';

const base = (fabric: Parameters<typeof structureOf>[0]) => baseOf(symmetryOf(pinEdits(structureOf(fabric))));
const uplink = (pod: number, plane: number, core: number): FabricEdit => ({
  kind: 'link',
  rule: 2,
  a: { 0: [pod], 1: [plane] },
  b: { 1: [plane, core] },
  factor: 0,
});

describe('classes of an indexed fabric', () => {
  it('do not grow with the cards', () => {
    expect(base(fatTree(4)).links).toBe(3);
    expect(base(fatTree(160)).links).toBe(3);
    expect(base(fatTree(160)).quotient.count).toBe(4);
  });

  it('do not grow with the number of equal edits that lie apart', () => {
    const apart = (count: number) =>
      withEdits(
        fatTree(160),
        Array.from({ length: count }, (_, at) => uplink(at, at, 1)),
      );
    const three = base(apart(3));
    expect(base(apart(64)).links).toBe(three.links);
    expect(base(apart(64)).symmetry.pins.kinds.length).toBe(1);
  });

  it('64 dead uplinks kept apart among 1,024,000 cards stay exact', () => {
    const fabric = withEdits(
      fatTree(160),
      Array.from({ length: 64 }, (_, at) => uplink(at, at, 1)),
    );
    const t = throughputOf(fabric);
    expect(t.upper - t.lower).toBeLessThanOrEqual(1e-9 * t.upper);
    expect(t.upper).toBeCloseTo(1, 9);
    const b = bisectionOf(fabric);
    expect([b.lower, b.upper]).toEqual([511_936, 511_936]);
  });

  it('tell edits apart that are no copies of each other', () => {
    const two = withEdits(fatTree(8), [uplink(0, 0, 0), uplink(1, 0, 1)]);
    expect(base(two).symmetry.pins.components.length).toBe(1);
    const slow: FabricEdit = { ...uplink(1, 1, 0), kind: 'link', factor: 0.5 } as FabricEdit;
    const kinds = base(withEdits(fatTree(8), [uplink(0, 0, 0), slow])).symmetry.pins.kinds;
    expect(kinds.length).toBe(2);
  });

  it('know that a rate set before a factor is not one set after it', () => {
    const under = (node: number, set: number): FabricEdit => ({
      kind: 'link',
      rule: 1,
      a: { 0: [node] },
      b: {},
      factor: 1,
      set,
    });
    const plane: FabricEdit = { kind: 'link', rule: 1, a: {}, b: { 1: [0] }, factor: 0.5 };
    const fabric = withEdits(twoTier(4, 3, 2, 2, 3, 4), [under(0, 5), plane, under(1, 5)]);
    expect(base(fabric).symmetry.pins.kinds.length).toBe(3);
  });

  it('use rotation and reflection of rings, and neither of lines', () => {
    expect(base(torus(8, 8)).quotient.count).toBe(1);
    expect(base(grid(8, 8)).quotient.count).toBe(64);
    const pinned = withEdits(torus(8, 8), [{ kind: 'remove', types: [0], at: { 0: [3], 1: [5] } }]);
    // Distances 0 to 4 along both rings, without the card itself.
    expect(base(pinned).quotient.count).toBe(24);
  });

  it('forget edits of places that a size leaves out', () => {
    const fabric = withEdits(twoTier(4, 3, 2, 2, 3, 4), [
      { kind: 'size', dimension: 0, path: [1], size: 2 },
      { kind: 'remove', types: [0], at: { 0: [1, 2] } },
      { kind: 'remove', types: [0], at: { 0: [9, 0] } },
    ]);
    expect(base(fabric).symmetry.pins.removes.length).toBe(0);
  });
});
