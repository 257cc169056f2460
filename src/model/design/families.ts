/** Families as designs: `torus`, or with parameters `fat-tree?k=32&hosts=64`. */

import type { Design, Made } from './design.ts';
import { families } from './generators/families.ts';
import { type FamilyResult, type Given, refuse } from './generators/family.ts';
import { type NewParameters, type Regenerated, runAgain } from './generators/regenerate.ts';

export { families } from './generators/families.ts';
export type { FamilyResult, Given } from './generators/family.ts';
export type { NewParameters, Regenerated } from './generators/regenerate.ts';

const known = new Map(families.map((family) => [family.id, family]));

/** Whether text means a family, whatever its parameters. */
export function isFamilyRef(ref: string): boolean {
  return known.has(ref.split('?', 1)[0] ?? '');
}

export function familyByRef(ref: string): FamilyResult {
  const at = ref.indexOf('?');
  const given = readQuery(at < 0 ? '' : ref.slice(at + 1));
  if (!given) return refuse('bad-text', { key: 'family.refusal.text', params: { text: ref.slice(0, 80) } });
  return makeFamily(at < 0 ? ref : ref.slice(0, at), given);
}

/** Parameters as text or numbers; those that are not given have their default. */
export function makeFamily(id: string, given: Given): FamilyResult {
  const family = known.get(id);
  if (family) return family.make(given);
  const params = { id: id.slice(0, 40), known: [...known.keys()].join(', ') };
  return refuse('unknown-family', { key: 'family.refusal.unknown', params });
}

/**
 * Runs what a family wrote into a design again with other parameters (null: back to the default). What the user added
 * stays; what was lost is listed. `made` is an entry of `design.made`.
 */
export function regenerate(design: Design, made: Made, parameters: NewParameters): Regenerated {
  const family = known.get(made.by);
  if (family) return runAgain(family, design, made, parameters);
  const params = { id: made.by, known: [...known.keys()].join(', ') };
  return { ok: false, message: { key: 'family.refusal.unknown', params }, nearest: [] };
}

/** The reference that makes the same again. */
export function familyRef(id: string, given: Given): string {
  const query = Object.entries(given).map(([name, value]) => `${name}=${value}`);
  return query.length === 0 ? id : `${id}?${query.join('&')}`;
}

function readQuery(query: string): Given | undefined {
  const given: Record<string, string> = {};
  for (const pair of query === '' ? [] : query.split('&')) {
    const match = /^([a-z][\w-]{0,40})=(.{1,200})$/i.exec(pair);
    const [, name, text] = match ?? [];
    if (name === undefined || text === undefined || name in Object.prototype || Object.hasOwn(given, name)) {
      return undefined;
    }
    given[name] = spelled(text);
  }
  return given;
}

/** Percent signs as a browser writes them ('50%20GB/s'); other text as it stands. */
function spelled(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
