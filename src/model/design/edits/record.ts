/** Small changes to records and lists that leave no empty optional field behind, so that a way back is a way back. */
import type { Change, Design, Site, Supply } from '../design.ts';

type Keyed<Value> = Readonly<Record<string, Value>>;

/** The object with these fields; a field set to nothing is taken away. The same object when it says so already. */
export function patched<Value extends object>(value: Value, set: Partial<Value>): Value {
  const result = new Map<string, unknown>(Object.entries(value));
  let isSame = true;
  for (const [key, field] of Object.entries(set)) {
    const old = result.get(key);
    if (field === undefined || field === null) result.delete(key);
    else result.set(key, cleaned(field));
    isSame &&= old === result.get(key) || (old !== undefined && JSON.stringify(old) === JSON.stringify(field));
  }
  return isSame ? value : (Object.fromEntries(result) as Value);
}

/** Without fields that say nothing, at any depth; the same value when there are none. */
export function cleaned<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as object);
  const kept = entries.filter(([, field]) => field !== undefined).map(([key, field]) => [key, cleaned(field)] as const);
  if (kept.length === entries.length && kept.every(([, field], k) => field === entries[k]?.[1])) return value;
  return (Array.isArray(value) ? kept.map(([, field]) => field) : Object.fromEntries(kept)) as Value;
}

export function without<Value>(record: Keyed<Value>, gone: (key: string, value: Value) => boolean): Keyed<Value> {
  const entries = Object.entries(record);
  const kept = entries.filter(([key, value]) => !gone(key, value));
  return kept.length === entries.length ? record : Object.fromEntries(kept);
}

/** The same record with one key called otherwise, in its old place. */
export function withKey<Value>(record: Keyed<Value>, from: string, to: string): Keyed<Value> {
  if (!Object.hasOwn(record, from)) return record;
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key === from ? to : key, value]));
}

/** The same record with every value looked at; itself when none changes. */
export function mapped<Value>(record: Keyed<Value>, change: (value: Value, key: string) => Value): Keyed<Value> {
  const entries = Object.entries(record).map(([key, value]) => [key, change(value, key)] as const);
  return entries.every(([key, value]) => value === record[key]) ? record : Object.fromEntries(entries);
}

/** The same list with every item looked at; itself when none changes. */
export function mappedList<Item>(list: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  return sameList(list, list.map(change));
}

/** The old list when the new one says the same. */
export function sameList<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  return before.length === after.length && after.every((item, k) => item === before[k]) ? before : after;
}

/** The design with another value in an optional field; an empty list or record is no field at all. */
export function withField<Key extends keyof Design>(design: Design, key: Key, value: Design[Key] | undefined): Design {
  if (value === design[key]) return design;
  const isEmpty = value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
  if (!isEmpty) return { ...design, [key]: value };
  const { [key]: _gone, ...rest } = design;
  return rest as Design;
}

export function withChanges(design: Design, changes: readonly Change[]): Design {
  return withField(design, 'changes', changes);
}

export function withSupply(design: Design, supply: readonly Supply[]): Design {
  return withField(design, 'supply', supply);
}

/** Rows that say the same as before stay the same; a site without rows that says nothing else is none. */
export function withRows(design: Design, after: Site['rows']): Design {
  const before = design.site?.rows ?? [];
  const byId = new Map(before.map((row) => [row.id, row]));
  const reused = after.map((row) => {
    const old = byId.get(row.id);
    return old !== undefined && (old === row || JSON.stringify(old) === JSON.stringify(row)) ? old : row;
  });
  const rows = sameList(before, reused);
  if (rows === before) return design;
  const site: Site = { ...design.site, rows };
  return withField(design, 'site', rows.length === 0 && Object.keys(site).length === 1 ? undefined : site);
}
