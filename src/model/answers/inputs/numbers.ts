/** Fields of numbers. Every number has a largest value, so that no input can overflow a sum. */
import { accept, type Field, type InputProblem, refuse, shown } from './field.ts';

/** No quantity of a design comes near it, in any unit of the questions. */
const largest = 1e12;
const largestCount = 1e9;

interface Bounds {
  readonly min: number;
  readonly max: number;
  /** The bound itself is refused. */
  readonly above?: boolean;
  readonly below?: boolean;
  readonly isWhole?: boolean;
}

function numberField({ above = false, below = false, isWhole = false, max, min }: Bounds): Field<number> {
  const problem: InputProblem = isWhole
    ? 'whole'
    : above
      ? below
        ? 'number-between'
        : 'number-above'
      : below
        ? 'number-below'
        : 'number';
  return {
    read(value, where) {
      const isGood =
        typeof value === 'number' &&
        Number.isFinite(value) &&
        (above ? value > min : value >= min) &&
        (below ? value < max : value <= max) &&
        (!isWhole || Number.isInteger(value));
      return isGood ? accept(value) : refuse(problem, { where, found: shown(value), min, max });
    },
  };
}

/** At least 0. */
export const amount = numberField({ min: 0, max: largest });
/** More than 0. */
export const positive = numberField({ min: 0, above: true, max: largest });
/** 0 to 1. */
export const share = numberField({ min: 0, max: 1 });
/** More than 0, at most 1: an efficiency, a utilisation. */
export const efficiency = numberField({ min: 0, above: true, max: 1 });
export const celsius = numberField({ min: -100, max: 200 });
export const altitude = numberField({ min: -500, max: 11_000 });

export const whole = (min: number, max = largestCount) => numberField({ min, max, isWhole: true });
export const between = (min: number, max: number) => numberField({ min, max });
export const above = (min: number, max = largest) => numberField({ min, above: true, max });
export const atLeastBelow = (min: number, max: number) => numberField({ min, max, below: true });
export const strictlyBetween = (min: number, max: number) => numberField({ min, max, above: true, below: true });
