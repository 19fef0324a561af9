import { type ScreenLanguage, screenLanguages } from '@straatwijs/monitor';
import { channelName, drain } from '#web/outbox/drain.ts';
import { keepingOnPhone } from '#web/outbox/on-phone.ts';
import { saysMoreOnline, shellOf, type Wanted, wantedBy } from '#web/shell/address.ts';
import { answerWith } from '#web/shell/answer.ts';
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

const patience = 2500;
/** The page of the server, when it comes soon; a network that only seems to be there holds nobody up. */
const inTime = (request: Request): Promise<Response | undefined> =>
  Promise.race([
    fetch(request).catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, patience)),
  ]);

const visit = async (event: FetchEvent): Promise<Response> => {
  const { request } = event;
  const url = new URL(request.url);
  const asked = wantedBy(url);
  if (!asked) return fetch(request);
  const { wanted } = asked;
  const address = shellOf(wanted, await languageOf(asked.language));
  const isPost = request.method === 'POST';
  const knows = wanted.kind === 'work' || (wanted.kind === 'form' && (await placeOf(wanted.place)) !== undefined);
  if (!isPost && knows && (await storedShell(address))) {
    const online = saysMoreOnline(wanted) ? await inTime(request) : undefined;
    if (online) return online;
    const response = await fromShell(url, wanted, address);
    event.waitUntil(refresh(address));
    if (response) return response;
  }
  const again = isPost ? request.clone() : undefined;
  try {
    return await fetch(request);
  } catch (error) {
    const response = await fromShell(url, wanted, address, await again?.formData());
    if (response) return response;
    throw error;
  }
};

const heard = async (message: ToWorker, port: MessagePort | undefined): Promise<void> => {
  if (message.kind === 'ready') {
    port?.postMessage((await storedShell(message.address)) !== undefined);
    return;
  }
  await keeping.setValue(languageKey, message.language).catch(() => undefined);
  if (message.place) await keeping.setValue(placeKey(message.place.id), message.place).catch(() => undefined);
  for (const address of message.shells) await refresh(address);
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
    if (wantedBy(url)) event.respondWith(visit(event));
  } else if (/^\/(?:_app\/immutable\/|icon\.svg$)/.test(url.pathname) && request.method === 'GET')
    event.respondWith(storedFile(request).then((file) => file ?? fetch(request)));
});
self.addEventListener('sync', (event) => {
  const around = { fetch: (a: string, i: RequestInit) => fetch(a, i), now: Date.now, chance: Math.random };
  const tell = () => new BroadcastChannel(channelName).postMessage('');
  // Background Sync is not in the types of every browser.
  if (event instanceof ExtendableEvent) event.waitUntil(drain(keeping, around, true, tell));
});
