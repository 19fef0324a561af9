import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { serviceBase } from '../importing/ask-service.ts';
import { askOutside, fetchOutside, OutgoingError } from './ask-outside.ts';
import { mayReach, reachOf } from './reach.ts';

const inside = [
  ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1'],
  ...['169.254.169.254', '192.0.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '168.63.129.16'],
  ...[
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '0:0:0:0:0:ffff:10.0.0.1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
  ],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', 'ff02::1', '2001:db8::1', '::7f00:1'],
];
const outside = [
  '193.0.6.139',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '2a00:1450:400e::1',
  '2001:67c:2e8::1',
  '::ffff:8.8.8.8',
];

describe('where a request of ours may go', () => {
  it.each(inside)('not to %s', (address) => expect(mayReach(address, 'world')).toBe(false));
  it.each(outside)('to %s', (address) => expect(mayReach(address, 'world')).toBe(true));
  it.each(['', 'localhost', '127.1', '0x7f000001', '2130706433', '017700000001', '1.2.3.4.5'])(
    '%j is no address',
    (text) => {
      for (const reach of ['world', 'organisation', 'loopback'] as const) expect(mayReach(text, reach)).toBe(false);
    },
  );
  it('a server of the organisation may lie in its own network, never where a cloud hands out keys', () => {
    for (const address of ['10.0.0.1', '192.168.1.1', 'fc00::1', ...outside])
      expect(mayReach(address, 'organisation'), address).toBe(true);
    for (const address of [
      '127.0.0.1',
      '::1',
      '169.254.169.254',
      'fd00:ec2::254',
      '100.100.100.200',
      'fe80::1',
      '0.0.0.0',
    ])
      expect(mayReach(address, 'organisation'), address).toBe(false);
  });
  it('only https, or this very machine by its name', () => {
    expect(reachOf(new URL('https://service.pdok.nl/x'), 'world')).toBe('world');
    expect(reachOf(new URL('http://localhost:1/x'), 'world')).toBe('loopback');
    for (const url of [
      'http://service.pdok.nl',
      'http://127.0.0.2',
      'http://localhost.evil.example',
      'ftp://localhost',
      'file:///etc/passwd',
      'https://a:b@service.pdok.nl',
      'data:,x',
      'gopher://localhost',
    ])
      expect(reachOf(new URL(url), 'world'), url).toBeUndefined();
    // The URL itself reads strange spellings of an address as that address.
    for (const url of ['http://0x7f.1/', 'http://2130706433/']) expect(reachOf(new URL(url), 'world')).toBe('loopback');
    for (const url of ['http://10.0.0.1', 'https://a:b@x.nl', 'x'])
      expect(() => serviceBase(url)).toThrow('--base-url');
  });
});

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});
const serve = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> => {
  const made = createServer(answer);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(made.address() as AddressInfo).port}`; // listening on a port, never on a pipe
};
const here = { reach: 'loopback' } as const;

describe('what is asked', () => {
  it('is answered, packed or not, with what was sent along', async () => {
    const base = await serve((request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(JSON.stringify([request.method, request.headers['x-one'], request.headers.host])));
    });
    const answer = await askOutside(new URL(base), { ...here, method: 'POST', headers: { 'x-one': '1' }, body: 'x' });
    expect(JSON.parse(Buffer.from(answer.bytes).toString())).toEqual(['POST', '1', new URL(base).host]);
    expect(await (await fetchOutside('loopback')(base, { headers: { 'x-one': '2' } })).json()).toMatchObject({
      1: '2',
    });
  });

  it.each([
    ['a name that means this machine', 'https://inside.example/', ['127.0.0.1']],
    ['a name that means several, one of them inside', 'https://mixed.example/', ['8.8.8.8', '10.0.0.1']],
    ['an address inside', 'https://169.254.169.254/latest/meta-data', []],
    ['an address inside, in IPv6', 'https://[::ffff:169.254.169.254]/', []],
    ['a name that means nothing', 'https://nothing.example/', []],
    ['no https', 'http://service.example/', ['8.8.8.8']],
    ['this machine, when the world was meant', 'http://localhost:1/', ['127.0.0.1']],
  ])('%s is not asked', async (_, url, addresses) => {
    await expect(askOutside(new URL(url), { reach: 'world', resolve: async () => addresses })).rejects.toThrow(
      OutgoingError,
    );
  });

  it('goes to the address that was checked, whatever the name means a moment later', async () => {
    let asked = 0;
    const base = await serve((_, response) => response.end('ja'));
    const resolve = async () => (asked++ === 0 ? ['127.0.0.1'] : ['10.255.255.1']);
    expect((await askOutside(new URL(base), { ...here, resolve, within: 5000 })).status).toBe(200);
    expect(asked).toBe(1);
  });

  it('a redirect is followed only when that was meant, and checked like the first', async () => {
    let to = '/next';
    const base = await serve((request, response) => {
      if (request.url === '/next') response.end('there');
      else response.writeHead(302, { location: to }).end();
    });
    await expect(askOutside(new URL(base), here)).rejects.toThrow('nothing but itself may answer');
    const answer = await askOutside(new URL(base), { ...here, redirects: 1 });
    expect([Buffer.from(answer.bytes).toString(), answer.url.pathname]).toEqual(['there', '/next']);
    for (to of [
      'https://service.pdok.nl/',
      'http://10.0.0.1/',
      'file:///etc/passwd',
      'http://[::1',
      'ftp://localhost/',
    ])
      await expect(askOutside(new URL(base), { ...here, redirects: 5 })).rejects.toThrow(OutgoingError);
    to = '/';
    await expect(askOutside(new URL(base), { ...here, redirects: 5 })).rejects.toThrow('sends us on');
  });

  it('an answer without end, or that grows when it is unpacked, is not taken', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const base = await serve((request, response) => {
      if (request.url === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      else if (request.url === '/packed') response.writeHead(200, { 'content-encoding': 'br' }).end('x');
      else {
        const more = setInterval(() => response.write('a'.repeat(100_000)), 1);
        response.on('close', () => clearInterval(more));
      }
    });
    for (const path of ['/bomb', '/endless'])
      await expect(askOutside(new URL(path, base), { ...here, mostBytes: 1_000_000 })).rejects.toThrow('larger than');
    await expect(askOutside(new URL('/packed', base), here)).rejects.toThrow('packed as br');
  });

  it('a server that says nothing, or one letter at a time, is left', async () => {
    const base = await serve((request, response) => {
      if (request.url !== '/slow') return;
      const more = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(more));
    });
    for (const path of ['/silent', '/slow'])
      await expect(askOutside(new URL(path, base), { ...here, within: 300 })).rejects.toThrow(/abort|time/i);
  });
});
