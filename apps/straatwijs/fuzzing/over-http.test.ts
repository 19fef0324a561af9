import { apiRoutes } from '@straatwijs/api';
import { contribute } from '@straatwijs/monitor';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildPagesIfNeeded } from '../server/build-pages.ts';
import { loadPages } from '../server/pages.ts';
import { bareServer } from '../testing/bare-server.ts';
import { aCode, aSignal } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { json, longEnough, mangled, runs, text } from './testing.ts';

let home: TestInstallation;
let bare: Awaited<ReturnType<typeof bareServer>>;
const code = aCode();
beforeAll(async () => {
  home = await testInstallation();
  home.now = Date.now();
  await contribute(home.ports, {}, [aSignal({ followCode: code })]);
  await buildPagesIfNeeded(() => {});
  const pages = await loadPages();
  if (!pages) throw new Error('the pages were not built');
  bare = await bareServer(home, { FREE_NETWORKS: '127.0.0.1', TRUSTED_PROXIES: '127.0.0.1' }, pages);
}, 180_000);
afterAll(async () => {
  await bare?.close();
  await home?.close();
});
const failures: string[] = [];
beforeEach(() => {
  failures.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...said) => void failures.push(said.join(' ')));
});

let caller = 0;
/** Every request comes from a neighbour of its own: here the limits must not hide what lies behind them. */
const ask = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(bare.url + path, {
    redirect: 'manual',
    ...init,
    headers: {
      Accept: 'text/html',
      ...init.headers,
      'X-Forwarded-For': `198.51.${(caller++ >> 8) & 255}.${caller & 255}`,
    },
    signal: AbortSignal.timeout(20_000),
  });
/** Half a character cannot travel. */
const wellFormed = (t: string): string => Buffer.from(t).toString();
/** Headers travel as bytes: what cannot is left out. */
const headerText = text.map((t) =>
  t
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, 3000),
);
const encoded = text.map((t) => encodeURIComponent(wellFormed(t)).slice(0, 3000));

/** No accident, and a refusal in the form that its reader expects. */
const isFine = async (answer: Response, isApi: boolean): Promise<void> => {
  const body = await answer.text();
  expect(answer.status, body.slice(0, 300)).toBeLessThan(500);
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 400) {
    if (isApi) {
      expect(type).toContain('application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ status: answer.status, detail: expect.stringMatching(/\S/) });
    } else if (body !== '') expect(type).toMatch(/^text\/(html|plain)|^application\/(problem\+)?json/);
  }
  for (const told of [/\bat \S+\.ts:\d+/, /node_modules/, /SELECT .* FROM/, /pg_catalog/])
    expect(body).not.toMatch(told);
};
const nothingBroke = () => {
  expect(failures).toEqual([]);
  expect(bare.log.filter((line) => !line.startsWith('unreadable'))).toEqual([]);
};

const pages = [
  '/',
  '/over',
  '/plek/{}',
  '/plek/{}/tijdlijn',
  '/plek/{}/thema/clean',
  '/plek/GM0518/thema/{}',
  '/plek/{}/intussen',
  '/q/{}',
  '/meedoen',
  '/meedoen/{}',
  '/meedoen/early-warning',
  '/meedoen/logbook',
  '/meehelpen',
  '/mijn-werk',
  '/schil/{}',
  '/volg',
  '/volg/{}',
  '/inloggen',
  '/inloggen/{}',
  '/inloggen/organisatie',
  '/inloggen/organisatie/terug',
  '/werk/{}',
  '/veld',
  '/{}',
  '/{}/plek/GM0518',
  '/werk/plek/{}/drukwerk',
  '/plek/{}/__data.json',
];
const names = [
  'q',
  'plek',
  'periode',
  'toon',
  'naar',
  'reden',
  'verbeter',
  'taal',
  'week',
  'kwartaal',
  'vergeten',
  'code',
  'state',
  'after',
  'limit',
  'period',
  'theme',
  'perspective',
  'within',
  'scale',
  'lang',
  'version',
  'x-sveltekit-invalidated',
  'kind',
];
const query = fc
  .array(
    fc.tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: encoded }), encoded),
    { maxLength: 5 },
  )
  .map((pairs) => pairs.map(([n, v]) => `${n}=${v}`).join('&'));
const place = fc.oneof(fc.constantFrom('GM0518', 'straat:0518:weimarstraat', 'BU05183620'), encoded);

