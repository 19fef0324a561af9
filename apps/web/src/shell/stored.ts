import { filesInFile, filesInPage } from './files.ts';

const shells = 'straatwijs-schillen';
const files = 'straatwijs-bestanden';
/** Everything that the worker of this version keeps; what an older one kept under other names goes. */
export const cacheNames: readonly string[] = [shells, files];

const isPage = (response: Response): boolean =>
  response.ok && !response.redirected && (response.headers.get('content-type') ?? '').startsWith('text/html');

const keepFile = async (cache: Cache, address: string, language: string): Promise<readonly string[]> => {
  let response = await cache.match(address);
  if (!response) {
    response = await fetch(address, { credentials: 'omit' });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await cache.put(address, response.clone());
  }
  return /\.(?:js|css)$/.test(address) ? filesInFile(await response.text(), address, language) : [];
};

/**
 * Fetches a shell with every build file that it needs, and only then keeps it: a shell is whole or it is not there. Names
 * of build files say what is in them, so shells of different versions live beside each other.
 */
export const keepShell = async (address: string): Promise<void> => {
  const response = await fetch(address, { credentials: 'omit', cache: 'no-cache' });
  if (!isPage(response)) return;
  const html = await response.text();
  const cache = await caches.open(files);
  const language = address.split('/', 2)[1] ?? '';
  const seen = new Set<string>();
  let next: readonly string[] = [...filesInPage(html), '/icon.svg'];
  while (next.length > 0) {
    for (const file of next) seen.add(file);
    const found = await Promise.all(next.map((file) => keepFile(cache, file, language)));
    next = [...new Set(found.flat())].filter((file) => !seen.has(file));
  }
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  const policy = response.headers.get('content-security-policy');
  // The nonces in the page are those of this policy.
  if (policy) headers.set('content-security-policy', policy);
  await (await caches.open(shells)).put(address, new Response(html, { headers }));
};

export const storedShell = async (address: string): Promise<Response | undefined> =>
  (await caches.open(shells)).match(address);

const withoutLanguage = (path: string): string => path.replace(/^\/[^/]+/, '');

/** Which shells are here, as addresses without their language. */
export const storedPaths = async (): Promise<readonly string[]> => {
  if (!('caches' in globalThis)) return [];
  const kept = await (await caches.open(shells)).keys();
  return kept.map(({ url }) => withoutLanguage(new URL(url).pathname));
};

/** The same shell in a language that is there, rather than nothing. */
export const anyLanguage = async (address: string): Promise<Response | undefined> => {
  const cache = await caches.open(shells);
  const rest = withoutLanguage(address);
  const other = (await cache.keys()).find(({ url }) => withoutLanguage(new URL(url).pathname) === rest);
  return other && cache.match(other);
};

export const storedFile = async (request: Request): Promise<Response | undefined> =>
  (await caches.open(files)).match(request, { ignoreVary: true });

/** Files that no shell needs any more, a year after they were fetched: an old shell may still ask for them. */
export const tidy = async (now: number): Promise<void> => {
  const year = 365 * 86_400_000;
  const cache = await caches.open(files);
  const pages = await caches.open(shells);
  const texts = await Promise.all(
    (await pages.keys()).map(async (request) => (await pages.match(request))?.text() ?? ''),
  );
  const needed = new Set(texts.flatMap(filesInPage));
  for (const request of await cache.keys()) {
    const fetched = Date.parse((await cache.match(request))?.headers.get('date') ?? '');
    if (!needed.has(new URL(request.url).pathname) && now - fetched > year) await cache.delete(request);
  }
};
