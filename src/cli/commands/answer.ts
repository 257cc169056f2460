/** `podwright answer`: the named calculations on the cases of a file; a case that cannot be answered says why itself. */

import { readFileSync, statSync } from 'node:fs';
import { answerCases, type CaseAnswer, mostCases } from '../../model/answers/answer-cases.ts';
import { parseJson } from '../../model/design/parse-design/json-text.ts';
import { type Language, sayRef } from '../../text/index.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { writeJson } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';

const mostBytes = 64 * 2 ** 20;
const byteOrderMark = '\ufeff';

export const answer = defineCommand({
  name: 'answer',
  synopsis: 'answer <cases.json>',
  run(args) {
    const { language, positionals } = readArguments(args, {}, [1, 1]);
    const name = positionals[0] ?? '';
    const cases = answerCases(parse(name, readCases(name, language), language));
    if (!cases.ok) {
      throw new CommandRefusal(
        sayRef(language, {
          key: `cli.answer.${cases.reason}`,
          params: { name, found: cases.detail ?? '', max: mostCases },
        }),
      );
    }
    writeJson(Object.fromEntries(cases.value.map((found) => [found.id, asJson(found, language)])));
    return done;
  },
});

function asJson(found: CaseAnswer, language: Language): unknown {
  if ('outputs' in found) return found.outputs;
  const { params, problem } = found.refusal;
  return { error: sayRef(language, { key: `cli.answer.${problem}`, params }) };
}

/** `-` is standard input. */
function readCases(name: string, language: Language): string {
  try {
    if (name !== '-') {
      const { size } = statSync(name);
      if (size > mostBytes)
        throw new CommandRefusal(
          sayRef(language, { key: 'cli.answer.too-large', params: { name, bytes: size, max: mostBytes } }),
        );
    }
    return readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch (problem) {
    if (problem instanceof CommandRefusal) throw problem;
    const { code } = problem as NodeJS.ErrnoException;
    throw new CommandRefusal(sayRef(language, { key: 'cli.answer.unreadable', params: { name, found: code ?? '' } }));
  }
}

function parse(name: string, text: string, language: Language): unknown {
  try {
    return JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  } catch {
    // The platform's own sentence has no line and is in no language of ours.
    const read = parseJson(text);
    if (read.ok) throw new Error('a text that is JSON to one reader and not to the other');
    const { where, message } = read.refusal;
    const params = { name, where, ...message.params };
    throw new CommandRefusal(sayRef(language, { key: 'cli.answer.not-json', params: { ...params, where } }));
  }
}
