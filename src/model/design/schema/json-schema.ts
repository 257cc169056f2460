import * as z from 'zod/mini';
import { documentSchema } from './document.ts';
/** The JSON Schema of the design file. */
export function jsonSchema(): object {
  return z.toJSONSchema(documentSchema, { target: 'draft-2020-12' });
}
