/** The working of one figure: value and meaning, formula with its inputs, the bounds that prove it, and the sources. */
import { useState } from 'react';
import type { Answer } from '../../bridge/engine-api.ts';
import type { FigureId } from '../../model/report/report.ts';
import { displayFigure } from '../marks/display.ts';
import { figureMeaning, figureName, netOf } from '../marks/figure-name.ts';
import { ProofMark } from '../marks/ProofMark.tsx';
import { type Anchor, frame } from '../shell/frame.ts';
import { focusDrawing } from '../shell/regions.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { BoundsBar } from './BoundsBar.tsx';
import { Floating } from './Floating.tsx';
import { figureAsText } from './figure-as-text.ts';
import { InputTable } from './InputTable.tsx';
import { MissingInputs } from './MissingInputs.tsx';
import { WorkingTree } from './WorkingTree.tsx';
import { inputsOf } from './working.ts';
import './ExplainPopover.css';

const close = () => frame.pop(null);

export function ExplainPopover({ id, at }: { readonly id: FigureId; readonly at: Anchor }) {
  const words = useText();
  const { t, ref } = words;
  const answer = useStudio((state) => state.answer);
  const revision = useStudio((state) => state.revision);
  const figure = answer?.report.figures[id];
  const name = ref(figureName(id));
  if (!answer || !figure) return null;

  const { number, unit } = displayFigure(figure, 5);
  const old = answer.revision !== revision || answer.old?.includes(id) === true;
  const inputs = figure.from ? inputsOf(figure.from) : [];
  return (
    <Floating anchor={at} label={t('explain.title', { name })} onClose={close}>
      <div className="explain-head">
        <div className="explain-title">
          <h2>{name}</h2>
          <ExplainActions id={id} answer={answer} />
        </div>
        <p className="explain-value">
          <span>{number}</span>
          {unit && <span className="explain-unit">{unit}</span>}
          <ProofMark mark={old ? 'updating' : figure.kind} word />
          <span className="explain-revision caption">{t('explain.revision', { revision: answer.revision })}</span>
        </p>
        <p>{ref(figureMeaning(id))}</p>
        <p className="caption">{ref(figure.convention)}</p>
      </div>
      {figure.from && (
        <section className="explain-section">
          <h3 className="heading">{t('explain.working')}</h3>
          <WorkingTree working={figure.from} />
        </section>
      )}
      {figure.lower !== undefined && figure.upper !== undefined && (
        <section className="explain-section">
          <h3 className="heading">
            {t(
              figure.kind === 'estimate'
                ? 'explain.range'
                : figure.lower < figure.upper
                  ? 'explain.bounds'
                  : 'explain.bounds-meet',
            )}
          </h3>
          <BoundsBar figure={figure} />
        </section>
      )}
      {figure.missing && figure.missing.length > 0 && (
        <section className="explain-section">
          <h3 className="heading">{t('explain.missing')}</h3>
          <MissingInputs missing={figure.missing} />
        </section>
      )}
      {inputs.length > 0 && (
        <section className="explain-section">
          <h3 className="heading">{t('explain.inputs')}</h3>
          <InputTable inputs={inputs} />
        </section>
      )}
      <p className="explain-foot caption">{t('explain.basis', { basis: t(`basis.${figure.basis}`) })}</p>
    </Floating>
  );
}

function ExplainActions({ id, answer }: { readonly id: FigureId; readonly answer: Answer }) {
  const words = useText();
  const { t } = words;
  const [copied, setCopied] = useState(false);
  const net = netOf(id);
  const paintable = id.endsWith('.bisection') && net !== null && answer.pictures[net]?.cut !== undefined;
  const copy = async () => {
    await navigator.clipboard.writeText(figureAsText(id, answer, words));
    setCopied(true);
  };
  return (
    <div className="explain-actions">
      {paintable && (
        <button
          type="button"
          className="button"
          data-look="line"
          aria-label={t('explain.paint')}
          onClick={() => {
            studio.show({ view: 'fabric', net, paintCut: true });
            close();
            focusDrawing();
          }}
        >
          <Glyph name="scissors" />
          <span className="explain-word">{t('explain.paint')}</span>
        </button>
      )}
      <button
        type="button"
        className="button"
        data-look="line"
        aria-label={t(copied ? 'explain.copied' : 'explain.copy')}
        onClick={copy}
      >
        <Glyph name={copied ? 'check' : 'copy'} />
        <span className="explain-word">{t(copied ? 'explain.copied' : 'explain.copy')}</span>
      </button>
      <button type="button" className="button" data-look="icon" aria-label={t('common.close')} onClick={close}>
        <Glyph name="close" />
      </button>
    </div>
  );
}
