import { describe, expect, test } from 'vitest';
import { parsePath } from '../../../src/model/design/address.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { vertexCount } from '../../../src/model/machine/cells.ts';
import type { MachineFabric } from '../../../src/model/machine/fabric.ts';
import type { Machine, Place } from '../../../src/model/machine/machine.ts';
import { describedEdges, describedVertices } from '../../support/fabric-oracle-description.ts';
import {
  type ExplicitElement,
  type ExplicitLink,
  explicitElements,
  explicitLinks,
} from '../../support/fabric-oracle-document.ts';
import { shapes, smallDesign } from '../../support/small-designs.ts';
import { testCatalogue } from '../../support/test-catalogue.ts';

const catalogue = testCatalogue();

/** Capacity (bit/s) of each joined pair, by sorted addresses. */
function capacities(edges: readonly (readonly [string, string, number])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [a, b, capacity] of edges) {
    const key = a < b ? `${a} ~ ${b}` : `${b} ~ ${a}`;
    found.set(key, (found.get(key) ?? 0) + capacity);
  }
  return new Map([...found].filter(([, capacity]) => capacity > 0).sort(([x], [y]) => (x < y ? -1 : 1)));
}

/** Links between kinds of elements that hang together with cards, by the wires and cables of the whole document. */
function behindCards(design: Design, net: string, links: readonly ExplicitLink[]): readonly ExplicitLink[] {
  const joins = (design.changes ?? []).filter((change) => 'join' in change);
  const whole = explicitLinks({ ...design, changes: joins }, net);
  const touched = new Set(whole.flatMap(({ a, b }) => [a.hold, b.hold]));
  const cards = explicitElements(design).filter(({ card }) => card);
  const reached = new Set(cards.map(({ hold }) => hold).filter((hold) => touched.has(hold)));
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { a, b } of whole) {
      if (reached.has(a.hold)) reached.add(b.hold);
      if (reached.has(b.hold)) reached.add(a.hold);
    }
  }
  return links.filter(({ a }) => reached.has(a.hold));
}

function compareNet(design: Design, machine: Machine, fabric: MachineFabric): 'compared' | 'without figures' {
  const all = explicitLinks(design, fabric.net);
  const links = behindCards(design, fabric.net, all);
  const elements = explicitElements(design).filter((element) => element.isThere);
  if (fabric.types.length === 0) {
    expect(machine.problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    compareCounts(fabric, all, elements);
    return 'without figures';
  }
  const rounded = (map: Map<string, number>) => [...map].map(([key, value]) => `${key} ${Math.round(value)}`);
  expect(
    rounded(capacities(describedEdges(fabric).map(({ a, b, capacity }) => [a.address, b.address, capacity]))),
  ).toEqual(rounded(capacities(links.map(({ a, b, links: count, rate }) => [a.address, b.address, count * rate]))));
  const vertices = describedVertices(fabric);
  const held = new Set(fabric.types.map((type) => type.name));
  expect(vertices.map(({ address }) => address).sort()).toEqual(
    elements
      .filter(({ hold }) => held.has(hold))
      .map(({ address }) => address)
      .sort(),
  );
  fabric.types.forEach((_, type) => {
    expect(vertexCount(fabric, type)).toBe(vertices.filter((vertex) => vertex.type === type).length);
  });
  for (const count of fabric.elements) {
    const sum = fabric.elements.filter(({ hold }) => hold === count.hold).reduce((total, one) => total + one.count, 0);
    expect([count.hold, sum]).toEqual([count.hold, elements.filter(({ hold }) => hold === count.hold).length]);
  }
  const wires = new Set([...fabric.wires.map(({ wire }) => wire), ...all.map(({ wire }) => wire)]);
  for (const wire of wires) {
    const counted = fabric.wires.filter((one) => one.wire === wire).reduce((sum, one) => sum + one.links, 0);
    const drawn = all.filter((one) => one.wire === wire).reduce((sum, one) => sum + one.links, 0);
    expect([wire, Math.round(counted * 1e6) / 1e6]).toEqual([wire, drawn]);
  }
  return 'compared';
}

/** Without a description the counts still stand, but for what the gaps name. */
function compareCounts(
  { gaps = [], elements, wires, net }: MachineFabric,
  links: readonly ExplicitLink[],
  drawn: readonly ExplicitElement[],
): void {
  expect(gaps.some(({ hides }) => hides)).toBe(true);
  for (const { hold } of gaps.every((gap) => gap.elements === 'all') ? elements : []) {
    const counted = elements.filter((one) => one.hold === hold).reduce((sum, { count }) => sum + count, 0);
    expect([hold, counted]).toEqual([hold, drawn.filter((one) => one.hold === hold).length]);
  }
  const isCertain = gaps.every((gap) => gap.links !== 'none');
  const lacking = gaps.filter((gap) => gap.links !== 'all').map(({ where }) => where);
  for (const { wire } of isCertain ? wires : []) {
    if (lacking.includes(`${net}.${wire}`)) continue;
    const counted = wires.filter((one) => one.wire === wire).reduce((sum, one) => sum + one.links, 0);
    const all = links.filter((one) => one.wire === wire).reduce((sum, one) => sum + one.links, 0);
    expect([wire, Math.round(counted * 1e6) / 1e6]).toEqual([wire, all]);
  }
}

/** Every address of a place, spelled out. */
function addressesOf(place: Place): string[] {
  const read = parsePath(place.address);
  if (!read.ok) throw new Error(place.address);
  let all = [''];
  for (const { name, spans = [] } of read.value) {
    const isTuple = /,.*,|\[\d+(\.\.\d+)?,/.test(`[${spans.length}`) || tupleHolds.has(name);
    const lists = spans.map(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step));
    const tuples = isTuple
      ? lists.reduce<number[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]])
      : lists.flat().map((value) => [value]);
    all = all.flatMap((prefix) =>
      tuples.map((tuple) => `${prefix}${prefix === '' ? '' : '/'}${name}[${tuple.join(',')}]`),
    );
  }
  return all;
}

