import { expect, it } from 'vitest';
import { createStudioStore } from '../../../src/studio/store/create-studio-store.ts';
import { say } from '../../../src/text/index.ts';
import { design } from '../shell/a-studio.ts';

it('tells which wires and supplies went with a kind that is taken out, with the way back', () => {
  const store = createStudioStore({ design, own: true, language: 'en', theme: 'light' }, { newId: () => 'x' });
  expect(store.getState().dispatch({ kind: 'hold/remove', in: 'site', name: 'sw' })).toBeNull();
  const [message] = store.getState().messages;
  expect(message).toMatchObject({ tone: 'info', key: 'store.also' });
  expect(message && say('en', 'store.also', message.params ?? {})).toContain('scale-up.up');
  message?.action?.run();
  expect(store.getState().design).toBe(design);
});

it('tells at the end of a drag, once, and nothing when it is given up', () => {
  const store = createStudioStore({ design, own: true, language: 'en', theme: 'light' }, { newId: () => 'x' });
  const { openGesture, amend, closeGesture, cancelGesture } = store.getState();
  const remove = { kind: 'hold/remove', in: 'site', name: 'sw' } as const;
  openGesture('drag');
  amend(remove);
  amend(remove);
  expect(store.getState().messages).toEqual([]);
  cancelGesture();
  openGesture('drag');
  closeGesture();
  expect(store.getState().messages).toEqual([]);
  openGesture('drag');
  amend(remove);
  closeGesture();
  expect(store.getState().messages.map(({ key }) => key)).toEqual(['store.also']);
});
