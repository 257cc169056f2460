import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { createMessageTick } from '../../workers/host/next-message.ts';

it('lets messages that were posted before be heard first', async () => {
  const heard: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.on('message', (text: string) => heard.push(text));
  const tick = createMessageTick();
  port2.postMessage('a');
  port2.postMessage('b');
  // Ports deliver independently of each other here; a few turns are enough for all that was waiting.
  for (let turn = 0; turn < 10 && heard.length < 2; turn++) await tick();
  expect(heard).toEqual(['a', 'b']);
  port1.close();
});

it('serves several waiters, each once', async () => {
  const tick = createMessageTick();
  const order: number[] = [];
  await Promise.all([tick().then(() => order.push(1)), tick().then(() => order.push(2))]);
  expect(order).toEqual([1, 2]);
});
