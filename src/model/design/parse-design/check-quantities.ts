/** Every text that states a quantity can be read, in the dimension its place asks for. */
import { parseQuantity } from '../../units/quantity.ts';
import type { Dimension } from '../../units/unit-table.ts';
import type { Design } from '../design.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

const samples: Partial<Record<Dimension, string>> = { rate: '"50 GB/s"', length: '"7 m"', time: '"30 s"' };

export function* checkQuantity(
  text: unknown,
  dimension: Dimension | undefined,
  path: readonly PropertyKey[],
  sign: 'any' | 'above zero' = 'any',
): Generator<ParseRefusal> {
  const read = parseQuantity(text, dimension);
  if (read.ok && (sign === 'any' || read.value.value > 0)) return;
  const expected = (dimension && samples[dimension]) ?? '"5.5 kW"';
  yield refusal('bad-quantity', path, { expected, found: shown(text) });
}

/** Quantities of parts, supplies and jobs; those of networks and changes are checked where they stand. */
export function* checkQuantities(design: Design): Generator<ParseRefusal> {
  for (const [ref, part] of Object.entries(design.parts ?? {})) {
    for (const [field, figure] of Object.entries(part.figures)) {
      const path = ['parts', ref, 'figures', field];
      yield* checkQuantity(figure.value, undefined, [...path, 'value']);
      if (figure.low !== undefined) yield* checkQuantity(figure.low, undefined, [...path, 'low']);
      if (figure.high !== undefined) yield* checkQuantity(figure.high, undefined, [...path, 'high']);
    }
  }
  for (const [place, supply] of (design.supply ?? []).entries()) {
    for (const [field, text] of Object.entries(supply.set ?? {})) {
      yield* checkQuantity(text, undefined, ['supply', place, 'set', field]);
    }
  }
  for (const [place, job] of (design.jobs ?? []).entries()) {
    if (job.limit !== undefined) yield* checkQuantity(job.limit, 'time', ['jobs', place, 'limit']);
    for (const [field, text] of Object.entries((job.checkpoint as object | undefined) ?? {})) {
      if (field !== 'asynchronous') yield* checkQuantity(text, 'time', ['jobs', place, 'checkpoint', field]);
    }
  }
}
