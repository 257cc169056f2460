import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/model/algorithms/at-once.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { symmetryOf, visitLinks } from '../../../src/model/solvers/symmetry/links.ts';
import { pinEdits } from '../../../src/model/solvers/symmetry/pins.ts';
import { structureOf } from '../../../src/model/solvers/symmetry/read-fabric.ts';
import { describedEdges, describedVertices } from '../../support/fabric-oracle-description.ts';
import { shapes, smallDesign } from '../../support/small-designs.ts';
import { testCatalogue } from '../../support/test-catalogue.ts';

/** Capacity that leaves each kind of vertex by each wire, all vertices together (bit/s). */
type Leaving = Map<string, number>;

function add(leaving: Leaving, from: string, wire: string, to: string, capacity: number): void {
  const key = `${from} ${wire} ${to}`;
  leaving.set(key, (leaving.get(key) ?? 0) + capacity);
}

const sorted = (leaving: Leaving): readonly string[] =>
  [...leaving].map(([key, capacity]) => `${key} ${Math.round(capacity)}`).sort();

describe('what the solvers read of an expanded design', () => {
  for (const shape of Object.keys(shapes)) {
    test(`${shape}: as many vertices and as much capacity as the description drawn out`, () => {
      for (let seed = 300; seed < 330; seed++) {
        const machine = expand(smallDesign(shape, seed, seed % 6), testCatalogue());
        for (const fabric of machine.fabrics.filter(({ types }) => types.length > 0)) {
          const symmetry = symmetryOf(pinEdits(structureOf(fabric)));
          const { size, kind } = symmetry.classes;
          const byClasses = fabric.types.map((_, type) =>
            size.reduce((sum, members, index) => sum + (kind[index] === type ? members : 0), 0),
          );
          const vertices = describedVertices(fabric);
          expect(byClasses).toEqual(fabric.types.map((_, type) => vertices.filter((one) => one.type === type).length));

          const found: Leaving = new Map();
          const work = visitLinks(symmetry, (join, from, _to, _cells, _copies, degree, capacity) => {
            const { a, b, rule } = symmetry.pins.structure.joins[join] as { a: number; b: number; rule: number };
            const all = (size[from] as number) * degree * capacity;
            add(found, fabric.types[a]?.name ?? '', fabric.rules[rule]?.wire ?? '', fabric.types[b]?.name ?? '', all);
          });
          atOnce(work);
          const drawn: Leaving = new Map();
          for (const { a, b, wire, capacity } of describedEdges(fabric)) {
            const [near, far] = [fabric.types[a.type]?.name ?? '', fabric.types[b.type]?.name ?? ''];
            // Ends of one kind are met from both sides.
            add(drawn, near, wire, far, a.type === b.type ? 2 * capacity : capacity);
          }
          expect(sorted(found)).toEqual(sorted(drawn));
        }
      }
    });
  }
});
