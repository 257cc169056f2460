/** One life of the engine: a worker, or a stand-in in tests. A dead one is thrown away, never mended. */
import type { EngineApi } from '../../bridge/engine-api.ts';

export interface EngineProcess {
  readonly api: EngineApi;
  /** Called at most once, when it died by itself; not after `dispose`. */
  onDeath(listener: (reason: string) => void): void;
  dispose(): void;
}
