/** Results of edits. Each code has its words in both languages under `refusal.<code>`. */
import type { Design } from '../design.ts';
import type { EditResult, Refusal } from './edit.ts';

export const refusalCodes = [
  'above-top',
  'already-cut',
  'ambiguous-place',
  'bad-count',
  'bad-label',
  'bad-name',
  'bad-quantity',
  'bad-run',
  'bad-slots',
  'cut-too-many',
  'document',
  'indices-and-axes',
  'inherited',
  'inside-group',
  'inside-itself',
  'name-taken',
  'no-axis',
  'no-block',
  'no-change',
  'no-hold',
  'no-list',
  'no-net',
  'no-place',
  'no-position',
  'no-row',
  'no-supply',
  'no-wire',
  'not-a-cabinet',
  'nothing-named',
  'number-not-whole',
  'other-kind',
  'picked-index',
  'run-too-long',
  'says-nothing',
  'several-indices',
  'slots-overlap',
  'supplies-in-a-ring',
  'too-few-slots',
  'too-many-places',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Refused = Extract<EditResult, { ok: false }>;
export type Done = Extract<EditResult, { ok: true }>;

/** `where`: the address or name the refusal speaks of; '' for the whole. */
export function refuse(code: RefusalCode, where: string, params: Refusal['params'] = {}): Refused {
  return { ok: false, refusal: { code, where, params } };
}

export function done(design: Design, went: Pick<Done, 'dropped' | 'also'> = {}): Done {
  return {
    ok: true,
    design,
    ...(went.dropped && went.dropped.length > 0 && { dropped: went.dropped }),
    ...(went.also && went.also.length > 0 && { also: went.also }),
  };
}

/** Both steps as one. */
export function afterwards(first: Done, second: Done): Done {
  return done(second.design, {
    dropped: [...(first.dropped ?? []), ...(second.dropped ?? [])],
    also: [...new Set([...(first.also ?? []), ...(second.also ?? [])])],
  });
}
