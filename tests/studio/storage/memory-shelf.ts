/** The shelf in memory: several tabs of a test share one. What is stored is cloned, as IndexedDB does. */
import type { LinkList } from '../../../src/model/design/design.ts';
import {
  type LastOpened,
  outcomeOfWrite,
  type Shelf,
  type StoredDocument,
  type StoredHead,
} from '../../../src/studio/storage/shelf.ts';

export interface MemoryShelf extends Shelf {
  /** Every write that follows fails with an error of this name, until null. */
  fail(name: string | null): void;
  /** Forgets everything, as when the user clears the site's data. */
  clear(): void;
  readonly writes: number;
  documentsOf(id: string): readonly StoredDocument[];
  listsOf(id: string): readonly string[];
}

interface Kept {
  head: StoredHead;
  documents: Map<number, StoredDocument>;
  lists: Map<string, LinkList>;
}

export function createMemoryShelf(): MemoryShelf {
  const kept = new Map<string, Kept>();
  let last: LastOpened | null = null;
  let failure: string | null = null;
  let writes = 0;

  /** Requests take a turn, so that what is not awaited shows. */
  async function turn(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (failure) throw Object.assign(new Error(failure), { name: failure });
  }

  const inOrder = (documents: ReadonlyMap<number, StoredDocument>) =>
    [...documents.values()].sort((a, b) => a.sequence - b.sequence);

  return {
    async heads() {
      await turn();
      return [...kept.values()].map(({ head }) => head);
    },
    async read(id) {
      await turn();
      const found = kept.get(id);
      if (!found) return null;
      const { head, documents, lists } = found;
      return structuredClone({ head, documents: inOrder(documents), lists: Object.fromEntries(lists) });
    },
    async write(change) {
      await turn();
      const outcome = outcomeOfWrite(kept.get(change.head.id)?.head, change);
      if (outcome !== 'written') return outcome;
      writes++;
      const { head, removeFrom, removeBelow, put, putLists, removeLists } = structuredClone(change);
      const { documents, lists } = kept.get(head.id) ?? { documents: new Map(), lists: new Map() };
      for (const sequence of [...documents.keys()]) {
        if (sequence >= removeFrom || sequence < removeBelow) documents.delete(sequence);
      }
      for (const document of put) documents.set(document.sequence, document);
      for (const hash of removeLists) lists.delete(hash);
      for (const [hash, list] of Object.entries(putLists)) lists.set(hash, list);
      kept.set(head.id, { head, documents, lists });
      return outcome;
    },
    async claim(id, writer) {
      await turn();
      const found = kept.get(id);
      if (found) found.head = { ...found.head, writer };
    },
    async remove(id) {
      await turn();
      kept.delete(id);
    },
    async last() {
      await turn();
      return last;
    },
    async setLast(next) {
      await turn();
      last = next;
    },
    fail(name) {
      failure = name;
    },
    clear() {
      kept.clear();
      last = null;
    },
    get writes() {
      return writes;
    },
    documentsOf: (id) => inOrder(kept.get(id)?.documents ?? new Map()),
    listsOf: (id) => [...(kept.get(id)?.lists.keys() ?? [])],
  };
}
