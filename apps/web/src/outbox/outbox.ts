import { keepsNothing } from '#web/taking-part/keep-nothing.ts';
import { answeredWord, channelName, drain, type Tell } from './drain.ts';
import { eraseAll } from './erase.ts';
import type { Item } from './item.ts';
import { isUnsent } from './item.ts';
import { type Keeping, keepingByWish, keepingInPage, keepingWithFallback } from './keeping.ts';
import { keepingOnPhone } from './on-phone.ts';
import { photosToSend } from './photos.ts';

/** The outbox of an open page: keeps, sends when it can, and tells when something changed. */
export interface Outbox {
  readonly keeping: Keeping;
  /** The phone keeps nothing: the person does not want it, or there is no room. */
  readonly inPageOnly: () => 'wanted' | 'refused' | undefined;
  /** Keep this; throws nothing: what the phone refuses stays in the page. */
  readonly put: (item: Item) => Promise<void>;
  /** Something that is kept was changed past `put`: every open page looks again. */
  readonly changed: () => void;
  readonly send: (eager: boolean) => Promise<void>;
  /** Everything of this person off this phone; every open page hears it before the rest is cleared away. */
  readonly erase: () => Promise<void>;
  readonly onChange: (tell: () => void) => () => void;
  readonly close: () => void;
}

const surroundings = { fetch: (a: string, i: RequestInit) => fetch(a, i), now: Date.now, chance: Math.random };

/** After the first thing that waits, not at the door: may it stay when the phone runs out of room? */
const askToStay = async (keeping: Keeping): Promise<void> => {
  if (typeof navigator.storage?.persist !== 'function' || (await keeping.value('gevraagd'))) return;
  await keeping.setValue('gevraagd', true);
  await navigator.storage.persist().catch(() => false);
};

/** Asks the worker to send when there is a network again, also when this page is closed by then. */
const askWorker = async (): Promise<void> => {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  // Background Sync exists in some browsers only, and not in the types.
  const sync: unknown = registration && 'sync' in registration ? registration.sync : undefined;
  if (typeof sync === 'object' && sync !== null && 'register' in sync && typeof sync.register === 'function')
    await Promise.resolve(sync.register(channelName)).catch(() => undefined);
};

export const openOutbox = (): Outbox => {
  const wanted = (): boolean => keepsNothing(document.cookie);
  let refused = false;
  const page = keepingInPage();
  const phone = keepingWithFallback(keepingOnPhone(), page, () => {
    refused = true;
  });
  const keeping = keepingByWish(phone, page, wanted);
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(channelName) : undefined;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const changed: Tell = (word) => {
    tell();
    channel?.postMessage(word);
  };
  if (channel)
    channel.onmessage = ({ data }) => {
      tell();
      // The network is back, without the browser having noticed.
      if (data === answeredWord) void run(true);
    };

  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let once = false;
  const again = async (): Promise<void> => {
    clearTimeout(timer);
    const untils = (await keeping.items()).flatMap((i) => [
      ...(isUnsent(i) && !i.trouble && i.waits ? [i.waits.until] : []),
      ...(isUnsent(i) ? [] : photosToSend(i).flatMap((p) => (p.waits ? [p.waits.until] : []))),
    ]);
    if (untils.length === 0) return;
    timer = setTimeout(() => void run(false), Math.max(1000, Math.min(...untils) - Date.now()));
    if (!wanted()) {
      await askToStay(keeping);
      await askWorker();
    }
  };
  const run = async (eager: boolean): Promise<void> => {
    // What was kept while a round was going on is taken in one more round.
    if (sending) {
      once = true;
      return sending;
    }
    sending = drain(keeping, surroundings, eager, changed);
    await sending.catch(() => undefined);
    sending = undefined;
    if (once) {
      once = false;
      return run(true);
    }
    await again();
  };
  const back = (): void => void run(true);
  const looked = (): void => {
    if (document.visibilityState === 'visible') back();
  };
  addEventListener('online', back);
  document.addEventListener('visibilitychange', looked);
  back();
  return {
    keeping,
    inPageOnly: () => (wanted() ? 'wanted' : refused ? 'refused' : undefined),
    put: async (item) => {
      await keeping.put(item);
      changed('');
    },
    changed: () => changed(''),
    send: run,
    erase: () => eraseAll(keeping, () => changed('')),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      clearTimeout(timer);
      channel?.close();
      removeEventListener('online', back);
      document.removeEventListener('visibilitychange', looked);
    },
  };
};
