/**
 * Quantities as text, the same in every language: comma for thousands, point for decimals, a space before the unit.
 * Bits stay bits and bytes stay bytes; only the prefix changes.
 */
import { roundTo } from './round.ts';
import { canonicalUnits, units } from './unit-table.ts';

export interface QuantityParts {
  readonly number: string;
  readonly unit: string;
}

/** Units that step through prefixes, smallest first. Others (kg, USD, hops, ratios) stay as they are. */
const ladders: readonly (readonly string[])[] = [
  ['b/s', 'kb/s', 'Mb/s', 'Gb/s', 'Tb/s', 'Pb/s', 'Eb/s'],
  ['B/s', 'kB/s', 'MB/s', 'GB/s', 'TB/s', 'PB/s', 'EB/s'],
  ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'],
  ['mW', 'W', 'kW', 'MW', 'GW'],
  ['J', 'kJ', 'MJ', 'GJ', 'TJ'],
  ['Wh', 'kWh', 'MWh', 'GWh', 'TWh'],
  ['ns', 'µs', 'ms', 's'],
  ['FLOPS', 'kFLOPS', 'MFLOPS', 'GFLOPS', 'TFLOPS', 'PFLOPS', 'EFLOPS'],
  ['OPS', 'kOPS', 'MOPS', 'GOPS', 'TOPS', 'POPS', 'EOPS'],
];
const step = 1000;

/** `value` is in `unit`; `digits` is the number of significant digits. Counts (unit '') are never shortened. */
export function quantityParts(value: number, unit: string, digits = 4): QuantityParts {
  if (!Number.isFinite(value)) return { number: value > 0 ? '∞' : value < 0 ? '−∞' : '?', unit };
  if (unit === '' && Number.isInteger(value)) return { number: groupThousands(value), unit };
  const ladder = ladders.find((rungs) => rungs.includes(unit));
  if (!ladder) return { number: groupThousands(roundTo(value, digits)), unit };

  let rung = ladder.indexOf(unit);
  let size = roundTo(value, digits);
  while (Math.abs(size) >= step && rung < ladder.length - 1) {
    rung += 1;
    size = roundTo(size / step, digits);
  }
  while (size !== 0 && Math.abs(size) < 1 && rung > 0) {
    rung -= 1;
    size = roundTo(size * step, digits);
  }
  return { number: groupThousands(size), unit: ladder[rung] ?? unit };
}

/** "75.26 TB/s" of (75264, 'GB/s', 4). */
export function formatQuantity(value: number, unit: string, digits = 4): string {
  const parts = quantityParts(value, unit, digits);
  return parts.unit === '' ? parts.number : `${parts.number} ${parts.unit}`;
}

/** Both ends in the unit of the upper one: "68.2–75.3 TB/s". */
export function rangeParts(lower: number, upper: number, unit: string, digits = 4): QuantityParts {
  const top = quantityParts(upper, unit, digits);
  const ladder = ladders.find((rungs) => rungs.includes(unit));
  const climbed = ladder ? ladder.indexOf(top.unit) - ladder.indexOf(unit) : 0;
  const bottom = lower / step ** climbed;
  const isCount = unit === '' && Number.isInteger(lower);
  return { number: `${groupThousands(isCount ? lower : roundTo(bottom, digits))}–${top.number}`, unit: top.unit };
}

export function formatRange(lower: number, upper: number, unit: string, digits = 4): string {
  const parts = rangeParts(lower, upper, unit, digits);
  return parts.unit === '' ? parts.number : `${parts.number} ${parts.unit}`;
}

/** A canonical value in a unit of its dimension: (3.136e12 bit/s, 'GB/s') is 392. An unknown unit is our mistake. */
export function inUnit(canonical: number, unit: string): number {
  const known = units.get(unit.replaceAll('²', '2').replaceAll('³', '3'));
  if (known) return (canonical - (known.offset ?? 0)) / known.scale;
  if (unit === canonicalUnits.count) return canonical;
  throw new RangeError(`no such unit: ${unit}`);
}

/** "1,234,567.5"; small fractions are written out, very small or large ones keep their exponent. */
export function groupThousands(value: number): string {
  const [whole = '', ...fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return [`${value < 0 ? '−' : ''}${grouped}`, ...fraction].join('.');
}
