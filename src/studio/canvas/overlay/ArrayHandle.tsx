/** The round handle at the end of selected cabinets: pulling it makes copies, live, as one step. */
import { useCallback, useEffect, useRef } from 'react';
import { nameOf } from '../../../model/layout/label.ts';
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import { studio, useStudio } from '../../store/current-studio.ts';
import { duplicateCabinets, splitSelection } from '../acts/change.ts';
import { setDrag, useDrag } from '../drag/drag-state.ts';
import { followPointer } from '../drag/follow-pointer.ts';
import { type Drawing, drawingOf } from '../drawing.ts';
import { type Stage, useOnMove, useStage } from '../flow/stage-context.ts';
import { unitsPerMetre } from '../geometry/scale.ts';
import { type Say, useWords } from '../words.ts';

/** Cabinets narrower than this on screen have no room for a handle. */
const narrowest = 20;

export function ArrayHandle({ drawing }: { readonly drawing: Drawing }) {
  const stage = useStage();
  const say = useWords();
  const selection = useStudio((state) => state.selection);
  const inGesture = useStudio((state) => state.gesture !== null);
  const dragging = useDrag();
  const handle = useRef<HTMLButtonElement>(null);
  const cabinets = splitSelection(drawing, selection).cabinets.filter((cabinet) => !cabinet.supply);
  const row = cabinets[0]?.row;
  const isRow = cabinets.length > 0 && cabinets.every((each) => each.row === row && each.turn === 0);
  const right = Math.max(...cabinets.map((cabinet) => cabinet.x + cabinet.width));
  const middle = (cabinets[0]?.y ?? 0) + (cabinets[0]?.depth ?? 0) / 2;
  const follow = useCallback(() => {
    const { x, y, zoom } = stage.camera();
    const element = handle.current;
    if (!element) return;
    const scale = unitsPerMetre * zoom;
    element.style.transform = `translate(${right * scale + x - 12}px, ${middle * scale + y - 12}px)`;
    element.style.visibility = 0.6 * scale < narrowest ? 'hidden' : 'visible';
  }, [stage, right, middle]);
  useOnMove(follow);
  useEffect(follow);
  useEffect(() => {
    const element = handle.current;
    if (!element) return;
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      event.stopPropagation();
      pull(event, drawing, cabinets, stage, say);
    };
    element.addEventListener('pointerdown', down);
    return () => element.removeEventListener('pointerdown', down);
  });
  if (!isRow || inGesture || dragging.chip) return null;
  return (
    <button
      ref={handle}
      type="button"
      className="array-handle"
      data-over-drawing
      tabIndex={-1}
      aria-label={say('canvas.array-pull')}
      title={say('canvas.array-pull')}
    />
  );
}

function pull(down: PointerEvent, drawing: Drawing, cabinets: readonly PlanCabinet[], stage: Stage, say: Say): void {
  const width = cabinets.reduce((sum, cabinet) => sum + cabinet.width, 0);
  const before = studio.state().selection;
  let made = 0;
  followPointer(down, {
    start: () => studio.openGesture('canvas.step.array'),
    move(event) {
      const metres = (event.clientX - down.clientX) / stage.camera().zoom / unitsPerMetre;
      const count = Math.min(1000, Math.max(0, Math.round(metres / width)));
      if (count === made) {
        setDrag({ pointer: [event.clientX, event.clientY] });
        return;
      }
      made = count;
      const edit = count === 0 ? null : duplicateCabinets(drawing, cabinets, count);
      if (!edit) {
        studio.cancelGesture();
        studio.openGesture('canvas.step.array');
      } else studio.amend(edit);
      const first = cabinets[0] ? nameOf(drawing.design, cabinets[0].address) : '';
      setDrag({
        pointer: [event.clientX, event.clientY],
        chip: { title: `${first} × ${count + 1}`, detail: say('canvas.array-note'), refused: false },
      });
    },
    drop() {
      setDrag(null);
      studio.closeGesture();
      const last = cabinets.reduce((most, cabinet) => Math.max(most, cabinet.place), 0);
      const row = cabinets[0]?.row;
      const { plan } = drawingOf(studio.state().design);
      const all = plan.cabinets.filter(
        (cabinet) =>
          cabinet.row === row &&
          cabinet.place > last - cabinets.length &&
          cabinet.place <= last + made * cabinets.length,
      );
      if (made > 0 && row !== '') studio.select(all.map((cabinet) => cabinet.address));
    },
    cancel() {
      setDrag(null);
      studio.cancelGesture();
      studio.select(before);
    },
  });
}
