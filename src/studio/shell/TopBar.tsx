/** The bar along the top: whose design, what was done, where one stands, and what can be asked for. */

import { studio, useStudio } from '../store/current-studio.ts';
import type { View } from '../store/state.ts';
import { Glyph, type GlyphName } from '../theme/glyphs/Glyph.tsx';
import { Mark } from '../theme/glyphs/Mark.tsx';
import { DesignMenu } from './DesignMenu.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { frame } from './frame.ts';
import { HistoryMenu } from './HistoryMenu.tsx';
import { IconButton } from './IconButton.tsx';
import { keyLabel } from './key-label.ts';
import { LanguageButton, ThemeButton } from './PageButtons.tsx';
import { SaveState } from './SaveState.tsx';
import { Segments } from './Segments.tsx';
import { useText } from './use-text.ts';
import './TopBar.css';

const views: readonly (readonly [View, GlyphName])[] = [
  ['hall', 'hall'],
  ['cabinet', 'cabinet'],
  ['fabric', 'leaf'],
  ['room', 'cube'],
  ['table', 'table'],
];

export function TopBar() {
  const { t } = useText();
  const view = useStudio((state) => state.view);
  return (
    <>
      <div className="topbar-group topbar-start">
        <button type="button" className="topbar-home" title={t('command.gallery')} onClick={showGallery}>
          <Mark />
          <span className="visually-hidden">{t('command.gallery')}</span>
        </button>
        <h1 className="topbar-name">Podwright</h1>
        <span className="rule" />
        <DesignMenu />
        <SaveState />
        <span className="rule" />
        <UndoButtons />
      </div>
      <Segments
        className="topbar-views"
        label={t('view.label')}
        value={view}
        segments={views.map(([value, glyph], index) => ({
          value,
          glyph,
          label: t(`view.${value}`),
          title: `${t(`view.${value}`)} (${keyLabel(`Alt+${index + 1}`)})`,
        }))}
        onChange={(next) => studio.show({ view: next })}
      />
      <div className="topbar-group topbar-end">
        <FindButton />
        <LanguageButton />
        <ThemeButton />
        <span className="rule" />
        <button
          type="button"
          className="button"
          title={`${t('command.compare')} (${keyLabel('Ctrl+Alt+C')})`}
          onClick={() => studio.show({ screen: 'compare' })}
        >
          <Glyph name="compare" />
          <span className="topbar-word">{t('compare.button')}</span>
        </button>
        <ExportMenu />
        <button type="button" className="button" data-look="main" onClick={() => frame.open('share')}>
          <Glyph name="share" />
          <span className="topbar-word">{t('share.button')}</span>
        </button>
      </div>
    </>
  );
}

function showGallery(): void {
  studio.show({ screen: 'gallery' });
}

function UndoButtons() {
  const { t, ref } = useText();
  const undoable = useStudio((state) => state.done.at(-1)?.title);
  const redoable = useStudio((state) => state.undone[0]?.title);
  const name = (title: string | undefined) => (title === undefined ? '' : `: ${ref({ key: title })}`);
  return (
    <div className="topbar-group topbar-undo">
      <IconButton
        glyph="undo"
        label={`${t('command.undo')}${name(undoable)}`}
        keys="Ctrl+Z"
        disabled={undoable === undefined}
        onClick={() => studio.undo()}
      />
      <IconButton
        glyph="redo"
        label={`${t('command.redo')}${name(redoable)}`}
        keys="Ctrl+Shift+Z"
        disabled={redoable === undefined}
        onClick={() => studio.redo()}
      />
      <HistoryMenu />
    </div>
  );
}

function FindButton() {
  const { t } = useText();
  return (
    <button type="button" className="field topbar-find" onClick={() => frame.open('find')}>
      <Glyph name="search" />
      <span className="topbar-word">{t('find.button')}</span>
      <kbd className="key topbar-word">{keyLabel('Ctrl+K')}</kbd>
    </button>
  );
}