describe('whatever stands in an address', () => {
  it(
    'of a page',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...pages), place, query, async (page, part, search) =>
          isFine(await ask(`${page.replace('{}', part)}?${search}`), false),
        ),
        runs(350),
      );
      nothingBroke();
    },
    longEnough,
  );

  it(
    'of the API',
    async () => {
      const routes = apiRoutes()
        .filter((r) => r.startsWith('GET '))
        .map((r) => `/api/v1${r.slice(4)}`);
      expect(routes.length).toBeGreaterThan(8);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...routes), place, query, async (route, part, search) =>
          isFine(await ask(`${route.replace(/\{\w+\}|:\w+/g, part)}?${search}`), true),
        ),
        runs(350),
      );
      nothingBroke();
    },
    longEnough,
  );

  it(
    'as it would never be written by a browser',
    async () => {
      const odd = text.map((t) => t.replace(/[^\x21-\x7e]/g, '').slice(0, 3000));
      await fc.assert(
        fc.asyncProperty(
          odd,
          fc.constantFrom('/', '/plek/', '/api/v1/places/', '/volg/', '/en/', '/_app/'),
          async (part, start) => isFine(await ask(start + part), start.startsWith('/api')),
        ),
        runs(150),
      );
      nothingBroke();
    },
    longEnough,
  );
});

