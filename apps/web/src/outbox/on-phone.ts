import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Item } from './item.ts';
import type { Keeping } from './keeping.ts';

export const databaseName = 'straatwijs';

interface Stored extends DBSchema {
  items: { key: string; value: Item };
  values: { key: string; value: unknown };
}

const open = (): Promise<IDBPDatabase<Stored>> =>
  openDB<Stored>(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore('items', { keyPath: 'id' });
      database.createObjectStore('values');
    },
    // A newer version of these pages, or "keep nothing", in another tab: let go at once.
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

/** What the phone keeps, in IndexedDB. Opened for each use: nothing stands in the way when it must be erased. */
export const keepingOnPhone = (): Keeping => {
  const use = async <T>(work: (database: IDBPDatabase<Stored>) => Promise<T>): Promise<T> => {
    const database = await open();
    try {
      return await work(database);
    } finally {
      database.close();
    }
  };
  return {
    items: () => use((d) => d.getAll('items')),
    item: (id) => use((d) => d.get('items', id)),
    put: (item) => use(async (d) => void (await d.put('items', item))),
    change: (id, how) =>
      use(async (d) => {
        const transaction = d.transaction('items', 'readwrite');
        const item = await transaction.store.get(id);
        const changed = item && how(item);
        if (changed) await transaction.store.put(changed);
        await transaction.done;
        return changed;
      }),
    remove: (id) => use((d) => d.delete('items', id)),
    value: (key) => use((d) => d.get('values', key)),
    setValue: (key, value) => use(async (d) => void (await d.put('values', value, key))),
    removeValue: (key) => use((d) => d.delete('values', key)),
    values: (prefix) => use((d) => d.getAll('values', IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
    erase: () => deleteDB(databaseName),
  };
};
