/** Makes the figures of a network: conventions, kinds and bounds in one place. */
import type { Fabric } from '../machine/fabric.ts';
import type { Figure, Working } from '../report/report.ts';
import { meeting } from '../solvers/throughput.ts';
import { groupThousands, inUnit } from '../units/format.ts';
import { roundTo } from '../units/round.ts';

/** The rates stand in the document; what is assumed there makes every figure they enter an estimate. */
export function isFirm({ basis }: Pick<Fabric, 'basis'>): boolean {
  return basis === 'published' || basis === 'derived' || basis === 'user';
}

/** What rests on which things are joined, and not on how fast: islands, paths, counts. */
export function wiringBasis({ assumptions }: Pick<Fabric, 'assumptions'>): Pick<Fabric, 'basis'> {
  return { basis: assumptions.length > 0 ? 'estimate' : 'published' };
}

/** bit/s in GB/s. */
export function gigabytes(bitsPerSecond: number): number {
  return inUnit(bitsPerSecond, 'GB/s');
}

/** A number inside a formula: at most six digits, grouped. */
export function shown(value: number): string {
  return groupThousands(roundTo(value, 6));
}

export interface FigureParts {
  readonly unit: string;
  readonly convention: string;
  readonly from: Working;
}

/** A plain number that follows from counting or sums. */
export function countedFigure(
  fabric: Pick<Fabric, 'basis'>,
  value: number,
  { unit, convention, from }: FigureParts,
): Figure {
  const kind = isFirm(fabric) ? 'exact' : 'estimate';
  return { value, unit, kind, basis: fabric.basis, convention: { key: convention }, from };
}

/** A number between two proved ends: exact where they meet. */
export function boundedFigure(
  fabric: Pick<Fabric, 'basis'>,
  lower: number,
  upper: number,
  { unit, convention, from }: FigureParts,
): Figure {
  const meets = upper - lower <= meeting * upper;
  const common = { unit, basis: fabric.basis, convention: { key: convention }, from } as const;
  if (meets) {
    const kind = isFirm(fabric) ? 'exact' : 'estimate';
    return { ...common, value: upper, kind, lower: upper, upper };
  }
  return { ...common, value: lower, kind: isFirm(fabric) ? 'bounded' : 'estimate', lower, upper };
}

/** Not known, though perhaps from one side. */
export function unknownFigure(
  fabric: Pick<Fabric, 'basis'>,
  missing: readonly string[],
  ends: { readonly lower?: number; readonly upper?: number },
  { unit, convention, from }: FigureParts,
): Figure {
  return {
    value: null,
    unit,
    kind: 'unknown',
    basis: fabric.basis,
    ...ends,
    convention: { key: convention },
    missing,
    from,
  };
}
