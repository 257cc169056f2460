/** Says once, politely, what an edit did to the figures: for those who do not see the strip. */
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../bridge/engine-api.ts';
import type { HistoryStep } from '../../model/design/history.ts';
import { displayFigure, spokenFigure } from '../marks/display.ts';
import { useStudio } from '../store/current-studio.ts';
import { countFindings } from './findings.ts';
import { mainNet } from './instruments.ts';
import { useText, type Words } from './use-text.ts';

export function Announcer() {
  const words = useText();
  const answer = useStudio((state) => (state.answer?.revision === state.revision ? state.answer : null));
  const step = useStudio((state) => state.done.at(-1));
  const undone = useStudio((state) => state.undone[0]);
  const inGesture = useStudio((state) => state.gesture !== null);
  const before = useRef<{ readonly answer: Answer; readonly step: typeof step; readonly undone: typeof undone } | null>(
    null,
  );
  const [said, setSaid] = useState({ text: '', words });
  useEffect(() => {
    if (!answer || answer.partial || inGesture) return;
    const last = before.current;
    before.current = { answer, step, undone };
    if (!last || last.answer.report.design.hash === answer.report.design.hash) return;
    const title = titleOf(step, last.step, undone, last.undone, words);
    const text = `${title}. ${bisectionWords(last.answer, answer, words)} ${findingWords(last.answer, answer, words)}`;
    setSaid({ text, words });
  }, [answer, step, undone, inGesture, words]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {/* What was said in the other language is old. */}
      {said.words.language === words.language ? said.text : ''}
    </p>
  );
}

type Step = HistoryStep | undefined;

/** An undone step is the first to redo, and was not before. */
function titleOf(step: Step, last: Step, undone: Step, lastUndone: Step, { t, ref }: Words): string {
  if (undone && undone !== lastUndone && undone === last)
    return t('announce.undone', { title: ref({ key: undone.title }) });
  return step && step !== last ? ref({ key: step.title }) : t('announce.figures');
}

function bisectionWords(before: Answer, now: Answer, words: Words): string {
  const id = `fabric.${mainNet(now.report, null)}.bisection`;
  const was = before.report.figures[id];
  const is = now.report.figures[id];
  if (!is) return '';
  if (was && displayFigure(was).number === displayFigure(is).number) return words.t('announce.bisection-same');
  return words.t('announce.bisection', { value: spokenFigure(is, words) });
}

function findingWords(before: Answer, now: Answer, { t }: Words): string {
  const was = countFindings(before.report.findings);
  const is = countFindings(now.report.findings);
  const more = is.errors + is.warnings - was.errors - was.warnings;
  return more > 0 ? t('announce.findings', { n: more }) : '';
}
