/** Messages at the corner of the page: the same one again replaces the earlier, and old ones make room. */
import type { Message } from './state.ts';

const kept = 20;

export function withMessage(messages: readonly Message[], message: Omit<Message, 'id'>): readonly Message[] {
  const id = 1 + messages.reduce((highest, { id: other }) => Math.max(highest, other), 0);
  const text = textOf(message);
  return [...messages.filter((other) => textOf(other) !== text), { ...message, id }].slice(-kept);
}

/** Another design came on screen: what offered to act on the one before it is gone, but for what must be answered. */
export function afterOpening(messages: readonly Message[]): readonly Message[] {
  return messages.filter(({ action, tone, stays }) => !action || tone === 'error' || stays === 'until-answered');
}

/** An undo took back what a message still offered to take back. */
export function afterTravel(messages: readonly Message[]): readonly Message[] {
  return messages.filter(({ action }) => action?.key !== 'store.undo');
}

/** Errors and questions wait for their reader; everything else leaves by itself. */
export function waits({ tone, stays }: Message): boolean {
  return tone === 'error' || stays !== undefined;
}

function textOf({ key, params }: Omit<Message, 'id'>): string {
  return JSON.stringify([key, params]);
}
