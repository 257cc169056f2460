/** What a link carries beside the design: what was tried, what was on screen, which figures the sender saw. */
import * as z from 'zod/mini';
import { parseAddress } from '../address.ts';
import { limits } from '../limits.ts';
import { checkQuantity } from '../parse-design/check-quantities.ts';
import { firstMistake } from '../parse-design/first-mistake.ts';
import { type ParseRefusal, refusal, shown } from '../parse-design/parse-result.ts';
import { plainCopy } from '../parse-design/plain-copy.ts';
import { listOf, recordOf } from '../schema/number.ts';
import { address, fieldName, quantity, title } from '../schema/text.ts';

export interface WhatIf {
  readonly name?: string | undefined;
  /** Addresses that fail together. */
  readonly fail: readonly string[];
  /** Settings tried, as text with unit. */
  readonly set?: Readonly<Record<string, string>> | undefined;
}

/** Plain words of the sender's screen; a view that does not know one shows its default. */
export interface LinkView {
  readonly view?: string | undefined;
  readonly lens?: string | undefined;
  readonly selection?: readonly string[] | undefined;
  readonly inside?: string | undefined;
  readonly net?: string | undefined;
}

export interface LinkExtras {
  readonly whatIfs?: readonly WhatIf[] | undefined;
  readonly view?: LinkView | undefined;
  readonly results?: string | undefined;
}

const whatIf = z.strictObject({
  name: z.optional(title),
  fail: listOf(address, limits.whatIfs),
  set: z.optional(recordOf(fieldName, quantity, limits.entries)),
});

const extrasSchema = z.strictObject({
  whatIfs: z.optional(listOf(whatIf, limits.whatIfs)),
  view: z.optional(
    z.strictObject({
      view: z.optional(title),
      lens: z.optional(title),
      selection: z.optional(listOf(address, limits.selection)),
      inside: z.optional(address),
      net: z.optional(title),
    }),
  ),
  results: z.optional(z.string().check(z.regex(/^[0-9a-f]{16,64}$/))),
});

export type ExtrasResult =
  | { readonly ok: true; readonly extras: LinkExtras }
  | { readonly ok: false; readonly refusal: ParseRefusal };

export function checkExtras(input: unknown): ExtrasResult {
  const plain = plainCopy(input);
  if (!plain.ok) return plain;
  const mistake = firstMistake(extrasSchema, plain.value);
  if (mistake) return { ok: false, refusal: mistake };
  const extras: LinkExtras = plain.value as z.infer<typeof extrasSchema>;
  for (const refused of checkTexts(extras)) return { ok: false, refusal: refused };
  return { ok: true, extras };
}

function* checkTexts({ whatIfs = [], view = {} }: LinkExtras): Generator<ParseRefusal> {
  for (const [place, { fail, set }] of whatIfs.entries()) {
    for (const [entry, text] of fail.entries()) yield* checkAddress(text, ['whatIfs', place, 'fail', entry]);
    for (const [field, text] of Object.entries(set ?? {})) {
      yield* checkQuantity(text, undefined, ['whatIfs', place, 'set', field]);
    }
  }
  for (const [entry, text] of (view.selection ?? []).entries()) yield* checkAddress(text, ['view', 'selection', entry]);
  if (view.inside !== undefined) yield* checkAddress(view.inside, ['view', 'inside']);
}

function* checkAddress(text: string, path: readonly PropertyKey[]): Generator<ParseRefusal> {
  if (!parseAddress(text).ok) {
    yield refusal('bad-address', path, { expected: '"cc[3]/node[2]"', found: shown(text) });
  }
}
