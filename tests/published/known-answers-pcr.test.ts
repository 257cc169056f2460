/** Do the calculations by name give the known answers, each within the tolerance it states, and nothing else? */
import { describe, expect, it } from 'vitest';
import { answerCases } from '../../src/model/answers/answer-cases.ts';
import { questionIds } from '../../src/model/answers/questions.ts';
import table from './tables/known-answers-pcr.json' with { type: 'json' };

type Allowed = (expected: number, found: number) => boolean;

const relative =
  (share: number): Allowed =>
  (expected, found) =>
    Math.abs(found - expected) <= share * Math.abs(expected);
const absolute =
  (amount: number): Allowed =>
  (expected, found) =>
    Math.abs(found - expected) <= amount;
const equal: Allowed = (expected, found) => found === expected;

/** "rel 1e-6", "rel 1%", "abs 0.01", "exact". */
function allowedBy(words: string): Allowed {
  if (words === 'exact') return equal;
  const [kind, size = ''] = words.split(' ');
  const number = size.endsWith('%') ? Number(size.slice(0, -1)) / 100 : Number(size);
  if (!(number > 0)) throw new Error(`tolerance ${words}`);
  if (kind === 'rel') return relative(number);
  if (kind === 'abs') return absolute(number);
  throw new Error(`tolerance ${words}`);
}

/** One tolerance for all outputs, or "pue abs 0.0005; wue rel 0.2%": by the beginning, or a word, of an output's name. */
function toleranceOf(words: string, output: string): Allowed {
  if (!words.includes(';')) return allowedBy(words);
  const clause = words.split('; ').find((part) => output.split('_').includes(part.split(' ')[0] ?? ''));
  if (!clause) throw new Error(`no tolerance for ${output} in ${words}`);
  return allowedBy(clause.split(' ').slice(1).join(' '));
}

function differences(expected: unknown, found: unknown, words: string, path: string, output: string): string[] {
  if (typeof expected === 'number' && typeof found === 'number')
    return toleranceOf(words, output)(expected, found) ? [] : [`${path}: ${found} instead of ${expected}`];
  if (typeof expected === 'object' && expected !== null && typeof found === 'object' && found !== null) {
    const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
    return [...names].flatMap((name) =>
      differences(
        (expected as Record<string, unknown>)[name],
        (found as Record<string, unknown>)[name],
        words,
        `${path}.${name}`,
        output || name,
      ),
    );
  }
  return Object.is(expected, found) ? [] : [`${path}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
}

const answered = answerCases(table);
const byId = new Map((answered.ok ? answered.value : []).map((answer) => [answer.id, answer]));

describe('known answers of power, cooling, reliability, failures, cost and cabling', () => {
  it('are all there, and ask every question that can be asked', () => {
    expect(byId.size).toBe(93);
    expect([...new Set(table.cases.map(({ question }) => question))].sort()).toEqual([...questionIds].sort());
  });

  it.each(table.cases.map((known) => [known.id, known] as const))('%s', (id, { expected, tolerance }) => {
    const answer = byId.get(id);
    expect(answer && 'outputs' in answer ? differences(expected, answer.outputs, tolerance, id, '') : answer).toEqual(
      [],
    );
  });

  it('are compared so that a wrong digit, a missing and an extra output are seen', () => {
    expect(differences({ a: 1 }, { a: 1.00001 }, 'rel 1e-6', 'x', '')).toHaveLength(1);
    expect(differences({ a: 1, b: 2 }, { a: 1 }, 'rel 1e-6', 'x', '')).toHaveLength(1);
    expect(differences({ a: 1 }, { a: 1, b: 2 }, 'rel 1e-6', 'x', '')).toHaveLength(1);
    expect(differences({ free_hours: 10 }, { free_hours: 16 }, 'pue abs 0.1; hours abs 5', 'x', '')).toHaveLength(1);
    expect(differences({ free_hours: 10 }, { free_hours: 14 }, 'pue abs 0.1; hours abs 5', 'x', '')).toEqual([]);
  });
});
