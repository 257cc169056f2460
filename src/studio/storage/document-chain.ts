/** Undo history ↔ the chain of documents on the shelf: what must be written so that the shelf holds the history. */
import type { Design, LinkList } from '../../model/design/design.ts';
import { hashText } from '../../model/design/hash.ts';
import type { HistoryStep } from '../../model/design/history.ts';
import type { ShelfWrite, StoredChain, StoredDocument } from './shelf.ts';

/** The history of a design as documents in a row. */
export interface Chain {
  /** Sequence number of `documents[0]`. */
  readonly first: number;
  readonly documents: readonly { readonly title: string; readonly design: Design }[];
  /** Sequence number of the document on screen. */
  readonly at: number;
}

export interface HistorySnapshot {
  readonly design: Design;
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

/** Continues the numbers of `earlier`, whose documents are recognised as the very same objects. */
export function chainOf(history: HistorySnapshot, earlier?: Chain): Chain {
  const steps = [...history.done, ...history.undone];
  const oldest = steps[0]?.before ?? history.design;
  const documents = [{ title: '', design: oldest }, ...steps.map(({ title, after }) => ({ title, design: after }))];
  const forgotten = earlier ? earlier.documents.findIndex(({ design }) => design === oldest) : -1;
  // Nothing in common: behind everything, so that no old document is taken for a new one.
  const first = earlier ? earlier.first + (forgotten >= 0 ? forgotten : earlier.documents.length) : 0;
  return { first, documents, at: first + history.done.length };
}

export function historyOf(chain: Chain): HistorySnapshot {
  const steps: HistoryStep[] = [];
  for (let index = 1; index < chain.documents.length; index++) {
    const before = chain.documents[index - 1];
    const after = chain.documents[index];
    if (before && after) steps.push({ title: after.title, before: before.design, after: after.design });
  }
  const done = chain.at - chain.first;
  const design = chain.documents[done]?.design;
  if (!design) throw new Error(`Chain without its document ${chain.at}`);
  return { design, done: steps.slice(0, done), undone: steps.slice(done) };
}

/** How far two chains agree: the first sequence number where they differ or one ends. */
export function commonUpTo(earlier: Chain, next: Chain): number {
  let sequence = next.first;
  const end = Math.min(earlier.first + earlier.documents.length, next.first + next.documents.length);
  const designAt = (chain: Chain, at: number) => chain.documents[at - chain.first]?.design;
  while (sequence < end && designAt(earlier, sequence) === designAt(next, sequence)) sequence++;
  return sequence;
}

/** What to write so that the shelf changes from `earlier` (nothing yet: undefined) to `next`. */
export function differenceOf(earlier: Chain | undefined, next: Chain): Omit<ShelfWrite, 'head'> {
  const removeFrom = earlier ? commonUpTo(earlier, next) : next.first;
  const put = next.documents
    .map((document, index) => packed(next.first + index, document.title, document.design))
    .slice(removeFrom - next.first);
  const before = listsOf(earlier);
  const after = listsOf(next);
  return {
    whole: earlier === undefined,
    removeFrom,
    removeBelow: next.first,
    put,
    putLists: Object.fromEntries([...after].filter(([hash]) => !before.has(hash))),
    removeLists: [...before.keys()].filter((hash) => !after.has(hash)),
  };
}

/** Null when the shelf has lost a document: the caller opens what it can. */
export function chainFromShelf({ head, documents, lists }: StoredChain): Chain | null {
  const unpacked = documents.map(({ title, design, lists: hashes }) => {
    if (!hashes) return { title, design: design as Design };
    const own: Record<string, LinkList> = {};
    for (const [id, hash] of Object.entries(hashes)) {
      const list = lists[hash];
      if (!list) return null;
      own[id] = list;
    }
    return { title, design: { ...design, lists: own } as Design };
  });
  const whole = unpacked.filter((document) => document !== null);
  const inARow = documents.every(({ sequence }, index) => sequence === head.first + index);
  if (whole.length !== documents.length || !inARow || head.at < head.first || head.at >= head.first + whole.length) {
    return null;
  }
  return { first: head.first, documents: whole, at: head.at };
}

function packed(sequence: number, title: string, design: Design): StoredDocument {
  const { lists, ...rest } = design;
  if (!lists) return { sequence, title, design: rest };
  const hashes = Object.fromEntries(Object.entries(lists).map(([id, list]) => [id, hashOf(list)]));
  return { sequence, title, design: rest, lists: hashes };
}

function listsOf(chain: Chain | undefined): ReadonlyMap<string, LinkList> {
  const found = new Map<string, LinkList>();
  for (const { design } of chain?.documents ?? []) {
    for (const list of Object.values(design.lists ?? {})) found.set(hashOf(list), list);
  }
  return found;
}

const hashes = new WeakMap<LinkList, string>();

function hashOf(list: LinkList): string {
  const known = hashes.get(list);
  if (known) return known;
  const hash = hashText(`${list.nodes}\n\n${list.links}`);
  hashes.set(list, hash);
  return hash;
}
