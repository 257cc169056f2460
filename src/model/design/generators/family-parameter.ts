/**
 * What the parameters of a family can be, and how they are written: in a call (`torus?sides=8x4x4`), in a form of the
 * studio, and in `made.with`. One text for one value, so that the same call gives the same bytes.
 */
import { parseQuantity } from '../../units/quantity.ts';
import type { QuantityText } from '../design.ts';
import { limits } from '../limits.ts';

export type FamilyParameter =
  /** Without a default it follows from the others. */
  | { readonly kind: 'whole'; readonly min: number; readonly max: number; readonly default: number | null }
  /** '8x4x4': one whole number for each dimension. Their product is bounded by the size of a design. */
  | {
      readonly kind: 'sides';
      readonly min: number;
      readonly max: number;
      readonly most: number;
      readonly default: readonly number[] | null;
    }
  /** '50' is 50 GB/s one way; '400 Gb/s' as it stands. `zero`: 0 means none. `free`: no limit. */
  | { readonly kind: 'rate'; readonly zero?: true; readonly free?: true; readonly default: string | null }
  /** '4x4x2x1': a rate for each dimension. */
  | { readonly kind: 'rates'; readonly default: null }
  /** '2', '1.5' or '3:1'. */
  | { readonly kind: 'ratio'; readonly min: number; readonly max: number; readonly default: number }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly default: string };

export type FamilyParameters = Readonly<Record<string, FamilyParameter>>;

interface Kinds {
  readonly whole: number;
  readonly ratio: number;
  readonly sides: readonly number[];
  readonly rates: readonly QuantityText[];
  readonly rate: QuantityText;
  readonly choice: string;
}

/** A parameter without a default is null where the others fix it. */
export type ValueOf<P extends FamilyParameter> =
  | (P extends { options: readonly (infer Option)[] } ? Option : Kinds[P['kind']])
  | (P extends { default: null } ? null : never);

export type ValuesOf<Parameters extends FamilyParameters> = {
  readonly [Name in keyof Parameters]: ValueOf<Parameters[Name]>;
};

/** Values as people give them: text of a call or a form, or numbers. */
export type Given = Readonly<Record<string, string | number>>;

/** The rate of a card that is never the limit. */
export const free = 'free';

export function whole<Default extends number | null>(min: number, max: number, preset: Default) {
  return { kind: 'whole', min, max, default: preset } as const;
}

/** At most `most` dimensions of sides from `min`. */
export function sideList<Default extends readonly number[] | null>(min: number, most: number, preset: Default) {
  return { kind: 'sides', min, max: 1_000_000, most, default: preset } as const;
}

/** Of every link, one way; 1 GB/s unless told, so that known answers can be compared directly. */
export const linkRate = { kind: 'rate', default: '1 GB/s' } as const;
/** Of a card's own link; as `rate` unless told. */
export const ownRate = { kind: 'rate', default: null } as const;
export const ownRateOrFree = { kind: 'rate', default: null, free: true } as const;

/** Undefined for text that is no such value. */
export function readParameter(parameter: FamilyParameter, text: string): unknown {
  const plain = text.trim();
  switch (parameter.kind) {
    case 'whole':
      return readWhole(plain, parameter.min, parameter.max);
    case 'sides': {
      const parts = plain.split(/[x×]/i).map((part) => readWhole(part.trim(), parameter.min, parameter.max));
      if (parts.length > parameter.most || parts.includes(undefined)) return undefined;
      return (parts as readonly number[]).reduce((all, one) => all * one, 1) <= limits.count ? parts : undefined;
    }
    case 'rate':
      if (parameter.free && plain === free) return free;
      return readRate(plain, parameter.zero === true);
    case 'rates': {
      const parts = plain.split(/[x×]/i).map((part) => readRate(part.trim(), false));
      return parts.includes(undefined) ? undefined : parts;
    }
    case 'ratio': {
      const match = /^(\d{1,4}(?:\.\d{1,4})?)(?::1)?$/.exec(plain);
      const value = Number(match?.[1]);
      return match && value >= parameter.min && value <= parameter.max ? value : undefined;
    }
    case 'choice':
      return parameter.options.includes(plain) ? plain : undefined;
    default:
      return parameter satisfies never;
  }
}

function readWhole(text: string, min: number, max: number): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

/** A bare number is GB/s. The text of a document, with its unit. */
function readRate(text: string, zero: boolean): QuantityText | undefined {
  const isBare = /^\d{1,9}(?:\.\d{1,9})?$/.test(text);
  const quantity = isBare ? `${Number(text)} GB/s` : text;
  const read = parseQuantity(quantity, 'rate');
  if (!read.ok || quantity.length > 40) return undefined;
  return read.value.value > 0 || zero ? quantity : undefined;
}

/** The value as `made.with` keeps it. */
export function writtenValue(value: unknown): string | number {
  if (Array.isArray(value)) return value.map((one) => String(one).replace(/ GB\/s$/, '')).join('x');
  return typeof value === 'number' ? value : String(value);
}
