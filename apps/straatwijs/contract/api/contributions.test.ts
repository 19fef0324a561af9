import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../../testing/people.ts';
import { type Door, openDoor, without } from './door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.installation.close());

const batch = (items: unknown) =>
  door.ask('/contributions/batch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(items),
  });

describe('Samira tells something', () => {
  it('and gets a receipt, with the version of the API', async () => {
    const body = aSignal();
    const answer = await door.tell(body);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('API-Version')).toBe('1.0.0');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(await answer.json()).toEqual({ id: body.id, receivedAt: '2026-11-23T11:00:00.000Z' });
  });

  it('twice, and later gets the same answer; it is there once', async () => {
    const body = aSignal();
    const first = await (await door.tell(body)).json();
    const before = await door.stored();
    door.installation.now += 60_000;
    const again = await door.tell(body);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(first);
    expect(await door.stored()).toBe(before);
  });

  it('ten times at once after a lost connection: one is new, and it is there once', async () => {
    const body = aSignal({ followCode: aCode() });
    const before = await door.stored();
    const answers = await Promise.all(Array.from({ length: 10 }, () => door.tell(body)));
    expect(answers.map((a) => a.status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect(await door.stored()).toBe(before + 1);
  });

  it('with the number of an earlier message but other content: 409', async () => {
    const body = aSignal();
    await door.tell(body);
    const answer = await door.tell({ ...body, answers: { valence: 'negative' } });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'other-content', status: 409, title: 'Conflict' });
  });

  it('with a code that somebody else holds: 409, and it counts as a wrong guess', async () => {
    const code = aCode();
    await door.tell(aSignal({ followCode: code }));
    const from = '192.0.2.66';
    for (let n = 0; n < 20; n++) {
      const taken = await door.tell(aSignal({ followCode: code }), { from });
      expect(await taken.json()).toMatchObject({ code: 'follow-code-taken' });
    }
    const look = await door.ask('/follow', { headers: { 'Follow-Code': code }, from });
    expect(look.status).toBe(429);
    expect(Number(look.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});

describe('what is wrong is named by its field, in the reader’s language', () => {
  const body = aSignal();
  const cases: [string, unknown, string, string][] = [
    ['no place', without(body, 'place'), 'place', 'missing'],
    ['no answers', without(body, 'answers'), 'answers', 'missing'],
    ['no perspective', without(body, 'perspective'), 'perspective', 'missing'],
    ['an unknown field', { ...body, name: 'Jan' }, 'name', 'unknown-key'],
    ['a place that is a number', { ...body, place: 518 }, 'place', 'wrong-type'],
    ['a perspective that does not exist', { ...body, perspective: 'king' }, 'perspective', 'not-an-option'],
    ['a channel that does not exist', { ...body, channel: 'pigeon' }, 'channel', 'not-an-option'],
    ['a sharing that does not exist', { ...body, sharing: 'everybody' }, 'sharing', 'not-an-option'],
    ['an unknown place', { ...body, place: 'straat:0518:atlantis' }, 'place', 'unknown-place'],
    ['an unknown instrument', { ...body, instrument: 'horoscope' }, 'instrument', 'unknown-instrument'],
    ['an unknown version', { ...body, version: 99 }, 'version', 'unknown-version'],
    ['a version with a fraction', { ...body, version: 1.5 }, 'version', 'wrong-type'],
    ['an unknown language', { ...body, language: 'tlh' }, 'language', 'unknown-language'],
    ['minutes below nothing', { ...body, minutes: -1 }, 'minutes', 'out-of-range'],
    ['an id that is none', { ...body, id: 'abc' }, 'id', 'not-a-uuid'],
    ['a code that is none', { ...body, followCode: 'hallo' }, 'followCode', 'not-a-follow-code'],
    ['a mark that is none', { ...body, contributor: 'mijn telefoon' }, 'contributor', 'not-a-contributor'],
    ['a day that does not exist', { ...body, observedAt: '2026-02-30T10:00:00Z' }, 'observedAt', 'not-a-time'],
    ['two days ahead', { ...body, observedAt: '2026-11-25T12:00:00Z' }, 'observedAt', 'in-the-future'],
    ['the last century', { ...body, observedAt: '1999-12-31T10:00:00Z' }, 'observedAt', 'before-2000'],
    [
      'an unknown question',
      { ...body, answers: { valence: 'positive', colour: 'blue' } },
      'answers.colour',
      'unknown-key',
    ],
    ['an unknown option', { ...body, answers: { valence: 'superb' } }, 'answers.valence', 'not-an-option'],
    ['no first answer', { ...body, answers: {} }, 'answers.valence', 'missing'],
    [
      'a story too long',
      { ...body, answers: { valence: 'mixed', story: 'a'.repeat(1001) } },
      'answers.story',
      'too-long',
    ],
    [
      'a NUL in the story',
      { ...body, answers: { valence: 'mixed', story: 'a\u0000b' } },
      'answers.story',
      'bad-characters',
    ],
    ['half a character', { ...body, place: '\ud800' }, 'place', 'bad-characters'],
    ['an import without signing in', { ...body, channel: 'import' }, 'channel', 'needs-sign-in'],
    ['paper without signing in', { ...body, channel: 'paper' }, 'channel', 'needs-sign-in'],
    ['a list', [body], '', 'wrong-type'],
    ['nothing', null, '', 'wrong-type'],
  ];
  it.each(cases)('%s', async (_, given, path, code) => {
    const before = await door.stored();
    const answer = await door.tell(given, { headers: { 'Accept-Language': 'en' } });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    const problem = (await answer.json()) as { errors: { path: string; code: string; message: string }[] };
    expect(problem).toMatchObject({ code: 'invalid', detail: expect.stringContaining('Something in the form') });
    expect(problem.errors).toContainEqual({ path, code, message: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(await door.stored()).toBe(before);
  });

  it('and to somebody who reads Dutch in Dutch', async () => {
    const answer = await door.tell({ ...body, place: 'x' });
    expect(answer.headers.get('Content-Language')).toBe('nl');
    expect(await answer.json()).toMatchObject({ errors: [{ message: 'Deze plek kennen we niet.' }] });
  });

  it('a paper sheet is fine from somebody who signed in', async () => {
    const noor = aStaff('coordinator', { id: 'noor', name: 'Noor', email: 'noor@example.org' });
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, as: noor };
    const answer = await door.ask('/contributions', { ...init, body: JSON.stringify(aSignal({ channel: 'paper' })) });
    expect(answer.status).toBe(201);
  });
});

describe('a community room sends what was kept', () => {
  it('with a result per item, in order, and one bad item does not stop the others', async () => {
    const [good, bad, strange, twice] = [aSignal(), aSignal({ place: 'nergens' }), 'hallo', aSignal()];
    await door.tell(twice);
    const answer = await batch([good, bad, strange, twice, { ...good, extra: 1 }]);
    expect(answer.status).toBe(200);
    const { results } = (await answer.json()) as { results: { status: number }[] };
    expect(results.map((r) => r.status)).toEqual([201, 400, 400, 200, 400]);
    expect(results).toMatchObject([
      { body: { id: good.id } },
      { problem: { code: 'invalid', errors: [{ path: 'place', code: 'unknown-place' }] } },
      { problem: { errors: [{ path: '', code: 'wrong-type' }] } },
      { body: { id: twice.id } },
      { problem: { errors: [{ path: 'extra', code: 'unknown-key' }] } },
    ]);
  });

  it('with the same message twice in it: once new, once known', async () => {
    const body = aSignal();
    const { results } = (await (await batch([body, body])).json()) as { results: { status: number }[] };
    expect(results.map((r) => r.status)).toEqual([201, 200]);
  });

  it('of 500 at once, and no more', async () => {
    const many = Array.from({ length: 500 }, () => aSignal());
    const answer = await batch(many);
    const { results } = (await answer.json()) as { results: { status: number }[] };
    expect(results.filter((r) => r.status === 201)).toHaveLength(500);
    expect((await batch([...many, aSignal()])).status).toBe(400);
    expect((await batch([])).status).toBe(400);
  });
});

it('too much from one address waits, but a registered room never does', async () => {
  const many = (from: string) =>
    door.ask('/contributions/batch', {
      method: 'POST',
      from,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(Array(500).fill({ nothing: true })),
    });
  const statuses = async (from: string) => [
    (await many(from)).status,
    (await many(from)).status,
    (await many(from)).status,
  ];
  expect(await statuses('198.51.100.9')).toEqual([200, 200, 429]);
  expect(await statuses('10.0.0.1')).toEqual([200, 200, 200]);
});
