import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../../src/model/units/format.ts';
import {
  longestQuantity,
  parseQuantity,
  parseRate,
  parseTrusted,
  quantityProblems,
} from '../../../src/model/units/quantity.ts';
import { canonicalUnits, units } from '../../../src/model/units/unit-table.ts';

function value(text: string): number {
  const read = parseQuantity(text);
  if (!read.ok) throw new Error(`${text}: ${read.reason}`);
  return read.value.value;
}

function reason(text: unknown): string {
  const read = parseQuantity(text);
  return read.ok ? 'read' : read.reason;
}

describe('parseQuantity', () => {
  it.each([
    ['28 GB/s', 28 * 8e9],
    ['160/7 GB/s', (160 * 8e9) / 7],
    ['28*14 GB/s', 392 * 8e9],
    ['28 × 14 GB/s', 392 * 8e9],
    ['400 Gb/s', 4e11],
    ['1 Gb/s', 1e9],
    ['100Gbps', 1e11],
    ['3.2 TB/s', 3.2 * 8e12],
    ['7 m', 7],
    ['600 mm', 0.6],
    ['10.2 kW', 10_200],
    ['752 TFLOPS', 752e12],
    ['1504 TOPS', 1504e12],
    ['128 GB', 128e9],
    ['128 GiB', 128 * 2 ** 30],
    ['130 ns', 130e-9],
    ['0.6 µs', 0.6e-6],
    ['0.6 μs', 0.6e-6],
    ['19,700 USD', 19_700],
    ['-10 °C', -10],
    ['−10 ℃', -10],
    ['50 °F', 10],
    ['8 U', 8],
    ['2 dies', 2],
    ['97.5 %', 0.975],
    ['1 yr', 8766 * 3600],
    ['60 L/min', 0.001],
    ['2.5 ㎡', 2.5],
    ['４００ Ｇｂ／ｓ', 4e11],
    ['5e7 h', 5e7 * 3600],
  ])('reads %s', (text, expected) => {
    expect(value(text) / expected).toBeCloseTo(1, 12);
  });

  it('keeps bits and bytes apart by case', () => {
    expect(value('1 GB/s')).toBe(8 * value('1 Gb/s'));
    expect(reason('1 gb/s')).toBe('unknown-unit');
    expect(reason('1 GB/S')).toBe('unknown-unit');
  });

  it('says the direction and does not halve by itself', () => {
    expect(parseQuantity('784 GB/s both ways')).toEqual({
      ok: true,
      value: { value: 784 * 8e9, dimension: 'rate', direction: 'both-ways' },
    });
    expect(parseQuantity('392 GB/s one way')).toMatchObject({ value: { direction: 'one-way' } });
    expect(parseQuantity('392 GB/s 单向')).toMatchObject({ value: { direction: 'one-way' } });
    expect(parseQuantity('392 GB/s')).toMatchObject({ value: { dimension: 'rate' } });
  });

  it.each([
    [12, 'not-text'],
    [null, 'not-text'],
    ['', 'empty'],
    ['  ', 'empty'],
    ['9'.repeat(longestQuantity + 1), 'too-long'],
    ['1*1*1*1*1*1*1*1*1 W', 'too-long'],
    ['GB/s', 'no-number'],
    ['3*', 'no-number'],
    ['28', 'no-unit'],
    ['28 parsecs', 'unknown-unit'],
    ['28 GiB/s', 'binary-rate'],
    ['5 GB both ways', 'direction-without-rate'],
    ['1/0 W', 'divides-by-zero'],
    ['-5 W', 'negative'],
    ['1e99 W', 'out-of-range'],
    ['1,50 W', 'unknown-unit'],
    ['0x10 W', 'unknown-unit'],
    ['constructor', 'no-number'],
    ['1 __proto__', 'unknown-unit'],
  ])('refuses %s as %s', (text, expected) => {
    expect(reason(text)).toBe(expected);
  });

  it('refuses another dimension than the one asked for', () => {
    expect(parseQuantity('7 m', 'rate')).toMatchObject({ ok: false, reason: 'wrong-dimension' });
    expect(parseQuantity('7 GB/s', 'rate').ok).toBe(true);
  });

  it('never throws, and answers hostile text with a named reason or a finite value', () => {
    const nasty = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.stringMatching(/^[0-9.,eE*/+ -]{0,70}[GTkKBbsW/i ]{0,9}$/),
      fc.anything(),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        const read = parseQuantity(text);
        if (read.ok) expect(Number.isFinite(read.value.value)).toBe(true);
        else expect(quantityProblems).toContain(read.reason);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back what formatQuantity wrote, for every unit of the table', () => {
    const positive = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(positive, fc.constantFrom(...units.keys()), (size, unit) => {
        const read = parseQuantity(formatQuantity(size, unit, 17));
        const expected = parseQuantity(`${size} ${unit}`);
        if (!read.ok || !expected.ok) throw new Error(`${size} ${unit} was not read back`);
        expect(read.value.dimension).toBe(expected.value.dimension);
        expect(read.value.value / expected.value.value).toBeCloseTo(1, 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a canonical unit of scale one in every dimension that has units', () => {
    for (const [dimension, unit] of Object.entries(canonicalUnits)) {
      if (unit === '') continue;
      const known = units.get(unit.replace('²', '2').replace('³', '3'));
      expect(known, dimension).toEqual({ dimension, scale: 1 });
    }
  });
});

describe('parseRate', () => {
  it('gives one way in bit/s', () => {
    expect(parseRate('28 GB/s')).toBe(28 * 8e9);
    expect(parseRate('784 GB/s both ways')).toBe(parseRate('392 GB/s one way'));
  });

  it('throws for text that no accepted document can hold', () => {
    expect(() => parseRate('7 m')).toThrow(/wrong-dimension/);
    expect(() => parseTrusted('seven m', 'length')).toThrow(/no-number/);
  });
});
