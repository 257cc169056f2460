/** Records whose fields belong to analyses that grow: bounded in size and depth, kept as they are. */
import * as z from 'zod/mini';
import { limits } from '../limits.ts';
import { listOf, recordOf } from './number.ts';
import { fieldName, note } from './text.ts';

const atom = z.union([note, z.number(), z.boolean(), z.null()]);

function nested(depth: number): z.ZodMiniType<unknown> {
  if (depth === 0) return atom;
  const inner = nested(depth - 1);
  return z.union([atom, listOf(inner, limits.entries), recordOf(fieldName, inner, limits.entries)]);
}

const value = nested(5);
export const freeRecord = recordOf(fieldName, value, limits.entries);
