/** The kinds of text in a document. Patterns stand in the published schema; meaning is checked by `parseDesign`. */
import * as z from 'zod/mini';
import { limits } from '../limits.ts';

// Strict content policies forbid compiling from text; this must come before the first schema is made.
z.config({ jitless: true });

/** Names of blocks, holds, axes, supplies, wires, lists: a letter, then letters, digits, `-`, `_`, in any script. */
export const namePattern = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/**
 * Names that every JavaScript object answers to are refused wherever they stand, so that looking a name up can never
 * find machinery.
 */
export function isPrototypeName(name: string): boolean {
  return name in Object.prototype || name === 'prototype';
}

function text(most: number, pattern?: RegExp) {
  return pattern ? z.string().check(z.maxLength(most), z.regex(pattern)) : z.string().check(z.maxLength(most));
}

export const name = text(limits.nameCharacters, namePattern);
export const title = text(limits.titleCharacters);
/** What a user calls one place: one line, without what cannot be seen. */
export const labelPattern = /^[^\p{C}\p{Z}]([^\p{C}\p{Zl}\p{Zp}]{0,38}[^\p{C}\p{Z}])?$/u;
export const label = text(limits.nameCharacters, labelPattern);
export const note = text(limits.noteCharacters);
export const phrase = text(limits.phraseCharacters);
/** Parsed by `units`; the schema only bounds it. */
export const quantity = text(64);
/** Parsed by `address.ts`; the schema only bounds it. */
export const address = text(limits.phraseCharacters, /^\S(.*\S)?$/u);
export const partRef = text(200, /^[A-Za-z0-9][\w.+-]*\/[A-Za-z0-9][\w.+-]*@[1-9]\d{0,5}$/);
export const netId = text(
  limits.nameCharacters,
  /^(scale-up|scale-out|front-end|storage|management)(-[\p{L}\p{N}_-]+)?$/u,
);
export const wireRef = text(2 * limits.nameCharacters + 1, /^[\p{L}\p{N}_-]+\.[\p{L}\p{N}_-]+$/u);
/** Ids of rows: `A`, `10`, `{1..8}`, `A{1..8}`. */
export const rowId = text(
  limits.nameCharacters,
  /^(?=.)[\p{L}\p{N}_-]*(\{[\p{L}\p{N}]{1,6}\.\.[\p{L}\p{N}]{1,6}\}[\p{L}\p{N}_-]*)?$/u,
);
/** Names of figures and fields: `compute.bf16`, `ports.osfp`. */
export const fieldName = text(limits.nameCharacters, /^[\p{L}_][\p{L}\p{N}_.-]*$/u);