const tupleHolds = new Set(['l2', 'tpu', 'cube', 'rack']);

function flat(places: readonly Place[]): Place[] {
  return places.flatMap((place) => [place, ...flat(place.inside)]);
}

describe('a design expanded and the same design drawn out by hand', () => {
  // Each was wrong once: regions that meet, boxes that are off with another count inside, digits under a changed count.
  const hard = [
    ['twoKinds', 5288],
    ['numbered', 5286],
    ['torus', 6260],
    ['dealt', 1171],
  ] as const;
  for (const [shape, seed] of hard) {
    test(`${shape} ${seed}: changes that meet`, () => {
      const design = smallDesign(shape, seed, 1 + (seed % 9));
      const machine = expand(design, catalogue);
      for (const fabric of machine.fabrics) expect(compareNet(design, machine, fabric)).toBe('compared');
    });
  }
  for (const shape of Object.keys(shapes)) {
    test(`${shape}: the same links, capacities and counts without changes`, () => {
      for (let seed = 0; seed < 12; seed++) {
        const design = smallDesign(shape, seed, 0);
        const machine = expand(design, catalogue);
        for (const fabric of machine.fabrics) {
          if (fabric.faith === 'upper') continue;
          compareNet(design, machine, fabric);
        }
      }
    });
    test(`${shape}: the same after random changes`, () => {
      let compared = 0;
      for (let seed = 100; seed < 160; seed++) {
        const design = smallDesign(shape, seed, 1 + (seed % 5));
        const machine = expand(design, catalogue);
        for (const fabric of machine.fabrics) {
          if (fabric.faith === 'upper') continue;
          if (compareNet(design, machine, fabric) === 'compared') compared++;
        }
      }
      // Few of these are dealt in a pattern by chance.
      expect(compared).toBeGreaterThan(shape === 'averaged' ? 10 : 20);
    });
    test(`${shape}: places cover every element once`, () => {
      for (let seed = 200; seed < 230; seed++) {
        const design = smallDesign(shape, seed, seed % 5);
        const { places } = expand(design, catalogue);
        const elements = explicitElements({ ...design, number: {} }).filter((element) => element.isThere);
        const covered = flat(places);
        const tuples = Object.values({ ...design.holds }).some((hold) => Array.isArray(hold.n));
        if (shape === 'uneven' || tuples || shape === 'torus') {
          expect(covered.reduce((sum, { count }) => sum + count, 0)).toBe(elements.length);
          continue;
        }
        expect(covered.flatMap(addressesOf).sort()).toEqual(elements.map(({ address }) => address).sort());
        for (const place of covered) expect(addressesOf(place)).toHaveLength(place.count);
      }
    });
  }
});