describe('whatever is sent along', () => {
  const cookies = [
    'taal',
    'sw-sessie',
    'sw-bezig',
    'sw-wie',
    'sw-kenmerk',
    'sw-volg',
    'sw-volg-even',
    'sw-niets',
    'sw-uitdaging',
    'sw-organisatie',
    'sw-rondleiding',
  ];
  it(
    'cookies and languages',
    async () => {
      const jar = fc.array(fc.tuple(fc.constantFrom(...cookies), fc.oneof(headerText, encoded)), { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(
          jar,
          headerText,
          fc.constantFrom(
            '/',
            '/volg',
            '/meedoen/street-signal?plek=GM0518',
            '/inloggen',
            '/werk',
            '/api/v1/health',
            '/inloggen/organisatie/terug',
          ),
          async (pairs, language, path) =>
            isFine(
              await ask(path, {
                headers: {
                  Cookie: pairs
                    .map(([n, v]) => `${n}=${v}`)
                    .join('; ')
                    .slice(0, 8000),
                  'Accept-Language': language,
                },
              }),
              path.startsWith('/api'),
            ),
        ),
        runs(250),
      );
      nothingBroke();
    },
    longEnough,
  );

  it(
    'forms of telling and following',
    async () => {
      const fields = [
        'id',
        'code',
        'moment',
        'kenmerk',
        'ontvangen',
        'wie',
        'delen',
        'scherm',
        'ga',
        'a.valence',
        'a.theme',
        'a.story',
        'minuten',
        'vraag',
        'zegt',
        'email',
        'naar',
        'tel',
        'woorden',
        '__proto__',
      ];
      const form = fc.array(
        fc.tuple(
          fc.constantFrom(...fields),
          fc.oneof(text, fc.constantFrom('positive', 'clean', code, 'verder', 'terug', 'team')),
        ),
        { maxLength: 12 },
      );
      const to = fc.constantFrom(
        '/meedoen/street-signal?plek=straat:0518:weimarstraat',
        '/meedoen/early-warning?plek=straat:0518:weimarstraat',
        '/meehelpen?plek=straat:0518:weimarstraat',
        '/volg?/bekijk',
        '/volg?/intrekken',
        '/volg?/eerlijk',
        '/volg?/{}',
        '/inloggen',
        '/plek/GM0518?/x',
      );
      await fc.assert(
        fc.asyncProperty(form, to, async (pairs, path) => {
          const body = new URLSearchParams(pairs.map(([n, v]) => [n, wellFormed(v)])).toString();
          const headers = {
            'Content-Type': 'application/x-www-form-urlencoded',
            Origin: bare.url,
            Cookie: `sw-volg=${code.replaceAll(' ', '')}`,
          };
          await isFine(await ask(path, { method: 'POST', body, headers }), false);
        }),
        runs(250),
      );
      nothingBroke();
    },
    longEnough,
  );

  it(
    'bodies of many parts, whole and mangled, with files and without',
    async () => {
      const boundary = 'grens-0123456789';
      const name = fc.oneof(
        headerText,
        fc.constantFrom('foto', 'file', 'code', 'a.story', 'id', '__proto__', 'a"; filename="b', '"', ''),
      );
      const filename = fc.option(fc.oneof(headerText, fc.constantFrom('a.jpg', '../../etc/passwd', 'a.svg', '')));
      const type = fc.option(
        fc.constantFrom('image/jpeg', 'image/heic', 'text/plain', 'multipart/mixed; boundary=x', ';;'),
      );
      const content = fc.oneof(
        fc.uint8Array({ maxLength: 3000 }).map((b) => Buffer.from(b)),
        text.map((t) => Buffer.from(t)),
        fc.constant(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200)])),
        fc.constant(Buffer.from(`\r\n--${boundary}--\r\n--${boundary}\r\n`)),
      );
      const part = fc
        .tuple(name, filename, type, content)
        .map(([n, f, t, c]) =>
          Buffer.concat([
            Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${n}"`),
            Buffer.from(f === null ? '' : `; filename="${f}"`),
            Buffer.from(`${t === null ? '' : `\r\nContent-Type: ${t}`}\r\n\r\n`),
            c,
            Buffer.from('\r\n'),
          ]),
        );
      const whole = fc
        .array(part, { maxLength: 6 })
        .map((parts) => Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]));
      const cut = fc
        .tuple(whole, fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([b, at]) => b.subarray(0, b.length * at));
      const said = fc.oneof(
        { weight: 5, arbitrary: fc.constant(`multipart/form-data; boundary=${boundary}`) },
        fc.constantFrom(
          ...['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=""'],
          ...[`multipart/form-data; boundary=${'x'.repeat(300)}`, `MULTIPART/FORM-DATA; BOUNDARY="${boundary}"`],
          ...['multipart/mixed; boundary=x', 'multipart/form-data; boundary=a\tb'],
        ),
      );
      const to = fc.constantFrom(
        ...['/volg?/foto', '/volg?/bekijk', '/volg?/{}', '/meehelpen?plek=straat:0518:weimarstraat', '/inloggen'],
        ...['/meedoen/street-signal?plek=straat:0518:weimarstraat', '/plek/GM0518?/x', '/veld', '/werk/vandaag'],
        ...['/api/v1/contributions', `/api/v1/contributions/${aSignal().id}/photos/1`],
      );
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(to, fc.oneof(whole, cut), said, async (path, body, type) => {
          const isApi = path.startsWith('/api');
          const headers = {
            ...{ 'Content-Type': type, Origin: bare.url, Cookie: `sw-volg=${code.replaceAll(' ', '')}` },
            ...(isApi ? { 'Follow-Code': code } : {}),
          };
          const method = path.includes('/photos/') ? 'PUT' : 'POST';
          const answer = await ask(path, { method, body: new Uint8Array(body), headers });
          if (answer.status >= 400) refused++;
          await isFine(answer, isApi);
        }),
        runs(250),
      );
      expect(refused).toBeGreaterThan(0);
      nothingBroke();
    },
    longEnough,
  );

  it(
    'bodies of the API, whole and mangled, one and many',
    async () => {
      const sound = JSON.stringify(aSignal({ followCode: aCode() }));
      const body = fc.oneof(
        json(
          'id',
          'followCode',
          'instrument',
          'version',
          'place',
          'observedAt',
          'answers',
          'valence',
          'contributor',
        ).map((v) => JSON.stringify(v)),
        mangled(sound),
        mangled(`[${sound},${sound}]`),
        fc.array(json('id', 'answers'), { maxLength: 20 }).map((v) => JSON.stringify(v)),
      );
      const to = fc.constantFrom('contributions', 'contributions/batch', 'follow/correction', 'follow/withdrawal');
      const keys = fc.oneof(headerText, fc.constantFrom(code, ''));
      await fc.assert(
        fc.asyncProperty(to, body, keys, async (route, sent, key) => {
          const headers = { 'Content-Type': 'application/json', 'Follow-Code': key, 'Straatwijs-Person': key };
          await isFine(await ask(`/api/v1/${route}`, { method: 'POST', body: wellFormed(sent), headers }), true);
        }),
        runs(400),
      );
      nothingBroke();
    },
    longEnough,
  );

  it(
    'keys and messages of a provider',
    async () => {
      const to = fc.constantFrom(
        '/inloggen/sleutel',
        '/werk/ik/sleutel',
        '/inloggen/organisatie/afgemeld',
        '/mijn-werk/wis',
      );
      const type = fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain', 'image/png');
      await fc.assert(
        fc.asyncProperty(to, type, json('step', 'answer', 'id', 'response', 'back'), async (path, kind, value) => {
          const body =
            kind === 'application/json'
              ? wellFormed(JSON.stringify(value))
              : `logout_token=${encodeURIComponent(wellFormed(String(JSON.stringify(value))))}`;
          await isFine(
            await ask(path, { method: 'POST', body, headers: { 'Content-Type': kind, Origin: bare.url } }),
            false,
          );
        }),
        runs(150),
      );
      nothingBroke();
    },
    longEnough,
  );
});
