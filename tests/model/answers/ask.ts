/** Asks one question in a test. */
import { answerCases, type CaseAnswer } from '../../../src/model/answers/answer-cases.ts';

export function ask(question: string, inputs: unknown): CaseAnswer {
  const answered = answerCases([{ id: 'asked', question, inputs }]);
  const [answer] = answered.ok ? answered.value : [];
  if (!answer) throw new Error('no answer');
  return answer;
}

export function outputsOf(question: string, inputs: unknown): unknown {
  const answer = ask(question, inputs);
  return 'outputs' in answer ? answer.outputs : answer;
}

/** The problem and the place of a refusal. */
export function refusalOf(question: string, inputs: unknown): readonly unknown[] {
  const answer = ask(question, inputs);
  return 'refusal' in answer ? [answer.refusal.problem, answer.refusal.params.where] : [answer];
}
