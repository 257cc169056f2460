/** Bounded numbers and bounded collections. */
import * as z from 'zod/mini';
import { limits } from '../limits.ts';

export function whole(least: number, most: number) {
  return z.int().check(z.gte(least), z.lte(most));
}

export const count = whole(0, limits.count);
/** 1-based. */
export const index = whole(1, limits.count);
export const metres = z.number().check(z.gte(-limits.metres), z.lte(limits.metres));
export const degrees = z.number().check(z.gte(-360), z.lte(360));

export function listOf<Item extends z.core.SomeType>(item: Item, most: number, least = 0) {
  const list = z.array(item);
  return least > 0 ? list.check(z.minLength(least), z.maxLength(most)) : list.check(z.maxLength(most));
}

/** One item alone or a list of them. */
export function oneOrMore<Item extends z.core.SomeType>(item: Item, most: number) {
  return z.union([item, listOf(item, most, 1)]);
}

/** Most fields of each record: the schema library has no word for it. */
export const recordBounds = new WeakMap<z.core.SomeType, number>();

export function recordOf<Key extends z.core.$ZodRecordKey, Value extends z.core.SomeType>(
  key: Key,
  value: Value,
  most: number,
) {
  const record = z.record(key, value);
  recordBounds.set(record, most);
  return record;
}

/** Kinds of records that are told apart by a field of their own, the key here. */
export const recordKinds = new WeakMap<z.core.SomeType, Readonly<Record<string, z.core.SomeType>>>();

export function oneOf<Kinds extends Readonly<Record<string, z.core.SomeType>>>(kinds: Kinds) {
  const union = z.union(Object.values(kinds) as Kinds[keyof Kinds][]);
  recordKinds.set(union, kinds);
  return union;
}
