/**
 * The design on this tab's desk: who may change it, and where it is kept. A design becomes the user's own with the
 * first edit; from then on a lock keeps other tabs from writing it and a journal stores each gesture.
 */
import type { Design } from '../../model/design/design.ts';
import type { Message, OpenAs, SaveStatus, StudioState } from '../store/state.ts';
import type { Opened, StoredDesign } from '../store/studio-api.ts';
import { cardsOf } from './cards-of.ts';
import { type Journal, type JournalNews, type JournalStart, openJournal } from './journal.ts';
import type { Page } from './page.ts';
import { type Preparation, type Prepared, readStored } from './read-stored.ts';
import type { LastOpened, Shelf } from './shelf.ts';
import type { HeldLock, TabLocks } from './tab-locks.ts';

/** What the desk may do with the store. */
export interface DeskStore {
  state(): StudioState;
  setSave(save: SaveStatus): void;
  openDesign(design: Design, as: OpenAs): void;
  cancelGesture(): void;
  travel(steps: number): void;
  say(message: Omit<Message, 'id'>): void;
  saveFile(): void;
}

export interface DeskTools {
  readonly shelf: Shelf;
  readonly locks: TabLocks;
  readonly page: Page;
}

export interface Desk {
  /** Once, with the store that was made; `prepared` when it began with a stored design. */
  attach(store: DeskStore, prepared?: Prepared): void;
  /** Called after every change of state. */
  follow(state: StudioState, before: StudioState): void;
  last(): Promise<LastOpened | null>;
  prepare(id: string): Promise<Preparation>;
  open(prepared: Prepared): void;
  /** After a return to a design that is newer than what the user last saved: one message, Keep and Discard. */
  offerRecovery(prepared: Prepared): void;
  takeOver(): Promise<Opened>;
  makeOwn(): void;
  /** What is on screen counts as saved by the user. */
  keep(): void;
  list(): Promise<readonly StoredDesign[]>;
  /** False when it is open, here or in another tab. */
  remove(id: string): Promise<boolean>;
  settled(): Promise<void>;
  dispose(): void;
}

interface Session {
  readonly id: string;
  journal: Journal | null;
  lock: HeldLock | null;
  waiting: AbortController | null;
}

