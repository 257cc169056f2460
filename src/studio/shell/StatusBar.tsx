/** The last line: what is selected and where one is; on the right how old the figures are and what made them. */
import { nameOf } from '../../model/layout/label.ts';
import { useSelectedThings } from '../panels/use-selected.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { failures, triedIn } from '../store/failures.ts';
import type { EngineStatus } from '../store/state.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { insideOnScreen } from './inside-on-screen.ts';
import { useText, type Words } from './use-text.ts';
import './StatusBar.css';

export function StatusBar() {
  const words = useText();
  const { t } = words;
  const selection = useSelectedThings();
  const inside = useStudio(insideOnScreen);
  const view = useStudio((state) => state.view);
  const design = useStudio((state) => state.design);
  const revision = useStudio((state) => state.answer?.revision);
  const hash = useStudio((state) => state.answer?.report.design.hash);
  const engine = useStudio((state) => state.engine);
  const whatIf = useWhatIfWords(words);
  return (
    <>
      {whatIf && (
        <span className="status-what-if" role="status">
          <Glyph name="error" /> {whatIf}{' '}
          <button type="button" className="status-act" onClick={() => failures.restore()}>
            {t('status.what-if.esc')}
          </button>
        </span>
      )}
      <span className="status-selection">
        <Glyph name="select" />
        {inside !== null && selection.length === 0
          ? t('status.inside', { place: nameOf(design, inside) })
          : t('status.selected', { n: selection.length })}
      </span>
      <span className="ellipsis">
        {inside === null || selection.length === 0 ? t(`view.${view}`) : nameOf(design, inside)}
      </span>
      <span className="status-convention">{t('status.convention')}</span>
      <span className="grow" />
      {revision !== undefined && <span>{t('status.revision', { revision })}</span>}
      <EngineWords engine={engine} words={words} />
      {hash && (
        <span className="mono status-hash" title={t('status.hash')}>
          {hash.slice(0, 8)}
        </span>
      )}
    </>
  );
}

/** What is tried, in words; null while nothing is. */
function useWhatIfWords({ t }: Words): string | null {
  const tried = useStudio(triedIn);
  const design = useStudio((state) => state.design);
  if (tried.length === 0) return null;
  const named = (at: string) => (/[.~]/.test(at) ? at : nameOf(design, at) || at);
  const shown = tried.slice(0, 3).map(named).join(' + ');
  return t('status.what-if', { names: tried.length > 3 ? `${shown} + …` : shown });
}

function EngineWords({ engine, words: { t } }: { readonly engine: EngineStatus; readonly words: Words }) {
  switch (engine.kind) {
    case 'starting':
      return <span>{t('engine.starting')}</span>;
    case 'busy':
      return <span>{t('engine.busy')}</span>;
    case 'idle':
      return <span>{t('engine.idle', { milliseconds: Math.max(1, Math.round(engine.milliseconds)) })}</span>;
    case 'restarting':
      return <span className="status-near">{t('engine.restarting')}</span>;
    case 'failed':
      return (
        <span className="status-near" title={engine.message}>
          {t('engine.failed')}{' '}
          <button type="button" className="status-act" onClick={() => studio.restartEngine()}>
            {t('engine.restart')}
          </button>
        </span>
      );
  }
}
