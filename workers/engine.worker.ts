/** The engine's own thread. */
import { expose } from 'comlink';
import { createEngineHost } from './host/engine-host.ts';
import { createExamine } from './host/examine.ts';
import { createMemory } from './host/memory.ts';
import { createMessageTick } from './host/next-message.ts';
import { partsListOf } from './host/parts-list.ts';
import { warmDesign } from './host/warm-design.ts';

/** Results of stages, not whole reports: a few dozen for each revision. */
const rememberedResults = 512;

expose(
  createEngineHost({
    examine: createExamine(createMemory(rememberedResults)),
    partsList: partsListOf,
    warmDesign,
    now: () => performance.now(),
    nextMessage: createMessageTick(),
  }),
);
