/** The middle of the frame: the drawing, or the table; each is loaded when it is first looked at. */
import { lazy, Suspense } from 'react';
import { useStudio } from '../store/current-studio.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { Failsafe } from './Failsafe.tsx';
import { useText } from './use-text.ts';
import './CanvasSlot.css';

const Canvas = lazy(() => import('../canvas/Canvas.tsx').then(({ Canvas }) => ({ default: Canvas })));
const TableView = lazy(() => import('../panels/TableView.tsx').then(({ TableView }) => ({ default: TableView })));

export function CanvasSlot() {
  const { t } = useText();
  const view = useStudio((state) => state.view);
  return (
    <div className="canvas-slot">
      <Failsafe key={view === 'table' ? 'table' : 'drawing'}>
        <Suspense fallback={<p className="canvas-waiting caption">{t('canvas-slot.loading')}</p>}>
          {view === 'table' ? <TableView /> : <Canvas />}
        </Suspense>
      </Failsafe>
      {view !== 'table' && view !== 'room' && <Breadcrumb />}
    </div>
  );
}
