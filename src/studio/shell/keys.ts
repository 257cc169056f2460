/** The keyboard of the studio: one listener that finds the command of a key. */
import { studio } from '../store/current-studio.ts';
import { type Command, commands } from './commands.ts';
import { useFrame } from './frame.ts';
import { isMac } from './key-label.ts';

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly code?: string;
};

/** Signs that need Shift on many keyboards: for these Shift says nothing. */
const signs = new Set(['?', '/', '[', ']', '\\', '+']);

export function matches(keys: string, pressed: Pressed, mac = isMac): boolean {
  const caps = keys === '+' ? [keys] : keys.split('+');
  const cap = caps.at(-1) ?? '';
  const ctrl = mac ? pressed.metaKey : pressed.ctrlKey;
  const stray = mac ? pressed.ctrlKey : pressed.metaKey;
  if (stray || ctrl !== caps.includes('Ctrl') || pressed.altKey !== caps.includes('Alt')) return false;
  if (!signs.has(cap) && pressed.shiftKey !== caps.includes('Shift')) return false;
  // Shift and Alt change the sign of a digit: it is read from the place of the key.
  return pressed.key.toLowerCase() === cap.toLowerCase() || pressed.code === `Digit${cap}`;
}

/** Keys that would be letters in a text: they work only while the drawing, or nothing at all, has the focus. */
export function needsDrawing(keys: string): boolean {
  return !/^(Ctrl|Alt)\+/.test(keys) && !/(^|\+)F\d+$/.test(keys);
}

/** What has the focus: the drawing (or nothing), a text, or any other control. */
export type Focus = 'drawing' | 'text' | 'control';

export function commandFor(pressed: Pressed, focus: Focus): Command | undefined {
  return commands.find(
    (command) =>
      !(focus === 'text' && command.leavesText) &&
      command.keys?.some((keys) => matches(keys, pressed) && (focus === 'drawing' || !needsDrawing(keys))),
  );
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement) || target === document.body) return 'drawing';
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return 'text';
  return target.closest('[data-region="canvas"]') !== null ? 'drawing' : 'control';
}

/** Listens until the returned function is called. */
export function listenToKeys(): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { dialog } = useFrame.getState();
    const modal = dialog !== null && dialog !== 'rename';
    if (modal) return;
    const command = commandFor(event, focusOf(event.target));
    if (!command) return;
    event.preventDefault();
    const state = studio.state();
    if (command.enabled?.(state) ?? true) command.run(state);
  };
  window.addEventListener('keydown', pressed);
  return () => window.removeEventListener('keydown', pressed);
}