export function createDesk({ shelf, locks, page }: DeskTools): Desk {
  const writer = page.newId();
  let store: DeskStore;
  let session: Session = { id: '', journal: null, lock: null, waiting: null };
  let prepared: Prepared | null = null;
  let blocked = false;
  /** What the user saved last, to a file or in the list. */
  let keptDesign: Design | null = null;

  function begin(state: StudioState): void {
    end(session);
    const mine: Session = { id: state.designId, journal: null, lock: null, waiting: null };
    session = mine;
    const ready = prepared?.id === state.designId ? prepared : null;
    prepared = null;
    if (ready) {
      rememberLast({ id: ready.id });
      if (ready.lock) {
        mine.lock = ready.lock;
        mine.journal = journalFor(mine, ready.journal);
      } else beReadOnly(mine);
    } else if (state.origin.kind === 'example') {
      // What lies under the gallery was not chosen by anybody.
      if (state.screen !== 'gallery') rememberLast({ example: state.origin.ref });
    } else if (state.save.kind !== 'unsaved') becomeOwn(state);
  }

  /** What is still to be written is written before the lock goes. */
  function end(old: Session): void {
    old.waiting?.abort();
    const { journal, lock } = old;
    if (journal) {
      void journal.settled().then(() => {
        journal.close();
        lock?.release();
      });
    } else lock?.release();
  }

  function journalFor(mine: Session, start: JournalStart): Journal {
    return openJournal(start, {
      shelf,
      writer,
      now: page.now,
      onNews: (news) => {
        if (session === mine) onNews(mine, news);
      },
    });
  }

  function onNews(mine: Session, news: JournalNews): void {
    if (news.kind === 'taken') {
      lose(mine.id);
      return;
    }
    store.setSave(news);
    if (news.kind === 'blocked' && !blocked) {
      store.say({
        tone: 'warning',
        key: `store.blocked.${news.reason}`,
        stays: 'until-answered',
        action: { key: 'store.save-file', run: store.saveFile },
      });
    }
    if (news.kind !== 'saving') blocked = news.kind === 'blocked';
  }

  function becomeOwn(state: StudioState): void {
    const mine = session;
    mine.journal = journalFor(mine, { id: mine.id });
    mine.journal.record(journalState(state));
    rememberLast({ id: mine.id });
    if (state.origin.kind === 'link') page.clearFragment();
    locks
      .tryHold(mine.id, () => lose(mine.id))
      .then(
        (lock) => {
          if (session === mine && mine.journal) mine.lock = lock;
          else lock?.release();
        },
        () => {},
      );
  }

  /** Another tab took the design. */
  function lose(id: string): void {
    const mine = session;
    if (mine.id !== id || !mine.journal) return;
    mine.journal.close();
    mine.journal = null;
    mine.lock = null;
    store.cancelGesture();
    store.say({ tone: 'warning', key: 'store.taken-over' });
    beReadOnly(mine);
  }

  function beReadOnly(mine: Session): void {
    store.setSave({ kind: 'other-tab' });
    const waiting = new AbortController();
    mine.waiting = waiting;
    locks
      .waitFor(mine.id, () => lose(mine.id), waiting.signal)
      .then(
        async (lock) => {
          if (!lock || session !== mine) lock?.release();
          else if ((await reopen(mine, lock)).ok) store.say({ tone: 'info', key: 'store.free-again' });
        },
        () => {},
      );
  }

  async function reopen(mine: Session, lock: HeldLock): Promise<Opened> {
    const preparation = await readStored(shelf, mine.id, { writer, lock });
    if (session !== mine) {
      lock.release();
      return { ok: false, reason: 'superseded' };
    }
    if (!preparation.ok) {
      store.say({ tone: 'error', key: `store.not-opened.${preparation.reason}` });
      return preparation;
    }
    openPrepared(preparation.prepared);
    return { ok: true };
  }

  function openPrepared(next: Prepared): void {
    prepared = next;
    store.openDesign(next.design, next.as);
  }

  function rememberLast(last: LastOpened): void {
    shelf.setLast(last).catch(() => {});
  }

  return {
    attach(made, start) {
      store = made;
      prepared = start ?? null;
      begin(store.state());
    },
    follow(state, before) {
      page.holdBack(isAtRisk(state));
      if (state.opened !== before.opened || state.designId !== before.designId) begin(state);
      else if (state.done !== before.done || state.undone !== before.undone) {
        if (session.journal) session.journal.record(journalState(state));
        else if (state.save.kind !== 'other-tab') becomeOwn(state);
      }
    },
    last: () => shelf.last().catch(() => null),
    async prepare(id) {
      const lock = await locks.tryHold(id, () => lose(id)).catch(() => null);
      return readStored(shelf, id, { writer, lock });
    },
    open: openPrepared,
    offerRecovery({ id, lock, kept }) {
      if (page.wasReloaded(id) || !lock || !kept || kept.steps === 0) return;
      store.say({
        tone: 'info',
        key: 'store.recovered',
        params: { n: kept.steps },
        stays: 'with-design',
        action: { key: 'store.keep', run: () => session.journal?.keep(journalState(store.state())) },
        alternative: { key: 'store.discard', run: () => discardTo(kept.design) },
      });
    },
    async takeOver() {
      const mine = session;
      mine.waiting?.abort();
      return reopen(mine, await locks.takeOver(mine.id, () => lose(mine.id)));
    },
    makeOwn() {
      const state = store.state();
      if (!session.journal && state.save.kind !== 'other-tab') becomeOwn(state);
    },
    keep() {
      keptDesign = store.state().design;
      page.holdBack(isAtRisk(store.state()));
      session.journal?.keep(journalState(store.state()));
    },
    async list() {
      const heads = await shelf.heads();
      return heads
        .map(({ id, name, cards, changedAt, first, top }) => ({ id, name, cards, changedAt, steps: top - first }))
        .sort((a, b) => b.changedAt - a.changedAt);
    },
    async remove(id) {
      const lock = id === session.id ? null : await locks.tryHold(id, () => {});
      if (!lock) return false;
      await shelf.remove(id);
      lock.release();
      return true;
    },
    settled: async () => session.journal?.settled(),
    dispose() {
      page.holdBack(false);
      end(session);
      session = { id: '', journal: null, lock: null, waiting: null };
    },
  };

  /** Whether leaving now would lose work: a write is on its way, or the device keeps nothing. */
  function isAtRisk({ save, design }: StudioState): boolean {
    return save.kind === 'saving' || (save.kind === 'blocked' && design !== keptDesign);
  }

  function discardTo(kept: Design): void {
    const { done, undone, design } = store.state();
    if (design === kept) return;
    const all = [...done, ...undone];
    const at = all[0]?.before === kept ? 0 : 1 + all.findIndex(({ after }) => after === kept);
    if (at > 0 || all[0]?.before === kept) store.travel(at - done.length);
    session.journal?.keep(journalState(store.state()));
  }
}

function journalState({ design, done, undone }: StudioState) {
  return { design, done, undone, cards: cardsOf(design) };
}
