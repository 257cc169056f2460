/**
 * Parts by name, maker and figure: 'huawei ≥ 128 GB HBM', 'switch power < 1 kW'. A condition is a sign and a quantity
 * with its unit, the figure before or behind it; without one any figure of that dimension may satisfy it. Bandwidths
 * are compared in one direction unless the condition says both.
 */
import { type Direction, parseQuantity } from '../units/quantity.ts';
import type { Dimension } from '../units/unit-table.ts';
import { kinds } from './kinds/kinds.ts';
import type { Catalogue, Part, PartRef } from './part.ts';
import { type ReadFigure, readFigure } from './part-figure.ts';

export const signs = ['≥', '≤', '>', '<', '='] as const;
export type Sign = (typeof signs)[number];

export interface FigureCondition {
  /** Undefined: any figure of the dimension. */
  readonly fields?: readonly string[];
  readonly sign: Sign;
  /** Canonical unit; a directed rate as stated. */
  readonly value: number;
  readonly dimension: Dimension;
  readonly direction?: Direction;
  /** As it was written. */
  readonly text: string;
}

export interface PartQuery {
  readonly words: readonly string[];
  readonly conditions: readonly FigureCondition[];
  /** What looks like a condition and is none. */
  readonly unread?: string;
}

export interface FoundPart {
  readonly ref: PartRef;
  readonly part: Part;
}

const spellings: Readonly<Record<string, Sign>> = { '>=': '≥', '=>': '≥', '<=': '≤', '=<': '≤' };

/** Other words for a figure, of both languages; its own name always works. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  hbm: ['memory', 'memoryBandwidth'],
  memory: ['memory', 'memoryBandwidth'],
  显存: ['memory', 'memoryBandwidth'],
  内存: ['memory', 'memoryBandwidth'],
  power: ['peakPower', 'ratedPower'],
  tdp: ['peakPower'],
  功率: ['peakPower', 'ratedPower'],
  fp16: ['bf16'],
  算力: ['bf16', 'fp8', 'fp4', 'fp64', 'int8'],
  'scale-up': ['scaleUp', 'scaleUpLinkRate'],
  nvlink: ['scaleUp', 'scaleUpLinkRate'],
  'scale-out': ['scaleOut'],
  bandwidth: ['memoryBandwidth', 'scaleUp', 'scaleOut', 'capacity', 'portRate', 'rate'],
  带宽: ['memoryBandwidth', 'scaleUp', 'scaleOut', 'capacity', 'portRate', 'rate'],
  port: ['ports', 'portRate'],
  端口: ['ports', 'portRate'],
  weight: ['mass'],
  重量: ['mass'],
  cost: ['price'],
  价格: ['price'],
  时延: ['latency'],
  距离: ['reach'],
};

const ownNames = new Map(
  Object.values(kinds).flatMap((forms) => Object.keys(forms).map((field) => [field.toLowerCase(), [field]] as const)),
);

function fieldsCalled(word: string | undefined): readonly string[] | undefined {
  if (word === undefined) return undefined;
  const plain = word.toLowerCase();
  return Object.hasOwn(aliases, plain) ? aliases[plain] : ownNames.get(plain);
}

const conditionPattern =
  /(?:([\p{L}][\p{L}\p{N}-]*)\s*)?(>=|=>|≥|<=|=<|≤|<|>|=)\s*(\d[\d.]*)\s*([^\s\d<>=≥≤]+)?(?:\s+(one way|both ways))?(?:\s+(?!(?:[\p{L}][\p{L}\p{N}-]*\s*)?[<>=≥≤])([\p{L}][\p{L}\p{N}-]*))?/giu;

export function readPartQuery(text: string): PartQuery {
  const conditions: FigureCondition[] = [];
  const unread: string[] = [];
  // Groups of digits are for the eye.
  const plain = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const rest = plain.replace(conditionPattern, (whole, before, sign, number, unit, direction, behind) => {
    const [first, last] = [fieldsCalled(before), fieldsCalled(behind)];
    const fields = last ?? fieldsCalled(unit) ?? first;
    const read = parseQuantity([number, unit, direction].filter(Boolean).join(' '));
    if (!read.ok) {
      unread.push(whole.trim());
      return ' ';
    }
    const { value, dimension } = read.value;
    conditions.push({
      ...(fields && { fields }),
      sign: (spellings[sign] ?? sign) as Sign,
      value,
      dimension,
      ...(read.value.direction && { direction: read.value.direction }),
      text: whole.trim(),
    });
    // A word beside it that is no figure is looked for.
    return ` ${first || before === undefined ? '' : before} ${last || behind === undefined ? '' : behind} `;
  });
  const [problem = /[<>=≥≤]/.test(rest) ? rest.trim() : undefined] = unread;
  const words = rest
    .toLowerCase()
    .split(/[\s<>=≥≤]+/)
    .filter(Boolean);
  return { words, conditions, ...(problem !== undefined && { unread: problem }) };
}

export function searchParts(catalogue: Catalogue, { words, conditions }: PartQuery): readonly FoundPart[] {
  return catalogue.refs().flatMap((ref): readonly FoundPart[] => {
    const part = catalogue.part(ref);
    if (!part) return [];
    const text = `${part.name} ${part.maker} ${part.kind} ${part.partNumber ?? ''} ${ref}`.toLowerCase();
    const fits = words.every((word) => text.includes(word)) && conditions.every((one) => satisfies(part, one));
    return fits ? [{ ref, part }] : [];
  });
}

/** A part that does not state the figure does not satisfy the condition: unknown is no number. */
export function satisfies(part: Part, { fields, sign, value, dimension, direction }: FigureCondition): boolean {
  return Object.keys(part.figures).some((field) => {
    if (fields && !fields.includes(field)) return false;
    const figure = readFigure(part, field);
    if (!figure || !kinds[part.kind][field]?.dimensions.includes(dimension)) return false;
    const wanted = direction === 'both-ways' && figure.direction === undefined ? undefined : direction;
    return holds(inDirection(figure, wanted), sign, value);
  });
}

function inDirection({ value, direction }: ReadFigure, wanted: Direction | undefined): number {
  if (direction === undefined) return value;
  const oneWay = direction === 'both-ways' ? value / 2 : value;
  return wanted === 'both-ways' ? oneWay * 2 : oneWay;
}

function holds(value: number, sign: Sign, limit: number): boolean {
  const slack = Math.abs(limit) * 1e-9;
  switch (sign) {
    case '≥':
      return value >= limit - slack;
    case '≤':
      return value <= limit + slack;
    case '>':
      return value > limit + slack;
    case '<':
      return value < limit - slack;
    case '=':
      return Math.abs(value - limit) <= slack;
    default:
      return sign satisfies never;
  }
}
