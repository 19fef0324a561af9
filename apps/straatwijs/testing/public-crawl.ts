import { request } from 'node:http';

/** One answer of the public side, with everything in it that a stranger could compare. */
export interface Seen {
  readonly address: string;
  readonly answer: string;
  /** The mark of its version, to ask again with. */
  readonly mark?: string;
}

const told = ['positive', 'negative', 'neutral'] as const;

/** What differs from one answer to the next by design: marks of the moment, never of what was told. */
const withoutChance = (text: string): string =>
  text
    .replace(/nonce(-|=")[\w+/=-]+/g, 'nonce')
    .replace(/__sveltekit_\w+/g, '__sveltekit')
    // Salted with what nobody knows, so another one in every town.
    .replace(/"(checksum|inputsChecksum|previous)":"[0-9a-f]{64}"/g, '"$1":""');

/** Headers that a cache or a clock sets. The length is compared by the body. */
const ofTheMoment = new Set(['date', 'content-length', 'content-security-policy', 'age']);

/** As one and the same host, whatever the port of the test: addresses stand in pages, also as QR codes. */
export const lookAt = (url: string, path: string, more: Readonly<Record<string, string>> = {}): Promise<Seen> =>
  new Promise((resolve, reject) => {
    const headers = { host: 'straatwijs.test', 'accept-language': 'nl', ...more };
    const asked = request(url + path, { headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () => {
        // Of a page it is a sum of its bytes, the mark of the moment in it included; the bytes themselves are compared.
        const isPage = answer.headers['content-type']?.startsWith('text/html') === true;
        const headers = Object.entries(answer.headers)
          .filter(([name]) => !ofTheMoment.has(name) && !(isPage && name === 'etag'))
          .sort();
        const { etag: mark } = answer.headers;
        resolve({
          address: path,
          ...(mark === undefined ? {} : { mark }),
          answer: withoutChance(`${answer.statusCode} ${JSON.stringify(headers)}\n${body}`),
        });
      });
    });
    asked.on('error', reject);
    asked.end();
  });

/**
 * Everything that somebody without a name can ask about some places: pages, API with every period, theme and perspective,
 * releases, exports and the search, also for words that somebody may have written.
 */
export const crawlPublic = async (
  url: string,
  { places, words, weeks }: Readonly<Record<'places' | 'words' | 'weeks', readonly string[]>>,
): Promise<readonly Seen[]> => {
  const api = `${url}/api/v1`;
  const periods: readonly { readonly key: string }[] = (await (await fetch(`${api}/periods`)).json()).periods;
  const releases: readonly { readonly number: number }[] = (await (await fetch(`${api}/releases`)).json()).releases;
  // One week with something and one without; everything longer.
  const keys = periods.map((p) => p.key).filter((k) => !k.includes('W') || weeks.includes(k));
  const narrower = ['', '&theme=clean', '&theme=green', '&perspective=resident', '&perspective=entrepreneur'];
  const paths = [
    ...['/', '/over', '/privacy', '/en', '/bg'],
    ...['periods', 'releases', 'places.geojson', 'openapi.json', 'instruments'].map((p) => `/api/v1/${p}`),
    ...releases.map((r) => `/api/v1/releases/${r.number}`),
    ...keys.flatMap((k) => [
      `/api/v1/export/figures.csv?period=${k}`,
      ...['buurt', 'wijk'].map((scale) => `/api/v1/export/figures.geojson?period=${k}&scale=${scale}`),
    ]),
    ...places.flatMap((place) => [
      `/plek/${place}`,
      `/bg/plek/${place}`,
      `/plek/${place}/tijdlijn`,
      ...['', '?theme=clean', '?theme=green', '?perspective=entrepreneur'].map(
        (q) => `/api/v1/places/${place}/stories${q}`,
      ),
      ...keys.flatMap((k) => [
        `/plek/${place}?periode=${k}`,
        ...narrower.map((n) => `/api/v1/places/${place}/monitor?period=${k}${n}`),
        ...told.map((v) => `/api/v1/places/${place}/monitor?period=${k}&valence=${v}`),
      ]),
    ]),
    ...words.flatMap((w) => [`/?q=${encodeURIComponent(w)}`, `/api/v1/places?q=${encodeURIComponent(w)}`]),
  ];
  const seen: Seen[] = [];
  for (const path of paths) seen.push(await lookAt(url, path));
  return seen;
};
