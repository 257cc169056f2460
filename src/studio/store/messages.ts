/** Messages at the corner of the page: the same one again replaces the earlier, and old ones make room. */
import type { Message } from './state.ts';

const kept = 20;

export function withMessage(messages: readonly Message[], message: Omit<Message, 'id'>): readonly Message[] {
  const id = 1 + messages.reduce((highest, { id: other }) => Math.max(highest, other), 0);
  const text = textOf(message);
  return [...messages.filter((other) => textOf(other) !== text), { ...message, id }].slice(-kept);
}

function textOf({ key, params }: Omit<Message, 'id'>): string {
  return JSON.stringify([key, params]);
}
