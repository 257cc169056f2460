/** Cages of a box are shared by the ends in it, and by no others. */
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { parseDesign } from '../../../src/model/design/parse-design.ts';
import { expand } from '../../../src/model/expand/expand.ts';

/** Boxes of five cards whose three cages hold two ports each. */
function modulesOf(changes: readonly object[]): number | undefined {
  const read = parseDesign({
    format: 'podwright/1',
    name: 'Cages',
    parts: {
      'me/box@1': {
        kind: 'node',
        name: 'Box',
        maker: 'me',
        figures: {
          ports: { value: '6 ports', basis: 'user', source: [] },
          cages: { value: '3 units', basis: 'user', source: [] },
        },
      },
    },
    blocks: {
      box: { is: 'node', part: 'me/box@1', holds: { card: { n: 5, part: 'nvidia/h100-sxm@1', card: true } } },
      rack: { is: 'cabinet', holds: { box: { n: 4, block: 'box' } } },
    },
    holds: { rack: { n: 3, block: 'rack' }, leaf: { n: 1, part: 'generic/switch-64@1' } },
    nets: {
      'scale-out': {
        rate: '50 GB/s',
        medium: 'optics',
        wires: [{ id: 'w', each: 'card', to: 'leaf' }],
      },
    },
    changes,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const [fabric] = expand(read.design, createCatalogue(read.design.parts)).fabrics;
  const far = fabric?.wires.reduce((sum, { cables }) => sum + cables, 0) ?? 0;
  return (fabric?.wires.reduce((sum, { modules }) => sum + modules, 0) ?? 0) - far;
}

describe('modules at a box', () => {
  it('are the ends of the box by twos, rounded up box by box', () => {
    expect(modulesOf([])).toBe(12 * 3);
  });
  it('follow what single boxes lose', () => {
    expect(modulesOf([{ at: 'rack[1]/box[2]/card[1]', off: true }])).toBe(11 * 3 + 2);
    expect(modulesOf([{ at: 'rack[1..3]/box[2]/card[1..2]', off: true }])).toBe(9 * 3 + 3 * 2);
    expect(modulesOf([{ at: 'rack[3]/box[1]', off: true }])).toBe(11 * 3);
    expect(modulesOf([{ at: 'rack[2]/box[4]', hold: { card: 8 } }])).toBe(11 * 3 + 4);
  });
});
