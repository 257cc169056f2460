/**
 * Reads a value against a schema and stops at the first mistake. The schema library would gather all of them: a
 * hostile document can hold two hundred thousand, which costs time and memory and overflows its call stack. So this
 * walks records, lists and choices itself, and asks the library for single values only.
 */
import type * as z from 'zod/mini';
import { recordBounds, recordKinds } from '../schema/number.ts';
import { fromIssue } from './from-issue.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

type Schema = z.core.SomeType;
/** Where we are: grows going in, shrinks coming out, and stays as it is at a mistake. */
type Path = PropertyKey[];
type PlainRecord = Readonly<Record<string, unknown>>;

/** Null when the value fits. The value is a plain copy: no accessors, no prototypes. */
export function firstMistake(schema: Schema, value: unknown): ParseRefusal | null {
  return inSchema(schema, value, []);
}

function inSchema(schema: Schema, value: unknown, path: Path): ParseRefusal | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return value === undefined ? null : inSchema(def.innerType, value, path);
    case 'lazy':
      return inSchema(def.getter(), value, path);
    case 'object':
      return inFields(def.shape, value, path);
    case 'record':
      return inRecord(def.keyType, def.valueType, recordBounds.get(schema) ?? 0, value, path);
    case 'array':
      return inList(def, value, path);
    case 'union': {
      const kinds = recordKinds.get(schema);
      return kinds ? inKind(kinds, value, path) : inChoice(def.options, value, path);
    }
    default:
      return inLeaf(schema, value, path);
  }
}

function inFields(shape: z.core.$ZodShape, value: unknown, path: Path): ParseRefusal | null {
  if (!isRecord(value)) return wrongType('{…}', value, path);
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(shape, key)) return refusal('unknown-field', [...path, key], { found: shown(key) });
  }
  for (const [key, field] of Object.entries(shape)) {
    path.push(key);
    const mistake = inSchema(field, value[key], path);
    if (mistake) return mistake;
    path.pop();
  }
  return null;
}

function inRecord(key: Schema, inner: Schema, most: number, value: unknown, path: Path): ParseRefusal | null {
  if (!isRecord(value)) return wrongType('{…}', value, path);
  const names = Object.keys(value);
  if (names.length > most) return tooMany(most, names.length, path);
  for (const name of names) {
    path.push(name);
    const mistake = inLeaf(key, name, path) ?? inSchema(inner, value[name], path);
    if (mistake) return mistake;
    path.pop();
  }
  return null;
}

function inList({ element, checks = [] }: z.core.$ZodArrayDef, value: unknown, path: Path): ParseRefusal | null {
  if (!Array.isArray(value)) return wrongType('[…]', value, path);
  for (const check of checks) {
    const { def } = (check as z.core.$ZodChecks)._zod;
    if (def.check === 'max_length' && value.length > def.maximum) return tooMany(def.maximum, value.length, path);
    if (def.check === 'min_length' && value.length < def.minimum) {
      return refusal('out-of-range', path, { expected: `${def.minimum}..`, found: String(value.length) });
    }
  }
  for (const [place, item] of value.entries()) {
    path.push(place);
    const mistake = inSchema(element, item, path);
    if (mistake) return mistake;
    path.pop();
  }
  return null;
}

/** The kind whose own field the record has. */
function inKind(kinds: Readonly<Record<string, Schema>>, value: unknown, path: Path): ParseRefusal | null {
  if (!isRecord(value)) return wrongType('{…}', value, path);
  for (const [key, kind] of Object.entries(kinds)) if (Object.hasOwn(value, key)) return inSchema(kind, value, path);
  return refusal('missing-field', path, { expected: Object.keys(kinds).map(shown).join(' | ') });
}

/** Of the options of the value's own type, one must fit; else the one that was read furthest speaks. */
function inChoice(options: readonly Schema[], value: unknown, path: Path): ParseRefusal | null {
  const likely = options.filter((option) => mayBe(option, value));
  if (likely.length === 0) return wrongType([...new Set(options.map(typeText))].join(' | '), value, path);
  let furthest: ParseRefusal | null = null;
  const depth = path.length;
  for (const option of likely) {
    const mistake = inSchema(option, value, path);
    if (!mistake) return null;
    path.length = depth;
    if (!furthest || (mistake.path?.length ?? 0) > (furthest.path?.length ?? 0)) furthest = mistake;
  }
  return furthest;
}

function inLeaf(schema: Schema, value: unknown, path: Path): ParseRefusal | null {
  const result = (schema as z.ZodMiniType).safeParse(value);
  const issue = result.error?.issues[0];
  return issue ? fromIssue(issue, value, path) : null;
}

/** The sign that stands for what a schema is in JSON. */
function typeText(schema: Schema): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'lazy':
      return typeText(def.getter());
    case 'object':
    case 'record':
      return '{…}';
    case 'array':
    case 'tuple':
      return '[…]';
    case 'number':
      return 'number';
    case 'literal':
      return typeof def.values[0];
    case 'boolean':
    case 'null':
      return def.type;
    default:
      return 'string';
  }
}

function mayBe(schema: Schema, value: unknown): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'union') return def.options.some((option) => mayBe(option, value));
  const text = typeText(schema);
  if (Array.isArray(value)) return text === '[…]';
  if (value === null) return text === 'null';
  return typeof value === 'object' ? text === '{…}' : text === typeof value;
}

function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongType(expected: string, value: unknown, path: Path): ParseRefusal {
  if (value === undefined) return refusal('missing-field', path, { expected });
  return refusal('wrong-type', path, { expected, found: shown(value) });
}

function tooMany(most: number, found: number, path: Path): ParseRefusal {
  return refusal('too-many', path, { expected: `0..${most}`, found: String(found) });
}
