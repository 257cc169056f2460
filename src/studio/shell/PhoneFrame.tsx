/** The phone reads: figures first, then the drawing, the checks and what is selected. */

import { lazy, Suspense, useState } from 'react';
import { frameTexts } from '../../text/frame.ts';
import { addTexts } from '../../text/index.ts';
import { Inspector } from '../panels/Inspector.tsx';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { CanvasSlot } from './CanvasSlot.tsx';
import { Strip } from './Strip.tsx';
import { TopBar } from './TopBar.tsx';
import { useText } from './use-text.ts';
import './PhoneFrame.css';

addTexts(frameTexts);

const FindingList = lazy(() => import('../panels/ChecksPanel.tsx').then((module) => ({ default: module.FindingList })));

const tabs = [
  ['figures', 'table'],
  ['drawing', 'hall'],
  ['details', 'info'],
  ['checks', 'check'],
] as const;
type Tab = (typeof tabs)[number][0];

export function PhoneFrame() {
  const { t } = useText();
  const [tab, setTab] = useState<Tab>('figures');
  return (
    <div className="phone">
      <header className="topbar" data-region="topbar">
        <TopBar />
      </header>
      <main className="phone-body" data-tab={tab} data-region="canvas" tabIndex={-1} aria-label={t(`phone.${tab}`)}>
        {(tab === 'figures' || tab === 'drawing') && (
          <div className="phone-drawing">
            <CanvasSlot />
          </div>
        )}
        {tab === 'figures' && (
          <section className="phone-figures" aria-label={t('region.strip')}>
            <Strip />
          </section>
        )}
        {tab === 'details' && <Inspector />}
        {tab === 'checks' && (
          <Suspense>
            <FindingList />
          </Suspense>
        )}
      </main>
      <nav className="phone-tabs" aria-label={t('region.tabs')}>
        {tabs.map(([name, glyph]) => (
          <button
            key={name}
            type="button"
            aria-current={tab === name ? 'page' : undefined}
            onClick={() => setTab(name)}
          >
            <Glyph name={glyph} size="part" />
            {t(`phone.${name}`)}
          </button>
        ))}
      </nav>
    </div>
  );
}
