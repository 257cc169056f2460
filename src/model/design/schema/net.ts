/** Networks and their wiring rules. */
import * as z from 'zod/mini';
import type { Medium } from '../design.ts';
import { limits } from '../limits.ts';
import { index, listOf, oneOf, recordOf, whole } from './number.ts';
import { name, note, partRef, quantity, title } from './text.ts';

const mediumClass = z.enum(['board', 'backplane', 'copper', 'optics', 'twisted-pair']);
export const mediumSchema: z.ZodMiniType<Medium> = z.lazy(() => z.union([mediumClass, partRef, splitMediumSchema]));
export const splitMediumSchema = z.strictObject({
  inside: name,
  // biome-ignore lint/suspicious/noThenProperty: a field of the published format; documents are never awaited
  then: mediumSchema,
  else: mediumSchema,
  via: z.optional(name),
});

export const dealtLinksSchema = z.strictObject({
  total: whole(1, limits.links),
  deal: z.enum(['even', 'round-robin']),
  restart: z.optional(name),
});

const seed = whole(0, Number.MAX_SAFE_INTEGER);
const ports = whole(1, 100_000);
export const patternSchema = oneOf({
  between: z.strictObject({
    name: z.literal('dragonfly'),
    between: name,
    ports,
    arrangement: z.enum(['palmtree', 'absolute', 'relative']),
  }),
  degree: z.strictObject({ name: z.literal('random-regular'), degree: ports, seed }),
});

const head = { id: name, each: name };
const tail = {
  links: z.optional(z.union([whole(1, limits.links), dealtLinksSchema])),
  rate: z.optional(quantity),
  medium: z.optional(mediumSchema),
  perCable: z.optional(whole(1, 1_000)),
};
const words = { note: z.optional(note), assumed: z.optional(note) };

const same = z.optional(listOf(name, limits.dimensions * 4));
const pick = z.optional(recordOf(name, index, limits.dimensions * 4));

/** A wire is told by the field that says where it goes. */
export const wireSchema = oneOf({
  to: z.strictObject({ ...head, to: name, same, pick, ...tail, ...words }),
  mesh: z.strictObject({ ...head, mesh: name, ...tail, ...words }),
  ring: z.strictObject({ ...head, ring: name, ...tail, ...words }),
  line: z.strictObject({ ...head, line: name, ...tail, ...words }),
  pattern: z.strictObject({ ...head, pattern: patternSchema, ...tail, ...words }),
  list: z.strictObject({ ...head, list: name, ...tail, ...words }),
  edge: z.strictObject({ ...head, ...tail, edge: name, ...words }),
});

export const netSchema = z.strictObject({
  name: z.optional(title),
  rate: quantity,
  medium: z.optional(mediumSchema),
  note: z.optional(note),
  wires: listOf(wireSchema, limits.wires),
});
