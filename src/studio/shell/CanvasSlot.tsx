/** The middle of the frame: the drawing, the hall in 3-D, or the table; each is loaded when it is first looked at. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { useStudio } from '../store/current-studio.ts';
import type { View } from '../store/state.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { Failsafe } from './Failsafe.tsx';
import { LensBar } from './LensBar.tsx';
import { fetchLaterWords } from './later-words.ts';
import { ToolRail } from './ToolRail.tsx';
import { useText } from './use-text.ts';
import './CanvasSlot.css';

const FailuresKeeper = lazy(() =>
  import('./FailuresKeeper.tsx').then(({ FailuresKeeper }) => ({ default: FailuresKeeper })),
);
const Canvas = lazy(() => import('../canvas/Canvas.tsx').then(({ Canvas }) => ({ default: Canvas })));
const Room = lazy(() => import('../room/Room.tsx').then(({ Room }) => ({ default: Room })));
const TableView = lazy(() => import('../panels/TableView.tsx').then(({ TableView }) => ({ default: TableView })));

export function CanvasSlot() {
  const { t } = useText();
  const view = useStudio((state) => state.view);
  const isReady = useFirstFigures();
  const followsFailures = useStudio((state) => state.lens === 'failures' || state.whatIfs.length > 0);
  return (
    <div className="canvas-slot">
      {isReady && followsFailures && (
        <Suspense fallback={null}>
          <FailuresKeeper />
        </Suspense>
      )}
      {view !== 'table' && view !== 'room' && <Breadcrumb />}
      {(view === 'hall' || view === 'cabinet') && <ToolRail />}
      {(view === 'hall' || view === 'cabinet') && <LensBar />}
      <Failsafe key={view === 'table' || view === 'room' ? view : 'drawing'}>
        <Suspense fallback={<p className="canvas-waiting caption">{t('canvas-slot.loading')}</p>}>
          {isReady && <Scene view={view} />}
        </Suspense>
      </Failsafe>
    </div>
  );
}

function Scene({ view }: { readonly view: View }) {
  if (view === 'table') return <TableView />;
  if (view === 'room') return <Room />;
  return <Canvas />;
}

/** Longest that the drawing waits for the figures. */
const patienceMs = 1_000;

/**
 * The figures come first: the drawing and its library are fetched once they are on screen, so that both do not fight
 * for the same cores. A design that takes long is drawn before its figures.
 */
function useFirstFigures(): boolean {
  const [isReady, setReady] = useState(false);
  const hasFigures = useStudio((state) => state.answer !== null || state.engine.kind === 'failed');
  useEffect(() => {
    const ready = () => {
      setReady(true);
      // Without a connection the words that are there must do.
      fetchLaterWords().catch(() => {});
    };
    const timer = setTimeout(ready, patienceMs);
    // Two frames: the figures are painted by then.
    let frame = hasFigures ? requestAnimationFrame(() => (frame = requestAnimationFrame(ready))) : 0;
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [hasFigures]);
  return isReady;
}
