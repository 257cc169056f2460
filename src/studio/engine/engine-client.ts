/**
 * The page's side of the conversation: sends the latest design, hands on answers, and replaces an engine that died or
 * hangs. It keeps no answers; the last good one stays in the store, marked as old by its revision.
 *
 * A discrete edit goes out at once and makes earlier work stale. While something is dragged, edits come faster than
 * answers, so the running revision may finish what keeps pace with edits (for at most `dragGraceMs`) and the newest one
 * follows it: otherwise no figure would move during a drag.
 */

import type { ConsultApi, Consultation } from '../../bridge/consult.ts';
import type { Answer, Outcome, Revision } from '../../bridge/engine-api.ts';
import type { Design } from '../../model/design/design.ts';
import type { PartsListLine } from '../../model/report/parts-list.ts';
import type { EngineStatus } from '../store/state.ts';
import type { EngineProcess } from './engine-process.ts';
import { createWatchdog } from './watchdog.ts';

export interface EngineClientTools {
  spawn(): EngineProcess;
  /** Milliseconds, rising. */
  now(): number;
  setTimer(run: () => void, ms: number): () => void;
  onAnswer(answer: Answer): void;
  onStatus(status: EngineStatus): void;
}

export interface EngineClient extends ConsultApi {
  /** `dragging`: more will follow at once, see above. */
  analyse(revision: Revision, design: Design, dragging?: boolean): void;
  /** Rejects when the engine is down or cannot make it. */
  partsList(design: Design): Promise<readonly PartsListLine[]>;
  /** Starts anew after `failed`, with a clean record. */
  restart(): void;
  dispose(): void;
}

export const dragGraceMs = 100;
/** An engine that is silent for so long is dead … */
export const hangMs = 10_000;
/** … and after this, when a newer revision is waiting behind work that does not listen. */
export const staleHangMs = 1_000;
/** Deaths within this time count together. */
export const deathWindowMs = 60_000;
export const deathsAllowed = 2;

interface Request {
  readonly revision: Revision;
  readonly design: Design;
}

export function startEngineClient(tools: EngineClientTools): EngineClient {
  let engine: EngineProcess | null = null;
  let deaths: readonly number[] = [];
  /** The newest revision asked for, whether or not it was answered. */
  let newest: Request | null = null;
  let running: { readonly revision: Revision; readonly since: number } | null = null;
  /** Everything the engine still owes an outcome for; stale work says so itself within a slice. */
  const unanswered = new Set<Revision>();
  /** A new life after a death, until it has shown figures. */
  let mending = false;
  /** Newest revision of a drag that waits for the running one. */
  let held: Request | null = null;
  let stopHolding: (() => void) | null = null;
  let disposed = false;
  /** Told when the engine they asked is gone. */
  const consulting = new Set<(gone: Consultation) => void>();

  const watchdog = createWatchdog({
    now: tools.now,
    setTimer: tools.setTimer,
    ping: () => engine?.api.ping() ?? Promise.resolve(),
    patience: () => (worksOnStale() ? staleHangMs : hangMs),
    onSilence: (milliseconds) => {
      // Work that nobody waits for and that does not listen is cut off without counting as a death.
      if (worksOnStale()) replaceEngine();
      else onDeath(`no sign of life for ${Math.round(milliseconds / 1000)} s`);
    },
  });

  function worksOnStale(): boolean {
    return newest !== null && [...unanswered].some((revision) => revision < (newest as Request).revision);
  }

  function start(): void {
    const born = tools.spawn();
    engine = born;
    born.onDeath((reason) => {
      if (engine === born) onDeath(reason);
    });
    born.api
      .hearPartial((answer) => {
        if (engine !== born || running?.revision !== answer.revision) return;
        tools.onAnswer(answer);
        // What comes after the live figures may wait for the next picture of a drag, not the other way round.
        if (held && answer.live) send(held);
      })
      .catch(() => {});
    born.api.warm().catch(() => {});
  }

  function stop(): void {
    watchdog.rest();
    stopHolding?.();
    stopHolding = null;
    held = null;
    running = null;
    unanswered.clear();
    engine?.dispose();
    engine = null;
    for (const tell of consulting) tell({ ok: false, reason: 'failed', message: 'the engine was replaced' });
  }

  function replaceEngine(): void {
    stop();
    start();
    if (newest) send(newest);
  }

  function onDeath(reason: string): void {
    if (disposed) return;
    const now = tools.now();
    deaths = [...deaths.filter((at) => now - at < deathWindowMs), now];
    if (deaths.length > deathsAllowed) {
      stop();
      mending = false;
      tools.onStatus({ kind: 'failed', message: reason });
      return;
    }
    mending = true;
    tools.onStatus({ kind: 'restarting', times: deaths.length });
    replaceEngine();
  }

  function send(request: Request): void {
    const asked = engine;
    if (!asked) return;
    stopHolding?.();
    stopHolding = null;
    held = null;
    running = { revision: request.revision, since: tools.now() };
    unanswered.add(request.revision);
    if (!mending) tools.onStatus({ kind: 'busy', revision: request.revision, since: running.since });
    watchdog.watch();
    asked.api.analyse(request.revision, request.design).then(
      (outcome) => {
        if (engine === asked) onOutcome(request, outcome);
      },
      (problem: unknown) => {
        if (engine === asked) onDeath(problem instanceof Error ? problem.message : String(problem));
      },
    );
  }

  function onOutcome(request: Request, outcome: Outcome): void {
    unanswered.delete(request.revision);
    if (outcome.ok) tools.onAnswer(outcome.answer);
    if (running?.revision !== request.revision) return;
    running = null;
    mending = false;
    if (held) {
      send(held);
      return;
    }
    watchdog.rest();
    if (outcome.ok) tools.onStatus({ kind: 'idle', milliseconds: outcome.answer.milliseconds });
    else if (outcome.reason === 'failed') tools.onStatus({ kind: 'failed', message: outcome.problem.message });
  }

  tools.onStatus({ kind: 'starting' });
  start();

  return {
    analyse(revision, design, dragging = false) {
      if (disposed || running?.revision === revision) return;
      newest = { revision, design };
      if (!engine) {
        // A different design may be harmless to the engine where the last one was not.
        start();
        send(newest);
        return;
      }
      const left = running ? dragGraceMs - (tools.now() - running.since) : 0;
      if (!dragging || left <= 0) {
        send(newest);
        return;
      }
      held = newest;
      stopHolding ??= tools.setTimer(() => {
        stopHolding = null;
        if (held) send(held);
      }, left);
    },
    partsList: (design) => engine?.api.partsList(design) ?? Promise.reject(new Error('the engine is not running')),
    consult(asker, design, depth) {
      const asked = engine;
      if (!asked) return Promise.resolve({ ok: false, reason: 'failed', message: 'the engine is not running' });
      return new Promise<Consultation>((resolve) => {
        consulting.add(resolve);
        const settle = (outcome: Consultation) => {
          consulting.delete(resolve);
          resolve(outcome);
        };
        asked.api
          .consult(asker, design, depth)
          .then(settle, (problem: unknown) => settle({ ok: false, reason: 'failed', message: String(problem) }));
      });
    },
    restart() {
      if (disposed) return;
      deaths = [];
      tools.onStatus({ kind: 'starting' });
      replaceEngine();
    },
    dispose() {
      disposed = true;
      stop();
    },
  };
}
