import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { type JoinedPair, planLinks } from '../../../src/model/exporters/enumerate-links.ts';
import { explicitLinks } from '../../support/fabric-oracle-document.ts';
import { shapes, smallDesign } from '../../support/small-designs.ts';

const catalogue = createCatalogue();

function planOf(design: Design) {
  const plan = planLinks(design);
  if (!plan.ok) throw new Error(`${plan.reason} ${plan.detail}`);
  return plan.value;
}

function linksByWire(pairs: Iterable<JoinedPair>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { net, wire, links } of pairs) sums[`${net}.${wire}`] = (sums[`${net}.${wire}`] ?? 0) + links;
  return sums;
}

const folders = ['public/examples', 'tests/golden/documents'];
const documents = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${folder}/${file}`),
);

describe('links listed one by one', () => {
  test.each(documents)('%s has as many of every wire as the machine counts', (file) => {
    const design = JSON.parse(readFileSync(file, 'utf8')) as Design;
    const counted: Record<string, number> = {};
    for (const { net, wires } of expand(design, catalogue).fabrics) {
      for (const { wire, links } of wires) counted[`${net}.${wire}`] = (counted[`${net}.${wire}`] ?? 0) + links;
    }
    const listed = linksByWire(planOf(design).pairs());
    expect(Object.keys(counted).length).toBeGreaterThan(0);
    for (const [wire, links] of Object.entries(counted))
      expect([wire, listed[wire] ?? 0]).toEqual([wire, Math.round(links)]);
  });

  test.each(Object.keys(shapes))('%s: the same pairs, numbers and rates as the words of the document say', (shape) => {
    let compared = 0;
    for (let seed = 0; seed < 40; seed++) {
      const design = smallDesign(shape, seed, seed % 5);
      for (const net of Object.keys(design.nets)) {
        const expected = explicitLinks(design, net).map(({ wire, a, b, links, rate }) =>
          lineOf(wire, a.treeAddress, b.treeAddress, links, rate),
        );
        const plan = planOf(design);
        const listed: string[] = [];
        for (const pair of plan.pairs()) {
          if (pair.net !== net || typeof pair.b === 'string') continue;
          const [a, b] = [pair.a.set.address(pair.a.row), pair.b.set.address(pair.b.row)];
          listed.push(lineOf(pair.wire, a, b, pair.links, pair.rate));
        }
        expect(listed.sort()).toEqual(expected.sort());
        compared += listed.length;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  test('a dragonfly of any arrangement joins each two groups alike, each port once', () => {
    for (const arrangement of ['palmtree', 'absolute', 'relative'] as const) {
      for (const groups of [2, 3, 4, 5, 7, 9]) {
        const design: Design = {
          format: 'podwright/1',
          name: 'd',
          blocks: { g: { is: 'group', holds: { router: { n: 4 } } } },
          holds: { g: { n: groups, block: 'g' } },
          nets: {
            'scale-up': {
              rate: '1 GB/s',
              wires: [
                { id: 'global', each: 'router', pattern: { name: 'dragonfly', between: 'g', ports: 2, arrangement } },
              ],
            },
          },
        };
        const ports = new Map<string, number>();
        const between = new Map<string, number>();
        for (const { a, b, links } of planOf(design).pairs()) {
          if (typeof b === 'string') throw new Error('a stub');
          for (const { set, row } of [a, b]) ports.set(set.address(row), (ports.get(set.address(row)) ?? 0) + links);
          const key = [a, b]
            .map(({ set, row }) => set.index(row, 0))
            .sort((x, y) => x - y)
            .join('-');
          between.set(key, (between.get(key) ?? 0) + links);
        }
        expect(Math.max(...ports.values())).toBeLessThanOrEqual(2);
        const all = [...ports.values()].reduce((sum, one) => sum + one, 0);
        // An odd remainder over an odd number of groups leaves one port of each group unused.
        expect(all).toBeGreaterThanOrEqual(groups * 8 - groups);
        if (groups === 9) expect([all, new Set(between.values())]).toEqual([72, new Set([1])]);
        expect(Math.max(...between.values()) - Math.min(...between.values())).toBeLessThanOrEqual(groups === 2 ? 0 : 2);
      }
    }
  });

  test('too many links are refused before the first is listed', () => {
    const design: Design = {
      format: 'podwright/1',
      name: 'all to all',
      blocks: {},
      holds: { a: { n: 100_000 }, b: { n: 100_000 } },
      nets: { 'scale-up': { rate: '1 GB/s', wires: [{ id: 'w', each: 'a', to: 'b' }] } },
    };
    expect(planLinks(design)).toMatchObject({ ok: false, reason: 'too-many-links' });
    expect(planLinks(design, { mostElements: 1000 })).toMatchObject({ ok: false, reason: 'too-many-elements' });
  });
});

function lineOf(wire: string, a: string, b: string, links: number, rate: number): string {
  const [first, second] = a < b ? [a, b] : [b, a];
  return `${wire} ${first} ~ ${second} ${links} ${rate}`;
}
