/** A user's own part inside the document: the form of the catalogue. */
import * as z from 'zod/mini';
import { bases } from '../../catalogue/part.ts';
import { limits } from '../limits.ts';
import { listOf, recordOf } from './number.ts';
import { fieldName, note, quantity, title } from './text.ts';

export const partFigureSchema = z.strictObject({
  value: quantity,
  basis: z.enum(bases),
  source: listOf(note, 50),
  low: z.optional(quantity),
  high: z.optional(quantity),
  note: z.optional(note),
});

export const partSchema = z.strictObject({
  kind: z.enum([
    'accelerator',
    'cpu',
    'switch',
    'nic',
    'node',
    'cabinet',
    'shelf',
    'cable',
    'module',
    'appliance',
    'cooling',
    'power',
  ]),
  name: title,
  maker: title,
  partNumber: z.optional(title),
  status: z.optional(title),
  note: z.optional(note),
  figures: recordOf(fieldName, partFigureSchema, limits.entries),
});
