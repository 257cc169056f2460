/** Order and position in the hall, and what feeds and cools it. */
import * as z from 'zod/mini';
import { limits } from '../limits.ts';
import { count, degrees, index, listOf, metres, recordOf, whole } from './number.ts';
import { address, fieldName, name, note, partRef, phrase, quantity, rowId } from './text.ts';

export const rowSchema = z.strictObject({
  id: rowId,
  at: z.optional(z.tuple([metres, metres])),
  turn: z.optional(degrees),
  run: listOf(phrase, limits.run),
  by: z.optional(name),
});

const side = z.number().check(z.gte(0), z.lte(limits.metres));
export const siteSchema = z.strictObject({
  hall: z.optional(z.tuple([side, side])),
  assumed: z.optional(note),
  rows: listOf(rowSchema, limits.rows),
});

export const supplySchema = z.strictObject({
  id: name,
  kind: z.enum([
    'grid',
    'generator',
    'transformer',
    'ups',
    'pdu',
    'rpp',
    'busway',
    'feed',
    'shelf',
    'busbar',
    'plant',
    'cdu',
    'cdm',
    'door',
  ]),
  part: z.optional(partRef),
  serves: listOf(address, limits.entries),
  every: z.optional(index),
  // Ways are lettered A to Z.
  ways: z.optional(whole(1, 26)),
  scheme: z.optional(z.enum(['2N', 'N+1', 'N'])),
  mode: z.optional(z.enum(['share', 'transfer'])),
  need: z.optional(whole(0, 26)),
  units: z.optional(count),
  set: z.optional(recordOf(fieldName, quantity, limits.entries)),
  inRack: z.optional(z.boolean()),
  by: z.optional(name),
  assumed: z.optional(note),
});
