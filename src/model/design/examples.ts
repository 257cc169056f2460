/**
 * The shipped examples, by id: `cloudmatrix384`, or with sliders `dgx-h100-superpod?su=2`. They pass the front door as
 * any other document does. This file brings all documents along: a page loads them when asked (`load-example.ts`).
 */
import type { Design } from './design.ts';
import type { ExampleProblem, ExampleResult } from './examples/example-result.ts';
import { firstExample, openFirstExample } from './examples/first-example.ts';
import { examples, isExampleRef } from './examples/list.ts';
import { madeExamples } from './examples/made-examples.ts';
import { openShipped } from './examples/open-shipped.ts';
import { wholeNumber, whyNoSize } from './examples/size-example.ts';
import { writtenExamples } from './examples/written-examples.ts';
import type { Generator } from './generators/generator.ts';

export type { ExampleResult } from './examples/example-result.ts';
export { examples, isExampleRef } from './examples/list.ts';

const generators = new Map(madeExamples.map((generator) => [generator.id, generator]));

const opened = new Map<string, Design>();

/** The example's document; the same object each time it is asked for. */
export function exampleByRef(ref: string): ExampleResult {
  if (ref === firstExample) return { ok: true, design: openFirstExample() };
  const known = opened.get(ref);
  if (known) return { ok: true, design: known };
  const made = make(ref);
  if (made.ok) opened.set(ref, made.design);
  return made;
}

function make(ref: string): ExampleResult {
  const [id = '', query, ...more] = ref.split('?');
  if (!isExampleRef(ref)) {
    return refuse('unknown-example', { id: id.slice(0, 80), known: examples.map((example) => example.id).join(', ') });
  }
  const given = readQuery(query ?? '');
  if (!given || more.length > 0) return refuse('bad-example-text', { text: ref.slice(0, 80) });
  const generator = generators.get(id);
  if (generator) return run(generator, given);
  const [unasked] = Object.keys(given);
  if (unasked === undefined) return { ok: true, design: openShipped(writtenExamples[id]) };
  return refuse('unknown-parameter', { id, name: unasked, known: '–' });
}

function run(generator: Generator, given: Readonly<Record<string, string>>): ExampleResult {
  const numbers = Object.entries(given).map(([name, text]) => [name, wholeNumber(text)] as const);
  const made = generator.make(Object.fromEntries(numbers));
  if (made.ok) return { ok: true, design: openShipped(made.value) };
  const name = made.detail ?? '';
  return { ok: false, reason: made.reason, refusal: whyNoSize(generator, name, given[name] ?? '') };
}

/** 'su=2&x=1' as text; undefined when it is not of this form. */
function readQuery(query: string): Readonly<Record<string, string>> | undefined {
  const given: Record<string, string> = {};
  for (const pair of query === '' ? [] : query.split('&')) {
    const [, name, value] = /^([a-z][\w-]{0,40})=(.{1,40})$/i.exec(pair) ?? [];
    if (name === undefined || value === undefined || name in Object.prototype || Object.hasOwn(given, name)) {
      return undefined;
    }
    given[name] = value;
  }
  return given;
}

function refuse(reason: ExampleProblem, params: Readonly<Record<string, string | number>>): ExampleResult {
  return { ok: false, reason, refusal: { key: `refusal.${reason}`, params } };
}
