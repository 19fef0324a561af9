import type { Item } from './item.ts';

/** What a phone keeps: messages, and a few values by name (last answers, places, how somebody is here). */
export interface Keeping {
  items(): Promise<readonly Item[]>;
  item(id: string): Promise<Item | undefined>;
  /** @throws when the phone has no room, or does not want to keep anything */
  put(item: Item): Promise<void>;
  /** Reads, changes and writes in one go: nothing that happens in between is lost. */
  change(id: string, how: (item: Item) => Item): Promise<Item | undefined>;
  remove(id: string): Promise<void>;
  value(key: string): Promise<unknown>;
  setValue(key: string, value: unknown): Promise<void>;
  removeValue(key: string): Promise<void>;
  /** Everything under names that start so, by name. */
  values(prefix: string): Promise<readonly unknown[]>;
  erase(): Promise<void>;
}

/** Keeps as long as the page is open: for a phone that may keep nothing, or cannot. */
export const keepingInPage = (): Keeping => {
  const items = new Map<string, Item>();
  const values = new Map<string, unknown>();
  return {
    items: async () => [...items.values()],
    item: async (id) => items.get(id),
    put: async (item) => {
      items.set(item.id, item);
    },
    change: async (id, how) => {
      const item = items.get(id);
      if (!item) return undefined;
      const changed = how(item);
      items.set(id, changed);
      return changed;
    },
    remove: async (id) => {
      items.delete(id);
    },
    value: async (key) => values.get(key),
    setValue: async (key, value) => {
      values.set(key, value);
    },
    removeValue: async (key) => {
      values.delete(key);
    },
    values: async (prefix) =>
      [...values.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort()
        .map((key) => values.get(key)),
    erase: async () => {
      items.clear();
      values.clear();
    },
  };
};

/**
 * Keeps on the phone, and in the page what the phone refuses. An item lives in one of the two.
 * @param refused called when the phone did not keep something
 */
export const keepingWithFallback = (phone: Keeping, page: Keeping, refused: () => void): Keeping => {
  const either = async <T>(onPhone: () => Promise<T>, inPage: () => Promise<T>): Promise<T> => {
    try {
      return await onPhone();
    } catch {
      refused();
      return inPage();
    }
  };
  return {
    items: async () => {
      const inPage = await page.items();
      const onPhone = await phone.items().catch((): readonly Item[] => []);
      return [...onPhone.filter((o) => !inPage.some((i) => i.id === o.id)), ...inPage];
    },
    item: async (id) => (await page.item(id)) ?? phone.item(id).catch(() => undefined),
    put: (item) =>
      either(
        async () => {
          await phone.put(item);
          await page.remove(item.id);
        },
        () => page.put(item),
      ),
    change: async (id, how) => {
      if (await page.item(id)) return page.change(id, how);
      return either(
        () => phone.change(id, how),
        async () => {
          const old = await phone.item(id).catch(() => undefined);
          if (!old) return undefined;
          const changed = how(old);
          await page.put(changed);
          return changed;
        },
      );
    },
    remove: async (id) => {
      await page.remove(id);
      await phone.remove(id).catch(() => undefined);
    },
    value: async (key) => (await page.value(key)) ?? phone.value(key).catch(() => undefined),
    setValue: (key, value) => phone.setValue(key, value).catch(() => page.setValue(key, value)),
    removeValue: async (key) => {
      await page.removeValue(key);
      await phone.removeValue(key).catch(() => undefined);
    },
    values: async (prefix) => [...(await phone.values(prefix).catch(() => [])), ...(await page.values(prefix))],
    erase: async () => {
      await page.erase();
      await phone.erase();
    },
  };
};

/**
 * Decides at each use where things are kept: who chooses to keep nothing has chosen it in every page that is open.
 * Erasing erases both.
 */
export const keepingByWish = (phone: Keeping, page: Keeping, nothing: () => boolean): Keeping => {
  const now = (): Keeping => (nothing() ? page : phone);
  return {
    items: () => now().items(),
    item: (id) => now().item(id),
    put: (item) => now().put(item),
    change: (id, how) => now().change(id, how),
    remove: (id) => now().remove(id),
    value: (key) => now().value(key),
    setValue: (key, value) => now().setValue(key, value),
    removeValue: (key) => now().removeValue(key),
    values: (prefix) => now().values(prefix),
    erase: async () => {
      await page.erase();
      await phone.erase();
    },
  };
};
