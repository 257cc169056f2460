import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/model/catalogue/part.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { formatSlots, parseSlots, slotHeight, statedRoom } from '../../../src/model/design/slots.ts';

const starts = (text: string, count: number, height?: number) => {
  const read = parseSlots(text, count, height);
  return read.ok ? read.value.starts : read.reason;
};

describe('parseSlots', () => {
  it('reads ranges, single slots, strides and bays', () => {
    expect(starts('U9..18, U28..35', 18)).toEqual([
      9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 28, 29, 30, 31, 32, 33, 34, 35,
    ]);
    expect(starts('U5+8', 4)).toEqual([5, 13, 21, 29]);
    expect(starts('U30, U32', 2)).toEqual([30, 32]);
    expect(starts('OU3+2', 2)).toEqual([3, 5]);
    expect(starts('bay 1..80', 3)).toEqual([1, 2, 3]);
    expect(starts('u9..U11', 3)).toEqual([9, 10, 11]);
  });

  it('takes the height from the part, else from the stride, else 1', () => {
    expect(starts('U1..8', 2, 4)).toEqual([1, 5]);
    expect(starts('U5..28, U37+8', 4)).toEqual([5, 13, 21, 37]);
    expect(parseSlots('U4+9', 1, 8)).toMatchObject({ value: { height: 8 } });
    expect(parseSlots('U4+9', 1)).toMatchObject({ value: { height: 9 } });
    expect(starts('U4+9', 3, 8)).toEqual([4, 13, 22]);
  });

  it('names what is wrong', () => {
    expect(starts('', 1)).toBe('empty');
    expect(starts('rack', 1)).toBe('bad-slots');
    expect(starts('U1, bay 2', 1)).toBe('mixed-standards');
    expect(starts('U5..2', 1)).toBe('bad-range');
    expect(starts('U0', 1)).toBe('bad-range');
    expect(parseSlots('U1..4', 5)).toEqual({ ok: false, reason: 'too-few', detail: '4' });
    expect(starts('U1+1', 10_000_000)).toBe('too-high');
  });
});

describe('formatSlots', () => {
  it('is short', () => {
    expect(formatSlots({ standard: 'U', starts: [5, 13, 21, 29], height: 8 })).toBe('U5+8');
    expect(formatSlots({ standard: 'U', starts: [5, 13, 21, 37], height: 8 })).toBe('U5..28, U37+8');
    expect(formatSlots({ standard: 'U', starts: [9, 10, 11, 28], height: 1 })).toBe('U9..11, U28');
    expect(formatSlots({ standard: 'bay', starts: [1, 2, 3], height: 1 })).toBe('bay 1..3');
  });

  it('is read back as the same slots, wherever elements stand', () => {
    const gaps = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 12 });
    const standard = fc.constantFrom('U', 'OU', 'bay') as fc.Arbitrary<'U' | 'OU' | 'bay'>;
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 10 }), standard, (between, height, mark) => {
        let next = 1;
        const placed = between.map((gap) => {
          const start = next + gap;
          next = start + height;
          return start;
        });
        const slots = { standard: mark, starts: placed, height };
        expect(parseSlots(formatSlots(slots), placed.length)).toEqual({ ok: true, value: slots });
      }),
    );
  });
});

describe('heights and room of parts', () => {
  const figure = (value: string) => ({ value, basis: 'published' as const, source: ['x'] });
  const parts: Record<string, Part> = {
    'a/node@1': { kind: 'node', name: 'Node', maker: 'A', figures: { height: figure('8 U') } },
    'a/rack@1': {
      kind: 'cabinet',
      name: 'Rack',
      maker: 'A',
      figures: { units: figure('42 U'), height: figure('2 m') },
    },
  };
  const design: Design = {
    format: 'podwright/1',
    name: 'x',
    blocks: { node: { is: 'node', part: 'a/node@1', holds: {} }, like: { is: 'node', like: 'node', holds: {} } },
    holds: {},
    nets: {},
  };
  const look = (ref: string) => parts[ref];

  it('come from figures in units, through block and variant', () => {
    expect(slotHeight(design, { n: 1, block: 'like', at: 'U4+9' }, look)).toBe(8);
    expect(slotHeight(design, { n: 1, at: 'U4+9' }, look)).toBe(9);
    expect(slotHeight(design, { n: 1, part: 'a/rack@1' }, look)).toBe(1);
    expect(statedRoom(design, 'a/rack@1', look)).toBe(42);
    expect(statedRoom(design, 'a/node@1', look)).toBeUndefined();
  });

  it('come from the document first', () => {
    const own = {
      ...design,
      parts: { 'a/node@1': { ...parts['a/node@1'], figures: { height: figure('6 U') } } as Part },
    };
    expect(slotHeight(own, { n: 1, block: 'node' }, look)).toBe(6);
  });
});
