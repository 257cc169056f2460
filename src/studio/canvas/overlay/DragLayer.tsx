/** Over everything drawn: ghosts, target places and the marquee of the drag that is going on. */
import { useCallback, useEffect, useRef } from 'react';
import { useStudio } from '../../store/current-studio.ts';
import { dragNow, onDrag } from '../drag/drag-state.ts';
import { useOnMove, useStage } from '../flow/stage-context.ts';
import { brushFor } from '../paint/brush.ts';
import { paintDrag } from '../paint/drag-painter.ts';
import { DragChip } from './DragChip.tsx';
import './overlay.css';

export function DragLayer() {
  const stage = useStage();
  const theme = useStudio((state) => state.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const paint = useCallback(() => {
    const element = canvas.current;
    if (!element) return;
    const { ghosts, targets, fits, marquee } = dragNow();
    const isIdle = !marquee && ghosts.length + targets.length + fits.length === 0;
    if (isIdle && element.hidden) return;
    element.hidden = isIdle;
    const { width, height } = stage.size();
    const brush = isIdle ? null : brushFor(element, theme, width, height);
    if (brush) paintDrag(brush, stage.camera());
  }, [stage, theme]);
  useOnMove(paint);
  useEffect(() => onDrag(paint), [paint]);
  return (
    <>
      <canvas ref={canvas} className="drag-layer" hidden />
      <DragChip />
    </>
  );
}
