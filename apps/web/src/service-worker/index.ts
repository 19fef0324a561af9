import { type ScreenLanguage, screenLanguages } from '@straatwijs/monitor';
import { shownOf } from '#web/following/told-here.ts';
import { splitPath } from '#web/language/prefix.ts';
import { channelName, drain, type Tell } from '#web/outbox/drain.ts';
import { keepingOnPhone } from '#web/outbox/on-phone.ts';
import { reachesMonitor } from '#web/outbox/reach.ts';
import { noNetworkIn, saysMoreOnline, shellOf, type Wanted, wantedBy } from '#web/shell/address.ts';
import { answerAway, answerWith } from '#web/shell/answer.ts';
import { languageKey, placeKey, type ToWorker } from '#web/shell/messages.ts';
import { anyLanguage, cacheNames, keepShell, storedFile, storedShell, tidy } from '#web/shell/stored.ts';
import { self } from '$app/service-worker';

/**
 * Nothing depends on the version of this worker: what people told is in IndexedDB, shells carry their own build files.
 * So a new one may take over at once, also while somebody is telling something.
 */
const keeping = keepingOnPhone();
const perhaps = (text: unknown): text is ScreenLanguage => (screenLanguages as readonly unknown[]).includes(text);

const languageOf = async (inAddress: string | undefined): Promise<string> => {
  if (inAddress) return inAddress;
  const kept = await keeping.value(languageKey).catch(() => undefined);
  if (perhaps(kept)) return kept;
  return self.navigator.languages.map((l) => l.split('-')[0]).find(perhaps) ?? 'nl';
};

const placeOf = async (id: string): Promise<{ readonly id: string; readonly name: string } | undefined> => {
  const kept = await keeping.value(placeKey(id)).catch(() => undefined);
  if (typeof kept !== 'object' || kept === null || !('name' in kept) || typeof kept.name !== 'string') return undefined;
  return { id, name: kept.name };
};

const refreshed = new Map<string, number>();
const refresh = async (address: string): Promise<void> => {
  if (Date.now() - (refreshed.get(address) ?? 0) < 60_000) return;
  refreshed.set(address, Date.now());
  await keepShell(address).catch(() => refreshed.delete(address));
};

/** Answers from a shell; undefined when there is none. */
const fromShell = async (
  url: URL,
  wanted: Wanted,
  address: string,
  posted?: FormData,
): Promise<Response | undefined> => {
  const shell = (await storedShell(address)) ?? (await anyLanguage(address));
  const known = wanted.kind === 'form' ? await placeOf(wanted.place) : undefined;
  return shell && answerWith(shell, url, wanted, known, posted);
};

/** What does work, in the place of a page that only the server has. */
const away = async (url: URL, language: string, posted: FormData | undefined): Promise<Response | undefined> => {
  const address = noNetworkIn(language);
  const shell = (await storedShell(address)) ?? (await anyLanguage(address));
  return shell && answerAway(shell, url, posted);
};

const later = (after: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, after));
const patience = 2500;
const longest = 8000;
const gaveUp = new Set<string>();
/**
 * The page of the server; undefined when there is no network. A page that says nothing for a long time is only given up
 * when the monitor answers nothing else either, and never twice: who tries again gets all the time that it takes.
 */
const fromServer = (request: Request, hurry: boolean): Promise<Response | undefined> => {
  const page = fetch(request).catch(() => undefined);
  // A network that only seems to be there holds nobody up where the phone has the page as well.
  if (hurry) return Promise.race([page, later(patience)]);
  if (request.method === 'POST' || gaveUp.delete(request.url)) return page;
  const limit = later(longest).then(async () => {
    if (await reachesMonitor()) return page;
    gaveUp.add(request.url);
    return undefined;
  });
  return Promise.race([page, limit]);
};

const visit = async (event: FetchEvent): Promise<Response> => {
  const { request } = event;
  const url = new URL(request.url);
  const asked = wantedBy(url);
  const wanted = asked?.wanted;
  const language = await languageOf(splitPath(url.pathname).language);
  const isPosted = request.method === 'POST';
  const again = isPosted ? request.clone() : undefined;
  const knows = wanted?.kind === 'work' || (wanted?.kind === 'form' && (await placeOf(wanted.place)) !== undefined);
  if (!isPosted && wanted && knows && (await storedShell(shellOf(wanted, language)))) {
    const address = shellOf(wanted, language);
    const online = saysMoreOnline(wanted) ? await fromServer(request, true) : undefined;
    if (online) return online;
    const response = await fromShell(url, wanted, address);
    event.waitUntil(refresh(address));
    if (response) return response;
  }
  const response = await fromServer(request, false);
  if (response) {
    // Somebody reads another language now: without a network too.
    const address = noNetworkIn(language);
    event.waitUntil(storedShell(address).then((stored) => (stored ? undefined : refresh(address))));
    return response;
  }
  const posted = await again?.formData();
  const shell = wanted && (await fromShell(url, wanted, shellOf(wanted, language), posted));
  return shell ?? (await away(url, language, posted)) ?? Response.error();
};

const heard = async (message: ToWorker, port: MessagePort | undefined): Promise<void> => {
  if (message.kind === 'ready') {
    port?.postMessage((await storedShell(message.address)) !== undefined);
    return;
  }
  // A page that was on its way here while the worker started is nobody's: it asks, so it is taken along.
  await self.clients.claim();
  await keeping.setValue(languageKey, message.language).catch(() => undefined);
  const { place } = message;
  if (place) await keeping.setValue(placeKey(place.id), { ...place, metAt: Date.now() }).catch(() => undefined);
  const [first, ...more] = message.shells;
  const shells = [...(first ? [first] : []), noNetworkIn(message.language), ...more];
  for (const address of shells) await refresh(address);
  await tidy(Date.now());
};

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  const old = async () => {
    for (const name of await caches.keys())
      if (name.startsWith('straatwijs-') && !cacheNames.includes(name)) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(old());
});
self.addEventListener('message', (event) => {
  // Only our own pages can speak to this worker.
  event.waitUntil(heard(event.data as ToWorker, event.ports[0]));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(visit(event));
  } else if (/^\/(?:_app\/immutable\/|icon\.svg$)/.test(url.pathname) && request.method === 'GET')
    event.respondWith(storedFile(request).then((file) => file ?? fetch(request)));
});
self.addEventListener('push', (event) => {
  const { title, options } = shownOf(event.data?.text(), self.location.origin);
  // One at a time: whoever was told twice looks once.
  event.waitUntil(self.registration.showNotification(title, { ...options, icon: '/icon.svg', tag: 'answer' }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = String(event.notification.data);
  const open = async () => {
    const windows = await self.clients.matchAll({ type: 'window' });
    const there = windows.find((w) => new URL(w.url).pathname === path);
    await (there ? there.focus() : self.clients.openWindow(path));
  };
  event.waitUntil(open());
});
self.addEventListener('sync', (event) => {
  const around = { fetch: (a: string, i: RequestInit) => fetch(a, i), now: Date.now, chance: Math.random };
  const tell: Tell = (word) => new BroadcastChannel(channelName).postMessage(word);
  // Background Sync is not in the types of every browser.
  if (event instanceof ExtendableEvent) event.waitUntil(drain(keeping, around, true, tell));
});
