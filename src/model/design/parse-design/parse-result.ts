/** What comes out of the front door for documents: a design, or the reason, place and remedy. */

import type { Design } from '../design.ts';
import { inParserWords } from './parser-words.ts';

export const parseReasons = [
  'not-json',
  'too-large',
  'too-deep',
  'too-many',
  'not-a-design',
  'newer-format',
  'unknown-field',
  'missing-field',
  'wrong-type',
  'out-of-range',
  'bad-name',
  'prototype-key',
  'duplicate-name',
  'bad-quantity',
  'bad-address',
  'bad-slots',
  'bad-list',
  'broken-reference',
  'cyclic-blocks',
  'cyclic-reference',
  'axis-mismatch',
  'too-many-elements',
] as const;
export type ParseReason = (typeof parseReasons)[number];

export const linkReasons = ['not-a-link', 'newer-link', 'link-damaged', 'link-too-large'] as const;
export type LinkReason = (typeof linkReasons)[number];

/** A text key with its parameters; words live in `text`. */
export interface TextRef {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ParseRefusal<Reason extends string = ParseReason> {
  readonly reason: Reason;
  /** Place in the document (`nets.scale-up.wires[0].rate`, 0-based as in JSON); `$` is the whole, `3:7` a line and column of the text. */
  readonly where: string;
  /** The same place step by step; absent when only the text has a place. */
  readonly path?: readonly PropertyKey[];
  /** 1-based place in the text, when there is a text. */
  readonly line?: number;
  readonly column?: number;
  /** In the notation of JSON: `"cabinet" | "node"`, `0..10000000`, `"28 GB/s"`. */
  readonly expected?: string;
  readonly found?: string;
  /** What is wrong: `parse.<reason>` with `where`, `expected`, `found`. */
  readonly message: TextRef;
  /** What to do about it: `parse.mend.<reason>`. */
  readonly mend: TextRef;
}

export type ParseResult =
  | { readonly ok: true; readonly design: Design; readonly notes?: readonly TextRef[] }
  | { readonly ok: false; readonly refusal: ParseRefusal };

export interface RefusalDetail {
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Every refusal is made here, so that its words always have all their parameters. */
export function refusal<Reason extends string>(
  reason: Reason,
  place: readonly PropertyKey[] | string,
  detail: RefusalDetail = {},
): ParseRefusal<Reason> {
  const { expected, found, line, column } = detail;
  const where = typeof place === 'string' ? place : pathText(place);
  const params = inParserWords({ where, expected: expected ?? '–', found: found ?? '–' });
  return {
    reason,
    where,
    ...(typeof place === 'string' ? {} : { path: [...place] }),
    ...(line === undefined || column === undefined ? {} : { line, column }),
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    message: { key: `parse.${reason}`, params },
    mend: { key: `parse.mend.${reason}`, params },
  };
}

/** A found value in few characters, safe to print: control characters and direction marks are escaped. */
export function shown(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value;
  if (Array.isArray(value)) return `[…] (${value.length})`;
  if (typeof value === 'object' && value !== null) return '{…}';
  if (typeof value !== 'string') return String(value);
  const cut = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return JSON.stringify(cut).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `['nets', 'scale-up', 'wires', 0]` as `nets.scale-up.wires[0]`; odd keys are quoted. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else {
      const key = String(step);
      if (/^[\p{L}_][\p{L}\p{N}_-]{0,63}$/u.test(key)) text += text === '' ? key : `.${key}`;
      else text += `[${shown(key)}]`;
    }
  }
  return text === '' ? '$' : text;
}
