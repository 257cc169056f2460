/** The whole document. Fields stand in the order in which files are written. */
import * as z from 'zod/mini';
import { limits } from '../limits.ts';
import { changeSchema } from './change.ts';
import { freeRecord } from './free-form.ts';
import { blockSchema, holdsSchema, numberingSchema } from './hold.ts';
import { jobSchema } from './job.ts';
import { netSchema } from './net.ts';
import { listOf, recordOf } from './number.ts';
import { partSchema } from './part.ts';
import { siteSchema, supplySchema } from './site.ts';
import { fieldName, name, netId, note, partRef, title } from './text.ts';

export const madeSchema = z.strictObject({
  by: name,
  with: recordOf(fieldName, z.union([note, z.number()]), limits.entries),
  blocks: listOf(name, limits.blocks),
  holds: listOf(name, limits.entries),
  nets: listOf(netId, limits.nets),
});

/** Texts of a list are bounded by the file itself. */
export const linkListSchema = z.strictObject({ nodes: z.string(), links: z.string() });

/** Names of migrations: a date and words, `2027-02-split-power-zones`. */
export const migrationName = z.string().check(z.maxLength(100), z.regex(/^\d{4}-\d{2}-[a-z0-9-]+$/));

export const documentSchema = z.strictObject({
  format: z.literal('podwright/1'),
  name: title,
  note: z.optional(note),
  migrations: z.optional(listOf(migrationName, limits.migrations)),
  parts: z.optional(recordOf(partRef, partSchema, limits.parts)),
  blocks: recordOf(name, blockSchema, limits.blocks),
  holds: holdsSchema,
  number: z.optional(recordOf(name, numberingSchema, limits.holds)),
  nets: recordOf(netId, netSchema, limits.nets),
  supply: z.optional(listOf(supplySchema, limits.supplies)),
  site: z.optional(siteSchema),
  facility: z.optional(freeRecord),
  jobs: z.optional(listOf(jobSchema, limits.jobs)),
  intent: z.optional(freeRecord),
  prices: z.optional(freeRecord),
  waivers: z.optional(listOf(freeRecord, limits.waivers)),
  made: z.optional(listOf(madeSchema, limits.made)),
  lists: z.optional(recordOf(name, linkListSchema, limits.lists)),
  changes: z.optional(listOf(changeSchema, limits.changes)),
});
