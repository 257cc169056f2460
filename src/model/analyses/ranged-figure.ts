/** Figures that follow from ranges: one place that decides between exact, estimate and unknown. */
import { weakestBasis } from '../catalogue/basis.ts';
import type { Basis } from '../catalogue/part.ts';
import type { Figure, TextRef, Working } from '../report/report.ts';
import { isSoft } from './part-total.ts';

export interface RangedValue {
  /** All in the unit of the figure. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly bases: readonly Basis[];
  /** Rests on a default or a model of ours, whatever its inputs. */
  readonly isModel: boolean;
}

export interface FigureWords {
  readonly unit: string;
  readonly convention: TextRef;
  readonly from: Working;
}

export function rangedFigure({ value, low, high, bases, isModel }: RangedValue, words: FigureWords): Figure {
  const ownBasis = weakestBasis(isModel ? [...bases, 'estimate'] : bases);
  const isRange = low < high;
  const kind = isModel || isRange || bases.some(isSoft) ? 'estimate' : 'exact';
  const bounds = isRange || kind === 'exact' ? { lower: low, upper: high } : {};
  return { value, unit: words.unit, kind, basis: ownBasis, ...bounds, convention: words.convention, from: words.from };
}

/** Not known, though perhaps from one side. */
export function unknownValue(
  missing: readonly string[],
  ends: { readonly lower?: number | undefined; readonly upper?: number | undefined; readonly bases?: readonly Basis[] },
  { unit, convention, from }: FigureWords,
): Figure {
  return {
    value: null,
    unit,
    kind: 'unknown',
    basis: weakestBasis(ends.bases ?? []),
    ...(ends.lower !== undefined && { lower: ends.lower }),
    ...(ends.upper !== undefined && { upper: ends.upper }),
    convention,
    missing,
    from: { ...from, value: null, unit },
  };
}
