/**
 * Reported figures have 9 significant digits, so that engines whose last bits differ print the same text. Rounding
 * happens once, at the door of the report; analyses and solvers work with full precision.
 */
import type { Figure, Working } from './report.ts';

const digits = 9;

/** Infinite values stay as they are: the analysis that makes one is wrong, and the report says so elsewhere. */
export function roundToReport(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}

export function roundFigure(figure: Figure): Figure {
  return {
    ...figure,
    value: figure.value === null ? null : roundToReport(figure.value),
    ...(figure.lower === undefined ? {} : { lower: roundToReport(figure.lower) }),
    ...(figure.upper === undefined ? {} : { upper: roundToReport(figure.upper) }),
    ...(figure.from ? { from: roundWorking(figure.from) } : {}),
  };
}

function roundWorking(working: Working): Working {
  return {
    ...working,
    ...(typeof working.value === 'number' ? { value: roundToReport(working.value) } : {}),
    ...(working.inputs
      ? { inputs: working.inputs.map((input) => ('part' in input ? input : roundWorking(input))) }
      : {}),
  };
}
