/** Families as designs: `torus`, or with parameters `fat-tree?k=32&hosts=64`; laid into a design, and run again there. */

import type { Design, Made } from './design.ts';
import { madeExamples } from './examples/made-examples.ts';
import { sizeExample } from './examples/size-example.ts';
import { families } from './generators/families.ts';
import { type FamilyResult, type Given, refuse } from './generators/family.ts';
import type { FamilyParameters } from './generators/family-parameter.ts';
import { suffixed, suffixes } from './generators/insert/suffixed.ts';
import { insertDesign } from './generators/insert.ts';
import { type NewParameters, type Regenerated, type Runnable, runAgain } from './generators/regenerate.ts';

export { families } from './generators/families.ts';
export type { Explanation, FamilyResult, Given } from './generators/family.ts';
export type { FamilyParameter, FamilyParameters } from './generators/family-parameter.ts';
export type { NewParameters, Regenerated } from './generators/regenerate.ts';

const known = new Map(families.map((family) => [family.id, family]));
const sized = new Map(madeExamples.map((generator) => [generator.id, generator]));

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
  return family ? family.make(given) : unknownFamily(id);
}

/** Lays a family into a design, beside what stands there. What fits nothing is refused as `makeFamily` does. */
export function insertFamily(design: Design, id: string, given: Given): FamilyResult {
  const fresh = makeFamily(id, given);
  if (!fresh.ok) return fresh;
  const laid = insertDesign(design, fresh.design);
  return laid.ok ? { ...fresh, design: laid.design } : refuse('too-large', laid.message);
}

/** What wrote an entry of `design.made`, and with which parameters it can be run again. */
export interface MadeBy {
  readonly id: string;
  readonly kind: 'family' | 'example';
  readonly parameters: FamilyParameters;
}

/** Undefined for what no generator of this version wrote. */
export function madeBy({ by }: Pick<Made, 'by'>): MadeBy | undefined {
  const { id } = signature(by);
  const family = known.get(id);
  if (family) return { id, kind: 'family', parameters: family.parameters };
  const example = sized.get(id);
  if (!example) return undefined;
  const parameters = Object.entries(example.parameters).map(([name, { min, max, values, default: preset }]) => [
    name,
    values
      ? { kind: 'choice', options: values.map(String), default: String(preset) }
      : { kind: 'whole', min, max, default: preset },
  ]);
  return { id, kind: 'example', parameters: Object.fromEntries(parameters) };
}

/** What the parameters of an entry of `design.made` give by themselves: counts and their reasons, or why nothing fits. */
export function tryParameters({ by }: Pick<Made, 'by'>, given: Given): FamilyResult {
  return runnable(by)?.make(given) ?? unknownFamily(by);
}

/**
 * Runs what a family, or an example with sliders, wrote into a design again with other parameters (null: back to the
 * default). What the user added stays; what was lost is listed. `made` is an entry of `design.made`.
 */
export function regenerate(design: Design, made: Made, parameters: NewParameters): Regenerated {
  const generator = runnable(made.by);
  if (generator) return runAgain(generator, design, made, parameters);
  return { ok: false, message: unknownFamily(made.by).message, nearest: [] };
}

/** 'fat-tree-b' is the second fat tree of a design, all its names with '-b' behind them. */
function signature(by: string): { readonly id: string; readonly suffix: string } {
  const suffix = known.has(by) || sized.has(by) ? '' : (suffixes.find((end) => by.endsWith(end)) ?? '');
  return { id: by.slice(0, by.length - suffix.length), suffix };
}

function runnable(by: string): Runnable | undefined {
  const { id, suffix } = signature(by);
  const example = sized.get(id);
  const generator = known.get(id) ?? (example && { make: (given: Given) => sizeExample(example, given) });
  if (!generator || suffix === '') return generator;
  return {
    make(given) {
      const made = generator.make(given);
      return made.ok ? { ...made, design: suffixed(made.design, suffix) } : made;
    },
  };
}

function unknownFamily(id: string): Extract<FamilyResult, { ok: false }> {
  const params = { id: id.slice(0, 40), known: [...known.keys()].join(', ') };
  return refuse('unknown-family', { key: 'family.refusal.unknown', params });
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
