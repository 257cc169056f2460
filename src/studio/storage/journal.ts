/**
 * Writes the design to the shelf after each gesture, with its undo history. Writes follow one another; while one is on
 * its way only the newest state waits. What cannot be written stays in memory and is tried again with the next gesture.
 */
import type { Design } from '../../model/design/design.ts';
import { engineVersion } from '../../model/report/version.ts';
import { type Chain, chainOf, commonUpTo, differenceOf, type HistorySnapshot } from './document-chain.ts';
import type { Shelf } from './shelf.ts';
import { type StorageReason, storageReason } from './storage-problem.ts';

export interface JournalState extends HistorySnapshot {
  readonly cards: number | undefined;
}

export type JournalNews =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'blocked'; readonly reason: StorageReason }
  /** Another tab took the design over; nothing more is written. */
  | { readonly kind: 'taken' };

export interface JournalTools {
  readonly shelf: Shelf;
  /** This tab. */
  readonly writer: string;
  /** Milliseconds since 1970. */
  now(): number;
  onNews(news: JournalNews): void;
}

export interface JournalStart {
  readonly id: string;
  /** What the shelf holds already; without it everything is written anew. */
  readonly stored?: Chain | undefined;
  /** Sequence number of the kept document, in `stored` or else from 0. */
  readonly kept?: number;
  readonly cards?: number;
}

export interface Journal {
  readonly id: string;
  record(state: JournalState): void;
  /** The state on screen counts as saved by the user: nothing to recover after this. */
  keep(state: JournalState): void;
  /** Resolves when nothing is waiting any more, written or not. */
  settled(): Promise<void>;
  /** Nothing more is written. */
  close(): void;
}

export function openJournal(start: JournalStart, tools: JournalTools): Journal {
  let stored = start.stored;
  let kept = start.kept;
  let cards = start.cards ?? 0;
  let waiting: JournalState | null = null;
  /** The document the user saved or kept last, until that is written. */
  let toKeep: Design | null = null;
  let writing: Promise<void> | null = null;
  let closed = false;

  async function writeAll(): Promise<void> {
    while (waiting && !closed) {
      const state: JournalState = waiting;
      waiting = null;
      try {
        await write(state);
      } catch (problem) {
        if (closed) break;
        waiting ??= state;
        tools.onNews({ kind: 'blocked', reason: storageReason(problem) });
        break;
      }
    }
    writing = null;
  }

  async function write(state: JournalState): Promise<void> {
    const next = chainOf(state, stored);
    const keeping = toKeep;
    const keptNow = keptOf(next);
    cards = state.cards ?? cards;
    const outcome = await tools.shelf.write({
      head: {
        id: start.id,
        name: state.design.name,
        cards,
        changedAt: tools.now(),
        first: next.first,
        at: next.at,
        top: next.first + next.documents.length - 1,
        kept: keptNow,
        writer: tools.writer,
        version: engineVersion,
      },
      ...differenceOf(stored, next),
    });
    if (closed) return;
    if (outcome === 'taken') {
      closed = true;
      tools.onNews({ kind: 'taken' });
      return;
    }
    if (outcome === 'missing') {
      // Written again as a whole, unless a newer state waits already.
      stored = undefined;
      waiting ??= state;
      return;
    }
    stored = next;
    kept = keptNow;
    if (toKeep === keeping) toKeep = null;
    if (!waiting) tools.onNews({ kind: 'saved' });
  }

  /**
   * A document that was never kept goes back to where it began. The kept one may have been undone and overwritten:
   * then its nearest ancestor counts.
   */
  function keptOf(next: Chain): number {
    const wished = next.documents.findIndex(({ design }) => design === toKeep);
    if (wished >= 0) return next.first + wished;
    if (kept === undefined) return next.first;
    const known = stored ? commonUpTo(stored, next) - 1 : next.at;
    return Math.max(next.first, Math.min(kept, known));
  }

  function put(state: JournalState): void {
    if (closed) return;
    waiting = state;
    tools.onNews({ kind: 'saving' });
    writing ??= writeAll();
  }

  return {
    id: start.id,
    record: put,
    keep(state) {
      toKeep = state.design;
      put(state);
    },
    settled: async () => {
      while (writing) await writing;
    },
    close() {
      closed = true;
      waiting = null;
    },
  };
}
