/** A total as a share of another figure, with the interval that both leave. */
import { weakestBasis } from '../../catalogue/basis.ts';
import type { Basis } from '../../catalogue/part.ts';
import type { Figure, FigureKind, TextRef } from '../report.ts';

const order: readonly FigureKind[] = ['exact', 'bounded', 'estimate', 'unknown'];

/**
 * `total` ÷ `by`, in `unit` of the total. Undefined when the total is absent. The ends of the interval are
 * lower ÷ upper and upper ÷ lower; a divisor that is 0 or unknown makes the share unknown.
 */
export function shareOf(total: Figure | undefined, by: Figure | undefined, unit: string, convention: TextRef) {
  if (!total) return undefined;
  const missing = [...(total.missing ?? []), ...(by?.missing ?? [])];
  const basis: Basis = by ? weakestBasis([total.basis, by.basis]) : total.basis;
  const divisor = ends(by);
  const dividend = ends(total);
  if (!divisor || !dividend || divisor.lower <= 0 || divisor.upper <= 0 || !by?.value || total.value === null) {
    return { value: null, unit, kind: 'unknown', basis, convention, missing } satisfies Figure;
  }
  const kind = order[Math.max(order.indexOf(total.kind), order.indexOf(by.kind))] ?? 'unknown';
  return {
    value: total.value / by.value,
    unit,
    kind,
    basis,
    convention,
    lower: dividend.lower / divisor.upper,
    upper: dividend.upper / divisor.lower,
  } satisfies Figure;
}

/** What is proved or stated of a figure: undefined where one end is open. */
export function ends(figure: Figure | undefined): { readonly lower: number; readonly upper: number } | undefined {
  if (!figure || figure.value === null) return undefined;
  return { lower: figure.lower ?? figure.value, upper: figure.upper ?? figure.value };
}
