/**
 * Parts that a design carries itself. What ships is never changed: a figure that the user knows better goes into a
 * copy, `own/<part>@1`, which takes the place of the shipped one in this design; the next one is its next revision.
 */
import { kinds } from '../catalogue/kinds/kinds.ts';
import type { Catalogue, Part, PartFigure, PartKind, PartRef } from '../catalogue/part.ts';
import { readFigure } from '../catalogue/part-figure.ts';
import { canonicalUnits, type Dimension } from '../units/unit-table.ts';
import type { Design } from './design.ts';
import type { TextRef } from './parse-design/parse-result.ts';
import { parseDesign } from './parse-design.ts';

export type WithPart =
  | { readonly ok: true; readonly design: Design; readonly ref: PartRef }
  | { readonly ok: false; readonly message: TextRef };

const ownMaker = 'own';

/** The user's word for a figure. */
export function ownFigure(value: string, source = 'user'): PartFigure {
  return { value, basis: 'user', source: [source] };
}

/** The next free reference of a part of this name. */
export function ownRef(design: Design, name: string): PartRef {
  const slug =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'part';
  const revisions = Object.keys(design.parts ?? {}).flatMap((ref) => {
    const [id, revision] = ref.split('@');
    return id === `${ownMaker}/${slug}` ? [Number(revision)] : [];
  });
  return `${ownMaker}/${slug}@${Math.max(0, ...revisions) + 1}`;
}

/** `copper-x@2` of 'own/copper-x@2': a revision of the user's own keeps its name. */
function slugOf(ref: PartRef): string {
  return ref.replace(/^.*\//, '').replace(/@\d+$/, '');
}

/** What is counted under a name; a bare number is taken to count that. */
const counted: Readonly<Record<string, string>> = {
  dies: 'dies',
  ports: 'ports',
  cages: 'ports',
  lanes: 'lanes',
  scaleUpLinks: 'links',
  scaleUpDomain: 'cards',
};

/** "2" of dies is "2 dies", "0.8" of a share is "80 %": a figure in the catalogue's form always says of what. */
export function writtenFigure(kind: PartKind, field: string, text: string): string {
  const plain = text.trim();
  const dimensions = Object.hasOwn(kinds[kind], field) ? kinds[kind][field]?.dimensions : undefined;
  if (!dimensions || !/^\d{1,9}(\.\d{1,9})?$/.test(plain)) return plain;
  if (dimensions.includes('count')) return `${plain} ${counted[field] ?? 'units'}`;
  return dimensions.includes('ratio') ? `${Number((Number(plain) * 100).toPrecision(9))} %` : plain;
}

/** How a figure of a kind may be written. */
export function exampleFigure(kind: PartKind, field: string): string | undefined {
  const form = Object.hasOwn(kinds[kind], field) ? kinds[kind][field] : undefined;
  const [dimension] = form?.dimensions ?? [];
  if (!form || !dimension) return undefined;
  // Memory reads and writes at once: its rate has no direction.
  if (dimension === 'rate') return form.directed ? `${examples.rate} one way` : '3.2 TB/s';
  return writtenFigure(kind, field, examples[dimension] ?? `1 ${canonicalUnits[dimension]}`);
}

/** A quantity of each dimension as a person would write it. */
export const examples: Readonly<Partial<Record<Dimension, string>>> = {
  power: '700 W',
  mass: '20 kg',
  length: '600 mm',
  money: '1000 USD',
  ratio: '80 %',
  time: '300 ns',
  count: '2',
  memory: '128 GB',
  rate: '400 Gb/s',
  compute: '750 TFLOPS',
  operations: '1500 TOPS',
  flow: '60 L/min',
  'temperature-difference': '5 K',
  temperature: '30 °C',
  'rack-units': '2 U',
};

/** A new part of the design, or with `replacing` one that takes the place of another wherever that stands. */
export function withOwnPart(design: Design, given: Part, replacing?: PartRef): WithPart {
  const written = Object.entries(given.figures).map(([field, figure]) => {
    const value = figure.basis === 'user' ? writtenFigure(given.kind, field, figure.value) : figure.value;
    return [field, value === figure.value ? figure : { ...figure, value }] as const;
  });
  const part: Part = { ...given, figures: Object.fromEntries(written) };
  for (const [field, { value }] of Object.entries(part.figures)) {
    const isKnown = Object.hasOwn(kinds[part.kind], field);
    if (isKnown && readFigure(part, field) === undefined) {
      return refuse('own.wrong.figure', { field: `@part.${field}`, text: value.slice(0, 60) });
    }
  }
  if (part.name.trim() === '') return refuse('own.wrong.name', {});
  const ref = ownRef(design, replacing === undefined ? part.name : slugOf(replacing));
  const parts = { ...design.parts };
  let next: Design = design;
  if (replacing !== undefined) {
    const { parts: _own, ...rest } = design;
    next = replaced(rest, replacing, ref) as Design;
    // An earlier one of the document's own, of which nothing is made any more.
    delete parts[replacing];
  }
  const parsed = parseDesign({ ...next, parts: { ...parts, [ref]: part } });
  return parsed.ok ? { ok: true, design: parsed.design, ref } : { ok: false, message: parsed.refusal.message };
}

/** Parts of another document, carried along; those that it names as we do are the newer ones. */
export function withParts(design: Design, parts: Readonly<Record<PartRef, Part>>): WithPart {
  const parsed = parseDesign({ ...design, parts: { ...design.parts, ...parts } });
  const [ref = ''] = Object.keys(parts);
  return parsed.ok ? { ok: true, design: parsed.design, ref } : { ok: false, message: parsed.refusal.message };
}

/** Whether anything of the design is made of a part. */
export function isUsed(design: Design, ref: PartRef): boolean {
  const { parts: _own, ...rest } = design;
  return replaced(rest, ref, '') !== rest;
}

/** One more figure of a part, in a copy that the design carries. */
export function withFigure(design: Design, catalogue: Catalogue, ref: PartRef, field: string, value: string): WithPart {
  const part = catalogue.part(ref);
  if (!part) return refuse('thing.part-unknown', { ref });
  return withOwnPart(design, { ...part, figures: { ...part.figures, [field]: ownFigure(value) } }, ref);
}

/** A reference is unmistakable as text, so it is found wherever a document may name a part: prices too. */
function replaced(value: unknown, from: PartRef, to: PartRef): unknown {
  if (value === from) return to;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map((item) => replaced(item, from, to));
    return list.every((item, k) => item === value[k]) ? value : list;
  }
  const entries = Object.entries(value).map(([key, field]) => [key, replaced(field, from, to)] as const);
  return entries.every(([key, field]) => field === (value as Record<string, unknown>)[key])
    ? value
    : Object.fromEntries(entries);
}

function refuse(key: string, params: TextRef['params']): WithPart {
  return { ok: false, message: { key, params } };
}
