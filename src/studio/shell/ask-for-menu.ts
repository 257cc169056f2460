/**
 * Who asks for the menu: the right button, Shift F10 or the menu key, and a long press of a finger. What lies under the
 * pointer was selected before by whoever draws it: the event passes it on its way up.
 */
import { frame } from './frame.ts';

/** How long a finger rests before it means the menu, and how far it may tremble, pixels. */
const longPressMs = 500;
const tremble = 8;
/** Some browsers tell a long press themselves, a moment after us. */
const sameMs = 900;

const hasMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.canvas-region, .outline-rows') !== null;

const isText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [data-over-drawing]') !== null;

/** At what is selected, or in the middle of where the focus is. */
export function openMenuByKey(): void {
  const focus = document.activeElement;
  if (!(focus instanceof HTMLElement) || !hasMenu(focus)) return;
  const lit = focus.querySelector('[data-selected="true"], [aria-selected="true"].outline-row, .selected .stack-face');
  const box = (lit ?? focus).getBoundingClientRect();
  open(box.left + Math.min(box.width / 2, 160), box.top + Math.min(box.height / 2, 160));
}

function open(x: number, y: number): void {
  frame.pop(null);
  frame.menu({ x, y, opener: document.activeElement });
}

export function listenForMenu(): () => void {
  let heldAt = Number.NEGATIVE_INFINITY;
  let press: { readonly id: number; readonly x: number; readonly y: number; readonly timer: number } | null = null;
  const forget = (): void => {
    if (press) clearTimeout(press.timer);
    press = null;
  };
  const asked = (event: MouseEvent): void => {
    if (event.defaultPrevented || !hasMenu(event.target) || isText(event.target)) return;
    event.preventDefault();
    if (event.isTrusted && event.timeStamp - heldAt < sameMs) return;
    if (!event.isTrusted) heldAt = event.timeStamp;
    // A key press has no place of its own.
    if (event.clientX === 0 && event.clientY === 0) openMenuByKey();
    else open(event.clientX, event.clientY);
  };
  const down = (event: PointerEvent): void => {
    forget();
    if (event.pointerType === 'mouse' || !hasMenu(event.target) || isText(event.target)) return;
    const { clientX: x, clientY: y, target } = event;
    const timer = window.setTimeout(() => {
      forget();
      const asks = { bubbles: true, cancelable: true, clientX: x, clientY: y };
      // The press was for the menu: it must not become a click or a drag when the finger lifts.
      target?.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, pointerId: event.pointerId }));
      target?.dispatchEvent(new MouseEvent('contextmenu', asks));
    }, longPressMs);
    press = { id: event.pointerId, x, y, timer };
  };
  const moved = (event: PointerEvent): void => {
    if (press?.id === event.pointerId && Math.hypot(event.clientX - press.x, event.clientY - press.y) > tremble)
      forget();
  };
  window.addEventListener('contextmenu', asked);
  window.addEventListener('pointerdown', down);
  window.addEventListener('pointermove', moved);
  window.addEventListener('pointerup', forget);
  window.addEventListener('pointercancel', forget);
  return () => {
    forget();
    window.removeEventListener('contextmenu', asked);
    window.removeEventListener('pointerdown', down);
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerup', forget);
    window.removeEventListener('pointercancel', forget);
  };
}
