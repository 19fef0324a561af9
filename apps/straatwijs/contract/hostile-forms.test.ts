import { contribute, findSession, openSession, putSignInLink, sessionCookieName } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPages } from '../server/pages.ts';
import { bareServer } from '../testing/bare-server.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { sendRaw } from '../testing/raw.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor', email: 'noor@example.org' });
const mails: string[] = [];
let home: TestInstallation;
let bare: Awaited<ReturnType<typeof bareServer>>;
let secure: Awaited<ReturnType<typeof bareServer>>;
beforeAll(async () => {
  home = await testInstallation();
  home.now = Date.now();
  await home.ports.people.saveStaff(noor);
  const pages = await loadPages();
  if (!pages) throw new Error('the pages were not built');
  Object.assign(home.ports, { mailer: { send: async ({ to }: { to: string }) => void mails.push(to) } });
  bare = await bareServer(home, {}, pages);
  secure = await bareServer(home, { ORIGIN: 'https://straatwijs.example.org' }, pages);
});
afterAll(async () => {
  await bare.close();
  await secure.close();
  await home.close();
});

const form = 'application/x-www-form-urlencoded';
const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(bare.url + path, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: { 'Content-Type': form, Accept: 'text/html', Origin: bare.url, ...headers },
  });

describe('a form that somebody else made', () => {
  const forms = [
    '/volg?/vergeet',
    '/inloggen',
    `/inloggen/${'a'.repeat(43)}`,
    '/meedoen/street-signal',
    '/mijn-werk/wis',
    '/werk/ik?/leave',
    '/meehelpen',
  ];
  const kinds = [
    form,
    'text/plain',
    'multipart/form-data; boundary=x',
    'TEXT/PLAIN; charset=utf-8',
    'application/json',
    '',
  ];
  it.each(forms)('is refused at %s, whatever it says it is and whoever is signed in', async (path) => {
    const { token } = await openSession(home.ports, noor);
    const cookie = `sw-sessie=${token}; sw-volg=1234`;
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost.evil.example',
      `${bare.url}.evil.example`,
      bare.url.replace('http:', 'https:'),
    ])
      for (const type of kinds) {
        const answer = await post(path, 'a=1', { Origin: origin, 'Content-Type': type, Cookie: cookie });
        expect([answer.status, origin, type]).toEqual([403, origin, type]);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    expect(await findSession(home.ports, token)).toMatchObject({ ok: true });
  });

  it('is refused for keys too, and asks the API as nobody', async () => {
    const body = JSON.stringify({ step: 'start' });
    for (const path of ['/inloggen/sleutel', '/werk/ik/sleutel'])
      expect(
        (await post(path, body, { Origin: 'https://evil.example', 'Content-Type': 'application/json' })).status,
      ).toBe(403);
    const { token } = await openSession(home.ports, noor);
    const told = JSON.stringify(aSignal({ channel: 'conversation' }));
    const tell = (origin: string) =>
      post('/api/v1/contributions', told, {
        Origin: origin,
        'Content-Type': 'application/json',
        Cookie: `sw-sessie=${token}`,
      });
    expect(await (await tell('https://evil.example')).json()).toMatchObject({ errors: [{ code: 'needs-sign-in' }] });
    expect((await tell(bare.url)).status).toBe(201);
  });

  it('is not sent by another method either', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await fetch(`${bare.url}/mijn-werk/wis`, { method, headers: { Origin: bare.url } })).status).toBe(405);
    const disguised = await post('/volg?/vergeet', '_method=DELETE', {
      Origin: 'https://evil.example',
      'X-HTTP-Method-Override': 'GET',
    });
    expect(disguised.status).toBe(403);
  });
});

