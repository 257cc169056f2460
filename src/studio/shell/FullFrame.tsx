/** The studio's own page: top bar, left panel, drawing, inspector, strip, status; as much of it as there is room for. */
import { frameTexts } from '../../text/frame.ts';
import { addTexts } from '../../text/index.ts';
import { Inspector } from '../panels/Inspector.tsx';
import { LeftPanel } from '../panels/LeftPanel.tsx';
import { useStudio } from '../store/current-studio.ts';
import { CanvasSlot } from './CanvasSlot.tsx';
import { useFrame } from './frame.ts';
import { SideRail } from './SideRail.tsx';
import { Splitter } from './Splitter.tsx';
import { StatusBar } from './StatusBar.tsx';
import { Strip } from './Strip.tsx';
import { TopBar } from './TopBar.tsx';
import { useText } from './use-text.ts';
import './Studio.css';

addTexts(frameTexts);

export function FullFrame({ floating }: { readonly floating: boolean }) {
  const { t } = useText();
  const { left, right, leftOpen, rightOpen, overlay } = useFrame();
  const hasSelection = useStudio((state) => state.selection.length > 0);
  // Where both would lie on the drawing, the panel of the wire tool comes first.
  const wiring = useStudio((state) => state.tool === 'wire');
  const showsRight = rightOpen && (!floating || (hasSelection && !wiring));
  const showsLeft = floating ? overlay !== null : leftOpen;
  const leftWidth = showsLeft ? left : 0;
  const rightWidth = showsRight ? right : 0;
  return (
    <div
      className="studio"
      data-floating={floating}
      style={
        {
          '--left': `${leftWidth}px`,
          '--right': `${rightWidth}px`,
          '--covered-left': floating && showsLeft ? `calc(${leftWidth}px + var(--space-3))` : '0px',
          '--covered-right': floating && showsRight ? `calc(${rightWidth}px + var(--space-3))` : '0px',
        } as React.CSSProperties
      }
    >
      <header className="topbar" data-region="topbar" tabIndex={-1}>
        <TopBar />
      </header>
      {floating && <SideRail />}
      {showsLeft && (
        <aside className="left" data-region="left" tabIndex={-1} aria-label={t('region.left')}>
          <LeftPanel />
          <Splitter side="left" />
        </aside>
      )}
      <main className="centre" data-region="canvas" tabIndex={-1} aria-label={t('region.canvas')}>
        <CanvasSlot />
      </main>
      {showsRight && (
        <aside className="right" data-region="right" tabIndex={-1} aria-label={t('region.right')}>
          <Splitter side="right" />
          <Inspector />
        </aside>
      )}
      <section className="strip-bar" data-region="strip" tabIndex={-1} aria-label={t('region.strip')}>
        <Strip />
      </section>
      <footer className="status" data-region="status" tabIndex={-1}>
        <StatusBar />
      </footer>
    </div>
  );
}
