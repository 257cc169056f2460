import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gigabitsPerSecond, gigabytesPerSecond, oneWayOf } from '../../../src/model/units/branded.ts';
import { formatQuantity, groupThousands, inUnit, quantityParts } from '../../../src/model/units/format.ts';
import { parseRate } from '../../../src/model/units/quantity.ts';
import { round9, roundTo } from '../../../src/model/units/round.ts';

describe('formatQuantity', () => {
  it.each([
    [75_264, 'GB/s', 4, '75.26 TB/s'],
    [392, 'GB/s', 4, '392 GB/s'],
    [288.768, 'PFLOPS', 4, '288.8 PFLOPS'],
    [999.96, 'GB/s', 4, '1 TB/s'],
    [0.6, 'µs', 2, '600 ns'],
    [0, 'GB/s', 4, '0 GB/s'],
    [5376, '', 3, '5,376'],
    [1_024_000, '', 3, '1,024,000'],
    [1.0667, '', 3, '1.07'],
    [2.5, 'hops', 3, '2.5 hops'],
    [8_200_000, 'USD', 3, '8,200,000 USD'],
    [1360, 'kg', 3, '1,360 kg'],
    [0.7, 'kW', 3, '700 W'],
    [-12_500, 'W', 3, '−12.5 kW'],
    [1e9, 'GB/s', 3, '1 EB/s'],
    [1e13, 'GB/s', 3, '10,000 EB/s'],
    [Number.POSITIVE_INFINITY, 'h', 3, '∞ h'],
    [Number.NaN, 'h', 3, '? h'],
  ])('%s %s with %s digits is %s', (value, unit, digits, expected) => {
    expect(formatQuantity(value, unit, digits)).toBe(expected);
  });

  it('never turns bits into bytes', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e18, noNaN: true }), fc.constantFrom('Gb/s', 'GB/s'), (value, unit) => {
        expect(quantityParts(value, unit).unit.at(-3)).toBe(unit.at(-3));
      }),
    );
  });

  it('groups only the whole part', () => {
    expect(groupThousands(1_234_567.125)).toBe('1,234,567.125');
    expect(groupThousands(1e21)).toBe('1e+21');
  });
});

describe('inUnit', () => {
  it('leads from canonical values to the units of the report', () => {
    expect(inUnit(parseRate('392 GB/s'), 'GB/s')).toBe(392);
    expect(inUnit(288.768e15, 'PFLOPS')).toBeCloseTo(288.768, 12);
    expect(inUnit(10, '°F')).toBeCloseTo(50, 12);
    expect(inUnit(2, 'm²')).toBe(2);
    expect(inUnit(5, '')).toBe(5);
    expect(() => inUnit(1, 'parsec')).toThrow(RangeError);
  });

  it('agrees with the makers of branded rates', () => {
    expect(inUnit(gigabytesPerSecond(28), 'Gb/s')).toBe(224);
    expect(gigabitsPerSecond(224)).toBe(gigabytesPerSecond(28));
    expect(oneWayOf((784 * 8e9) as never)).toBe(gigabytesPerSecond(392));
  });
});

describe('round9', () => {
  it('keeps nine significant digits', () => {
    expect(round9(1 / 3)).toBe(0.333333333);
    expect(round9(123_456_789_012)).toBe(123_456_789_000);
    expect(Object.is(round9(-0), 0)).toBe(true);
    expect(round9(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is idempotent and changes a value by at most half a unit of the ninth digit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }), (value) => {
        const rounded = round9(value);
        expect(round9(rounded)).toBe(rounded);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-9);
      }),
    );
    expect(roundTo(0.0123456, 3)).toBe(0.0123);
  });
});
