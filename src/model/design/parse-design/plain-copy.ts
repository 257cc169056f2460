/**
 * A fresh copy of untrusted data as plain records, lists, texts, finite numbers, truth values and nulls: no shared
 * parts, no prototypes, no accessors. Bounded before anything else looks at the data; a loop ends at the depth limit.
 */
import { limits } from '../limits.ts';
import { isPrototypeName } from '../schema/text.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

export type PlainResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: ParseRefusal };

export function plainCopy(input: unknown): PlainResult {
  const path: PropertyKey[] = [];
  let left: number = limits.values;
  let charactersLeft: number = limits.fileCharacters;
  let refused: ParseRefusal | null = null;

  const refuse = (reason: Parameters<typeof refusal>[0], detail: Parameters<typeof refusal>[2]) => {
    refused ??= refusal(reason as ParseRefusal['reason'], path, detail);
    return undefined;
  };

  const copy = (value: unknown): unknown => {
    if (--left < 0) return refuse('too-many', { expected: `0..${limits.values}` });
    switch (typeof value) {
      case 'string':
        charactersLeft -= value.length;
        return charactersLeft < 0 ? refuse('too-large', { expected: `0..${limits.fileCharacters}` }) : value;
      case 'boolean':
        return value;
      case 'number':
        if (!Number.isFinite(value)) return refuse('out-of-range', { found: String(value) });
        // Minus zero would not survive being written.
        return value === 0 ? 0 : value;
      case 'object':
        if (value === null) return null;
        if (path.length >= limits.depth) return refuse('too-deep', { expected: `0..${limits.depth}` });
        return Array.isArray(value) ? copyList(value) : copyRecord(value);
      default:
        return refuse('wrong-type', { found: shown(value) });
    }
  };

  const copyList = (list: readonly unknown[]): unknown => {
    if (list.length > left) return refuse('too-many', { expected: `0..${limits.values}`, found: String(list.length) });
    const result: unknown[] = [];
    for (let place = 0; place < list.length && refused === null; place++) {
      path.push(place);
      result.push(copy(list[place]));
      path.pop();
    }
    return result;
  };

  const copyRecord = (record: object): unknown => {
    const prototype = Object.getPrototypeOf(record);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      return refuse('wrong-type', { expected: '{…}', found: Object.prototype.toString.call(record) });
    }
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(record)) {
      path.push(key);
      if (isPrototypeName(key)) return refuse('prototype-key', { found: key });
      charactersLeft -= key.length;
      const value = (record as Readonly<Record<string, unknown>>)[key];
      if (value !== undefined) result[key] = copy(value);
      if (refused !== null) return undefined;
      path.pop();
    }
    return result;
  };

  try {
    const value = copy(input);
    return refused === null ? { ok: true, value } : { ok: false, refusal: refused };
  } catch {
    // Accessors and proxies can throw whatever they like.
    return { ok: false, refusal: refusal('not-a-design', path) };
  }
}

export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
