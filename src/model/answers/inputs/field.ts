/** Reading the inputs of a case: each field says what it takes, and refuses the rest with a reason the words can say. */

export const inputProblems = [
  'missing',
  'number',
  'number-above',
  'number-below',
  'number-between',
  'whole',
  'text',
  'choice',
  'list',
  'object',
  'unknown-input',
  'one-of-inputs',
  'above-other',
  'not-above-other',
  'same-as-other',
  'pair-order',
] as const;
export type InputProblem = (typeof inputProblems)[number];

export interface InputRefusal {
  readonly problem: InputProblem;
  /** `where`: the path of the input, such as inputs.parts[2].n; the others belong to the problem. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: InputRefusal };

export interface Field<Value> {
  /** Value of an input that is absent or null; without it the input must be given. */
  readonly absent?: { readonly value: Value };
  read(value: unknown, where: string): Read<Value>;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Values<Shape extends Fields> = {
  readonly [Name in keyof Shape]: Shape[Name] extends Field<infer Value> ? Value : never;
};

export function accept<Value>(value: Value): Read<Value> {
  return { ok: true, value };
}

export function refusal(problem: InputProblem, params: InputRefusal['params']): InputRefusal {
  return { problem, params };
}

export function refuse(problem: InputProblem, params: InputRefusal['params']): Extract<Read<never>, { ok: false }> {
  return { ok: false, refusal: refusal(problem, params) };
}

/** The same field with a value for when it is not given. */
export function withDefault<Value>(field: Field<Value>, value: Value): Field<Value> {
  return { ...field, absent: { value } };
}

/** The same field, null when it is not given. */
export function optional<Value>(field: Field<Value>): Field<Value | null> {
  return { absent: { value: null }, read: field.read };
}

const longestFound = 40;
const longestShownList = 4;

/** What was found instead, short enough for a message; a list or object only as far as it is small and flat. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const entries = Object.values(value);
    const isFlat = entries.length <= longestShownList && entries.every((entry) => Object(entry) !== entry);
    if (!isFlat) return Array.isArray(value) ? `[… ×${entries.length}]` : '{…}';
  }
  const text =
    typeof value === 'string' ? `“${value.slice(0, longestFound + 1)}”` : (JSON.stringify(value) ?? String(value));
  return text.length > longestFound ? `${text.slice(0, longestFound)}…` : text;
}
