import { randomUUID } from 'node:crypto';
import {
  allThatIsHeld,
  answer,
  type ContributionBody,
  contribute,
  leavePush,
  type Ports,
  pushState,
  stopNotices,
  withdraw,
} from '@straatwijs/monitor';
import { importJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pushKeysOf } from '../pushing/push-keys.ts';
import { pusherOf } from '../pushing/pusher.ts';
import { sendMails, sendPushes } from '../telling/tell-of-answers.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { type TestPushService, testPhone, testPushService } from '../testing/push-service.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const origin = 'https://straat.example.org';
const minute = 60_000;
const words = 'De veegwagen komt vanaf maandag twee keer.';
const story = 'De ondergrondse bak bij nummer negen is vol.';
const secrets = [
  Buffer.from('the first secret of this test, 32+'),
  Buffer.from('the second secret of this test, 32+'),
] as const;

describe.each(servers())('a word on the phone that there is an answer, on the %s server', (on) => {
  let installation: TestInstallation;
  let service: TestPushService;
  let ports: Ports;
  const noor = aStaff('coordinator', { id: 'noor' });
  const keys = pushKeysOf(secrets, 518);
  const phone = (madeWith = keys[0].publicKey) => testPhone(service, madeWith);
  const tell = async (different: Partial<ContributionBody> = {}) => {
    const followCode = aCode();
    const body = aSignal({ followCode, answers: { valence: 'negative', theme: 'clean', story }, ...different });
    expect(await contribute(ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { id: body.id, code: followCode };
  };
  const asked = async (mine = phone(), language: 'nl' | 'ar' = 'nl') => {
    const told = await tell();
    expect(await leavePush(ports, told.code, { to: mine.to, language })).toEqual({ ok: true, value: 'on' });
    return { ...told, phone: mine };
  };
  const say = (to: readonly string[], id = randomUUID()) => answer(ports, noor, { id, kind: 'we-do', words, to });
  const send = () => sendPushes(ports, origin);
  const rows = <R extends Record<string, unknown>>(text: string) =>
    installation.storage.inMunicipality(518)((scope) => scope.rows<R>(text, []));
  const outbox = () =>
    rows<{ state: string; tries: number }>('SELECT state, tries FROM notice WHERE municipality_id = 518');

  beforeAll(async () => {
    service = await testPushService();
    installation = await testInstallation({ on });
    const pusher = pusherOf({ keys, contact: origin, hosts: ['localhost'], reach: 'loopback', ca: service.ca });
    ports = { ...installation.ports, pusher };
    await ports.people.saveStaff(noor);
  });
  beforeEach(async () => {
    service.next = 201;
    service.delivered.length = 0;
    installation.now += 24 * 60 * minute;
    await installation.storage.inMunicipality(518)(async (scope) => {
      await scope.run('DELETE FROM notice WHERE municipality_id = 518', []);
      await scope.run('DELETE FROM reach WHERE municipality_id = 518', []);
    });
  });
  afterAll(async () => {
    await service.close();
    await installation.close();
  });

  it('says to the phone alone that there is an answer and where, once, signed by this municipality', async () => {
    const { id, code, phone: mine } = await asked(phone(), 'ar');
    expect(await pushState(ports, code)).toEqual({ isOn: true, keys: keys.map((k) => k.publicKey) });
    const answerId = randomUUID();
    await Promise.all([say([id], answerId), say([id], answerId)]);
    await Promise.all([send(), send(), sendMails(ports, origin)]);
    await send();
    installation.now += 24 * 60 * minute;
    await send();
    expect(service.delivered.map((d) => d.path)).toEqual([mine.path]);
    const [first] = service.delivered;
    const { headers = {}, body = Buffer.of() } = first ?? {};
    expect(JSON.parse(mine.read(body))).toEqual({
      web_push: 8030,
      notification: {
        ...{ title: 'هناك جواب', body: 'تقرؤه برمز المتابعة.', lang: 'ar', dir: 'rtl' },
        navigate: `${origin}/ar/volg`,
      },
    });
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '604800', urgency: 'low' });
    const [, token = '', key = ''] = /^vapid t=(\S+), k=(\S+)$/.exec(String(headers.authorization)) ?? [];
    expect(key).toBe(keys[0].publicKey);
    const point = Buffer.from(key, 'base64url');
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
    const signer = await importJWK({ kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, 'ES256');
    expect((await jwtVerify(token, signer, { audience: service.url })).payload.sub).toBe(origin);
    expect(await outbox()).toEqual([{ state: 'sent', tries: 1 }]);
  });

  it('keeps ids and a state in the outbox, and nobody else could read what goes out', async () => {
    const { id } = await asked();
    await say([id]);
    const [row] = await rows<{ row: string }>(
      'SELECT to_jsonb(n)::text AS row FROM notice n WHERE municipality_id = 518',
    );
    await send();
    const out = `${row?.row}${service.delivered[0]?.body.toString('latin1')}`;
    for (const secret of [words, story, 'antwoord', '/volg', 'push/']) expect(out).not.toContain(secret);
    expect(() => phone().read(service.delivered[0]?.body ?? Buffer.of())).toThrow();
  });

  it('sends nothing after somebody withdrew or stopped, and tells what is held until then', async () => {
    for (const stop of [withdraw, (p: Ports, code: string) => stopNotices(p, code, 'push')]) {
      const { id, code, phone: mine } = await asked();
      expect(JSON.stringify(await allThatIsHeld(ports, code))).toContain(mine.to.endpoint);
      await say([id]);
      await stop(ports, code);
      expect(JSON.stringify(await allThatIsHeld(ports, code))).not.toContain(mine.to.endpoint);
      expect(await send()).toBe(0);
      await say([id]);
      expect(await send()).toBe(0);
    }
    expect(await rows('SELECT 1 FROM reach WHERE municipality_id = 518')).toEqual([]);
    expect(service.delivered).toEqual([]);
  });

  it('leaves mail as it is when the phone is forgotten, and the other way round', async () => {
    const { code, id } = await asked();
    const { rootId, language } = { rootId: id, language: 'nl' };
    const mail = { way: 'mail', address: 'sam@example.org' } as const;
    await ports.notices.leave({ id: randomUUID(), rootId, to: mail, language, leftAt: installation.now });
    expect((await pushState(ports, code))?.isOn).toBe(true);
    await stopNotices(ports, code, 'push');
    expect((await ports.notices.reach({ rootId, way: 'mail' }))?.to).toEqual(mail);
  });

  it.each([404, 410])('forgets a phone for good when its service says %s', async (status) => {
    const { id, code } = await asked();
    await say([id]);
    service.next = status;
    await send();
    expect((await pushState(ports, code))?.isOn).toBe(false);
    expect(await rows('SELECT 1 FROM reach WHERE municipality_id = 518')).toEqual([]);
    expect(await outbox()).toEqual([]);
    expect(
      await rows(
        "SELECT 1 FROM trail WHERE municipality_id = 518 AND deed = 'push stopped' AND actor = 'push service'",
      ),
    ).not.toEqual([]);
  });

  it('tries again when the service is busy, at most eight times, and never when it may have arrived or was refused', async () => {
    const { id } = await asked();
    await say([id]);
    service.next = 503;
    for (let n = 0; n < 20; n++) {
      await send();
      installation.now += 600 * minute;
    }
    expect(await outbox()).toEqual([{ state: 'failed', tries: 8 }]);
    for (const [next, state] of [
      ['hang up', 'unsure'],
      [403, 'failed'],
      [307, 'failed'],
    ] as const) {
      await say([id]);
      service.next = next;
      await send();
      expect(
        (await outbox()).filter((n) => n.state === state && n.tries === 1),
        `${next}`,
      ).not.toEqual([]);
    }
    service.next = 201;
    installation.now += 600 * minute;
    expect(await send()).toBe(0);
    await say([id]);
    service.next = 429;
    await send();
    service.next = 201;
    installation.now += 3 * minute;
    expect(await send()).toBe(1);
    expect(service.delivered).toHaveLength(1);
  });

  it('says it once on a phone behind two codes, and still says it when one of these is withdrawn', async () => {
    const mine = phone();
    const two = [await asked(mine), await asked(mine)];
    await say(two.map((t) => t.id));
    await send();
    expect(service.delivered).toHaveLength(1);
    await say(two.map((t) => t.id));
    const [waiting] = await rows<{ root_id: string }>(
      "SELECT r.root_id FROM notice n JOIN reach r USING (municipality_id, reach_id) WHERE r.municipality_id = 518 AND n.state = 'waiting'",
    );
    await withdraw(ports, two.find((t) => t.id === waiting?.root_id)?.code ?? '');
    await send();
    expect(service.delivered).toHaveLength(2);
  });

  it('takes no phone of somebody under sixteen, after a withdrawal, or where none can be written to', async () => {
    const young = await tell({ perspective: 'young-resident' });
    expect(await pushState(ports, young.code)).toBeUndefined();
    const leave = (code: string, to = phone().to) => leavePush(ports, code, { to, language: 'nl' });
    expect(await leave(young.code)).toMatchObject({ refusal: { errors: [{ path: 'push', code: 'not-under-16' }] } });
    const gone = await tell();
    await withdraw(ports, gone.code);
    expect(await leave(gone.code)).toMatchObject({ refusal: { code: 'step-not-possible' } });
    const { code } = await tell();
    expect(await leavePush(installation.ports, code, { to: phone().to, language: 'nl' })).toMatchObject({ ok: false });
    expect(await pushState(installation.ports, code)).toBeUndefined();
    const good = phone().to;
    const wrong = [
      { endpoint: 'https://elsewhere.example.org/push/1' },
      { endpoint: good.endpoint.replace('https:', 'http:') },
      { endpoint: 'https://127.0.0.1/push/1' },
      { endpoint: `https://name:word@localhost/push/1` },
      { endpoint: `${good.endpoint}${'x'.repeat(2000)}` },
      { p256dh: 'x' },
      { auth: '' },
      { madeWith: good.p256dh },
    ];
    for (const different of wrong)
      expect(await leave(code, { ...good, ...different }), JSON.stringify(different)).toMatchObject({
        refusal: { errors: [{ path: 'push', code: 'wrong-type' }] },
      });
    expect(await rows('SELECT 1 FROM reach WHERE municipality_id = 518')).toEqual([]);
  });

  it('writes to a phone that subscribed before the secrets were turned with the key of that time', async () => {
    expect(keys).toHaveLength(2);
    const { id, phone: mine } = await asked(phone(keys[1]?.publicKey));
    await say([id]);
    await send();
    expect(String(service.delivered[0]?.headers.authorization)).toContain(`k=${keys[1]?.publicKey}`);
    expect(mine.read(service.delivered[0]?.body ?? Buffer.of())).toContain('Er is een antwoord');
    expect(pushKeysOf([secrets[0]], 518)[0]).toEqual(keys[1]);
    expect(pushKeysOf(secrets, 363)[0].publicKey).not.toBe(keys[0].publicKey);
  });
});
