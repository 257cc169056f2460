/** Answers the cases of a file: `{ "cases": [ { "id", "question", "inputs" }, … ] }`, the list alone, or one case. */

import type { Result } from '../units/result.ts';
import { round9 } from '../units/round.ts';
import { type InputRefusal, shown } from './inputs/field.ts';
import type { Outputs, OutputValue } from './question.ts';
import { questionById, questionIds } from './questions.ts';

export interface CaseRefusal {
  readonly problem: InputRefusal['problem'] | 'unknown-question' | 'not-a-case' | 'no-question' | 'id-used-twice';
  readonly params: InputRefusal['params'];
}

export type CaseAnswer =
  | { readonly id: string; readonly outputs: Outputs }
  | { readonly id: string; readonly refusal: CaseRefusal };

export type CasesProblem = 'no-cases' | 'too-many-cases';

export const mostCases = 100_000;

/** In the order of the file. A case that cannot be answered says so itself and stops no other. */
export function answerCases(document: unknown): Result<readonly CaseAnswer[], CasesProblem> {
  const cases = casesOf(document);
  if (!cases) return { ok: false, reason: 'no-cases' };
  if (cases.length > mostCases) return { ok: false, reason: 'too-many-cases', detail: String(cases.length) };
  const seen = new Set<string>();
  const answers = new Map<string, CaseAnswer>();
  for (const [index, given] of cases.entries()) {
    const answer = answerCase(given, index);
    const refusal: CaseRefusal = {
      problem: 'id-used-twice',
      params: { where: `cases[${index}].id`, found: answer.id },
    };
    answers.set(answer.id, seen.has(answer.id) ? { id: answer.id, refusal } : answer);
    seen.add(answer.id);
  }
  return { ok: true, value: [...answers.values()] };
}

function casesOf(document: unknown): readonly unknown[] | null {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return null;
  if ('cases' in document) return Array.isArray(document.cases) ? document.cases : null;
  return 'question' in document ? [document] : null;
}

function answerCase(given: unknown, index: number): CaseAnswer {
  const where = `cases[${index}]`;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { id: where, refusal: { problem: 'not-a-case', params: { where, found: shown(given) } } };
  const { id: givenId, inputs, question: name } = given as Readonly<Record<string, unknown>>;
  const id = (typeof givenId === 'string' && givenId !== '') || typeof givenId === 'number' ? String(givenId) : where;
  if (typeof name !== 'string')
    return { id, refusal: { problem: 'no-question', params: { where: `${where}.question` } } };
  const question = questionById.get(name);
  if (!question) {
    const params = { where: `${where}.question`, found: shown(name), names: questionIds.join(', ') };
    return { id, refusal: { problem: 'unknown-question', params } };
  }
  const answered = question.answer(inputs);
  return answered.ok ? { id, outputs: atTheDoor(answered.outputs) } : { id, refusal: answered.refusal };
}

function atTheDoor(outputs: Outputs): Outputs {
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, settled(value)]));
}

/** 9 significant digits; a number without bound (a queue that never ends, an MTTF without failures) is null. */
function settled(value: OutputValue): OutputValue {
  if (typeof value === 'number') return Number.isFinite(value) ? round9(value) : null;
  if (Array.isArray(value)) return value.map(settled);
  return typeof value === 'object' && value !== null ? atTheDoor(value as Outputs) : value;
}
