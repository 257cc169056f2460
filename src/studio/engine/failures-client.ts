/** The worker of failures: started when failures are first asked for, ended when it dies or the page leaves. */
import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type {
  FailureOrder,
  FailuresApi,
  PairsOutcome,
  RankingOutcome,
  RankingProgress,
  WhatIfOutcome,
} from '../../bridge/failures-api.ts';
import type { Design } from '../../model/design/design.ts';

export interface FailuresClient {
  rank(design: Design, order: FailureOrder): Promise<RankingOutcome>;
  tryOut(design: Design, addresses: readonly string[]): Promise<WhatIfOutcome>;
  pairs(design: Design): Promise<PairsOutcome>;
  /** Drops what runs. */
  cancel(): void;
  dispose(): void;
}

interface Life {
  readonly remote: Remote<FailuresApi>;
  /** Resolves with the reason when the worker dies. */
  readonly death: Promise<string>;
  end(): void;
}

type Failed = { readonly ok: false; readonly reason: 'failed'; readonly message: string };

export function createFailuresClient(onProgress: (progress: RankingProgress) => void): FailuresClient {
  let life: Life | null = null;

  function alive(): Life {
    if (life) return life;
    const worker = new Worker(new URL('../../../workers/failures.worker.ts', import.meta.url), {
      type: 'module',
      name: 'podwright failures',
    });
    const remote = wrap<FailuresApi>(worker);
    const born: Life = {
      remote,
      death: new Promise((resolve) => {
        worker.addEventListener('error', (event) => {
          event.preventDefault();
          if (life === born) life = null;
          worker.terminate();
          resolve(event.message || 'the worker could not be loaded');
        });
      }),
      end() {
        remote[releaseProxy]();
        worker.terminate();
      },
    };
    life = born;
    remote.hearProgress(proxy(onProgress)).catch(() => {});
    return born;
  }

  /** Who waits for a worker that died is told. */
  function ask<T>(question: (remote: Remote<FailuresApi>) => Promise<T>): Promise<T | Failed> {
    const { remote, death } = alive();
    const failed = (message: string): Failed => ({ ok: false, reason: 'failed', message });
    return Promise.race<T | Failed>([
      question(remote).catch((problem: unknown) => failed(String(problem))),
      death.then(failed),
    ]);
  }

  return {
    rank: (design, order) => ask<RankingOutcome>((remote) => remote.rank(design, order)),
    tryOut: (design, addresses) => ask<WhatIfOutcome>((remote) => remote.tryOut(design, addresses)),
    pairs: (design) => ask<PairsOutcome>((remote) => remote.pairs(design)),
    cancel() {
      life?.remote.cancel().catch(() => {});
    },
    dispose() {
      life?.end();
      life = null;
    },
  };
}
