/**
 * Where designs are kept on this device. A design is a head and a chain of documents, one per undo step, oldest
 * first; `at` is the one on screen, what lies behind it can be redone. Each operation is atomic.
 */
import type { Design, LinkList } from '../../model/design/design.ts';

export interface StoredHead {
  readonly id: string;
  readonly name: string;
  readonly cards: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** Sequence numbers of the oldest document, the one on screen, the newest. */
  readonly first: number;
  readonly at: number;
  readonly top: number;
  /** The one that the user last saved as a file or chose to keep. */
  readonly kept: number;
  /** The tab that may write. */
  readonly writer: string;
  /** Engine that wrote: documents of another version are parsed, and so migrated, before use. */
  readonly version: string;
}

/** Explicit links are stored once per design, by hash, however many documents have them. */
export interface StoredDocument {
  readonly sequence: number;
  /** Title of the step that led to it; empty for the first. */
  readonly title: string;
  readonly design: Omit<Design, 'lists'>;
  /** Hash by list id. */
  readonly lists?: Readonly<Record<string, string>>;
}

export interface StoredChain {
  readonly head: StoredHead;
  readonly documents: readonly StoredDocument[];
  readonly lists: Readonly<Record<string, LinkList>>;
}

export interface ShelfWrite {
  readonly head: StoredHead;
  /** True when everything is put: the shelf need not hold the design yet. */
  readonly whole: boolean;
  /** Documents with these numbers go (before `put`). */
  readonly removeFrom: number;
  readonly removeBelow: number;
  readonly put: readonly StoredDocument[];
  readonly putLists: Readonly<Record<string, LinkList>>;
  readonly removeLists: readonly string[];
}

/** What was on screen last: a kept design, or an example that was not touched. */
export type LastOpened = { readonly id: string } | { readonly example: string };

export interface Shelf {
  heads(): Promise<readonly StoredHead[]>;
  read(id: string): Promise<StoredChain | null>;
  write(change: ShelfWrite): Promise<WriteOutcome>;
  /** From now on only this writer may write the design. */
  claim(id: string, writer: string): Promise<void>;
  remove(id: string): Promise<void>;
  last(): Promise<LastOpened | null>;
  setLast(last: LastOpened): Promise<void>;
}

/**
 * 'taken': the design in the shelf belongs to another writer. 'missing': what should be changed is not there (removed,
 * or the user cleared the site's data). In both cases nothing was written.
 */
export type WriteOutcome = 'written' | 'taken' | 'missing';

/** What a write comes to, given the head that is in the shelf. */
export function outcomeOfWrite(stored: StoredHead | undefined, { head, whole }: ShelfWrite): WriteOutcome {
  if (!stored) return whole ? 'written' : 'missing';
  return stored.writer === head.writer ? 'written' : 'taken';
}
