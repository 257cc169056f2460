import { describe, expect, test } from 'vitest';
import type { Change, Design, Wire } from '../../../src/model/design/design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { tierOf } from '../../../src/model/machine/tiers.ts';
import { describedEdges } from '../../support/fabric-oracle-description.ts';
import { explicitLinks } from '../../support/fabric-oracle-document.ts';
import { divided } from '../../support/solve-fabric.ts';
import { testCatalogue } from '../../support/test-catalogue.ts';

/** Two cabinets of three cards and four switches under six spines; cards are wired to the first switch alone. */
function design(wires: readonly Wire[], changes: readonly Change[] = []): Design {
  return {
    format: 'podwright/1',
    name: 'picked',
    blocks: {
      cab: {
        is: 'cabinet',
        holds: { npu: { n: 3, part: 'test/card@1', card: true }, tor: { n: 4, part: 'test/switch@1' } },
      },
    },
    holds: { cab: { n: 2, block: 'cab' }, spine: { n: [2, 3], axis: ['row', 'spine'], part: 'test/switch@1' } },
    nets: { 'scale-up': { rate: '8 GB/s', wires } },
    ...(changes.length > 0 && { changes }),
  };
}

const first: Wire = { id: 'first', each: 'npu', to: 'tor', same: ['cab'], pick: { tor: 2 }, links: 2 };
const up: Wire = { id: 'up', each: 'tor', to: 'spine' };

function fabricOf(made: Design) {
  const fabric = expand(made, testCatalogue()).fabrics[0];
  if (!fabric) throw new Error('no network');
  return fabric;
}

/** Capacity of each joined pair, as described and as the words of the document say. */
function drawn(made: Design): { described: string[]; said: string[] } {
  const lines = (ends: readonly (readonly [string, string, number])[]): string[] => {
    const found = new Map<string, number>();
    for (const [a, b, capacity] of ends) {
      const pair = [a, b].sort().join(' ~ ');
      found.set(pair, (found.get(pair) ?? 0) + capacity);
    }
    return [...found].map(([pair, capacity]) => `${pair} ${Math.round(capacity)}`).sort();
  };
  return {
    described: lines(describedEdges(fabricOf(made)).map(({ a, b, capacity }) => [a.address, b.address, capacity])),
    said: lines(explicitLinks(made, 'scale-up').map(({ a, b, links, rate }) => [a.address, b.address, links * rate])),
  };
}

describe('wires that pick one element', () => {
  const dealt = (total: number): Wire => ({ ...up, links: { total, deal: 'round-robin' } });
  // Three links over six spines split the switches in two blocks, so that "the second" is a pair of digits.
  const cases: readonly (readonly [string, readonly Wire[]])[] = [
    ['beside dealt links that split the picked index', [first, dealt(3)]],
    ['dealt over the picked row alone', [first, { ...dealt(3), pick: { row: 2 } }]],
    [
      'dealt unevenly over blocks of what is left',
      [first, { ...up, links: { total: 3, deal: 'round-robin' }, pick: { spine: 3 } }],
    ],
  ];
  for (const [name, wires] of cases) {
    test(name, () => {
      const { described, said } = drawn(design(wires));
      expect(said.length).toBeGreaterThan(6);
      expect(described).toEqual(said);
    });
  }

  test('a card that loses its picked cable is cut off and no island of its own', () => {
    const cut: Change = { cut: 'scale-up.first', from: 'cab[1]/npu[1]', to: 'cab[1]/tor[2]' };
    const { islandCount, cutOff } = divided(fabricOf(design([first, up], [cut])));
    expect([islandCount, cutOff.map(({ cards }) => cards)]).toEqual([1, [1]]);
    const apart = divided(fabricOf(design([first], [cut])));
    expect([apart.islandCount, apart.cutOff.map(({ cards }) => cards)]).toEqual([2, [1]]);
  });

  test('a card that the pick leaves out is cut off and no island', () => {
    const rows: Design = {
      ...design([
        { id: 'in', each: 'npu', to: 'tor', same: ['cab'], pick: { col: 2 } },
        { id: 'ring', each: 'tor', mesh: 'row' },
      ]),
      holds: { cab: { n: [2, 3], axis: ['row', 'col'], block: 'cab' } },
    };
    const { islandCount, cutOff } = divided(fabricOf(rows));
    expect([islandCount, cutOff.reduce((sum, { cards }) => sum + cards, 0)]).toEqual([1, 12]);
  });

  test('an index that both ends have is not split for one of them', () => {
    const rows: Design = {
      ...design([
        { id: 'far', each: 'npu', to: 'tor', same: ['row'], links: { total: 4, deal: 'round-robin', restart: 'col' } },
      ]),
      blocks: {
        cab: {
          is: 'cabinet',
          holds: { npu: { n: 2, part: 'test/card@1', card: true }, tor: { n: 4, part: 'test/switch@1' } },
        },
      },
      holds: { cab: { n: [2, 2], axis: ['row', 'col'], block: 'cab' } },
    };
    const fabric = fabricOf(rows);
    expect(fabric.elements.map(({ hold, count }) => [hold, count])).toEqual([
      ['npu', 8],
      ['tor', 16],
    ]);
    expect(fabric.faith).toBe('upper');
  });

  test('a changed rate of a picked cable is followed', () => {
    const slow: Change = { wire: 'scale-up.first', under: 'cab[1]/npu[1]', rate: '1 GB/s' };
    const all: Change = { wire: 'scale-up.first', under: 'cab', links: 5 };
    for (const changes of [[slow], [all], [slow, all], [all, slow]]) {
      const { described, said } = drawn(design([first, up], changes));
      expect(described).toEqual(said);
    }
  });

  test('an extra cable from a card to a spine brings no spine to tier 1', () => {
    const join: Change = { join: ['cab[1]/npu[1]', 'spine[1,1]'], net: 'scale-up', links: 1 };
    const fabric = fabricOf(design([first, up], [join]));
    expect(fabric.types.map(({ name }, type) => [name, tierOf(fabric)[type]])).toEqual([
      ['npu', 0],
      ['tor', 1],
      ['spine', 2],
    ]);
  });
});
