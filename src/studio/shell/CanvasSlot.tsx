/** The middle of the frame: the drawing, the hall in 3-D, or the table; each is loaded when it is first looked at. */
import { lazy, Suspense } from 'react';
import { useStudio } from '../store/current-studio.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { useText } from './use-text.ts';
import './CanvasSlot.css';

const Canvas = lazy(() => import('../canvas/Canvas.tsx').then(({ Canvas }) => ({ default: Canvas })));
const Room = lazy(() => import('../room/Room.tsx').then(({ Room }) => ({ default: Room })));
const TableView = lazy(() => import('../panels/TableView.tsx').then(({ TableView }) => ({ default: TableView })));

export function CanvasSlot() {
  const { t } = useText();
  const view = useStudio((state) => state.view);
  const isDrawn = view !== 'room' && view !== 'table';
  return (
    <div className="canvas-slot">
      <Suspense fallback={<p className="canvas-waiting caption">{t('canvas-slot.loading')}</p>}>
        {isDrawn && <Canvas />}
        {view === 'room' && <Room />}
        {view === 'table' && <TableView />}
      </Suspense>
      {isDrawn && <Breadcrumb />}
    </div>
  );
}
