/** A figure as text: its value with unit, or its interval, and the sign of how it follows. */
import type { Figure } from '../model/report/report.ts';
import { formatQuantity, formatRange } from '../model/units/format.ts';
import { type Language, sayRef } from '../text/index.ts';

const signs = { exact: '=', bounded: '[]', estimate: '≈', unknown: '?' } as const;

/** Units that are words; all others are the same in every language. */
const counted = new Set(['hops', 'ratio']);

export function signOf({ kind }: Figure): string {
  return signs[kind];
}

export function figureText(figure: Figure, language: Language): string {
  const { value, lower, upper, kind } = figure;
  const unit = counted.has(figure.unit) ? sayRef(language, { key: `unit.${figure.unit}` }) : figure.unit;
  const digits = 9;
  if (figure.address !== undefined) return figure.address;
  if (value === null) {
    if (lower !== undefined && upper !== undefined) return formatRange(lower, upper, unit, digits);
    if (lower !== undefined) return `≥ ${formatQuantity(lower, unit, digits)}`;
    if (upper !== undefined) return `≤ ${formatQuantity(upper, unit, digits)}`;
    return sayRef(language, { key: 'cli.unknown' });
  }
  if (kind !== 'exact' && lower !== undefined && upper !== undefined && lower !== upper) {
    return formatRange(lower, upper, unit, digits);
  }
  return formatQuantity(value, unit, digits);
}
