import { hearNothingHere } from '#web/following/hear-here.ts';
import { setKeepNothing } from '#web/taking-part/keep-nothing.ts';
import type { Keeping } from './keeping.ts';

const patience = 5000;

/**
 * Everything of this person off this phone: messages, codes, last answers, the mark, shells; and nothing is kept from now
 * on. @param erased called as soon as the messages are gone: a screen shows them no longer
 */
export const eraseAll = async (keeping: Keeping, erased: () => void): Promise<void> => {
  // First the choice: what another tab keeps meanwhile stays in that tab.
  setKeepNothing(true);
  await keeping.erase();
  for (const key of Object.keys(localStorage)) if (key.startsWith('sw-')) localStorage.removeItem(key);
  erased();
  const registration = await navigator.serviceWorker?.getRegistration();
  await hearNothingHere(registration);
  await registration?.unregister();
  if ('caches' in globalThis)
    for (const name of await caches.keys()) if (name.startsWith('straatwijs-')) await caches.delete(name);
  // The cookies of the forms are out of reach of scripts: the server takes them back, now or at the next visit.
  await fetch('/mijn-werk/wis', { method: 'POST', signal: AbortSignal.timeout(patience) }).catch(() => undefined);
};
