import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareServer } from '../testing/bare-server.ts';
import { sendRaw } from '../testing/raw.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

let home: TestInstallation;
let bare: Awaited<ReturnType<typeof bareServer>>;
beforeAll(async () => {
  home = await testInstallation({ places: false });
  bare = await bareServer(home);
});
afterAll(async () => {
  await bare.close();
  await home.close();
});

const health = '/api/v1/health';
const ask = (path: string, head = '', host = `localhost:${bare.port}`) =>
  sendRaw(bare.port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${head}\r\n`);

describe('what cannot be read as HTTP', () => {
  const cases: [string, string, number][] = [
    [
      'a length and pieces',
      'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
      400,
    ],
    ['pieces and a length', 'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n', 400],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde', 400],
    ['a length below nothing', 'Content-Length: -1\r\n\r\n', 400],
    ['a length in words', 'Content-Length: 0x4\r\n\r\nabcd', 400],
    ['an encoding that is none', 'Transfer-Encoding: xchunked\r\n\r\n', 400],
    ['an encoding twice', 'Transfer-Encoding: chunked, identity\r\n\r\n', 400],
    ['a space before the colon', 'Content-Length : 4\r\n\r\nabcd', 400],
    ['a header over two lines', 'X-One: a\r\n b\r\nContent-Length: 0\r\nX\r\n\r\n', 400],
    ['a piece with a size that is none', 'Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n', 400],
    ['a NUL in a header', 'X-One: a\0b\r\n\r\n', 400],
  ];
  it.each(cases)('%s is refused, and nothing after it is taken for a request', async (_, head, status) => {
    const start = `POST /api/v1/contributions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
    const { statuses, closed } = await sendRaw(bare.port, start + head);
    expect(statuses).toEqual([status]);
    expect(closed).toBe(true);
  });

  it.each([
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['another protocol', 'EHLO example.org\r\n'],
    ['no name of a host', 'GET / HTTP/1.1\r\n\r\n'],
  ])('%s is refused', async (_, bytes) => {
    const { statuses, closed } = await sendRaw(bare.port, bytes);
    expect(statuses).toEqual([400]);
    expect(closed).toBe(true);
  });

  it('headers of more than 16 kB are refused as such', async () => {
    expect((await ask(health, `X-Much: ${'a'.repeat(20_000)}\r\n`)).statuses).toEqual([431]);
    const many = Array.from({ length: 3000 }, (_, n) => `X-${n}: 1\r\n`).join('');
    expect((await ask(health, many)).statuses).toEqual([431]);
  });

  it('a log line says what it was and nothing of what was sent', async () => {
    const before = bare.log.length;
    await sendRaw(bare.port, 'GEHEIM geheim GEHEIM\r\n\r\n');
    const said = bare.log.slice(before).join('\n');
    expect(said).toMatch(/^unreadable request: HPE_/);
    expect(said.toLowerCase()).not.toContain('geheim');
  });
});

describe('to whom it speaks', () => {
  it.each([
    'evil.com/path',
    'evil.com@localhost',
    'a b',
    '[::1',
    'x"><script>',
    '',
    'a,b',
    '\xff\xfe',
    'evil.com#x',
    'evil.com:port',
  ])('a name of a host that is none (%j) is refused, in words', async (host) => {
    for (const path of [health, '/']) {
      const { statuses, text } = await ask(path, 'Accept-Language: pl\r\n', host);
      expect(statuses).toEqual([400]);
      expect(text).toContain('application/problem+json');
      expect(text).toContain('Content-Language: pl');
    }
  });
  it.each(['localhost', 'LOCALHOST:80', 'straatwijs.denhaag.nl.', '[::1]:8080', '127.0.0.1:1'])(
    '%s is fine',
    async (host) => {
      expect((await ask(health, '', host)).statuses).toEqual([200]);
    },
  );
  it('a whole address, an asterisk and a tunnel are for proxies', async () => {
    expect((await ask(`http://evil.com${health}`)).statuses).toEqual([400]);
    expect(
      (await sendRaw(bare.port, 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).statuses,
    ).toEqual([400]);
    expect((await sendRaw(bare.port, 'CONNECT evil.com:443 HTTP/1.1\r\nHost: localhost\r\n\r\n')).text).toBe('');
  });
  it('an address without end is refused before anybody reads it', async () => {
    expect((await ask(`${health}?${'a'.repeat(8000)}`)).statuses).toEqual([200]);
    expect((await ask(`/${'a'.repeat(8192)}`)).statuses).toEqual([414]);
  });
});

describe('several requests at once over one connection', () => {
  it('are answered in their order, each by its own answer', async () => {
    const one = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
    const bytes = one(health) + one('/api/v1/nergens') + one(health) + one('/x') + one(health, 'Connection: close\r\n');
    const { statuses } = await sendRaw(bare.port, bytes);
    expect(statuses).toEqual([200, 404, 200, 404, 200]);
  });
  it('a thousand are no trouble', async () => {
    const one = `GET ${health} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    const { statuses } = await sendRaw(
      bare.port,
      one.repeat(999) + one.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'),
      30_000,
    );
    expect(statuses).toHaveLength(1000);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('every answer', () => {
  it.each([health, '/api/v1/nergens', '/nergens', '/.well-known/security.txt'])(
    '%s says that nothing may be made of it',
    async (path) => {
      const { headers } = await fetch(bare.url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('cross-origin-resource-policy')).toBe(
        path.startsWith('/api') ? 'cross-origin' : 'same-origin',
      );
      for (const name of ['server', 'x-powered-by', 'via', 'strict-transport-security'])
        expect(headers.get(name)).toBeNull();
    },
  );

  it('asks for https a year long where the address has it, and only there', async () => {
    const secure = await bareServer(home, {
      ORIGIN: 'https://straatwijs.example.org',
      SECURITY_CONTACT: 'mailto:veilig@example.org',
    });
    try {
      const answer = await fetch(secure.url + health);
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
      const text = await (await fetch(`${secure.url}/.well-known/security.txt`)).text();
      expect(text).toContain('Contact: mailto:veilig@example.org\n');
      expect(text).toContain('Canonical: https://straatwijs.example.org/.well-known/security.txt\n');
      const [, expires = ''] = /^Expires: (.*)$/m.exec(text) ?? [];
      const days = (Date.parse(expires) - Date.now()) / 86_400_000;
      expect(days).toBeGreaterThan(30);
      expect(days).toBeLessThan(366);
    } finally {
      await secure.close();
    }
  });

  it('names nobody to report to where nobody was named', async () => {
    expect((await fetch(`${bare.url}/.well-known/security.txt`)).status).toBe(404);
  });
});
