/** Sends each revision to the engine and puts its answers into the store. */
import type { ConsultApi } from '../../bridge/consult.ts';
import type { Answer } from '../../bridge/engine-api.ts';
import type { Design } from '../../model/design/design.ts';
import { figuresHash } from '../../model/report/figures-hash.ts';
import type { PartsListLine } from '../../model/report/parts-list.ts';
import type { Figure } from '../../model/report/report.ts';
import type { EngineClient, EngineClientTools } from '../engine/engine-client.ts';
import type { StudioStore } from './create-studio-store.ts';
import type { EngineStatus, StudioState } from './state.ts';

export type EngineListeners = Pick<EngineClientTools, 'onAnswer' | 'onStatus'>;

export interface EngineFollower extends ConsultApi {
  /** From now on the store's design is analysed; call it before anything else listens to the store. */
  attach(store: StudioStore): void;
  /** Of a design; rejects when the engine cannot make it. */
  partsList(design: Design): Promise<readonly PartsListLine[]>;
  restart(): void;
  dispose(): void;
}

/** The engine starts at once, before there is a store. */
export function followEngine(start: (listeners: EngineListeners) => EngineClient): EngineFollower {
  let store: StudioStore | null = null;
  let early: EngineStatus = { kind: 'starting' };
  let stop = () => {};
  const client = start({
    onAnswer: (answer) => store && takeAnswer(store, answer),
    onStatus: (status) => {
      early = status;
      if (store) takeStatus(store, status, client.restart);
    },
  });
  return {
    attach(made) {
      store = made;
      if (early.kind !== 'starting') takeStatus(made, early, client.restart);
      const { revision, design } = made.getState();
      client.analyse(revision, design);
      stop = made.subscribe((state, before) => {
        if (state.revision !== before.revision) client.analyse(state.revision, state.design, state.gesture !== null);
        // The end of a drag sends what was held back.
        else if (before.gesture && !state.gesture && state.answer?.revision !== state.revision) {
          client.analyse(state.revision, state.design);
        }
      });
    },
    partsList: (design) => client.partsList(design),
    consult: (asker, design, depth) => client.consult(asker, design, depth),
    restart: () => client.restart(),
    dispose() {
      stop();
      client.dispose();
    },
  };
}

function takeAnswer(store: StudioStore, answer: Answer): void {
  if (!isNews(store.getState(), answer)) return;
  store.setState({ answer: keepOld(store.getState(), answer) });
  const { figuresSeen, opened } = store.getState();
  if (figuresSeen === null || answer.partial) return;
  store.setState({ figuresSeen: null });
  if (answer.revision !== opened) return;
  const same = figuresHash(answer.report) === figuresSeen;
  store
    .getState()
    .say(same ? { tone: 'good', key: 'store.same-figures' } : { tone: 'warning', key: 'store.other-figures' });
}

/** A partial answer takes over what it has not made yet from the answer before, marked as old. */
function keepOld({ opened, answer: shown }: StudioState, answer: Answer): Answer {
  if (!answer.partial || !shown || shown.revision < opened) return answer;
  const { report } = answer;
  const old = Object.keys(shown.report.figures).filter((id) => !(id in report.figures));
  if (old.length === 0) return answer;
  const { power = shown.power, cooling = shown.cooling, cost = shown.cost, jobs = shown.jobs } = answer;
  const kept = Object.fromEntries(old.map((id) => [id, shown.report.figures[id] as Figure]));
  return {
    ...answer,
    ...(power && { power }),
    ...(cooling && { cooling }),
    ...(cost && { cost }),
    ...(jobs && { jobs }),
    old,
    report: { ...report, figures: { ...report.figures, ...kept } },
  };
}

/** Of this document, newer than what is shown, and never a part of what is complete. */
function isNews({ opened, answer: shown }: StudioState, answer: Answer): boolean {
  if (answer.revision < opened) return false;
  if (!shown || answer.revision > shown.revision) return true;
  return answer.revision === shown.revision && shown.partial;
}

function takeStatus(store: StudioStore, status: EngineStatus, restart: () => void): void {
  const before = store.getState().engine;
  store.setState({ engine: status });
  const { say } = store.getState();
  if (status.kind === 'restarting') say({ tone: 'warning', key: 'store.engine-restarted' });
  if (status.kind === 'failed' && before.kind !== 'failed') {
    say({
      tone: 'error',
      key: 'store.engine-failed',
      detail: status.message,
      action: { key: 'store.engine-retry', run: restart },
    });
  }
}
