import { describe, expect, test } from 'vitest';
import type { Change, Design, Wire } from '../../../src/model/design/design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { explicitLinks } from '../../support/fabric-oracle-document.ts';
import { testCatalogue } from '../../support/test-catalogue.ts';

/** Two kinds of cabinets of two cards and two switches under two spines. */
function design(wires: readonly Wire[], changes: readonly Change[] = []): Design {
  const card = { n: 2, part: 'test/card@1', card: true } as const;
  return {
    format: 'podwright/1',
    name: 'dealt',
    blocks: {
      cab: { is: 'cabinet', holds: { npu: card, tor: { n: 2, part: 'test/switch@1' } } },
      few: { is: 'cabinet', like: 'cab', holds: { tor: { n: 1, part: 'test/switch@1' } } },
    },
    holds: { one: { n: 2, block: 'cab' }, other: { n: 1, block: 'cab' }, spine: { n: 4, part: 'test/switch@1' } },
    nets: { 'scale-up': { rate: '8 GB/s', wires } },
    ...(changes.length > 0 && { changes }),
  };
}

const down: Wire = { id: 'down', each: 'npu', to: 'tor', links: { total: 6, deal: 'round-robin' } };
const up = (total: number): Wire => ({ id: 'up', each: 'tor', to: 'spine', links: { total, deal: 'round-robin' } });

function expanded(made: Design) {
  const { fabrics, problems } = expand(made, testCatalogue());
  const fabric = fabrics[0];
  if (!fabric) throw new Error('no network');
  const counted = (wire: string) =>
    fabric.wires.filter((one) => one.wire === wire).reduce((sum, { links }) => sum + links, 0);
  const drawn = (wire: string) =>
    explicitLinks(made, 'scale-up').reduce((sum, one) => sum + (one.wire === wire ? one.links : 0), 0);
  return { fabric, counted, drawn, codes: problems.map(({ code }) => code) };
}

describe('dealt links', () => {
  test('go to all kinds of far ends together', () => {
    const { fabric, counted, drawn } = expanded(design([down]));
    expect([counted('down'), drawn('down'), fabric.faith]).toEqual([36, 36, 'exact']);
    expect(fabric.rules.map(({ links }) => links)).toEqual([1, 1, 1, 1]);
  });
  test('go on from one kind of near ends to the next, which no block says', () => {
    const { fabric, counted, drawn } = expanded(design([down, up(6)]));
    expect([counted('up'), drawn('up'), fabric.faith]).toEqual([36, 36, 'upper']);
  });
  test('to a box that a variant gives other counts are averaged', () => {
    const { fabric, codes } = expanded(design([down], [{ at: 'one[1]', block: 'few' }]));
    expect([fabric.faith, fabric.averaged?.bounds]).toEqual(['upper', false]);
    expect(codes).toContain('expand.deal-averaged');
    expect(expanded(design([down], [{ at: 'one[1]/tor[2]', off: true }])).fabric.faith).toBe('exact');
  });
  test('to a box with more in it than its block says are averaged', () => {
    const raised = (tor: number) => expanded(design([down], [{ at: 'one[1]', hold: { tor } }])).fabric.faith;
    // What is taken away keeps its turn.
    expect([raised(3), raised(1)]).toEqual(['upper', 'exact']);
  });
  test('beside a mesh along the same index leave that index whole', () => {
    const mesh: Wire = { id: 'mesh', each: 'tor', mesh: 'tor' };
    const alone: Design = { ...design([{ ...down, same: ['one'], links: 1 }, mesh, up(6)]) };
    const made = { ...alone, holds: { one: { n: 2, block: 'cab' }, spine: { n: 4, part: 'test/switch@1' } } };
    const { fabric, codes, counted, drawn } = expanded(made);
    expect([codes, fabric.types.length, fabric.averaged?.paths]).toEqual([['expand.deal-averaged'], 3, true]);
    expect([counted('mesh'), drawn('mesh')]).toEqual([2, 2]);
  });
});
