/** The keyboard of the studio: one listener that finds the command of a key. */
import { studio } from '../store/current-studio.ts';
import { type Command, commands } from './commands.ts';
import { everywhere } from './everywhere.ts';
import { useFrame } from './frame.ts';
import { isMac } from './key-label.ts';
import { focusDrawing } from './regions.ts';

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

/** Where a key is heard: whatever has the focus, unless that takes letters itself, or on the drawing alone. */
export type Reach = 'everywhere' | 'but-in-letters' | 'drawing';

/** Buttons and tabs have a use for Enter and the like, and Delete must not remove what one is not looking at. */
const ofControls = new Set(['Enter', 'Delete', 'Backspace']);

export function reachOf(keys: string): Reach {
  if (/^(Ctrl|Alt)\+/.test(keys) || /(^|\+)F\d+$/.test(keys)) return 'everywhere';
  return ofControls.has(keys.split('+').at(-1) ?? '') ? 'drawing' : 'but-in-letters';
}

/** What has the focus: the drawing (or nothing), a text, a list that is searched by letters, or any other control. */
export type Focus = 'drawing' | 'text' | 'list' | 'control';

function hears(focus: Focus, reach: Reach): boolean {
  if (focus === 'drawing' || reach === 'everywhere') return true;
  return focus === 'control' && reach === 'but-in-letters';
}

export function commandFor(pressed: Pressed, focus: Focus): Command | undefined {
  return commands.find(
    (command) =>
      !(focus === 'text' && command.leavesText) &&
      command.keys?.some((keys) => matches(keys, pressed) && hears(focus, reachOf(keys))),
  );
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement) || target === document.body) return 'drawing';
  if (target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'))
    return 'text';
  if (target.closest('[data-region="canvas"]') !== null) return 'drawing';
  return target.closest('[role="menu"], [role="listbox"], [role="tree"]') !== null ? 'list' : 'control';
}

/** Esc leads from a page around the studio back to it; from the start page only a choice does. */
function leavePage(): boolean {
  const { screen } = studio.state();
  if (screen !== 'compare' && screen !== 'proposal') return false;
  studio.show({ screen: 'studio' });
  return true;
}

/** Listens until the returned function is called. */
export function listenToKeys(): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { dialog, popover } = useFrame.getState();
    const modal = dialog !== null && dialog !== 'rename';
    if (modal) return;
    if (event.key === 'Escape' && popover === null && leavePage()) return;
    const focus = focusOf(event.target);
    const command = commandFor(event, focus);
    if (!command) return;
    const state = studio.state();
    // Around the studio there is no drawing to act on.
    if (state.screen !== 'studio' && !everywhere.has(command.id)) return;
    event.preventDefault();
    if (!(command.enabled?.(state) ?? true)) return;
    // Whoever takes up a tool from a button works in the drawing next: Esc and the arrows must reach it.
    if (focus === 'control' && command.id.startsWith('tool.')) focusDrawing();
    command.run(state);
  };
  window.addEventListener('keydown', pressed);
  return () => window.removeEventListener('keydown', pressed);
}
