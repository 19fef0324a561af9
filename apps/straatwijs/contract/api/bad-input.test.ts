import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSignal } from '../../testing/people.ts';
import { type Door, openDoor } from './door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.installation.close());

const sent = JSON.stringify(aSignal());
const json = { 'Content-Type': 'application/json' };

/** A body in pieces, without a length; `read` tells how many pieces were taken. */
const pieces = (count: number, size: number) => {
  const self = { read: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (self.read++ >= count) controller.close();
      else controller.enqueue(new Uint8Array(size).fill(32));
    },
  });
  return { self, body };
};

describe('what cannot be read is refused, and nothing is stored', () => {
  const cases: [string, string, Record<string, string>, number][] = [
    ['no JSON', 'hallo', json, 400],
    ['nothing at all', '', json, 400],
    ['half a message', sent.slice(0, -5), json, 400],
    ['two messages', sent + sent, json, 400],
    ['a form', 'valence=positive', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['no type', sent, { 'Content-Type': '' }, 415],
    ['text', sent, { 'Content-Type': 'text/plain' }, 415],
    ['packed', sent, { ...json, 'Content-Encoding': 'gzip' }, 415],
    ['a key twice', sent.replace('"version":1', '"version":1,"version":1'), json, 400],
    ['a key twice, once in disguise', sent.replace('"version":1', '"version":1,"v\\u0065rsion":1'), json, 400],
    ['a key twice among the answers', sent.replace('"theme"', '"valence":"negative","theme"'), json, 400],
    ['the prototype', sent.replace('"theme":"clean"', '"__proto__":{"theme":"clean"}'), json, 400],
    ['the prototype in disguise', sent.replace('"theme"', '"\\u005f_proto__"'), json, 400],
    ['the constructor', sent.replace('"theme"', '"constructor"'), json, 400],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, json, 400],
    ['an answer that nests', sent.replace('"clean"', `${'[['.repeat(15)}${']]'.repeat(15)}`), json, 400],
    ['a huge number', sent.replace('"version":1', '"version":1e400'), json, 400],
    ['a very long number', sent.replace('"version":1', `"version":${'9'.repeat(5000)}`), json, 400],
    ['minutes without end', sent.replace('"version":1', '"version":1,"minutes":1e308'), json, 400],
    ['a key of half a megabyte', sent.replace('"theme"', `"${'k'.repeat(500_000)}"`), json, 400],
    ['ten thousand unknown keys', `{${Array.from({ length: 10_000 }, (_, n) => `"k${n}":1`).join()}}`, json, 400],
    ['more than a megabyte', sent.replace('"clean"', `"${'a'.repeat(1_000_000)}"`), json, 413],
  ];
  it.each(cases)('%s', async (_, body, headers, status) => {
    const before = await door.stored();
    const answer = await door.tell(body, { headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect((await answer.text()).length).toBeLessThan(20_000);
    expect(await door.stored()).toBe(before);
  });

  it('broken UTF-8', async () => {
    const bytes = new TextEncoder().encode(sent);
    bytes[sent.indexOf('clean')] = 0xff;
    expect((await door.ask('/contributions', { method: 'POST', headers: json, body: bytes })).status).toBe(400);
  });

  it('a body that says beforehand that it is too large, unread', async () => {
    const { self, body } = pieces(1000, 100_000);
    const init = { method: 'POST', body, duplex: 'half' as const, headers: { ...json, 'Content-Length': '100000000' } };
    expect((await door.ask('/contributions', init)).status).toBe(413);
    expect(self.read).toBeLessThan(3);
  });

  it('a body without a length, not read beyond the limit', async () => {
    const { self, body } = pieces(1000, 100_000);
    const answer = await door.ask('/contributions', { method: 'POST', body, duplex: 'half' as const, headers: json });
    expect(answer.status).toBe(413);
    expect(self.read).toBeLessThan(15);
  });

  it('but a body in pieces that fits is fine', async () => {
    const body = new Blob([JSON.stringify(aSignal())]).stream();
    expect(
      (await door.ask('/contributions', { method: 'POST', body, duplex: 'half' as const, headers: json })).status,
    ).toBe(201);
  });
});

describe('addresses', () => {
  it.each([
    ['/nergens', 404],
    ['', 404],
    ['/places/%00', 404],
    ['/places/%E0%A4%A', 404],
    ['/places/constructor', 404],
    [`/places/${'a'.repeat(5000)}`, 404],
    ['/places/%F0%9F%98%80/monitor', 404],
    ['/places/BU05180271@99999', 404],
    ['/places?q=%00', 400],
    ['/places?within=%00', 400],
    ['/places?scale=planet', 400],
    ['/places?limit=501', 400],
    ['/places?limit=0', 400],
    ['/places?limit=1e2', 400],
    ['/places?limit=5&limit=6', 400],
    ['/places?after=hallo', 400],
    ['/places?after=%5B%22a%22%2C1%5D', 400],
    ['/places?colour=blue', 400],
    ['/places.geojson?scale=planet', 400],
    ['/places/GM0518/monitor?period=2026-W99', 404],
    ['/places/GM0518/monitor?period=2026-11-01', 404],
    ['/places/GM0518/monitor?from=2026-11-01', 400],
    ['/places/GM0518/stories?after=1', 400],
    ['/periods?kind=day', 400],
    ['/periods?after=2026-W99', 400],
    ['/instruments/horoscope', 404],
    ['/instruments/street-signal?lang=tlh', 400],
    ['/instruments/street-signal?version=7', 404],
  ])('%s is answered by %i, as a problem', async (path, status) => {
    const answer = await door.ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, detail: expect.stringMatching(/\.$/) });
  });

  it.each([
    ['DELETE', '/contributions', 'POST'],
    ['GET', '/contributions/batch', 'POST'],
    ['POST', '/places', 'GET, HEAD'],
    ['PUT', '/follow', 'GET, HEAD'],
    ['GET', '/follow/withdrawal', 'POST'],
    ['PATCH', '/places/GM0518', 'GET, HEAD'],
    ['POST', '/openapi.json', 'GET, HEAD'],
  ])('%s %s: 405, and it says that %s can', async (method, path, allow) => {
    const answer = await door.ask(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe(allow);
    expect(await answer.json()).toMatchObject({ code: 'method-not-allowed' });
  });
});

describe('whatever is sent, the answer is never a 500, and only whole messages are stored', () => {
  const runs = { numRuns: 400, seed: 20261123 };
  const keys = fc.constantFrom(
    'id',
    'place',
    'version',
    'answers',
    'valence',
    'observedAt',
    '__proto__',
    'toString',
    '',
  );
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u0000', '\ud800', 'street-signal', 'GM0518', 'positive', '2026-11-23T10:00:00Z'),
    fc.double(),
    fc.bigInt().map(String),
    fc.constantFrom(null, true, false, 0, -1, 1, 1e308, 2 ** 53, 2 ** 31),
  );
  const anything = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, odd, fc.array(tie('value'), { maxLength: 4 }), tie('object')),
    object: fc.dictionary(fc.oneof(keys, fc.string()), tie('value'), { maxKeys: 6 }),
  })).value;

  it('any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        expect([400, 429]).toContain((await door.tell(value, { from: '10.0.0.1' })).status);
      }),
      runs,
    );
    expect(door.log).toEqual([]);
  });

  it('a sound message with one thing changed', async () => {
    const whole = aSignal({ sharing: 'team', minutes: 1, language: 'nl', contributor: 'ab'.repeat(16) });
    const places = fc.constantFrom(...Object.keys(whole));
    await fc.assert(
      fc.asyncProperty(places, anything, fc.uuid({ version: 7 }), async (key, value, id) => {
        const answer = await door.tell({ ...whole, id, [key]: value }, { from: '10.0.0.1' });
        expect([201, 400]).toContain(answer.status);
        if (answer.status === 201) expect(await answer.json()).toMatchObject({ receivedAt: expect.any(String) });
      }),
      runs,
    );
    expect(door.log).toEqual([]);
  });

  it('any bytes', async () => {
    const mangled = fc
      .tuple(fc.nat(sent.length - 1), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(4))
      .map(([at, put, drop]) => sent.slice(0, at) + put + sent.slice(at + drop));
    await fc.assert(
      fc.asyncProperty(fc.oneof(mangled, fc.string({ unit: 'binary' })), async (body) => {
        expect((await door.tell(body, { from: '10.0.0.1' })).status).toBeLessThan(500);
      }),
      runs,
    );
    expect(door.log).toEqual([]);
  });

  it('any address and any follow code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), fc.string(), async (path, query, code) => {
        const answer = await door.ask(`/places${path}?${query}`);
        expect(answer.status).toBeLessThan(500);
        const header = code.replace(/[^\x20-\x7e]/g, '');
        expect([404, 429]).toContain((await door.ask('/follow', { headers: { 'Follow-Code': header } })).status);
      }),
      runs,
    );
    expect(door.log).toEqual([]);
  });
});
