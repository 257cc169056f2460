/**
 * Lets the worker hear what was posted to it: a message to ourselves comes back after those already waiting. Timers
 * would do the same but are throttled in background tabs.
 */
export function createMessageTick(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
