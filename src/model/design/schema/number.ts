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

export function recordOf<Key extends z.core.$ZodRecordKey, Value extends z.core.SomeType>(
  key: Key,
  value: Value,
  most: number,
) {
  return z.record(key, value).check(
    z.refine((record) => Object.keys(record as object).length <= most, {
      error: 'too-many',
      params: { most },
    }),
  );
}
