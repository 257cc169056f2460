/** What follows from what is tried, in the place of the inspector: each stage writes what it adds, numbered. */
import { type FormEvent, useState } from 'react';
import { nameOf } from '../../model/layout/label.ts';
import type { Figure } from '../../model/report/report.ts';
import type { TextKey } from '../../text/index.ts';
import { displayFigure } from '../marks/display.ts';
import { ProofMark } from '../marks/ProofMark.tsx';
import { useText } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import { failures, triedIn, useFailures, type WhatIfAnswer, type WhatIfStep } from '../store/failures.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import './FailuresPanel.css';

export function FailureStory() {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const tried = useStudio(triedIn);
  const { answer, busy, trouble } = useFailures();
  const [only = ''] = tried;
  const name = only.includes('~') || only.includes('.') ? only : nameOf(design, only) || only;
  return (
    <div className="failure-story" data-lens-story="failures" aria-busy={busy}>
      <header className="failure-story-head">
        <div className="grow">
          <h2 title={tried.join(' + ')}>
            {tried.length === 1 ? t('failures.story.one', { name }) : t('failures.story.many', { n: tried.length })}
          </h2>
          <p className="caption">{busy ? t('failures.story.busy') : t('failures.story')}</p>
        </div>
        <button type="button" className="button" data-look="line" onClick={() => failures.restore()}>
          <Glyph name="undo" /> {t('failures.restore')}
        </button>
      </header>
      {trouble && (
        <p className="failures-note inspector-note" role="status">
          {trouble.kind === 'refused'
            ? t('failures.story.refused', { address: trouble.address })
            : t('failures.story.failed', { reason: trouble.message })}
        </p>
      )}
      {answer && <Steps steps={answer.steps} />}
      {answer && <Figures answer={answer} />}
      {answer && <SaveForm key={tried.join()} />}
    </div>
  );
}

/** Sentences of one stage stand together under its name. */
export function stagesOf(
  steps: readonly WhatIfStep[],
): readonly { readonly stage: WhatIfStep['stage']; readonly steps: readonly WhatIfStep[] }[] {
  const stages = new Map<WhatIfStep['stage'], WhatIfStep[]>();
  for (const step of steps) stages.set(step.stage, [...(stages.get(step.stage) ?? []), step]);
  return [...stages].map(([stage, own]) => ({ stage, steps: own }));
}

function Steps({ steps }: { readonly steps: readonly WhatIfStep[] }) {
  const { ref, t } = useText();
  return (
    <ol className="failure-steps">
      {stagesOf(steps).map(({ stage, steps: own }, number) => (
        <li key={stage} className="failure-step" data-stage={stage}>
          <span className="failure-step-number">{number + 1}</span>
          <div>
            <h3>{t(`failures.stage.${stage}`)}</h3>
            {own.map((step) => (
              <p key={`${step.text.key} ${JSON.stringify(step.text.params)}`}>{ref(step.text)}</p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

const shownFigures = [
  'cards.down',
  'cards.down.dark',
  'cards.down.hot',
  'cards.slowed',
  'rideThrough',
  'power.headroom',
] as const;
const ofNetwork = ['throughput.left', 'throughput.left.routed', 'mean.left', 'bisection.left'] as const;

function Figures({ answer: { figures } }: { readonly answer: WhatIfAnswer }) {
  const { t } = useText();
  const nets = [...new Set(Object.keys(figures).flatMap((id) => /^(.+)\.cards\.up$/.exec(id)?.[1] ?? []))];
  const lines: readonly (readonly [string, string, Figure | undefined])[] = [
    ...shownFigures.map((id) => [id, t(`failures.figure.${id}` satisfies TextKey), figures[id]] as const),
    ...nets.flatMap((net) =>
      ofNetwork.map(
        (id) =>
          [`${net}.${id}`, t(`failures.figure.${id}` satisfies TextKey, { net }), figures[`${net}.${id}`]] as const,
      ),
    ),
    ['usdPerEvent', t('failures.figure.usdPerEvent'), figures.usdPerEvent],
  ];
  return (
    <dl className="failure-figures" aria-label={t('failures.figures')}>
      {lines.map(([id, label, figure]) => {
        if (!figure) return null;
        const { number, unit } = displayFigure(figure);
        return (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {number} {unit} <ProofMark mark={figure.kind} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function SaveForm() {
  const { t } = useText();
  const [name, setName] = useState('');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    failures.save(name);
    setName('');
  };
  return (
    <form className="failure-save" onSubmit={save}>
      <input
        value={name}
        maxLength={80}
        placeholder={t('failures.save-as')}
        aria-label={t('failures.save-as')}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" data-look="line" disabled={name.trim() === ''}>
        {t('failures.save')}
      </button>
    </form>
  );
}
