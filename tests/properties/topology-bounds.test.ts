import { describe, expect, it } from 'vitest';
import { bruteBisection } from '../support/brute-force.ts';
import { explicitGraph, mainPart } from '../support/explicit-graph.ts';
import {
  cabinets,
  fatTree,
  fullMesh,
  grid,
  groups,
  hammingMesh,
  hyperx,
  nestedAtlas,
  nestedRail,
  rail,
  ringNodes,
  star,
  torus,
  twoTier,
} from '../support/fabric-builders.ts';
import { randomFrom, withExtraCable, withRandomEdits } from '../support/fabric-random-edits.ts';
import { fullThroughput } from '../support/full-lp.ts';
import { bisectionOf, divided, onlyPart, routedOf, throughputOf } from '../support/solve-fabric.ts';

const bases = [
  fatTree(4),
  fatTree(4, 1),
  twoTier(4, 3, 2, 2, 3, 4),
  cabinets(2, 2, 3, 2, 2, 3, 4),
  nestedAtlas(3, 2, 2, 2, 2, []),
  nestedRail(3, 2, 2, 2, 5, 1),
  rail(2, 2, 3, 2, 5, 1),
  torus(4, 4),
  torus(5, 3),
  grid(3, 4),
  fullMesh([4, 3], [1, 2]),
  hyperx([3, 2], 2),
  hammingMesh(2, 2, 2, 2),
  groups(3, 3, 1, 1, 1),
  ringNodes(3, 4, 2, 2, 1),
  star(6, 2, 3),
];
const editsPerCase = [0, 1, 2, 3, 5, 8];
const seed = 20_261;
const close = 1e-7;

/** Every base with growing numbers of random exceptions, then with one or two extra cables on top. */
function* cases() {
  const random = randomFrom(seed);
  for (const base of bases) {
    for (const edits of editsPerCase) yield withRandomEdits(base, edits, random);
    yield withExtraCable(base, 2, random);
    yield withExtraCable(withExtraCable(withRandomEdits(base, 2, random), 1, random), 3, random);
  }
}

describe('random small fabrics with random exceptions', () => {
  const fabrics = [...cases()];

  it('are at least a hundred', () => {
    expect(fabrics.length).toBeGreaterThanOrEqual(100);
  });

  it.each(fabrics.map((fabric, index) => [index, fabric.name, fabric] as const))(
    'agree with a full linear program and with every split: %i %s',
    (_, __, fabric) => {
      const graph = explicitGraph(fabric);
      const main = mainPart(graph);
      const cards = [...main].filter((vertex) => graph.card[vertex]).length;
      const all = graph.card.filter(Boolean).length;
      const division = divided(fabric);
      expect(division.cutOff.reduce((sum, one) => sum + one.cards, 0)).toBe(all - cards);
      if (cards < 2) return;
      expect(onlyPart(fabric).cards).toBe(cards);

      const full = fullThroughput(graph, main) * (cards - 1);
      const limit = throughputOf(fabric);
      expect(limit.lower).toBeLessThanOrEqual(full * (1 + close));
      expect(limit.upper).toBeGreaterThanOrEqual(full * (1 - close));
      expect(limit.upper - limit.lower).toBeLessThanOrEqual(1e-9 * limit.upper);
      expect(routedOf(fabric)).toBeLessThanOrEqual(limit.upper * (1 + close));

      const brute = bruteBisection(graph, main);
      const bounds = bisectionOf(fabric, { enumerate: false });
      expect(bounds.lower).toBeLessThanOrEqual(brute * (1 + close));
      expect(bounds.upper).toBeGreaterThanOrEqual(brute * (1 - close));
      const exact = bisectionOf(fabric);
      expect(exact.lower).toBeCloseTo(brute, 7);
      expect(exact.upper).toBe(exact.lower);
    },
  );
});
