/** A figure as it is read: digits, unit and mark on screen, and the same in words for the ear. */
import type { Figure } from '../../model/report/report.ts';
import { groupThousands, quantityParts, rangeParts } from '../../model/units/format.ts';
import type { Words } from '../shell/use-text.ts';

export interface Displayed {
  /** "75.26", "68.2–75.3", "≥ 499", "—". */
  readonly number: string;
  readonly unit: string;
}

const counted = new Set(['ratio', 'hops']);

/** Units are the same in every language, but for what is counted: links on a path. A ratio is a bare number. */
export function unitWords(unit: string, { t }: Words): string {
  return unit === 'hops' ? t('unit.hops') : unit === 'ratio' ? '' : unit;
}

/** The unit of a figure in a table, beside `fullFigure`: of ratios it tells which is so many to one. */
export function figureUnit(figure: Figure, words: Words): string {
  if (figure.unit !== 'ratio') return unitWords(figure.unit, words);
  return words.t(isToOne(figure) ? 'unit.to-one' : 'unit.ratio');
}

/** Capacity down to capacity up is so many to one; every other ratio is a share of a whole. */
function isToOne({ convention }: Figure): boolean {
  return convention.key === 'convention.oversubscription';
}

/** A share in per cent; one below the whole is never rounded up to it. */
function inPercent(share: number, digits: number): number {
  const nines = share > 0.9 && share < 1 ? Math.ceil(-Math.log10(1 - share)) : 0;
  return Number((100 * share).toPrecision(Math.min(15, Math.max(digits, nines + 1))));
}

/** Bounds, and estimates of which the inputs differ: neither end alone is the figure. */
function hasRange(kind: Figure['kind']): boolean {
  return kind === 'bounded' || kind === 'estimate';
}

/** `digits` significant digits; bounds and estimates show both ends where they differ, an unknown one its known part. */
export function displayFigure(figure: Figure, digits = 4): Displayed {
  if (figure.address !== undefined) return { number: figure.address, unit: '' };
  if (figure.unit === 'ratio') return displayRatio(figure, digits);
  return displayPlain(figure, digits);
}

/** "2.5 : 1" of what is so many to one, "99.8 %" of shares. */
function displayRatio(figure: Figure, digits: number): Displayed {
  if (isToOne(figure)) {
    const { number } = displayPlain(figure, digits);
    return { number: number === '—' ? number : `${number} : 1`, unit: '' };
  }
  const { value, lower, upper } = figure;
  const most = 15;
  const percent: Figure = {
    ...figure,
    unit: '%',
    value: value === null ? null : inPercent(value, digits),
    ...(lower !== undefined && { lower: inPercent(lower, digits) }),
    ...(upper !== undefined && { upper: inPercent(upper, digits) }),
  };
  return displayPlain(percent, most);
}

function displayPlain(figure: Figure, digits: number): Displayed {
  const { value, lower, upper, kind, unit } = figure;
  const shownUnit = counted.has(unit) ? '' : unit;
  if (kind === 'unknown' || value === null) {
    const isAbove = lower !== undefined && lower > 0;
    if (isAbove && upper !== undefined) return rangeParts(lower, upper, shownUnit, digits);
    const end = isAbove ? lower : upper;
    if (end === undefined) return { number: '—', unit: '' };
    const known = quantityParts(end, shownUnit, digits);
    return { number: `${isAbove ? '≥' : '≤'} ${known.number}`, unit: known.unit };
  }
  if (hasRange(kind) && lower !== undefined && upper !== undefined && lower < upper) {
    return rangeParts(lower, upper, shownUnit, digits);
  }
  return shorten(value, shownUnit, digits);
}

function shorten(value: number, unit: string, digits: number): Displayed {
  const { number, unit: scaled } = quantityParts(value, unit, digits);
  return { number, unit: scaled };
}

/** All digits of the report, in the report's own unit: for tables and exports. */
export function fullFigure(figure: Figure): string {
  const digits = 9;
  const written = (value: number) => groupThousands(Number(value.toPrecision(digits)));
  if (figure.address !== undefined) return figure.address;
  const { lower, upper } = figure;
  if (figure.value === null) {
    if (lower !== undefined) return upper === undefined ? `≥ ${written(lower)}` : `${written(lower)}–${written(upper)}`;
    return upper === undefined ? '—' : `≤ ${written(upper)}`;
  }
  if (hasRange(figure.kind) && lower !== undefined && upper !== undefined && lower < upper) {
    return `${written(lower)}–${written(upper)}`;
  }
  return written(figure.value);
}

const spoken: Readonly<Record<string, true>> = {
  'GB/s': true,
  'TB/s': true,
  'PB/s': true,
  'EB/s': true,
  'MB/s': true,
  GB: true,
  TB: true,
  PB: true,
  EB: true,
  W: true,
  kW: true,
  MW: true,
  GW: true,
  TFLOPS: true,
  PFLOPS: true,
  EFLOPS: true,
  TOPS: true,
  POPS: true,
  EOPS: true,
  kg: true,
  'm²': true,
  µs: true,
  ns: true,
  ms: true,
  s: true,
  USD: true,
  m: true,
  '%': true,
};

/** "75.26 terabytes per second": units are spoken in full. */
export function spokenFigure(figure: Figure, { ref, t }: Words): string {
  const { number, unit } = displayFigure(figure);
  if (number === '—') return t('mark.no-value');
  const digits = number
    .replace('≥ ', `${t('mark.at-least')} `)
    .replace('≤ ', `${t('mark.at-most')} `)
    .replace('–', ` ${t('mark.to')} `)
    .replace(' : ', ` ${t('mark.to')} `);
  const words = unit in spoken ? ref({ key: `unit.${unit}` }) : unit;
  return words ? `${digits} ${words}` : digits;
}