describe('a form that is no form of ours', () => {
  it('with a million fields is refused before it is taken apart, and others are served meanwhile', async () => {
    const many = post('/volg?/bekijk', 'a&'.repeat(990_000));
    expect((await fetch(`${bare.url}/api/v1/health`)).status).toBe(200);
    expect((await many).status).toBe(413);
  });
  it('of fields alone is refused by how large it says it is, before a byte of it came', async () => {
    const head = `POST /volg?/bekijk HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${form}\r\nContent-Length: 500001\r\n\r\n`;
    const { statuses } = await sendRaw(Number(new URL(bare.url).port), head);
    expect(statuses).toEqual([413]);
  });
  it('with as many fields as fit in that is refused too', async () => {
    expect((await post('/volg?/bekijk', 'a&'.repeat(249_000))).status).toBe(413);
    expect((await post('/volg?/bekijk', `${'a&'.repeat(3_000)}code=1`)).status).not.toBe(413);
  });
  it.each([
    ['too long', form, `code=${'a'.repeat(600_000)}`, 413],
    ['larger than anything', form, `code=${'a'.repeat(3_000_000)}`, 413],
    ['parts without an end', 'multipart/form-data; boundary=x', '--x\r\n'.repeat(300_000), 400],
    ['parts of nothing', 'multipart/form-data; boundary=x', 'nothing', 400],
    ['no boundary', 'multipart/form-data', 'code=1', 400],
  ])('%s: refused in words', async (_, type, body, status) => {
    const answer = await post('/volg?/bekijk', body, {
      'Content-Type': type,
      Accept: 'text/html',
      'Accept-Language': 'en',
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/try again|please/i);
  });
});

describe('trying follow codes by telling something', () => {
  it('by the form ends like looking them up', async () => {
    const codes = Array.from({ length: 25 }, () => aCode());
    await contribute(
      home.ports,
      {},
      codes.map((followCode) => aSignal({ followCode })),
    );
    const statuses: number[] = [];
    for (const code of codes) {
      const fields = { id: aSignal().id, code, moment: new Date().toISOString(), 'a.valence': 'positive' };
      const body = new URLSearchParams(fields).toString();
      statuses.push((await post('/meedoen/street-signal?plek=straat:0518:weimarstraat', body)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 409), 429, 429, 429, 429, 429]);
  });

  it('in one batch ends just so, and nothing is kept under a code that was not looked up', async () => {
    home.now += 3_600_000;
    const codes = Array.from({ length: 30 }, () => aCode());
    await contribute(
      home.ports,
      {},
      codes.map((followCode) => aSignal({ followCode })),
    );
    const other = await bareServer(home, { TRUSTED_PROXIES: '127.0.0.1' });
    const send = async (from: string, bodies: unknown[]) => {
      const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': from };
      const answer = await fetch(`${other.url}/api/v1/contributions/batch`, {
        method: 'POST',
        headers,
        body: JSON.stringify(bodies),
      });
      const { results }: { results: { status: number }[] } = await answer.json();
      return results.map((r) => r.status);
    };
    try {
      const guesses = [...codes.map((followCode) => aSignal({ followCode })), aSignal()];
      expect(await send('2001:db8:1:2::1', guesses)).toEqual([
        ...Array.from({ length: 20 }, () => 409),
        ...Array.from({ length: 10 }, () => 429),
        201,
      ]);
      // Another address of the same line is the same line; a neighbour is not.
      expect(await send('2001:db8:1:2:ffff::9', [aSignal({ followCode: aCode() })])).toEqual([429]);
      expect(await send('2001:db8:1:3::1', [aSignal({ followCode: aCode() })])).toEqual([201]);
      const sheaf = Array.from({ length: 500 }, () => aSignal({ followCode: aCode() }));
      expect(new Set(await send('2001:db8:1:4::1', sheaf))).toEqual(new Set([201]));
    } finally {
      await other.close();
    }
  });
});

describe('coming in', () => {
  it('ends the session that was there, and brings a token that nobody could know', async () => {
    const { token } = await openSession(home.ports, noor);
    const link = await putSignInLink(home.ports, noor, 5);
    const answer = await post(`/inloggen/${link}`, '', { Cookie: `sw-sessie=${token}` });
    expect(answer.status).toBe(303);
    const [cookie = ''] = answer.headers.getSetCookie().filter((c) => c.startsWith('sw-sessie='));
    expect(cookie).not.toContain(token);
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag);
    expect(await findSession(home.ports, token)).toMatchObject({ ok: false });
    expect((await post(`/inloggen/${link}`, '')).status).toBe(410);
  });

  it('over https is remembered by this host alone, and another cookie by the plain name is nobody', async () => {
    const link = await putSignInLink(home.ports, noor, 5);
    const origin = 'https://straatwijs.example.org';
    const answer = await fetch(`${secure.url}/inloggen/${link}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin, 'Content-Type': form },
      body: '',
    });
    const name = sessionCookieName(true);
    const [cookie = ''] = answer.headers.getSetCookie().filter((c) => c.startsWith(`${name}=`));
    expect(cookie).toContain('Secure');
    expect(cookie).not.toContain('Domain');
    const token = cookie.slice(name.length + 1, cookie.indexOf(';'));
    const visit = (sent: string) => fetch(`${secure.url}/werk/ik`, { redirect: 'manual', headers: { Cookie: sent } });
    expect((await visit(`${name}=${token}`)).status).toBe(200);
    expect((await visit(`sw-sessie=${token}`)).status).toBe(303);
  });

  it('by a key: a challenge counts once, in this browser, for this purpose', async () => {
    const json = { 'Content-Type': 'application/json' };
    const start = await post('/inloggen/sleutel', '{"step":"start"}', json);
    const cookie =
      start.headers
        .getSetCookie()
        .find((c) => c.startsWith('sw-uitdaging='))
        ?.split(';')[0] ?? '';
    expect(start.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Strict/);
    const finish = (sent: string) =>
      post('/inloggen/sleutel', JSON.stringify({ step: 'finish', answer: { id: 'x' } }), { ...json, Cookie: sent });
    for (const sent of [
      '',
      cookie,
      cookie,
      `${cookie}x`,
      cookie.replace(/\.\d+\./, '.99999999999999.'),
      'sw-uitdaging=..',
      'sw-uitdaging=%',
    ])
      expect((await finish(sent)).status).toBe(403);
    const odd = [
      'null',
      '[]',
      '{"answer":{"id":1}}',
      '{"answer":{"id":"__proto__","response":{}}}',
      'hallo',
      '"start"',
      `{"step":"start","more":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ];
    for (const body of odd)
      expect((await post('/inloggen/sleutel', body, { ...json, Cookie: cookie })).status).toBe(403);
  });

  it('mails nobody more than five links in a quarter of an hour, and tells nobody', async () => {
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        post('/inloggen', new URLSearchParams({ email: n % 2 ? 'Noor@example.org' : ' noor@example.org' }).toString()),
      ),
    );
    const bodies = await Promise.all(answers.map(async (a) => [a.status, (await a.text()).length]));
    expect(new Set(bodies.map(String)).size).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(mails).toEqual(Array.from({ length: 5 }, () => 'noor@example.org'));
  });
});

