import { describe, expect, it } from 'vitest';
import { keyAct } from '../../../../src/studio/canvas/keys/key-map.ts';

const press = (key: string, more: { ctrl?: boolean; shift?: boolean; alt?: boolean; code?: string } = {}) =>
  keyAct({
    key,
    ...(more.code !== undefined && { code: more.code }),
    ctrlKey: more.ctrl ?? false,
    metaKey: false,
    altKey: more.alt ?? false,
    shiftKey: more.shift ?? false,
  });

describe('keyAct', () => {
  it.each([
    ['Enter', {}, 'enter'],
    ['Enter', { shift: true }, 'leave'],
    ['Tab', {}, 'next'],
    ['Tab', { shift: true }, 'previous'],
    ['Delete', {}, 'remove'],
    ['F2', {}, 'rename'],
    ['a', { ctrl: true }, 'select-all'],
    ['d', { ctrl: true }, 'duplicate'],
    ['d', {}, 'array'],
    ['!', { shift: true, code: 'Digit1' }, 'fit'],
    ['Escape', {}, 'escape'],
  ] as const)('%s %o asks for %s', (key, more, act) => {
    expect(press(key, more)).toEqual({ kind: 'act', act });
  });

  it('moves by arrows, ten with Shift, and goes with Ctrl', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'move', direction: 'left', far: false });
    expect(press('ArrowUp', { shift: true })).toEqual({ kind: 'move', direction: 'up', far: true });
    expect(press('ArrowDown', { ctrl: true })).toEqual({ kind: 'go', direction: 'down' });
  });

  it('leaves the keys of the frame alone', () => {
    expect(press('z', { ctrl: true })).toBeNull();
    expect(press('d', { ctrl: true, shift: true })).toBeNull();
    expect(press('1', { alt: true })).toBeNull();
    expect(press('v')).toBeNull();
  });
});
