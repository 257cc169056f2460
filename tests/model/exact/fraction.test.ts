import { describe, expect, it } from 'vitest';
import { exactRate, inCommonUnit } from '../../../src/model/design/exact-rate.ts';
import { fraction, isLess, nearest, readFraction, writeFraction } from '../../../src/model/exact/fraction.ts';
import { parseRate } from '../../../src/model/units/quantity.ts';

describe('exact quotients', () => {
  it('are kept in lowest terms and written as read', () => {
    expect(writeFraction(fraction(6n, 4n))).toBe('3/2');
    expect(writeFraction(fraction(392n))).toBe('392');
    expect(readFraction('1568/3')).toEqual({ n: 1568n, d: 3n });
    for (const text of ['', '-1', '1/0', '1.5', 'x', 7]) expect(readFraction(text)).toBeUndefined();
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(isLess(fraction(1n, 3n), fraction(1n, 2n))).toBe(true);
    expect(nearest(fraction(1n, 3n))).toBeCloseTo(1 / 3, 15);
  });

  it('rates are those of the quantity parser, without its rounding', () => {
    for (const text of [
      '28 GB/s',
      '160/7 GB/s',
      '28*14 Gb/s',
      '784 GB/s both ways',
      '12.5 Tb/s',
      '1e3 Gbps',
      '1,600 Gb/s one way',
    ]) {
      const rate = exactRate(text);
      expect(rate && nearest(rate), text).toBeCloseTo(parseRate(text), -1);
    }
    expect(exactRate('160/7 GB/s')).toEqual({ n: 1_280_000_000_000n, d: 7n });
    expect(exactRate('fast')).toBeUndefined();
    const { scale, of } = inCommonUnit(['160/7 GB/s', '1/3 b/s']);
    expect([scale, of('1/3 b/s')]).toEqual([21n, 7n]);
  });
});
