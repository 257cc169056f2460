/** Changes of single links: what an address without an index reaches, and that no pair is cut twice by one change. */
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { parseDesign } from '../../../src/model/design/parse-design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { explicitGraph } from '../../support/explicit-graph.ts';

const catalogue = createCatalogue();
const card = (n: number) => ({ n, part: 'generic/npu-a@1', card: true });
const chip = (n: number) => ({ n, part: 'generic/switch-a@1' });

function fabricOf(holds: unknown, blocks: unknown, wires: readonly unknown[], changes: readonly unknown[]) {
  const nets = { 'scale-up': { rate: '8 Gb/s', wires } };
  const read = parseDesign({ format: 'podwright/1', name: 'x', blocks, holds, nets, changes });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const [fabric] = expand(read.design, catalogue).fabrics;
  if (!fabric) throw new Error('no network');
  const counted = fabric.wires.reduce((sum, { links }) => sum + links, 0);
  return { counted, drawn: explicitGraph(fabric).links.map(({ capacity }) => capacity / 8e9) };
}

const cabinets = { cab: { is: 'cabinet', holds: { npu: card(2), tor: chip(2) } } };
const tree = [
  { id: 'down', each: 'npu', to: 'tor', same: ['cab'], links: 2 },
  { id: 'up', each: 'tor', to: 'spine' },
];
const grown = { at: 'cab[1]', hold: { npu: 5 } };
const slowLinks = (changes: readonly unknown[]) =>
  fabricOf({ cab: { n: 2, block: 'cab' }, spine: chip(1) }, cabinets, tree, changes).drawn.filter((rate) => rate < 1)
    .length;

describe('an address without an index', () => {
  it('reaches what a change added, wherever the index is left out', () => {
    for (const under of ['cab[1]/npu', 'cab[1]/npu[1..5]', 'cab[1]']) {
      const slow = { wire: 'scale-up.down', under, rate: '1 Gb/s' };
      expect(slowLinks([grown, slow]), under).toBe(10);
    }
    const everyFifth = { wire: 'scale-up.down', under: 'cab/npu[5]', rate: '1 Gb/s' };
    expect(slowLinks([grown, everyFifth])).toBe(2);
  });

  it('cuts what a change added', () => {
    const cut = { cut: 'scale-up.down', from: 'cab[1]/npu', to: 'cab[1]/tor[2]' };
    const { counted, drawn } = fabricOf({ cab: { n: 2, block: 'cab' }, spine: chip(1) }, cabinets, tree, [grown, cut]);
    expect(drawn).toHaveLength(5 + 4 + 4);
    expect(counted).toBe(2 * (5 + 4) + 4);
  });

  it('joins what a change added by hand', () => {
    const join = { join: ['cab[1]/npu', 'spine[1]'], net: 'scale-up', links: 1 };
    const { counted } = fabricOf({ cab: { n: 2, block: 'cab' }, spine: chip(1) }, cabinets, tree, [grown, join]);
    expect(counted).toBe(2 * (10 + 4) + 4 + 5);
  });
});

describe('a cut of some links', () => {
  const mesh = [{ id: 'm', each: 'npu', mesh: 'npu', links: 4 }];
  const cutMesh = (from: string, to: string) =>
    fabricOf({ cab: { n: 1, block: 'cab' } }, { cab: { is: 'cabinet', holds: { npu: card(3) } } }, mesh, [
      { cut: 'scale-up.m', from, to, links: 1 },
    ]).counted;

  it('counts once for a pair that is named from both sides', () => {
    expect(cutMesh('cab[1]/npu', 'cab[1]/npu')).toBe(12 - 3);
    expect(cutMesh('cab[1]/npu[1,2]', 'cab[1]/npu[1,2]')).toBe(12 - 1);
    expect(cutMesh('cab[1]/npu[1..3]', 'cab[1]')).toBe(12 - 3);
  });

  it('counts once for spans that overlap', () => {
    expect(cutMesh('cab[1]/npu[1]', 'cab[1]/npu[2,2..3]')).toBe(12 - 2);
  });

  it('counts for both ways round between boxes that hold both ends', () => {
    const wires = [{ id: 'x', each: 'npu', to: 'tor', links: 2 }];
    const { counted } = fabricOf({ cab: { n: 2, block: 'cab' } }, cabinets, wires, [
      { cut: 'scale-up.x', from: 'cab[1]', to: 'cab[2]', links: 1 },
    ]);
    expect(counted).toBe(2 * 16 - 8);
  });

  it('adds up over two changes', () => {
    const cut = { cut: 'scale-up.m', from: 'cab[1]/npu[1]', to: 'cab[1]/npu[2]', links: 1 };
    const holds = { cab: { n: 1, block: 'cab' } };
    const block = { cab: { is: 'cabinet', holds: { npu: card(3) } } };
    expect(fabricOf(holds, block, mesh, [cut, { ...cut, to: 'cab[1]/npu[2,3]' }]).counted).toBe(12 - 3);
  });
});
