/** Reads quantities of documents, parts and input boxes: a number, product or quotient, a unit, perhaps a direction. */
import type { BitsPerSecond } from './branded.ts';
import type { Result } from './result.ts';
import { type Dimension, units } from './unit-table.ts';

export type Direction = 'one-way' | 'both-ways';

export interface Quantity {
  /** In the canonical unit of the dimension (`canonicalUnits`); as stated, so "both ways" is not halved. */
  readonly value: number;
  readonly dimension: Dimension;
  /** Stated for rates only. */
  readonly direction?: Direction;
}

export const quantityProblems = [
  'not-text',
  'empty',
  'too-long',
  'no-number',
  'no-unit',
  'unknown-unit',
  'binary-rate',
  'wrong-dimension',
  'direction-without-rate',
  'divides-by-zero',
  'negative',
  'out-of-range',
] as const;
export type QuantityProblem = (typeof quantityProblems)[number];

/** Longest text that is read at all; nothing real comes near it. */
export const longestQuantity = 64;
const largestValue = 1e36;
const mostFactors = 8;

const number = /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?(?:e[+-]?\d{1,3})?|\.\d+/iy;
const operator = /\s*([*×/÷])\s*/y;
const directions: readonly (readonly [RegExp, Direction])[] = [
  [/\s*(?:(?:one|each) way|per direction|单向)$/i, 'one-way'],
  [/\s*(?:both ways|bidirectional|双向)$/i, 'both-ways'],
];

type Read = Result<Quantity, QuantityProblem>;

/**
 * "28 GB/s", "160/7 GB/s", "28*14 GB/s", "784 GB/s both ways", "1,024 GiB", "-10 °C". With `expected`, another
 * dimension is refused. Wide and compatibility forms of characters (ＧＢ／ｓ, ㎡, ℃) are read as the plain ones.
 */
export function parseQuantity(text: unknown, expected?: Dimension): Read {
  if (typeof text !== 'string') return { ok: false, reason: 'not-text' };
  if (text.length > longestQuantity) return refuse('too-long', text);
  const plain = text.normalize('NFKC').replaceAll('\u03bc', '\u00b5').replaceAll('\u2212', '-').trim();
  if (plain === '') return { ok: false, reason: 'empty' };

  const negative = plain.startsWith('-');
  const expression = readExpression(plain, negative ? 1 : 0);
  if (!expression.ok) return expression;
  const { numerator, denominator, end } = expression.value;
  const { unitText, direction } = splitDirection(plain.slice(end).trim());

  if (unitText === '') return refuse('no-unit', plain);
  const unit = units.get(unitText);
  if (!unit)
    return refuse(/^[KMGTPE]i(?:B|b|bit)(?:\/s|ps)$/.test(unitText) ? 'binary-rate' : 'unknown-unit', unitText);
  if (expected && unit.dimension !== expected) return refuse('wrong-dimension', unitText);
  if (direction && unit.dimension !== 'rate') return refuse('direction-without-rate', plain);
  if (negative && unit.dimension !== 'temperature') return refuse('negative', plain);

  // One division at the end keeps quotients such as 160/7 as near as a double can be.
  const size = (numerator * unit.scale) / denominator;
  const value = (negative ? -size : size) + (unit.offset ?? 0);
  if (!Number.isFinite(value) || Math.abs(value) > largestValue) return refuse('out-of-range', plain);
  return { ok: true, value: { value, dimension: unit.dimension, ...(direction && { direction }) } };
}

/**
 * A link's rate, one way, in bit/s; "both ways" is halved. For text that `parseDesign` has accepted: anything else is
 * our own mistake and throws.
 */
export function parseRate(text: string): BitsPerSecond {
  const { value, direction } = trusted(text, 'rate');
  return (direction === 'both-ways' ? value / 2 : value) as BitsPerSecond;
}

/** The canonical value of text that was checked before; throws when it was not. */
export function parseTrusted(text: string, dimension: Dimension): number {
  return trusted(text, dimension).value;
}

function trusted(text: string, dimension: Dimension): Quantity {
  const read = parseQuantity(text, dimension);
  if (!read.ok) throw new RangeError(`not a ${dimension} (${read.reason}): ${text}`);
  return read.value;
}

interface Expression {
  readonly numerator: number;
  readonly denominator: number;
  readonly end: number;
}

function readExpression(text: string, start: number): Result<Expression, QuantityProblem> {
  let numerator = 1;
  let denominator = 1;
  let at = start;
  let divides = false;
  for (let factors = 0; factors < mostFactors; factors++) {
    number.lastIndex = at;
    const found = number.exec(text);
    if (!found) return refuse('no-number', text);
    const factor = Number(found[0].replaceAll(',', ''));
    if (divides) denominator *= factor;
    else numerator *= factor;
    at = number.lastIndex;
    operator.lastIndex = at;
    const next = operator.exec(text);
    if (!next) {
      if (denominator === 0) return refuse('divides-by-zero', text);
      return { ok: true, value: { numerator, denominator, end: at } };
    }
    divides = next[1] === '/' || next[1] === '÷';
    at = operator.lastIndex;
  }
  return refuse('too-long', text);
}

function splitDirection(text: string): { unitText: string; direction?: Direction } {
  for (const [pattern, direction] of directions) {
    if (pattern.test(text)) return { unitText: text.replace(pattern, ''), direction };
  }
  return { unitText: text };
}

function refuse(reason: QuantityProblem, detail: string): { ok: false; reason: QuantityProblem; detail: string } {
  return { ok: false, reason, detail: detail.slice(0, longestQuantity) };
}
