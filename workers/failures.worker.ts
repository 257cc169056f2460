/** Failures in a thread of their own. */
import { expose } from 'comlink';
import { createFailuresHost } from './host/failures-host.ts';
import { createMemory } from './host/memory.ts';
import { createMessageTick } from './host/next-message.ts';

/** Networks with failures that were solved: some hundred classes of some designs. */
const rememberedResults = 256;

expose(
  createFailuresHost({
    memory: createMemory(rememberedResults),
    now: () => performance.now(),
    nextMessage: createMessageTick(),
  }),
);
