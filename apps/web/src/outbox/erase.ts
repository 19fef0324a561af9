import { setKeepNothing } from '#web/taking-part/keep-nothing.ts';
import type { Keeping } from './keeping.ts';

/** Everything of this person off this phone: messages, codes, last answers, the mark, shells; and nothing is kept from now on. */
export const eraseAll = async (keeping: Keeping): Promise<void> => {
  await keeping.erase();
  for (const key of Object.keys(localStorage)) if (key.startsWith('sw-')) localStorage.removeItem(key);
  setKeepNothing(true);
  // The cookies of the forms are out of reach of scripts: the server takes them back; without a network it
  // stops reading them, and they run out.
  await fetch('/mijn-werk/wis', { method: 'POST' }).catch(() => undefined);
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.unregister();
  if ('caches' in globalThis)
    for (const name of await caches.keys()) if (name.startsWith('straatwijs-')) await caches.delete(name);
};
