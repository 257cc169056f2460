/** The engine in a web worker: the only place that starts one. */
import { proxy, releaseProxy, wrap } from 'comlink';
import type { EngineApi } from '../../bridge/engine-api.ts';
import type { EngineProcess } from './engine-process.ts';

export function spawnEngineWorker(): EngineProcess {
  const worker = new Worker(new URL('../../../workers/engine.worker.ts', import.meta.url), {
    type: 'module',
    name: 'podwright engine',
  });
  const remote = wrap<EngineApi>(worker);
  let disposed = false;
  let tellDeath: (reason: string) => void = () => {};
  const die = (reason: string) => {
    if (disposed) return;
    disposed = true;
    worker.terminate();
    tellDeath(reason);
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    die(event.message || 'the engine could not be loaded');
  });
  worker.addEventListener('messageerror', () => die('an answer of the engine could not be read'));
  return {
    api: {
      warm: () => remote.warm(),
      ping: () => remote.ping(),
      analyse: (revision, design) => remote.analyse(revision, design),
      partsList: (design) => remote.partsList(design),
      consult: (asker, design, depth) => remote.consult(asker, design, depth),
      hearPartial: (listener) => remote.hearPartial(proxy(listener)),
    },
    onDeath(listener) {
      tellDeath = listener;
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
