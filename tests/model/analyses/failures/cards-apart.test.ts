/** Cards that reached nobody before they failed. */
import { describe, expect, it } from 'vitest';
import { parseDesign } from '../../../../src/model/design/parse-design.ts';
import { figuresOn } from '../../../support/failures.ts';

const parsed = parseDesign({
  format: 'podwright/1',
  name: 'x',
  blocks: {
    cab: {
      is: 'cabinet',
      holds: {
        npu: { n: 3, part: 'generic/npu-a@1', card: true },
        tor: { n: 1, part: 'generic/switch-b@1' },
      },
    },
  },
  holds: { cab: { n: 2, block: 'cab' } },
  nets: {
    'scale-up': {
      rate: '8 GB/s',
      wires: [{ id: 'w', each: 'npu', to: 'tor', same: ['cab'], links: 1, pick: { cab: 1 } }],
    },
  },
});
if (!parsed.ok) throw new Error('the design is good');
const { design } = parsed;

describe('a cabinet whose cards had no path', () => {
  it.each([
    ['cab[2]', 3, 0, 3],
    ['cab[2]/npu[1]', 1, 0, 3],
    ['cab[1]/npu[1]', 1, 0, 2],
  ])('%s', (address, dead, cutOff, up) => {
    const figures = figuresOn(design, address);
    expect(figures['cards.down.dead']?.value).toBe(dead);
    expect(figures['cards.down.cut-off']?.value).toBe(cutOff);
    expect(figures['cards.down']?.value).toBe(dead + cutOff);
    expect(figures['scale-up.cards.up']?.value).toBe(up);
  });

  it('beside a link that cuts off one that had a path', () => {
    const figures = figuresOn(design, 'cab[2]/npu[1]', 'scale-up.w:cab[1]/npu[2]~cab[1]/tor[1]');
    expect(figures['cards.down.dead']?.value).toBe(1);
    expect(figures['cards.down.cut-off']?.value).toBe(1);
    expect(figures['scale-up.cards.up']?.value).toBe(2);
  });
});
