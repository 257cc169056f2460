import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/studio/shell/commands.ts';
import { keyLabel } from '../../../src/studio/shell/key-label.ts';
import { commandFor, matches, type Pressed, reachOf } from '../../../src/studio/shell/keys.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the keyboard', () => {
  it('gives no key to two commands', () => {
    const keys = commands.flatMap((command) => command.keys ?? []);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('tells Ctrl Z from Ctrl Shift Z', () => {
    expect(commandFor(press('z', { ctrlKey: true }), 'control')?.id).toBe('undo');
    expect(commandFor(press('Z', { ctrlKey: true, shiftKey: true }), 'control')?.id).toBe('redo');
    expect(commandFor(press('y', { ctrlKey: true }), 'control')?.id).toBe('redo');
  });

  it('takes Cmd for Ctrl on a Mac, and there only', () => {
    expect(matches('Ctrl+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(matches('Ctrl+K', press('k', { ctrlKey: true }), true)).toBe(false);
    expect(matches('Ctrl+K', press('k', { metaKey: true }), false)).toBe(false);
  });

  it('reads the digit of Alt 3 from the key where Alt writes another sign', () => {
    expect(matches('Alt+3', press('£', { altKey: true, code: 'Digit3' }), true)).toBe(true);
  });

  it('hears single letters on the drawing and on what has no use for them, as a tab or a button', () => {
    for (const focus of ['drawing', 'control'] as const) {
      expect(commandFor(press('e'), focus)?.id).toBe('explain');
      expect(commandFor(press('w'), focus)?.id).toBe('tool.wire');
      expect(commandFor(press('?', { shiftKey: true }), focus)?.id).toBe('keys');
    }
    for (const focus of ['text', 'list'] as const) {
      expect(commandFor(press('e'), focus)).toBeUndefined();
      expect(commandFor(press('?', { shiftKey: true }), focus)).toBeUndefined();
    }
  });

  it('leaves to a control the keys that press it, and removes nothing from there', () => {
    expect(commandFor(press('Delete'), 'drawing')?.id).toBe('drawing.remove');
    expect(['Enter', 'Delete', 'Backspace'].map((key) => commandFor(press(key), 'control'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('hears keys with Ctrl or Alt, and function keys, everywhere', () => {
    expect(['Ctrl+K', 'Alt+1', 'F8', 'Shift+F6'].map(reachOf)).toEqual(Array(4).fill('everywhere'));
    expect(['E', '/', '[', 'Shift+1'].map(reachOf)).toEqual(Array(4).fill('but-in-letters'));
  });

  it('leaves to a text field what it does with its own text', () => {
    expect(commandFor(press('z', { ctrlKey: true }), 'text')).toBeUndefined();
    expect(commandFor(press('a', { ctrlKey: true }), 'text')).toBeUndefined();
    expect(commandFor(press('s', { ctrlKey: true }), 'text')?.id).toBe('save');
  });

  it('reads digits that Shift turned into signs, and the plus that needs Shift', () => {
    expect(commandFor(press('!', { shiftKey: true, code: 'Digit1' }), 'drawing')?.id).toBe('drawing.fit');
    expect(commandFor(press('+', { shiftKey: true }), 'drawing')?.id).toBe('drawing.zoom-in');
  });

  it('writes keys as this machine does', () => {
    expect(keyLabel('Ctrl+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(keyLabel('Ctrl+Shift+Z', true)).toBe('⌘⇧Z');
  });
});
