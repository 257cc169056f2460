/** Follows a pressed pointer until it is let go or Esc is pressed. Small moves are still a click. */

export interface Press {
  /** The press has become a drag. */
  start?(event: PointerEvent): void;
  move(event: PointerEvent): void;
  drop(event: PointerEvent): void;
  cancel(): void;
  /** Let go without having moved. */
  click?(event: PointerEvent): void;
}

const clickPixels = 4;

/** Returns the way to give up. */
export function followPointer(down: PointerEvent, press: Press): () => void {
  let dragging = false;
  const far = (event: PointerEvent) =>
    Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > clickPixels;
  const moved = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    if (!dragging) {
      if (!far(event)) return;
      dragging = true;
      press.start?.(event);
    }
    press.move(event);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    stop();
    if (dragging) press.drop(event);
    else press.click?.(event);
  };
  const giveUp = (): void => {
    stop();
    if (dragging) press.cancel();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  };
  function stop(): void {
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', giveUp);
    window.removeEventListener('keydown', pressed, { capture: true });
  }
  window.addEventListener('pointermove', moved);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', giveUp);
  window.addEventListener('keydown', pressed, { capture: true });
  return giveUp;
}
