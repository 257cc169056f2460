/** Reads one figure of a part. The only place where a part's text becomes a number. */
import { type Direction, parseQuantity } from '../units/quantity.ts';
import { kinds } from './kinds/kinds.ts';
import type { Basis, Part } from './part.ts';

export interface ReadFigure {
  /** Canonical unit; a bandwidth as stated (see `direction`). */
  readonly value: number;
  /** Bounds of what the sources say; both equal `value` where they agree. */
  readonly low: number;
  readonly high: number;
  readonly direction?: Direction;
  readonly basis: Basis;
}

/** Undefined when the part does not state it, or states it in a form that its kind does not allow (a user's part). */
export function readFigure(part: Part | undefined, field: string): ReadFigure | undefined {
  const figure = part && own(part.figures, field);
  const form = part && own(kinds[part.kind], field);
  if (!figure || !form) return undefined;
  const read = (text: string) => {
    const quantity = parseQuantity(text);
    return quantity.ok && form.dimensions.includes(quantity.value.dimension) ? quantity.value : undefined;
  };
  const stated = read(figure.value);
  if (!stated || (form.directed && !stated.direction)) return undefined;
  const low = figure.low === undefined ? stated : read(figure.low);
  const high = figure.high === undefined ? stated : read(figure.high);
  return {
    value: stated.value,
    low: Math.min(stated.value, low?.value ?? stated.value),
    high: Math.max(stated.value, high?.value ?? stated.value),
    ...(stated.direction && { direction: stated.direction }),
    basis: figure.basis,
  };
}

/** A bandwidth in one direction, bit/s. */
export function readOneWay(part: Part | undefined, field: string): number | undefined {
  const figure = readFigure(part, field);
  if (!figure) return undefined;
  return figure.direction === 'both-ways' ? figure.value / 2 : figure.value;
}

function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
