/** An example with sliders run as a family is: values as text or numbers, and the nearest sizes that there are. */
import { type FamilyResult, type Given, refuse } from '../generators/family.ts';
import { type Generator, isAllowed, type Parameter } from '../generators/generator.ts';
import type { TextRef } from '../parse-design/parse-result.ts';
import { parseDesign } from '../parse-design.ts';

/** What is no plain whole number becomes NaN, which no parameter allows. */
export function wholeNumber(text: string | number): number {
  return /^\d{1,9}$/.test(String(text)) ? Number(text) : Number.NaN;
}

export function sizeExample(generator: Generator, given: Given): FamilyResult {
  const numbers = Object.entries(given).map(([name, text]) => [name, wholeNumber(text)] as const);
  const made = generator.make(Object.fromEntries(numbers));
  if (made.ok) {
    const parsed = parseDesign(made.value);
    if (parsed.ok) return { ok: true, design: parsed.design, explanations: [] };
    return refuse('too-large', parsed.refusal.message);
  }
  const name = made.detail ?? '';
  const message = whyNoSize(generator, name, String(given[name] ?? ''));
  const parameter = generator.parameters[name];
  if (made.reason === 'unknown-parameter' || !parameter) return refuse('unknown-parameter', message);
  const nearest = nearestSizes(parameter, wholeNumber(given[name] ?? ''));
  return refuse(
    'bad-value',
    message,
    nearest.map((value) => ({ ...given, [name]: value })),
  );
}

/** Why an example has no such parameter, or not this value of it. */
export function whyNoSize({ id, parameters }: Generator, name: string, value: string): TextRef {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (!parameter) {
    return {
      key: 'refusal.unknown-parameter',
      params: { id, name: name.slice(0, 40), known: Object.keys(parameters).join(', ') },
    };
  }
  const shown = value.slice(0, 40);
  const { min, max, values } = parameter;
  return values
    ? { key: 'refusal.bad-parameter-choice', params: { id, name, value: shown, values: values.join(', ') } }
    : { key: 'refusal.bad-parameter', params: { id, name, value: shown, min, max } };
}

/** The next smaller and the next larger size that there is; none for what is no number. */
function nearestSizes(parameter: Parameter, value: number): readonly number[] {
  const { min, max, values } = parameter;
  if (Number.isNaN(value)) return [];
  const sizes = values ?? [Math.max(min, Math.min(max, value))];
  const below = sizes.filter((size) => size < value && isAllowed(parameter, size));
  const above = sizes.filter((size) => size >= value && isAllowed(parameter, size));
  return [...(below.length > 0 ? [Math.max(...below)] : []), ...(above.length > 0 ? [Math.min(...above)] : [])];
}
