import { randomUUID } from 'node:crypto';
import {
  answer,
  answerNoticeLink,
  type ContributionBody,
  contribute,
  leaveMail,
  noticeBehindLink,
  noticeState,
  type Ports,
  stopNotices,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outcomeOf } from '../telling/outcome.ts';
import { sendMails } from '../telling/tell-of-answers.ts';
import { type MailServer, mailServer, plainMail } from '../testing/mail-server.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const origin = 'https://straat.example.org';
const minute = 60_000;
const words = 'De veegwagen komt vanaf maandag twee keer.';
const story = 'De ondergrondse bak bij nummer negen is vol.';

describe.each(servers())('mail about answers, on the %s server', (on) => {
  let installation: TestInstallation;
  let server: MailServer;
  let received: MailServer['received'];
  let ports: Ports;
  const noor = aStaff('coordinator', { id: 'noor' });
  const tell = async (different: Partial<ContributionBody> = {}) => {
    const followCode = aCode();
    const body = aSignal({ followCode, answers: { valence: 'negative', theme: 'clean', story }, ...different });
    expect(await contribute(ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { id: body.id, code: followCode };
  };
  const tokenIn = (source: string) => /\/bericht\/(\S+)/.exec(plainMail(source))?.[1] ?? '';
  const leave = (code: string, mail = 'sam@example.org') =>
    leaveMail(ports, code, { mail, language: 'nl' }, (token) => `${origin}/bericht/${token}`);
  const confirmed = async (different?: Partial<ContributionBody>) => {
    const one = await tell(different);
    expect(await leave(one.code)).toEqual({ ok: true, value: 'asked' });
    const token = tokenIn(received.at(-1)?.source ?? '');
    expect(await answerNoticeLink(ports, token, 'confirm')).toEqual({ ok: true, value: 'confirmed' });
    received.length = 0;
    return { ...one, token };
  };
  const say = (to: readonly string[], id = randomUUID()) => answer(ports, noor, { id, kind: 'we-do', words, to });
  const send = () => sendMails(ports, origin);
  const outbox = () =>
    installation.storage.inMunicipality(518)((scope) =>
      scope.rows<{ state: string; tries: number }>('SELECT state, tries FROM notice WHERE municipality_id = 518', []),
    );

  beforeAll(async () => {
    server = await mailServer();
    ({ received } = server);
    installation = await testInstallation({ on });
    ports = { ...installation.ports, mailer: server.mailer };
    await ports.people.saveStaff(noor);
  });
  beforeEach(async () => {
    server.next = 'take';
    received.length = 0;
    installation.now += 24 * 60 * minute;
    await installation.storage.inMunicipality(518)(async (scope) => {
      await scope.run('DELETE FROM notice WHERE municipality_id = 518', []);
    });
  });
  afterAll(async () => {
    await server.close();
    await installation.close();
  });

  it('asks first whether the address is theirs, and sends nothing else until then', async () => {
    const { id, code } = await tell();
    expect(await noticeState(ports, code)).toBe('none');
    await leave(code);
    expect(received).toHaveLength(1);
    expect(await noticeState(ports, code)).toBe('asked');
    await say([id]);
    expect(await send()).toBe(0);
    const token = tokenIn(received[0]?.source ?? '');
    expect(await noticeBehindLink(ports, token)).toEqual({ ok: true, value: 'asked' });
    installation.now += 8 * 24 * 60 * minute;
    expect(await answerNoticeLink(ports, token, 'confirm')).toMatchObject({ refusal: { code: 'link-used-or-old' } });
  });

  it('says that there is an answer and where, once, and nothing of what was told or answered', async () => {
    const { id, token } = await confirmed();
    const answerId = randomUUID();
    await Promise.all([say([id], answerId), say([id], answerId)]);
    await Promise.all([send(), send(), send()]);
    await send();
    installation.now += 24 * 60 * minute;
    await send();
    expect(received.map((r) => r.to)).toEqual(['sam@example.org']);
    const mail = plainMail(received[0]?.source ?? '');
    expect(mail).toContain(`${origin}/volg`);
    expect(mail).toContain(`${origin}/bericht/${token}`);
    for (const secret of [words, story, 'veegwagen', 'Weimar', id, answerId]) expect(mail).not.toContain(secret);
    expect(await outbox()).toEqual([{ state: 'sent', tries: 1 }]);
  });

  it('sends nothing after somebody withdrew, stopped behind the code, or stopped by the link', async () => {
    const ways = [
      ({ code }: { code: string }) => withdraw(ports, code),
      ({ code }: { code: string }) => stopNotices(ports, code, 'mail'),
      ({ token }: { token: string }) => answerNoticeLink(ports, token, 'stop'),
    ];
    for (const stop of ways) {
      const one = await confirmed();
      await say([one.id]);
      await stop(one);
      expect(await send()).toBe(0);
      await say([one.id]);
      expect(await send()).toBe(0);
      expect(received).toEqual([]);
      expect(await noticeBehindLink(ports, one.token)).toMatchObject({ ok: false });
    }
  });

  it('tries again when the server is busy, gives up on one that refuses, and never sends again what may have arrived', async () => {
    const { id } = await confirmed();
    await say([id]);
    server.next = 'busy';
    await send();
    expect(await outbox()).toEqual([{ state: 'waiting', tries: 1 }]);
    server.next = 'take';
    expect(await send()).toBe(0);
    installation.now += 3 * minute;
    expect(await send()).toBe(1);
    expect(received).toHaveLength(1);
    await say([id]);
    server.next = 'refuse';
    await send();
    installation.now += 600 * minute;
    server.next = 'take';
    expect(await send()).toBe(0);
    // Taken by somebody who died while it was handed over.
    await say([id]);
    expect(await ports.notices.take('mail', installation.now, installation.now + minute)).toBeDefined();
    installation.now += 600 * minute;
    expect(await send()).toBe(0);
    expect((await outbox()).map((n) => n.state).sort()).toEqual(['failed', 'sent', 'unsure']);
    expect(outcomeOf(Object.assign(new Error('gone'), { command: 'CONN' }))).toBe('retry');
    expect(outcomeOf(Object.assign(new Error('gone'), { command: 'DATA' }))).toBe('unsure');
  });

  it('keeps ids and a state in the outbox, and no text', async () => {
    const { id } = await confirmed();
    await say([id]);
    const rows = await installation.storage.inMunicipality(518)((scope) =>
      scope.rows<{ row: string }>('SELECT to_jsonb(n)::text AS row FROM notice n WHERE municipality_id = 518', []),
    );
    expect(rows).toHaveLength(1);
    for (const secret of [words, story, 'sam@example.org', 'Weimar']) expect(rows[0]?.row).not.toContain(secret);
  });

  it('asks nobody under sixteen, and no address that is none', async () => {
    const young = await tell({ perspective: 'young-resident' });
    expect(await noticeState(ports, young.code)).toBeUndefined();
    expect(await leave(young.code)).toMatchObject({ refusal: { errors: [{ path: 'mail', code: 'not-under-16' }] } });
    const { code } = await tell();
    expect(await leave(code, 'sam')).toMatchObject({ refusal: { errors: [{ code: 'wrong-type' }] } });
    await leave(code);
    expect(await leave(code, 'other@example.org')).toMatchObject({ refusal: { code: 'too-many-requests' } });
    expect(received.map((r) => r.to)).toEqual(['sam@example.org']);
    expect(await noticeBehindLink(ports, `${randomUUID()}.${'0'.repeat(64)}`)).toMatchObject({ ok: false });
  });
});
