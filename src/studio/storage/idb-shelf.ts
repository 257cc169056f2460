/** The shelf in IndexedDB. Opened at the first use; a connection that the browser closed is opened again. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LinkList } from '../../model/design/design.ts';
import { type LastOpened, outcomeOfWrite, type Shelf, type StoredDocument, type StoredHead } from './shelf.ts';

interface ShelfSchema extends DBSchema {
  heads: { key: string; value: StoredHead };
  /** [design, sequence] */
  documents: { key: [string, number]; value: StoredDocument };
  /** [design, hash] */
  lists: { key: [string, string]; value: LinkList };
  last: { key: string; value: LastOpened };
}

type Connection = IDBPDatabase<ShelfSchema>;

const everything = ['heads', 'documents', 'lists'] as const;
const upToAnyNumber = Number.POSITIVE_INFINITY;
/** Behind every hash of hexadecimal digits. */
const upToAnyHash = '~';

export function createIdbShelf(databaseName = 'podwright'): Shelf {
  let connection: Promise<Connection> | null = null;

  function connect(): Promise<Connection> {
    if (connection) return connection;
    const opening = openDB<ShelfSchema>(databaseName, 1, {
      upgrade(database) {
        database.createObjectStore('heads', { keyPath: 'id' });
        database.createObjectStore('documents');
        database.createObjectStore('lists');
        database.createObjectStore('last');
      },
      // A newer studio in another tab wants to change the shelf: it goes first, we open again when needed.
      blocking: () => {
        void opening.then((database) => database.close());
        connection = null;
      },
      terminated: () => {
        connection = null;
      },
    });
    connection = opening;
    opening.catch(() => {
      connection = null;
    });
    return opening;
  }

  return {
    async heads() {
      return (await connect()).getAll('heads');
    },

    async read(id) {
      const transaction = (await connect()).transaction(everything);
      const documentsOf = IDBKeyRange.bound([id, Number.NEGATIVE_INFINITY], [id, upToAnyNumber]);
      const listsOf = IDBKeyRange.bound([id, ''], [id, upToAnyHash]);
      const [head, documents, hashes, lists] = await Promise.all([
        transaction.objectStore('heads').get(id),
        transaction.objectStore('documents').getAll(documentsOf),
        transaction.objectStore('lists').getAllKeys(listsOf),
        transaction.objectStore('lists').getAll(listsOf),
      ]);
      if (!head) return null;
      const byHash: Record<string, LinkList> = {};
      for (const [at, key] of hashes.entries()) {
        const list = lists[at];
        if (list) byHash[key[1]] = list;
      }
      return { head, documents, lists: byHash };
    },

    async write(change) {
      const { head, removeFrom, removeBelow, put, putLists, removeLists } = change;
      const transaction = (await connect()).transaction(everything, 'readwrite');
      const heads = transaction.objectStore('heads');
      const outcome = outcomeOfWrite(await heads.get(head.id), change);
      if (outcome !== 'written') return outcome;
      const documents = transaction.objectStore('documents');
      const lists = transaction.objectStore('lists');
      const requests: Promise<unknown>[] = [
        documents.delete(IDBKeyRange.bound([head.id, removeFrom], [head.id, upToAnyNumber])),
        documents.delete(IDBKeyRange.bound([head.id, Number.NEGATIVE_INFINITY], [head.id, removeBelow], false, true)),
        ...put.map((document) => documents.put(document, [head.id, document.sequence])),
        ...removeLists.map((hash) => lists.delete([head.id, hash])),
        ...Object.entries(putLists).map(([hash, list]) => lists.put(list, [head.id, hash])),
        heads.put(head),
      ];
      await Promise.all([...requests, transaction.done]);
      return outcome;
    },

    async claim(id, writer) {
      const transaction = (await connect()).transaction('heads', 'readwrite');
      const head = await transaction.store.get(id);
      if (head) await transaction.store.put({ ...head, writer });
      await transaction.done;
    },

    async remove(id) {
      const transaction = (await connect()).transaction(everything, 'readwrite');
      await Promise.all([
        transaction.objectStore('heads').delete(id),
        transaction
          .objectStore('documents')
          .delete(IDBKeyRange.bound([id, Number.NEGATIVE_INFINITY], [id, upToAnyNumber])),
        transaction.objectStore('lists').delete(IDBKeyRange.bound([id, ''], [id, upToAnyHash])),
        transaction.done,
      ]);
    },

    async last() {
      return (await (await connect()).get('last', 'last')) ?? null;
    },

    async setLast(last) {
      await (await connect()).put('last', last, 'last');
    },
  };
}
