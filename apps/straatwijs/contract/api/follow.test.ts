import { canonical, parseFollowCode } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../../testing/people.ts';
import { type Door, openDoor } from './door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await door.installation.ports.people.saveStaff(noor);
});
afterAll(() => door.installation.close());

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor', email: 'noor@example.org' });
const follow = (code: string, from?: string) =>
  door.ask('/follow', { headers: { 'Follow-Code': code }, ...(from ? { from } : {}) });
const post = (path: string, code: string, body?: unknown) =>
  door.ask(`/follow/${path}`, {
    method: 'POST',
    headers: { 'Follow-Code': code, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const story = 'De straat is schoon geveegd.';

describe('Joke keeps a code', () => {
  it('and finds what she told, in words or digits, and what became of it', async () => {
    const code = aCode();
    const body = aSignal({
      followCode: code,
      sharing: 'public',
      answers: { valence: 'positive', theme: 'clean', story },
    });
    await door.tell(body);
    const digits = canonical(parseFollowCode(code) ?? (0 as never));
    for (const written of [code, digits, code.toUpperCase().replaceAll(' ', '-'), digits.replace(/(\d{4})/g, '$1 ')]) {
      const answer = await follow(written);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
      expect(await answer.json()).toEqual({
        state: 'received',
        steps: [
          { state: 'received', reached: true, at: '2026-11-23T11:00:00.000Z' },
          { state: 'read', reached: false },
          { state: 'discussed', reached: false },
          { state: 'decided', reached: false },
        ],
        place: { id: 'straat:0518:weimarstraat', name: 'Weimarstraat' },
        told: {
          instrument: 'street-signal',
          version: 1,
          receivedAt: '2026-11-23T11:00:00.000Z',
          observedAt: '2026-11-20T09:00:00.000Z',
          perspective: 'resident',
          sharing: 'public',
          language: 'nl',
          answers: { valence: 'positive', theme: 'clean', story },
        },
        answers: [],
        kept: [
          { kind: 'facts' },
          { kind: 'words', until: '2027-12-23T11:00:00.000Z' },
          { kind: 'traces', until: '2027-12-23T11:00:00.000Z' },
          { kind: 'follow-codes', until: '2027-12-23T11:00:00.000Z' },
        ],
      });
    }
  });

  it('and reads who answered, when and what, but never an id of a message', async () => {
    const code = aCode();
    const body = aSignal({ followCode: code, answers: { valence: 'negative', story: 'De bak is vol.' } });
    await door.tell(body);
    await door.installation.ports.feedback.answer({
      id: '0192aaaa-0000-7000-8000-000000000001',
      kind: 'we-do',
      words: 'De bak gaat ook zondag leeg.',
      language: 'nl',
      staffId: noor.id,
      at: door.installation.now + 1000,
      to: [body.id],
    });
    const text = await (await follow(code)).text();
    expect(JSON.parse(text)).toMatchObject({
      state: 'decided',
      steps: [
        { reached: true },
        { reached: true },
        { reached: false },
        { state: 'decided', reached: true, at: '2026-11-23T11:00:01.000Z' },
      ],
      answers: [{ kind: 'we-do', words: 'De bak gaat ook zondag leeg.', by: expect.stringContaining('Noor') }],
    });
    expect(text).not.toContain(body.id);
    expect(text).not.toContain('0192aaaa');
  });

  it('and corrects: the same code shows the new words; twice is once', async () => {
    const code = aCode();
    await door.tell(aSignal({ followCode: code, answers: { valence: 'positive', story } }));
    const next = aSignal({ answers: { valence: 'mixed', theme: 'green', story: 'De bomen ook.' } });
    expect((await post('correction', code, next)).status).toBe(201);
    expect((await post('correction', code, next)).status).toBe(200);
    expect(await (await follow(code)).json()).toMatchObject({
      told: { answers: { valence: 'mixed', theme: 'green', story: 'De bomen ook.' }, correctedAt: expect.any(String) },
    });
    const wrong = await post('correction', code, { ...next, place: 'nergens' });
    expect(await wrong.json()).toMatchObject({ errors: [{ path: 'place', code: 'unknown-place' }] });
  });

  it('and takes it back: the words are gone, a correction comes too late, twice is harmless', async () => {
    const code = aCode();
    await door.tell(aSignal({ followCode: code, answers: { valence: 'negative', story } }));
    expect(await (await post('withdrawal', code)).json()).toEqual({ state: 'withdrawn' });
    expect((await post('withdrawal', code)).status).toBe(200);
    const text = await (await follow(code)).text();
    expect(JSON.parse(text)).toMatchObject({ state: 'withdrawn', told: { answers: {} } });
    expect(text).not.toContain('geveegd');
    expect((await post('correction', code, aSignal())).status).toBe(409);
  });
});

describe('somebody who guesses', () => {
  it('meets the same answer for an unknown, a malformed and no code at all', async () => {
    const answers = await Promise.all([
      follow(aCode()),
      follow('hallo'),
      follow(''),
      door.ask('/follow'),
      follow('x'.repeat(3000)),
    ]);
    const bodies = await Promise.all(answers.map((a) => a.json()));
    expect(answers.map((a) => a.status)).toEqual([404, 404, 404, 404, 404]);
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    for (const route of ['withdrawal', 'correction'])
      expect(await (await post(route, 'hallo', aSignal())).json()).toEqual(bodies[0]);
  });

  it('is shut out after twenty wrong codes, right or wrong, while somebody else is not', async () => {
    door.installation.now += 3_600_000;
    const code = aCode();
    await door.tell(aSignal({ followCode: code }));
    for (let n = 0; n < 20; n++) {
      door.installation.now += 100;
      expect((await follow(aCode(), '198.51.100.1')).status).toBe(404);
    }
    const shut = await follow(code, '198.51.100.1');
    expect(shut.status).toBe(429);
    expect(Number(shut.headers.get('Retry-After'))).toBeGreaterThan(1);
    expect((await follow(aCode(), '198.51.100.1')).status).toBe(429);
    expect((await follow(code, '198.51.100.2')).status).toBe(200);
  });

  it('learns nothing from a correction that is wrong in itself', async () => {
    door.installation.now += 3_600_000;
    const answer = await post('correction', aCode(), { ...aSignal(), place: 'nergens' });
    expect(answer.status).toBe(400);
  });
});
