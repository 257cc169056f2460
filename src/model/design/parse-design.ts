/**
 * The front door for documents: files, links, storage. Takes anything, throws nothing, changes nothing it is given;
 * what it lets in is a fresh, frozen `Design` within the stated limits, whose names and texts can all be relied on.
 *
 *   text -> JSON -> plain copy -> format and migrations -> fields -> names, boxes, wires, places, quantities
 */
import type * as z from 'zod/mini';
import { designForm, inOrder } from './canonical/form.ts';
import type { Design } from './design.ts';
import { migrate, type PlainRecord } from './migrations/migrations.ts';
import { checkBoxes, checkLike } from './parse-design/check-boxes.ts';
import { checkNames } from './parse-design/check-names.ts';
import { checkQuantities } from './parse-design/check-quantities.ts';
import { checkPlaces, checkRowCount } from './parse-design/check-site.ts';
import { checkChanges, checkNets } from './parse-design/check-wires.ts';
import { firstMistake } from './parse-design/first-mistake.ts';
import { parseJson } from './parse-design/json-text.ts';
import { locate } from './parse-design/locate.ts';
import { namesOf } from './parse-design/names.ts';
import { type ParseRefusal, type ParseResult, refusal, shown, type TextRef } from './parse-design/parse-result.ts';
import { deepFreeze, plainCopy } from './parse-design/plain-copy.ts';
import { documentSchema } from './schema/document.ts';

export type { ParseResult } from './parse-design/parse-result.ts';
export { parseReasons } from './parse-design/parse-result.ts';

/** From the text of a file or a stored document. A refusal has line and column. */
export function parseDesignText(text: string): ParseResult {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = parseDesign(json.value);
  if (parsed.ok || !parsed.refusal.path) return parsed;
  return { ok: false, refusal: { ...parsed.refusal, ...locate(text, parsed.refusal.path) } };
}

/** From any value. */
export function parseDesign(input: unknown): ParseResult {
  if (typeof input !== 'object' || input === null) return refuse(notADesign(input));
  const plain = plainCopy(input);
  if (!plain.ok) return plain;
  const format = checkFormat(plain.value);
  if (!format.ok) return format;
  const migrated = migrate(format.document);
  if (!migrated.ok) {
    return refuse(refusal('newer-format', ['migrations'], { found: migrated.unknown.map(shown).join(', ') }));
  }
  const mistake = firstMistake(documentSchema, migrated.document);
  if (mistake) return refuse(mistake);
  const design: Design = inOrder(migrated.document, designForm) as z.infer<typeof documentSchema>;
  for (const refused of checks(design)) return refuse(refused);
  const notes = migrated.applied.map((name): TextRef => ({ key: 'parse.note.migrated', params: { name } }));
  return { ok: true, design: deepFreeze(design), ...(notes.length > 0 && { notes }) };
}

/** Each check may rely on those before it. The first refusal ends the reading. */
function* checks(design: Design): Generator<ParseRefusal> {
  yield* checkRowCount(design);
  yield* checkLike(design);
  const names = namesOf(design);
  yield* checkBoxes(design, names);
  yield* checkNames(design, names);
  yield* checkNets(design, names);
  yield* checkChanges(design, names);
  yield* checkPlaces(design, names);
  yield* checkQuantities(design);
}

type FormatResult =
  | { readonly ok: true; readonly document: PlainRecord }
  | { readonly ok: false; readonly refusal: ParseRefusal };

function checkFormat(value: unknown): FormatResult {
  const expected = '"podwright/1"';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(notADesign(value));
  const document = value as PlainRecord;
  const { format } = document;
  if (format === 'podwright/1') return { ok: true, document };
  const isNewer = typeof format === 'string' && /^podwright\/\d{1,6}$/.test(format);
  return refuse(refusal(isNewer ? 'newer-format' : 'not-a-design', ['format'], { expected, found: shown(format) }));
}

function notADesign(value: unknown): ParseRefusal {
  return refusal('not-a-design', [], { expected: '{…}', found: shown(value) });
}

function refuse(refused: ParseRefusal): { readonly ok: false; readonly refusal: ParseRefusal } {
  return { ok: false, refusal: refused };
}
