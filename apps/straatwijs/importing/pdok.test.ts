import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { testInstallation } from '../testing/test-installation.ts';
import { importPlaces } from './import-places.ts';
import { fetchPdok } from './pdok.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

type Answer = { readonly status?: number; readonly body: string; readonly location?: string };
const serve = async (answer: (url: URL) => Answer): Promise<string> => {
  const made = createServer((request, response) => {
    const { status = 200, body, location } = answer(new URL(request.url ?? '', 'http://localhost'));
    response.writeHead(status, location ? { location } : {}).end(body);
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  // listen() on a port always gives an AddressInfo.
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/cbs`;
};

const square = (x: number) => [
  [
    [x, 450_000],
    [x + 500, 450_000],
    [x + 500, 450_500],
    [x, 450_500],
    [x, 450_000],
  ],
];
const feature = (properties: object, x: number) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: square(x) },
});
const gm = 'GM0363';
/** A city of 1,001 buurten, so that there is a second page. */
const city = (url: URL): Answer => {
  const start = Number(url.searchParams.get('startIndex'));
  const layer = url.searchParams.get('typeNames') ?? '';
  if (!url.searchParams.get('filter')?.includes(gm)) return { body: '{"features":[]}' };
  const all =
    layer === 'gemeenten'
      ? [feature({ gemeentecode: gm, gemeentenaam: 'Amsterdam', water: 'NEE' }, 80_000)]
      : layer === 'wijken'
        ? [feature({ gemeentecode: gm, wijkcode: 'WK036300', wijknaam: 'Burgwallen', water: 'NEE' }, 80_000)]
        : Array.from({ length: 1001 }, (_, n) =>
            feature(
              {
                gemeentecode: gm,
                wijkcode: 'WK036300',
                buurtcode: `BU0363${String(n).padStart(4, '0')}`,
                buurtnaam: `Buurt ${n}`,
                water: n === 7 ? 'JA' : 'NEE',
              },
              80_000 + n * 100,
            ),
          );
  const body = JSON.stringify({ type: 'FeatureCollection', features: all.slice(start, start + 1000) });
  return { body };
};

describe('areas from PDOK', () => {
  test('come page by page, over real HTTP, and become an edition', async () => {
    const base = await serve(city);
    const sources = await fetchPdok(gm, 2024, base);
    const installation = await testInstallation({ places: false });
    try {
      const own = installation.portsOf(363);
      const ports = { ...own, municipality: { ...own.municipality, name: gm } };
      const lines = await importPlaces(ports, sources, { edition: 2024, source: 'PDOK' });
      expect(lines.join('\n')).toContain('1 left out: water');
      expect(await ports.places.current()).toMatchObject({ edition: 2024, municipality: { name: 'Amsterdam' } });
      expect(await ports.places.list({ scale: 'buurt', limit: 5000 })).toHaveLength(1000);
    } finally {
      await installation.close();
    }
  });

  test('are asked for under the older name of the layer as well', async () => {
    const base = await serve((url) => {
      const layer = url.searchParams.get('typeNames') ?? '';
      if (!layer.endsWith('2019')) return { status: 400, body: '<ows:ExceptionReport/>' };
      url.searchParams.set('typeNames', layer.slice(0, -4));
      return city(url);
    });
    expect(await fetchPdok(gm, 2019, base)).toHaveLength(3);
  });

  test.each([
    ['a municipality that does not exist', city, 'GM9999', /knows no gemeenten of GM9999/],
    ['an error in XML', () => ({ body: '<ows:ExceptionReport/>' }), gm, /has no gemeenten of 2024/],
    ['a page of something else', () => ({ body: '<html>hello' }), gm, /not GeoJSON/],
    ['a server in trouble', () => ({ status: 503, body: '' }), gm, /answered 503/],
    [
      'a redirect elsewhere',
      () => ({ status: 302, body: '', location: 'http://127.0.0.1:9/' }),
      gm,
      /nothing but itself may answer/,
    ],
  ] as const)('are refused in a sentence: %s', async (_, answer, code, sentence) => {
    const base = await serve(answer);
    await expect(fetchPdok(code, 2024, base)).rejects.toThrow(sentence);
  });

  test('say what to do without a network', async () => {
    const base = await serve(city);
    await new Promise<void>((resolve) => server?.close(() => resolve()));
    await expect(fetchPdok(gm, 2024, base)).rejects.toThrow(/cannot be reached .* Without a network: download/);
  });

  test('are fetched over https only, but for this machine', async () => {
    for (const base of ['http://example.com/cbs', 'ftp://localhost/', 'nonsense', 'file:///etc/passwd'])
      await expect(fetchPdok(gm, 2024, base)).rejects.toThrow(/https/);
  });
});
