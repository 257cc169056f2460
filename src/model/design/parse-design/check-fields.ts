/** Every field is known, of the right type and within its bounds; nothing yet about what it means. */
import type * as z from 'zod/mini';
import type { PlainRecord } from '../migrations/migrations.ts';
import { changeVariants } from '../schema/change.ts';
import { documentFrame, type documentSchema } from '../schema/document.ts';
import { wireVariants } from '../schema/net.ts';
import { fromIssues } from './from-issue.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

export type FieldsResult =
  | { readonly ok: true; readonly document: z.infer<typeof documentSchema> }
  | { readonly ok: false; readonly refusal: ParseRefusal };

export function checkFields(document: PlainRecord): FieldsResult {
  const frame = documentFrame.safeParse(document);
  if (!frame.success) return { ok: false, refusal: fromIssues(frame.error.issues, document) };
  const { nets, changes = [] } = frame.data;
  for (const [id, net] of Object.entries(nets)) {
    for (const [place, wire] of net.wires.entries()) {
      const refused = checkVariant(wire, wireVariants, ['nets', id, 'wires', place]);
      if (refused) return { ok: false, refusal: refused };
    }
  }
  for (const [place, change] of changes.entries()) {
    const refused = checkVariant(change, changeVariants, ['changes', place]);
    if (refused) return { ok: false, refusal: refused };
  }
  return { ok: true, document: frame.data as z.infer<typeof documentSchema> };
}

/** A wire or change is of the kind whose own field it has. */
function checkVariant(
  value: unknown,
  variants: Readonly<Record<string, z.ZodMiniType>>,
  path: readonly PropertyKey[],
): ParseRefusal | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refusal('wrong-type', path, { expected: '{…}', found: shown(value) });
  }
  const kinds = Object.keys(variants);
  const kind = kinds.find((key) => Object.hasOwn(value, key));
  const variant = kind === undefined ? undefined : variants[kind];
  if (!variant) return refusal('missing-field', path, { expected: kinds.map(shown).join(' | ') });
  const result = variant.safeParse(value);
  return result.success ? null : fromIssues(result.error.issues, value, path);
}
