/** The strip of instruments: a list of buttons, each of which opens the working of its figure. */
import { type MouseEvent, useMemo } from 'react';
import type { Answer } from '../../bridge/engine-api.ts';
import { formatQuantity } from '../../model/units/format.ts';
import { displayFigure, spokenFigure, unitWords } from '../marks/display.ts';
import { Instrument } from '../marks/Instrument.tsx';
import { useStudio } from '../store/current-studio.ts';
import { useFailures, type WhatIfAnswer } from '../store/failures.ts';
import { ChecksInstrument } from './ChecksInstrument.tsx';
import { frame, useFrame } from './frame.ts';
import {
  type InstrumentSpec,
  instrumentSpecs,
  mainNet,
  netOnScreen,
  noteOf,
  type Reading,
  readInstruments,
} from './instruments.ts';
import { useLate } from './use-late.ts';
import { useWide } from './use-room.ts';
import { useText, type Words } from './use-text.ts';
import { badnessOf, whatIfFigures } from './what-if-figures.ts';
import './Strip.css';

/** An answer that is older than this says so; a younger one is too quick for the eye. */
const patienceMs = 100;
/** Nine places: eight figures and the checks. */
const places = 8;

export function Strip() {
  const words = useText();
  const designed = useStudio((state) => state.answer);
  const chosenNet = useStudio(netOnScreen);
  const revision = useStudio((state) => state.revision);
  const gesture = useStudio((state) => state.gesture?.answer ?? null);
  const tried = useFailures((state) => state.answer);
  const answer = useMemo(() => (designed && tried ? underWhatIf(designed, tried) : designed), [designed, tried]);
  const before = tried ? designed : gesture;
  const popover = useFrame((state) => state.popover);
  const wide = useWide();
  const updating = useLate(answer !== null && answer.revision !== revision, patienceMs);

  const net = answer ? mainNet(answer.report, chosenNet) : null;
  const readings = answer ? readInstruments(answer, net).slice(0, places) : [];
  return (
    <ul className="strip" aria-label={words.t('region.strip')}>
      {answer
        ? readings.map(({ spec, reading }) => (
            <Instrument
              key={spec.id}
              id={reading.id}
              label={labelOf(spec, reading, words)}
              mark={reading.figure.kind}
              word={wide && spec.word === true}
              {...shown(spec, reading, words)}
              {...noted(spec, reading, before, words, tried !== null)}
              {...(isOld(answer, reading) && { updating: true })}
              {...(updating && { updating, note: words.t('strip.updating', { from: answer.revision, now: revision }) })}
              open={popover?.kind === 'figure' && popover.id === reading.id}
              spoken={spokenOf(spec, reading, words, updating || isOld(answer, reading))}
              onOpen={(event) => explain(reading.id, event)}
            />
          ))
        : instrumentSpecs
            .filter((spec) => spec.insteadOf === undefined)
            .map((spec) => (
              <li key={spec.id} className="instrument instrument-waiting">
                <span className="instrument-label">{words.t(spec.label)}</span>
                <span className="instrument-value">—</span>
                <span className="instrument-note">{words.t('strip.computing')}</span>
              </li>
            ))}
      <ChecksInstrument updating={updating} />
    </ul>
  );
}

/** Not made yet by an answer that comes in parts. */
function isOld({ old }: Answer, { id }: Reading): boolean {
  return old?.includes(id) === true;
}

function labelOf(spec: InstrumentSpec, reading: Reading, { t }: Words): string {
  const precision = /^compute\.(\w+)$/.exec(reading.id)?.[1];
  return t(spec.label, { precision: precision?.toUpperCase() ?? '' });
}

function shown(spec: InstrumentSpec, { figure, answer }: Reading, words: Words) {
  const { number, unit } = displayFigure(figure);
  const small = spec.unit?.(answer.report, words) ?? unit;
  return { value: number, ...(small && { unit: small }) };
}

/** During a gesture the reason gives way to the change since it began. */
function noted(spec: InstrumentSpec, reading: Reading, before: Answer | null, words: Words, isWhatIf: boolean) {
  const was = before?.report.figures[reading.id]?.value;
  const is = reading.figure.value;
  if (was === undefined || was === null || is === null || was === is) {
    return { note: noteOf(spec, reading, words), tone: 'plain' as const };
  }
  if (isWhatIf) return changed(spec, reading, was, is, words);
  const change = formatQuantity(Math.abs(is - was), unitWords(reading.figure.unit, words));
  const note = words.t('strip.since-gesture', { change: `${is < was ? '−' : '+'}${change}` });
  return { note, tone: spec.moreIsBetter && is < was ? ('near' as const) : ('plain' as const) };
}

/** Under a what-if: the share that is lost, and what it was. */
function changed(spec: InstrumentSpec, { figure }: Reading, was: number, is: number, words: Words) {
  const better = spec.moreIsBetter === true || spec.id === 'cards';
  const share = was > 0 ? is / was - 1 : 0;
  const sign = is < was ? '−' : '+';
  const percent = `${sign}${formatQuantity(Math.abs(share) * 100, '', Math.abs(share) < 0.1 ? 2 : 3)} %`;
  const unit = unitWords(figure.unit, words);
  const amount = `${sign}${formatQuantity(Math.abs(is - was), unit)}`;
  const note =
    spec.id === 'cards'
      ? words.t('strip.of-all', { change: amount, was: formatQuantity(was, unit) })
      : words.t('strip.was', { change: percent, was: formatQuantity(was, unit) });
  const bad = badnessOf(was, is, better);
  return { note, tone: bad ? ('near' as const) : ('plain' as const), ...(bad && { bad }) };
}

/** The answer with the figures that what is tried leaves. */
function underWhatIf(answer: Answer, tried: WhatIfAnswer): Answer {
  const { report } = answer;
  return { ...answer, report: { ...report, figures: { ...report.figures, ...whatIfFigures(report, tried) } } };
}

function spokenOf(spec: InstrumentSpec, reading: Reading, words: Words, updating: boolean): string {
  return words.t('strip.spoken', {
    label: labelOf(spec, reading, words),
    value: spokenFigure(reading.figure, words),
    mark: words.t(updating ? 'mark.updating' : `mark.${reading.figure.kind}`),
  });
}

function explain(id: string, event: MouseEvent<HTMLButtonElement>): void {
  const { popover } = useFrame.getState();
  const isOpen = popover?.kind === 'figure' && popover.id === id;
  frame.pop(isOpen ? null : { kind: 'figure', id, at: event.currentTarget.getBoundingClientRect() });
}