describe('where an answer sends somebody', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%0d%0aX:1',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    ' /werk',
    '/werk\n',
    `/${'a'.repeat(3000)}`,
  ])('is never %j', async (back) => {
    const link = await putSignInLink(home.ports, noor, 5);
    const answer = await post(`/inloggen/${link}?${new URLSearchParams({ naar: back })}`, '');
    const to = new URL(answer.headers.get('location') ?? '', bare.url);
    expect([answer.status, to.origin]).toEqual([303, bare.url]);
    expect(to.pathname.startsWith('//')).toBe(false);
  });
  it.each([
    '//evil.example/',
    '//evil.example/over/',
    '/en//evil.example/',
    '/\\evil.example/',
    '/over/',
    '/%2f%2fevil.example/',
    '/en/%5cevil.example/over/',
    '/./',
    '/..%2f/',
  ])('also not by its own address %s', async (path) => {
    const answer = await fetch(bare.url + path, { redirect: 'manual' });
    const to = answer.headers.get('location');
    if (to !== null) expect(new URL(to, bare.url + path).origin).toBe(bare.url);
    expect(answer.status).toBeLessThan(500);
  });
});

describe('what stays behind in caches', () => {
  it.each(['/', '/en', '/over', '/plek/GM0518', '/meedoen', '/volg', '/inloggen', '/nergens'])(
    '%s is kept by nothing between us and who asked',
    async (path) => {
      const { headers } = await fetch(bare.url + path);
      expect(headers.get('cache-control')).toMatch(/private|no-store/);
      expect(headers.get('vary')).toMatch(/Accept-Language, Cookie/);
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    },
  );
  it('but what is built keeps its name for good, and no map of the source lies beside it', async () => {
    const page = await (await fetch(`${bare.url}/volg`)).text();
    const [script = ''] = /\/_app\/immutable\/[^"]+\.js/.exec(page) ?? [];
    const answer = await fetch(bare.url + script);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).not.toContain('sourceMappingURL');
    expect((await fetch(`${bare.url}${script}.map`)).status).toBe(404);
  });
  it.each([
    '/..%2f..%2f..%2fetc/passwd',
    '/_app/..%2f..%2fserver/index.js',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/_app/%5c..%5c..%5cserver%5cindex.js',
    '/.env',
    '/handler.js',
    '/%00',
    '/_app/immutable/..%2f..%2f..%2fhandler.js',
  ])('%s is no file', async (path) => {
    const answer = await fetch(bare.url + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/root:|import\s/);
  });
});
