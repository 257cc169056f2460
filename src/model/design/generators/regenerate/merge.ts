/**
 * Three texts of one record: what the generator wrote last time (base), what it has become (mine), what the generator
 * writes now (theirs). Whoever changed a field has it; where both did, the generator has it and the loss is noted. What
 * the user took out stays out.
 */

export interface Merge<Value> {
  readonly value: Value | undefined;
  /** Paths of what the user had changed and the generator now says otherwise, or no longer has. */
  readonly overwritten: readonly string[];
}

/** Fields merged inside only down to here; anything else is one value. */
export type Depth = number;

export function merge(base: unknown, mine: unknown, theirs: unknown, path: string, depth: Depth): Merge<unknown> {
  if (same(base, mine)) return { value: theirs, overwritten: [] };
  if (same(base, theirs) || same(mine, theirs) || mine === undefined) return { value: mine, overwritten: [] };
  if (depth > 0 && isRecord(mine) && (isRecord(theirs) || theirs === undefined)) {
    const inside = mergeRecords(isRecord(base) ? base : {}, mine, theirs ?? {}, path, depth - 1);
    if (theirs !== undefined) return inside;
    return { value: undefined, overwritten: [...inside.overwritten, ...added(base, mine, path)] };
  }
  return { value: theirs, overwritten: [path] };
}

type PlainRecord = Readonly<Record<string, unknown>>;

function mergeRecords(base: PlainRecord, mine: PlainRecord, theirs: PlainRecord, path: string, depth: Depth) {
  const value: Record<string, unknown> = {};
  const overwritten: string[] = [];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const merged = merge(base[key], mine[key], theirs[key], path === '' ? key : `${path}.${key}`, depth);
    if (merged.value !== undefined) value[key] = merged.value;
    overwritten.push(...merged.overwritten);
  }
  return { value, overwritten };
}

/** What the user put into a record that is no more. */
function added(base: unknown, mine: PlainRecord, path: string): readonly string[] {
  return Object.keys(mine).flatMap((key) => (isRecord(base) && key in base ? [] : [`${path}.${key}`]));
}

export function same(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && text(one) === text(other));
}

/** The order in which fields were set carries no meaning. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
