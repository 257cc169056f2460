/** Modules: blocks, what they hold, and the numbering of elements. */
import * as z from 'zod/mini';
import { limits } from '../limits.ts';
import { count, listOf, oneOrMore, recordOf, whole } from './number.ts';
import { address, name, note, partRef, phrase } from './text.ts';

export const holdSchema = z.strictObject({
  n: oneOrMore(count, limits.dimensions),
  axis: z.optional(oneOrMore(name, limits.dimensions)),
  block: z.optional(name),
  part: z.optional(partRef),
  card: z.optional(z.literal(true)),
  at: z.optional(phrase),
  in: z.optional(address),
  note: z.optional(note),
  assumed: z.optional(note),
});

export const holdsSchema = recordOf(name, holdSchema, limits.holds);

export const blockSchema = z.strictObject({
  is: z.enum(['cabinet', 'node', 'tray', 'board', 'group']),
  part: z.optional(partRef),
  like: z.optional(name),
  holds: holdsSchema,
});

export const numberingSchema = z.strictObject({
  axis: listOf(name, limits.dimensions, 1),
  n: listOf(whole(1, limits.count), limits.dimensions, 1),
});
