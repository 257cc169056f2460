/**
 * From a press on a palette row to a carried part: it is carried once the pointer has moved a little, so that a click
 * stays a click. The drawing listens to the same pointer and places it; whatever happens elsewhere lays it down.
 */
import { studio } from '../store/current-studio.ts';
import type { Carried } from '../store/state.ts';
import { tokens } from '../theme/tokens.ts';

const threshold = tokens.space[2];

export function carryByPointer(start: PointerEvent, thing: Omit<Carried, 'by'>): void {
  if (start.button !== 0) return;
  let carrying = false;
  if (start.target instanceof Element && start.target.hasPointerCapture(start.pointerId)) {
    start.target.releasePointerCapture(start.pointerId);
  }

  const moved = (event: PointerEvent) => {
    if (carrying || event.pointerId !== start.pointerId) return;
    if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < threshold) return;
    carrying = true;
    studio.carry({ ...thing, by: 'pointer' });
  };
  const stop = () => {
    for (const [name, listener] of listeners) window.removeEventListener(name, listener, true);
    // After the drawing had its turn with this event.
    if (carrying) setTimeout(() => studio.state().carried?.by === 'pointer' && studio.carry(null));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop();
  };
  const noSelection = (event: Event) => event.preventDefault();
  const listeners = [
    ['pointermove', moved as EventListener],
    ['pointerup', stop as EventListener],
    ['pointercancel', stop as EventListener],
    ['keydown', pressed as EventListener],
    // The words under the pointer are not what is dragged.
    ['selectstart', noSelection],
  ] as const;
  for (const [name, listener] of listeners) window.addEventListener(name, listener, true);
}
