/** A figure as text: its value with unit, or its interval, and the sign of how it follows. */
import type { Figure } from '../model/report/report.ts';
import { formatQuantity, formatRange } from '../model/units/format.ts';
import { type Language, sayRef } from '../text/index.ts';

const signs = { exact: '=', bounded: '[]', estimate: '≈', unknown: '?' } as const;

export function signOf({ kind }: Figure): string {
  return signs[kind];
}

export function figureText(figure: Figure, language: Language): string {
  const { value, unit, lower, upper, kind } = figure;
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
