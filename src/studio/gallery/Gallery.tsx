/** The start page: two systems that run, every example, four questions, one's own files. */
import { useEffect, useState } from 'react';
import { galleryTexts } from '../../text/areas/gallery.ts';
import { addTexts, visibleLine } from '../../text/index.ts';
import { fetchLaterWords } from '../shell/later-words.ts';
import { openEmptyHall } from '../shell/open-empty-hall.ts';
import { LanguageButton, ThemeButton } from '../shell/PageButtons.tsx';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { Mark } from '../theme/glyphs/Mark.tsx';
import { BringYourOwn, KeysWorthKnowing, Recent } from './Aside.tsx';
import { Card, ExampleCard, useFoundExamples } from './ExampleCard.tsx';
import { FourQuestions } from './FourQuestions.tsx';
import { LiveSystem, type LiveSystemSpec } from './LiveSystem.tsx';
import { cloudMatrixes, nvlRacks } from './supernodes.ts';
import { WrongSizing } from './WrongSizing.tsx';
import './Gallery.css';

// The words of this page come with it; all others follow the figures.
addTexts(galleryTexts);

const running: readonly LiveSystemSpec[] = [
  {
    id: 'cm384',
    name: 'CloudMatrix384',
    note: 'gallery.cm384',
    example: 'cloudmatrix384',
    base: 'cloudmatrix384',
    start: 1,
    several: cloudMatrixes,
  },
  {
    id: 'nvl72',
    name: 'GB200 NVL72',
    note: 'gallery.nvl72',
    example: 'gb200-nvl72',
    base: 'nvl72-x8',
    start: 3,
    several: nvlRacks,
  },
];

export function Gallery({ canReturn }: { readonly canReturn: boolean }) {
  const { t } = useText();
  const ready = useFirstFigures();
  const { search, setSearch, found, all } = useFoundExamples();
  return (
    <div className="gallery" data-screen="gallery">
      <header className="gallery-top" data-region="topbar">
        <Mark />
        <h1>Podwright</h1>
        <p className="gallery-strap">{t('gallery.strap')}</p>
        <span className="gallery-spring" />
        {canReturn && <BackButton />}
        <label className="field gallery-search">
          <Glyph name="search" />
          <span className="visually-hidden">{t('gallery.search')}</span>
          <input
            type="search"
            value={search}
            placeholder={t('gallery.search')}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <LanguageButton />
        <ThemeButton />
      </header>
      <div className="gallery-body">
        <main className="gallery-main" data-region="canvas" tabIndex={-1}>
          <div className="gallery-heading">
            <h2>{t('gallery.title')}</h2>
            <p>{t('gallery.subtitle')}</p>
          </div>
          <div className="gallery-running">
            {running.map((spec) => (
              <LiveSystem key={spec.id} spec={spec} wait={spec.base !== 'cloudmatrix384' && !ready} />
            ))}
          </div>
          <h2 className="visually-hidden">{t('gallery.examples')}</h2>
          <div className="gallery-examples">
            {found.map((example) => (
              <ExampleCard key={example.id} example={example} draw={ready} />
            ))}
            {all && <WrongSizing />}
            {all && <EmptyHall />}
          </div>
          {found.length === 0 && (
            <p className="gallery-none">
              {t('gallery.none', { search })}{' '}
              <button type="button" className="button" data-look="line" onClick={() => setSearch('')}>
                {t('gallery.show-all')}
              </button>
            </p>
          )}
        </main>
        <aside className="gallery-aside" data-region="right">
          <FourQuestions />
          <BringYourOwn />
          <Recent />
          <KeysWorthKnowing />
        </aside>
      </div>
    </div>
  );
}

function EmptyHall() {
  const { t } = useText();
  return (
    <Card
      name={t('gallery.empty')}
      note={t('gallery.empty-note')}
      picture={<Glyph name="plus" size="part" />}
      fact=""
      onOpen={() => openEmptyHall(t('design.empty-name'))}
    />
  );
}

/** To the design that lies under the page, where somebody chose it. */
function BackButton() {
  const { t } = useText();
  const name = useStudio((state) => state.design.name);
  return (
    <button type="button" className="button gallery-back" onClick={() => studio.show({ screen: 'studio' })}>
      {t('gallery.back', { name: visibleLine(name) })}
    </button>
  );
}

const patienceMs = 1_000;

/** Nothing else is fetched until the first figures are on screen. */
function useFirstFigures(): boolean {
  const [ready, setReady] = useState(false);
  const hasFigures = useStudio((state) => state.answer !== null || state.engine.kind === 'failed');
  useEffect(() => {
    const go = () => {
      setReady(true);
      fetchLaterWords().catch(() => {});
    };
    const timer = setTimeout(go, patienceMs);
    let frame = hasFigures ? requestAnimationFrame(() => (frame = requestAnimationFrame(go))) : 0;
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [hasFigures]);
  return ready;
}
