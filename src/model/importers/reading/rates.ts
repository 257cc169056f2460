/** Rates as files write them: "400Gbps", "50 GB/s", "25e9". Decimal prefixes; b is a bit, B a byte. */
import { decimalNumber } from './lines.ts';

const units: Readonly<Record<string, number>> = {
  bps: 1,
  'bit/s': 1,
  'b/s': 1,
  'B/s': 8,
  Bps: 8,
};
const prefixes: Readonly<Record<string, number>> = { '': 1, k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** bit/s; undefined when it is no positive rate. */
export function readRate(text: string | undefined): number | undefined {
  const match = /^([\d.]{1,20}(?:e[+-]?\d{1,2})?)\s*([kKMGT]?)(bps|Bps|b\/s|B\/s|bit\/s)$/.exec(text?.trim() ?? '');
  const number = decimalNumber(match?.[1]);
  const unit = units[match?.[3] ?? ''];
  const prefix = prefixes[match?.[2] ?? ''];
  if (number === undefined || unit === undefined || prefix === undefined || number <= 0) return undefined;
  return number * prefix * unit;
}

/** bit/s as a quantity of the document, exact where nine digits are. */
export function rateText(bitsPerSecond: number): string {
  for (const [unit, size] of [
    ['Tb/s', 1e12],
    ['Gb/s', 1e9],
    ['Mb/s', 1e6],
    ['kb/s', 1e3],
  ] as const) {
    if (bitsPerSecond >= size) return `${Number((bitsPerSecond / size).toPrecision(12))} ${unit}`;
  }
  return `${Number(bitsPerSecond.toPrecision(12))} b/s`;
}
