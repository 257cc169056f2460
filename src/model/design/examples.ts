/**
 * The shipped examples, by id: `cloudmatrix384`, or with sliders `dgx-h100-superpod?su=2`. They pass the front door as
 * any other document does.
 */
import cloudmatrix384 from '../../../public/examples/cloudmatrix384.json' with { type: 'json' };
import dgxH100Superpod from '../../../public/examples/dgx-h100-superpod.json' with { type: 'json' };
import gb200Nvl72 from '../../../public/examples/gb200-nvl72.json' with { type: 'json' };
import threeCabinets from '../../../public/examples/three-cabinets.json' with { type: 'json' };
import type { Design } from './design.ts';
import type { Parameter, Parameters } from './generators/generator.ts';
import { generators } from './generators/generators.ts';
import { parseDesign } from './parse-design.ts';

export interface Example {
  readonly id: string;
  /** Under `public/`, as published: the size without parameters. */
  readonly file: string;
  /** True when the document stands for a system that cannot be drawn exactly from what is published. */
  readonly approximate: boolean;
  readonly parameters?: Readonly<Record<string, Parameter>>;
}

const documents: Readonly<Record<string, unknown>> = {
  cloudmatrix384,
  'gb200-nvl72': gb200Nvl72,
  'dgx-h100-superpod': dgxH100Superpod,
  'three-cabinets': threeCabinets,
};

export const examples: readonly Example[] = Object.keys(documents).map((id) => {
  const generator = generators.find((entry) => entry.id === id);
  return {
    id,
    file: `examples/${id}.json`,
    approximate: false,
    ...(generator && { parameters: generator.parameters }),
  };
});

export type ExampleProblem = 'unknown-example' | 'bad-example-text' | 'unknown-parameter' | 'bad-parameter';

export type ExampleResult =
  | { readonly ok: true; readonly design: Design }
  | {
      readonly ok: false;
      readonly reason: ExampleProblem;
      /** Words of the reason: `refusal.<reason>`. */
      readonly refusal: { readonly key: string; readonly params: Readonly<Record<string, string | number>> };
    };

/** Whether text means an example, whatever its parameters. */
export function isExampleRef(ref: string): boolean {
  return Object.hasOwn(documents, ref.split('?', 1)[0] ?? '');
}

const opened = new Map<string, Design>();

/** The example's document; the same object each time it is asked for. */
export function exampleByRef(ref: string): ExampleResult {
  const known = opened.get(ref);
  if (known) return { ok: true, design: known };
  const made = make(ref);
  if (made.ok) opened.set(ref, made.design);
  return made;
}

function make(ref: string): ExampleResult {
  const [id = '', query, ...more] = ref.split('?');
  if (!isExampleRef(ref)) return refuse('unknown-example', { id, known: Object.keys(documents).join(', ') });
  const given = readParameters(query ?? '');
  if (!given || more.length > 0) return refuse('bad-example-text', { text: ref.slice(0, 80) });
  const generator = generators.find((entry) => entry.id === id);
  const [unasked] = Object.keys(given);
  if (!generator) {
    if (unasked === undefined) return open(documents[id]);
    return refuse('unknown-parameter', { id, name: unasked, known: '–' });
  }
  const made = generator.make(given);
  if (made.ok) return open(unasked === undefined ? documents[id] : made.value);
  const name = made.detail ?? '';
  const range = generator.parameters[name];
  if (made.reason === 'unknown-parameter' || !range) {
    return refuse('unknown-parameter', { id, name, known: Object.keys(generator.parameters).join(', ') });
  }
  return refuse('bad-parameter', { id, name, value: String(given[name]), min: range.min, max: range.max });
}

/** 'su=2&x=1'; undefined when it is not of this form. What is no number becomes NaN and is refused with its name. */
function readParameters(query: string): Parameters | undefined {
  const parameters: Record<string, number> = {};
  for (const pair of query === '' ? [] : query.split('&')) {
    const match = /^([a-z][\w-]{0,40})=(.{1,40})$/i.exec(pair);
    if (!match?.[1] || match[1] in Object.prototype || Object.hasOwn(parameters, match[1])) return undefined;
    parameters[match[1]] = /^\d{1,9}$/.test(match[2] ?? '') ? Number(match[2]) : Number.NaN;
  }
  return parameters;
}

function open(document: unknown): ExampleResult {
  const read = parseDesign(document);
  if (read.ok) return { ok: true, design: read.design };
  throw new Error(`a shipped example does not open: ${read.refusal.reason} at ${read.refusal.where}`);
}

function refuse(reason: ExampleProblem, params: Readonly<Record<string, string | number>>): ExampleResult {
  return { ok: false, reason, refusal: { key: `refusal.${reason}`, params } };
}
