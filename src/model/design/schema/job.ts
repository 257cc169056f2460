/** Jobs to run on the machine. */
import * as z from 'zod/mini';
import { freeRecord } from './free-form.ts';
import { index } from './number.ts';
import { address, name, quantity, title } from './text.ts';

const degree = z.optional(index);

export const checkpointSchema = z.strictObject({
  write: quantity,
  restart: quantity,
  interval: z.optional(quantity),
  asynchronous: z.optional(z.literal(true)),
});

export const jobSchema = z.strictObject({
  id: name,
  on: z.optional(address),
  cards: degree,
  /** An id of the model catalogue, or the fields of a model of one's own. */
  model: z.optional(z.union([title, freeRecord])),
  kind: z.optional(z.enum(['train', 'prefill', 'decode'])),
  precision: z.optional(z.enum(['bf16', 'fp8', 'fp4'])),
  overhead: z.optional(z.enum(['lab', 'production'])),
  tp: degree,
  pp: degree,
  vpp: degree,
  dp: degree,
  cp: degree,
  ep: degree,
  batch: degree,
  microBatch: degree,
  sequence: degree,
  output: degree,
  recompute: z.optional(z.enum(['none', 'selective', 'full'])),
  zero: z.optional(z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])),
  limit: z.optional(quantity),
  checkpoint: z.optional(checkpointSchema),
  stopsPerDay: z.optional(z.number().check(z.gte(0), z.lte(1e6))),
});
