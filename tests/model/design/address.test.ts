import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Address,
  formatAddress,
  isName,
  isRowId,
  parseAddress,
  parsePath,
} from '../../../src/model/design/address.ts';
import {
  compareAddresses,
  isWithin,
  joinSpans,
  parentOf,
  stepCovers,
} from '../../../src/model/design/address-order.ts';

const read = (text: string): Address | string => {
  const result = parseAddress(text);
  return result.ok ? result.value : result.reason;
};

describe('parseAddress', () => {
  it('reads every form of the notation, and writes it back', () => {
    for (const text of [
      'cc[3]/node[2]/npu[5]',
      'core[2,7]',
      'cc[1..4,9]',
      'sw[1]/device[3,2]',
      'hrs[4,16]',
      'scale-up.up:cc[1]/node[1]/l1[3]~sw[2]/device[3,1]/l2[1]',
      'scale-up.up:cc[1]/node[1]/l1[3]~sw[2]/device[3,1]/l2[1]#2',
      'scale-up.plane[3]',
      'scale-up-b.up',
      'cdu[2]',
      'feed[3]/A',
      'site/A',
      'site/10',
      'site/{1..8}',
      '机柜[3]/节点[2]',
    ]) {
      const address = read(text);
      expect(typeof address, text).toBe('object');
      expect(formatAddress(address as Address)).toBe(text);
    }
  });

  it('tells the forms apart', () => {
    expect(read('feed[3]/A')).toMatchObject({ kind: 'supply', way: 'A' });
    expect(read('site/A')).toMatchObject({ kind: 'row', row: 'A' });
    expect(read('scale-up.plane[3]')).toMatchObject({ kind: 'axis', net: 'scale-up', axis: 'plane' });
    expect(read('scale-up.up')).toMatchObject({ kind: 'wire', wire: 'up' });
    expect(read('scale-up.up:a[1]~b[2]#3')).toMatchObject({ kind: 'link', parallel: 3 });
    expect(read('cc[1..4,9]')).toEqual({
      kind: 'element',
      steps: [
        {
          name: 'cc',
          spans: [
            { from: 1, to: 4 },
            { from: 9, to: 9 },
          ],
        },
      ],
    });
  });

  it('forgives blanks', () => {
    expect(formatAddress(read(' core[ 2 , 7 ] ') as Address)).toBe('core[2,7]');
  });

  it('names what is wrong', () => {
    const cases: Record<string, string> = {
      '': 'empty',
      '  ': 'empty',
      'cc[0]': 'bad-index',
      'cc[]': 'bad-index',
      'cc[1.5]': 'bad-index',
      'cc[4..1]': 'bad-range',
      'cc[99999999999]': 'bad-index',
      'cc[1': 'bad-bracket',
      'cc[1]x': 'bad-bracket',
      'cc]1[': 'bad-name',
      'cc//node': 'bad-name',
      '3[1]': 'bad-name',
      'toString[1]': 'bad-name',
      __proto__: 'bad-name',
      'scale-up.up:a[1]': 'bad-link',
      'scale-up.up:a[1]~b[1]#0': 'bad-link',
      'scale-up.:a~b': 'bad-name',
      'site/': 'bad-name',
      [`cc[${'1,'.repeat(300)}1]`]: 'too-long',
      [Array.from({ length: 30 }, () => 'a').join('/')]: 'too-deep',
    };
    for (const [text, reason] of Object.entries(cases)) expect(read(text), text).toBe(reason);
  });

  it('never throws, and what it reads it reads again from what it writes', () => {
    const piece = fc.constantFrom(
      'cc',
      'node',
      '[',
      ']',
      '1',
      '12',
      ',',
      '..',
      '/',
      '.',
      ':',
      '~',
      '#',
      'site',
      'A',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 14 }).map((list) => list.join('')),
        ),
        (text) => {
          const first = parseAddress(text);
          if (!first.ok) return;
          expect(parseAddress(formatAddress(first.value))).toEqual(first);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('names', () => {
  it('are letters of any script, digits, - and _, and nothing an object answers to', () => {
    for (const name of ['cc', 'l1', 'nv-switch', '机柜', '_x']) expect(isName(name), name).toBe(true);
    for (const name of ['', '1a', 'a.b', 'a b', 'a/b', 'constructor', '__proto__', 'a'.repeat(65)]) {
      expect(isName(name), name).toBe(false);
    }
    for (const id of ['A', '10', '{1..8}', 'R{A..D}']) expect(isRowId(id), id).toBe(true);
    for (const id of ['', 'a b', '{1..', 'a/b']) expect(isRowId(id), id).toBe(false);
  });
});

describe('order of addresses', () => {
  it('is natural: by number, a box before what it holds', () => {
    const sorted = ['cc[1]', 'cc[1]/node[2]', 'cc[1]/node[10]', 'cc[2]', 'cc[10]', 'sw[1]'];
    expect([...sorted].reverse().sort(compareAddresses)).toEqual(sorted);
  });

  it('is a total order', () => {
    const address = fc.array(fc.constantFrom('cc', '[', ']', '1', '02', '2', '10', '/'), { maxLength: 8 });
    const text = address.map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareAddresses(a, b))).toBe(-Math.sign(compareAddresses(b, a)) + 0);
        if (compareAddresses(a, b) <= 0 && compareAddresses(b, c) <= 0) {
          expect(compareAddresses(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('knows what lies in what', () => {
    expect(isWithin('cc[1]/node[2]', 'cc[1]')).toBe(true);
    expect(isWithin('cc[1]', 'cc[1]')).toBe(true);
    expect(isWithin('cc[12]', 'cc[1]')).toBe(false);
    expect(parentOf('cc[1]/node[2]')).toBe('cc[1]');
    expect(parentOf('cc[1]')).toBe('site');
  });

  it('covers one axis by alternatives and several axes one by one', () => {
    const path = parsePath('cc[1..4,9]');
    const step = path.ok ? path.value[0] : undefined;
    if (!step) throw new Error('no step');
    expect([1, 4, 5, 9].map((index) => stepCovers(step, [index]))).toEqual([true, true, false, true]);
    expect(stepCovers(step, [2, 9])).toBe(true);
    expect(stepCovers(step, [9, 2])).toBe(false);
    expect(
      joinSpans([
        { from: 3, to: 4 },
        { from: 1, to: 2 },
        { from: 7, to: 7 },
      ]),
    ).toEqual([
      { from: 1, to: 4 },
      { from: 7, to: 7 },
    ]);
  });
});
