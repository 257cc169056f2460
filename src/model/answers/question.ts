/** A named calculation: what it takes, what it gives. Names carry their units; inside the solvers units are canonical. */
import { exceeds } from '../solvers/limit.ts';
import { record } from './inputs/composites.ts';
import { type Fields, type InputRefusal, refusal, type Values } from './inputs/field.ts';

export type OutputValue =
  | number
  | string
  | boolean
  | null
  | readonly OutputValue[]
  | { readonly [name: string]: OutputValue };
/** Numbers as computed: rounding and unbounded values are the door's business. */
export type Outputs = Readonly<Record<string, OutputValue>>;

export type Answered =
  | { readonly ok: true; readonly outputs: Outputs }
  | { readonly ok: false; readonly refusal: InputRefusal };

export interface Question<Name extends string = string> {
  readonly id: Name;
  answer(inputs: unknown): Answered;
}

interface QuestionParts<Name extends string, Shape extends Fields> {
  readonly id: Name;
  readonly inputs: Shape;
  /** What no field can see alone: inputs that contradict each other. */
  check?(inputs: Values<Shape>): InputRefusal | null;
  answer(inputs: Values<Shape>): Outputs;
}

export function defineQuestion<const Name extends string, Shape extends Fields>(
  parts: QuestionParts<Name, Shape>,
): Question<Name> {
  const fields = record(parts.inputs);
  return {
    id: parts.id,
    answer(inputs) {
      const read = fields.read(inputs ?? {}, 'inputs');
      if (!read.ok) return read;
      const refusal = parts.check?.(read.value) ?? null;
      return refusal ? { ok: false, refusal } : { ok: true, outputs: parts.answer(read.value) };
    },
  };
}

/** Refuses `name` where it is above `otherName`: the first is a part or a lower bound of the second. */
export function mustNotExceed(name: string, value: number, otherName: string, limit: number): InputRefusal | null {
  return exceeds(value, limit)
    ? refusal('above-other', { where: `inputs.${name}`, found: value, other: `inputs.${otherName}`, limit })
    : null;
}

/** Refuses `name` where it is not above `otherName`. */
export function mustExceed(name: string, value: number, otherName: string, limit: number): InputRefusal | null {
  return value > limit
    ? null
    : refusal('not-above-other', { where: `inputs.${name}`, found: value, other: `inputs.${otherName}`, limit });
}
