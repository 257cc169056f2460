import { describe, expect, it } from 'vitest';
import type { Fabric } from '../../src/model/machine/fabric.ts';
import { explicitGraph } from '../support/explicit-graph.ts';
import {
  cabinets,
  fatTree,
  grid,
  hyperx,
  nestedAtlas,
  nestedRail,
  rail,
  torus,
  twoTier,
} from '../support/fabric-builders.ts';
import { randomFrom, relabelled, withExtraCable, withRandomEdits } from '../support/fabric-random-edits.ts';
import { bisectionOf, distancesOf, divided, onlyPart, routedOf, throughputOf } from '../support/solve-fabric.ts';

const bases = [
  fatTree(6),
  twoTier(6, 4, 3, 2, 3, 4),
  cabinets(3, 2, 4, 2, 2, 3, 4),
  nestedAtlas(4, 3, 2, 2, 2, []),
  nestedRail(4, 3, 2, 2, 5, 1),
  rail(3, 4, 3, 2, 5, 1),
  torus(6, 4),
  grid(3, 3, 2),
  hyperx([3, 3], 2),
];

describe('laws of the network figures', () => {
  it('relabelling cards, switches and planes changes nothing', () => {
    const random = randomFrom(11);
    for (const base of bases) {
      const fabric = withRandomEdits(base, 3, random);
      const other = relabelled(fabric, random);
      const cards = divided(fabric).islands.map(({ part }) => part.cards);
      expect(divided(other).islands.map(({ part }) => part.cards)).toEqual(cards);
      if (cards.length !== 1 || (cards[0] as number) < 2) continue;
      expect(throughputOf(other).lower, fabric.name).toBeCloseTo(throughputOf(fabric).lower, 9);
      expect(routedOf(other), fabric.name).toBeCloseTo(routedOf(fabric), 9);
      expect(distancesOf(other).meanHops, fabric.name).toBeCloseTo(distancesOf(fabric).meanHops, 9);
      const [one, two] = [bisectionOf(fabric), bisectionOf(other)];
      if (one.lower === one.upper && two.lower === two.upper) expect(two.upper, fabric.name).toBeCloseTo(one.upper, 9);
      expect(two.lower, fabric.name).toBeLessThanOrEqual(one.upper * (1 + 1e-9));
      expect(one.lower, fabric.name).toBeLessThanOrEqual(two.upper * (1 + 1e-9));
    }
  });

  it('adding a link never lowers bisection or throughput', () => {
    const random = randomFrom(12);
    for (const base of bases) {
      let before: Fabric = base;
      for (let links = 0; links < 3; links++) {
        const after = withExtraCable(before, 2, random);
        expect(throughputOf(after).upper, base.name).toBeGreaterThanOrEqual(throughputOf(before).lower * (1 - 1e-9));
        expect(bisectionOf(after).upper, base.name).toBeGreaterThanOrEqual(bisectionOf(before).lower * (1 - 1e-9));
        before = after;
      }
    }
  });

  it('the quotient counts the vertices, links and capacities of the fabric written out', () => {
    const random = randomFrom(13);
    for (const base of bases) {
      for (let edits = 0; edits < 6; edits++) {
        const fabric = withRandomEdits(base, edits, random);
        const graph = explicitGraph(fabric);
        const { quotient } = divided(fabric).base;
        const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
        expect(sum(quotient.size), fabric.name).toBe(graph.count);
        expect(sum(quotient.pairs), fabric.name).toBe(2 * graph.links.length);
        expect(sum(quotient.capacity), fabric.name).toBeCloseTo(2 * sum(graph.links.map((link) => link.capacity)), 6);
      }
    }
  });

  it('scaling every rate scales throughput and bisection with it', () => {
    for (const base of bases) {
      const times = 450_000_000_000;
      const scaled = { ...base, rules: base.rules.map((rule) => ({ ...rule, capacity: rule.capacity * times })) };
      expect(throughputOf(scaled).upper / times, base.name).toBeCloseTo(throughputOf(base).upper, 9);
      expect(bisectionOf(scaled).upper / times, base.name).toBeCloseTo(bisectionOf(base).upper, 9);
    }
  });

  it('never gives a number that is none, nor ends that cross', () => {
    const random = randomFrom(14);
    for (const base of bases) {
      for (let round = 0; round < 4; round++) {
        const fabric = withRandomEdits(base, 6, random);
        if (divided(fabric).islands.length !== 1 || onlyPart(fabric).cards < 2) continue;
        for (const { lower, upper } of [throughputOf(fabric), bisectionOf(fabric)]) {
          expect(Number.isFinite(lower) && Number.isFinite(upper)).toBe(true);
          expect(lower).toBeLessThanOrEqual(upper);
        }
      }
    }
  });
});
