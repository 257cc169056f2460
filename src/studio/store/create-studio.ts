/**
 * Wires the rooms of the studio together: store, engine's client, desk. Everything of the browser is handed in, so
 * that a test can run two tabs in one process.
 */

import type { Design } from '../../model/design/design.ts';
import { firstExample } from '../../model/design/examples/first-example.ts';
import { loadExample } from '../../model/design/examples/load-example.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { createDesk, type Desk } from '../storage/desk.ts';
import type { Page } from '../storage/page.ts';
import { readLink } from '../storage/read-link.ts';
import type { Prepared } from '../storage/read-stored.ts';
import type { Shelf } from '../storage/shelf.ts';
import type { TabLocks } from '../storage/tab-locks.ts';
import { createStudioStore, type StudioStore } from './create-studio-store.ts';
import type { RunningStudio } from './current-studio.ts';
import { type EngineListeners, followEngine } from './follow-engine.ts';
import { keptView, viewSetting, viewToKeep } from './kept-view.ts';
import { createOpeners } from './openers.ts';
import { type SystemWishes, startLanguage, startTheme } from './settings.ts';
import type { Message, OpenAs, StudioActions } from './state.ts';

export interface StudioParts {
  startEngine(listeners: EngineListeners): EngineClient;
  readonly shelf: Shelf;
  readonly locks: TabLocks;
  readonly page: Page;
  readonly system: SystemWishes;
  /** How long storage may take before the page opens without it, in milliseconds. */
  readonly patienceMs: number;
}

/** Opens a link's design, else the last one, else the first example. The engine starts before anything is read. */
export async function createStudio(parts: StudioParts): Promise<RunningStudio> {
  const { page, system } = parts;
  const engine = followEngine(parts.startEngine);
  const desk = createDesk(parts);
  const begin = await firstDocument(parts, desk);
  const store = createStudioStore(
    {
      ...begin.as,
      shown: { ...begin.as.shown, ...keptView(page.readSetting(viewSetting), begin.design, begin.as, page.fragment()) },
      design: begin.design,
      language: startLanguage(page.readSetting('language'), system),
      theme: startTheme(page.readSetting('theme'), system),
    },
    { newId: page.newId },
  );
  // The engine listens first: a design is on its way to it before any view draws.
  engine.attach(store);
  const { tellLinkOpened, ...openers } = createOpeners(store, desk, page, engine.partsList);
  let bySystem = false;
  const stops = [
    store.subscribe((state, before) => desk.follow(state, before)),
    store.subscribe((state, before) => {
      if (state.language !== before.language) page.writeSetting('language', state.language);
      if (state.theme !== before.theme && !bySystem) page.writeSetting('theme', state.theme);
    }),
    // Until the user chooses a theme, the page wears that of the system, also when it changes in the evening.
    system.onPrefersDark?.((prefersDark) => {
      if (page.readSetting('theme') !== null) return;
      bySystem = true;
      store.setState({ theme: prefersDark ? 'dark' : 'light' });
      bySystem = false;
    }) ?? (() => {}),
    store.subscribe((state, before) => {
      const shown = ['view', 'lens', 'net', 'inside'] as const;
      if (shown.some((field) => state[field] !== before[field])) {
        page.writeSetting(viewSetting, viewToKeep(state, page.fragment()));
      }
    }),
    // A link in the address bar belongs to the document that it opened, until that becomes the user's own.
    store.subscribe((state, before) => {
      if (state.opened !== before.opened && state.origin.kind !== 'link') forgetLink(page);
    }),
    page.onFragment(() => {
      if (isLink(page.fragment())) openers.openFromLink(page.fragment());
    }),
    page.onLeave(() => store.getState().designId),
  ];
  if (begin.as.origin?.kind === 'link') tellLinkOpened();
  const actions = actionsOf(store);
  desk.attach(
    {
      ...actions,
      state: store.getState,
      setSave: (save) => store.setState({ save }),
      saveFile: openers.saveFile,
    },
    begin.prepared,
  );
  if (begin.message) actions.say(begin.message);
  if (begin.as.origin?.kind !== 'link') forgetLink(page);
  if (begin.prepared) desk.offerRecovery(begin.prepared);
  return {
    store,
    api: {
      ...actions,
      ...openers,
      state: store.getState,
      subscribe: store.subscribe,
      consult: engine.consult,
      restartEngine: engine.restart,
      dispose() {
        for (const stop of stops) stop();
        engine.dispose();
        desk.dispose();
      },
    },
  };
}

interface FirstDocument {
  readonly design: Design;
  readonly as: OpenAs;
  readonly prepared?: Prepared;
  readonly message?: Omit<Message, 'id'>;
}

async function firstDocument({ page, patienceMs }: StudioParts, desk: Desk): Promise<FirstDocument> {
  if (!isLink(page.fragment())) return lastDocument(desk, patienceMs);
  const link = readLink(page.fragment());
  if (link.ok) return { design: link.design, as: link.as };
  return { ...(await lastDocument(desk, patienceMs)), message: link.message };
}

async function lastDocument(desk: Desk, patienceMs: number): Promise<FirstDocument> {
  const last = await within(patienceMs, desk.last());
  if (!last) return firstVisit();
  if ('example' in last) return exampleDocument(last.example);
  const reading = desk.prepare(last.id);
  const preparation = await within(patienceMs, reading);
  if (preparation?.ok) {
    const { prepared } = preparation;
    return { design: prepared.design, as: prepared.as, prepared };
  }
  // What comes too late is put back, so that it can be opened from the list.
  if (!preparation) void reading.then((late) => late.ok && late.prepared.lock?.release());
  const reason = preparation ? preparation.reason : 'failed';
  return { ...(await exampleDocument(firstExample)), message: { tone: 'error', key: `store.not-opened.${reason}` } };
}

/** Nothing was opened here before: the gallery, over the first example. */
async function firstVisit(): Promise<FirstDocument> {
  const { design, as } = await exampleDocument(firstExample);
  return { design, as: { ...as, screen: 'gallery' } };
}

async function exampleDocument(ref: string): Promise<FirstDocument> {
  const made = await loadExample(ref);
  if (made.ok) return { design: made.design, as: { own: false, origin: { kind: 'example', ref } } };
  // The name of an example that a later version no longer has.
  if (ref !== firstExample) return exampleDocument(firstExample);
  throw new Error(`The example '${ref}' does not open`);
}

function forgetLink(page: Page): void {
  if (isLink(page.fragment())) page.clearFragment();
}

function isLink(fragment: string): boolean {
  return fragment.startsWith('#p');
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function actionsOf(store: StudioStore): StudioActions {
  const { dispatch, amend, openGesture, closeGesture, cancelGesture, undo, redo, travel } = store.getState();
  const { openDesign, select, enter, carry, show, say, dismiss } = store.getState();
  return {
    dispatch,
    amend,
    openGesture,
    closeGesture,
    cancelGesture,
    undo,
    redo,
    travel,
    openDesign,
    select,
    enter,
    carry,
    show,
    say,
    dismiss,
  };
}
