/** Fields made of others: choices, texts, lists and objects. */
import { accept, type Field, type Fields, type Read, refuse, shown, type Values } from './field.ts';

const longestList = 100_000;
const longestText = 200;

export function choice<const Name extends string>(names: readonly Name[]): Field<Name> {
  return {
    read(value, where) {
      const found = names.find((name) => name === value);
      return found === undefined
        ? refuse('choice', { where, found: shown(value), names: names.join(', ') })
        : accept(found);
    },
  };
}

export const text: Field<string> = {
  read(value, where) {
    const isGood = typeof value === 'string' && value.length > 0 && value.length <= longestText;
    return isGood ? accept(value) : refuse('text', { where, found: shown(value), max: longestText });
  },
};

export function list<Value>(item: Field<Value>, least = 1, most = longestList): Field<readonly Value[]> {
  return {
    read(value, where) {
      if (!Array.isArray(value) || value.length < least || value.length > most)
        return refuse('list', { where, found: shown(value), min: least, max: most });
      const values: Value[] = [];
      for (const [index, entry] of value.entries()) {
        const read = item.read(entry, `${where}[${index}]`);
        if (!read.ok) return read;
        values.push(read.value);
      }
      return accept(values);
    },
  };
}

/** An object of exactly these fields: an input that nobody reads is more likely a slip than a remark. */
export function record<Shape extends Fields>(shape: Shape): Field<Values<Shape>> {
  return {
    read(value, where) {
      if (!isObject(value)) return refuse('object', { where, found: shown(value) });
      const stray = Object.keys(value).find((name) => !Object.hasOwn(shape, name));
      if (stray !== undefined)
        return refuse('unknown-input', { where: `${where}.${stray}`, names: Object.keys(shape).join(', ') });
      const values: Record<string, unknown> = {};
      for (const [name, field] of Object.entries(shape)) {
        const read = readField(field, Object.hasOwn(value, name) ? value[name] : undefined, `${where}.${name}`);
        if (!read.ok) return read;
        values[name] = read.value;
      }
      return accept(values as Values<Shape>);
    },
  };
}

/** An object of any names with values of one kind. */
export function named<Value>(item: Field<Value>, most = 1000): Field<Readonly<Record<string, Value>>> {
  return {
    read(value, where) {
      if (!isObject(value)) return refuse('object', { where, found: shown(value) });
      const names = Object.keys(value);
      if (names.length === 0 || names.length > most)
        return refuse('list', { where, found: shown(value), min: 1, max: most });
      const values: [string, Value][] = [];
      for (const name of names) {
        const read = item.read(value[name], `${where}.${name}`);
        if (!read.ok) return read;
        values.push([name, read.value]);
      }
      return accept(Object.fromEntries(values));
    },
  };
}

/** A pair [low, high] in this order. */
export function range(item: Field<number>): Field<readonly [low: number, high: number]> {
  const pair = list(item, 2, 2);
  return {
    read(value, where) {
      const read = pair.read(value, where);
      if (!read.ok) return read;
      const [low, high] = read.value as readonly [number, number];
      return low <= high ? accept([low, high] as const) : refuse('pair-order', { where, found: shown(value) });
    },
  };
}

function readField<Value>(field: Field<Value>, value: unknown, where: string): Read<Value> {
  if (value !== undefined && value !== null) return field.read(value, where);
  return field.absent ? accept(field.absent.value) : refuse('missing', { where });
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
