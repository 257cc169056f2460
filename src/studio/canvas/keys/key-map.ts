/** Which key asks for what on the drawing. Pure. */
import type { CanvasAct } from '../acts/canvas-acts.ts';
import type { Direction } from '../acts/navigate.ts';

export type KeyAct =
  | { readonly kind: 'act'; readonly act: CanvasAct | 'escape' }
  /** To the neighbour. */
  | { readonly kind: 'go'; readonly direction: Direction }
  /** Moves what is selected, or the ghost that is carried. */
  | { readonly kind: 'move'; readonly direction: Direction; readonly far: boolean };

export interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function keyAct(pressed: Pressed): KeyAct | null {
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  const direction = arrows[pressed.key];
  if (pressed.altKey) return null;
  if (direction) return ctrl ? { kind: 'go', direction } : { kind: 'move', direction, far: pressed.shiftKey };
  const act = ctrl ? withCtrl(pressed) : plain(pressed);
  return act === null ? null : { kind: 'act', act };
}

function withCtrl({ key, shiftKey }: Pressed): CanvasAct | null {
  if (shiftKey) return null;
  switch (key.toLowerCase()) {
    case 'a':
      return 'select-all';
    case 'd':
      return 'duplicate';
    case 'c':
      return 'copy';
    case 'x':
      return 'cut';
    case 'v':
      return 'paste';
    default:
      return null;
  }
}

function plain({ key, code, shiftKey }: Pressed): CanvasAct | 'escape' | null {
  // Shift changes the sign on a digit's cap: the place of the key tells.
  if (shiftKey && code === 'Digit1') return 'fit';
  if (shiftKey && code === 'Digit2') return 'fit-selection';
  if (shiftKey && code === 'Digit0') return 'actual-size';
  switch (key) {
    case 'Enter':
      return shiftKey ? 'leave' : 'enter';
    case 'Tab':
      return shiftKey ? 'previous' : 'next';
    case 'Delete':
    case 'Backspace':
      return 'remove';
    case 'F2':
      return 'rename';
    case '+':
    case '=':
      return 'zoom-in';
    case '-':
      return 'zoom-out';
    case 'd':
    case 'D':
      return 'array';
    case 'r':
    case 'R':
      return 'rotate';
    case 'Escape':
      return 'escape';
    default:
      return null;
  }
}
