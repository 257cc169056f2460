import { expect, it } from 'vitest';
import { roomFor } from '../../../src/studio/shell/use-room.ts';

it('draws the frame that the window has room for', () => {
  expect([1600, 1280, 1279, 900, 899, 600, 599, 320].map(roomFor)).toEqual([
    'full',
    'full',
    'medium',
    'medium',
    'small',
    'small',
    'phone',
    'phone',
  ]);
});
