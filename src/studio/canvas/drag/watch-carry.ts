/** Listens to the pointer that carries a part from the palette, and tells whether it is over the drawing. */
import { studio } from '../../store/current-studio.ts';
import type { Stage } from '../flow/stage-context.ts';

export interface CarryWatch {
  over(event: PointerEvent): void;
  /** Left the drawing, or given up: everything as before. */
  leave(): void;
  /** Let go over the drawing. */
  drop(event: PointerEvent): void;
}

/** Listens until the returned function is called; whatever stands open then is given up. */
export function watchCarry(stage: Stage, watch: CarryWatch): () => void {
  let inside = false;
  const isOver = ({ clientX: x, clientY: y }: PointerEvent): boolean => {
    const element = stage.element();
    const top = document.elementFromPoint(x, y);
    return element !== null && top !== null && element.contains(top);
  };
  const moved = (event: PointerEvent): void => {
    const now = isOver(event);
    if (inside && !now) watch.leave();
    inside = now;
    if (now) watch.over(event);
  };
  const finish = (event: PointerEvent): void => {
    moved(event);
    const drops = inside;
    inside = false;
    if (drops) {
      watch.drop(event);
      // What was placed is selected: the next keys are for it.
      stage.element()?.closest<HTMLElement>('[data-region-focus]')?.focus();
    }
    studio.carry(null);
  };
  const giveUp = (): void => {
    if (inside) watch.leave();
    inside = false;
    studio.carry(null);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  };
  window.addEventListener('pointermove', moved);
  window.addEventListener('pointerup', finish);
  window.addEventListener('pointercancel', giveUp);
  window.addEventListener('keydown', pressed, { capture: true });
  return () => {
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerup', finish);
    window.removeEventListener('pointercancel', giveUp);
    window.removeEventListener('keydown', pressed, { capture: true });
    if (inside) watch.leave();
    inside = false;
  };
}
