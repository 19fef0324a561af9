import { randomUUID } from 'node:crypto';
import {
  allThatIsHeld,
  answerNoticeLink,
  askForMinutes,
  contribute,
  leaveMail,
  makeOffer,
  offerBehind,
  type Ports,
  planTalk,
  putOnTalk,
  stepTalk,
  talksBehind,
  talksBehindOffer,
  withdraw,
  withdrawOffer,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendMails } from '../telling/tell-of-answers.ts';
import { type MailServer, mailServer, plainMail } from '../testing/mail-server.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const origin = 'https://straat.example.org';
const street = 'straat:0518:kaapseplein';
const story = 'De ondergrondse bak bij nummer negen is vol.';
const day = 86_400_000;

describe.each(servers())('minutes for who was there or asked, on the %s server', (on) => {
  let home: TestInstallation;
  let server: MailServer;
  let ports: Ports;
  let buurt: string;
  const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });

  const tell = async (place = street) => {
    const code = aCode();
    const answers = { valence: 'negative', theme: 'clean', story };
    const body = aSignal({ followCode: code, place, answers });
    expect(await contribute(ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { id: body.id, code };
  };
  const byMail = async (mail: string, place = street) => {
    const one = await tell(place);
    const link = (token: string) => `${origin}/bericht/${token}`;
    expect(await leaveMail(ports, one.code, { mail, language: 'nl' }, link)).toMatchObject({ ok: true });
    const token = /\/bericht\/(\S+)/.exec(plainMail(server.received.at(-1)?.source ?? ''))?.[1] ?? '';
    expect(await answerNoticeLink(ports, token, 'confirm')).toMatchObject({ ok: true });
    server.received.length = 0;
    return one;
  };
  const plan = async (placeId = buurt) => {
    const id = randomUUID();
    const { date } = ports.local(home.now + day);
    const planned = await planTalk(ports, noor, {
      ...{ id, kind: 'called', placeId, date, starts: '19:30', venue: 'De Burcht' },
      ...{ joins: '', whyNone: 'er is hier geen overleg' },
    });
    expect(planned).toMatchObject({ ok: true });
    return id;
  };
  const step = (id: string, name: 'hold' | 'send-round' | 'publish') => stepTalk(ports, noor, { id, step: name });
  const publish = async (id: string) => {
    for (const name of ['hold', 'send-round'] as const) expect(await step(id, name)).toMatchObject({ ok: true });
    home.now += 8 * day;
    return step(id, 'publish');
  };
  const sent = async () => {
    await sendMails(ports, origin);
    return server.received.splice(0).map(({ to, source }) => ({ to: String(to), text: plainMail(source) }));
  };

  beforeAll(async () => {
    server = await mailServer();
    home = await testInstallation({ on });
    ports = { ...home.ports, mailer: server.mailer };
    await ports.people.saveStaff(noor);
    buurt = (await ports.places.place(street))?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
  });
  beforeEach(() => {
    home.now += day;
    server.received.length = 0;
  });
  afterAll(async () => {
    await home.close();
    await server.close();
  });

  it('reach who asked and whose story was on it, once, when they are public and not before', async () => {
    const [asked, told, neither] = [await byMail('ask@x.nl'), await byMail('told@x.nl'), await byMail('no@x.nl')];
    const id = await plan();
    for (let n = 0; n < 2; n++) expect(await askForMinutes(ports, asked.code, id)).toMatchObject({ ok: true });
    await putOnTalk(ports, noor, { talkId: id, messageId: told.id, on: true });
    // Who asks and is on it as well hears of it once.
    expect(await askForMinutes(ports, told.code, id)).toMatchObject({ ok: true });
    const held = await allThatIsHeld(ports, asked.code);
    expect(held.ok && held.value.items.find((i) => i.kind === 'action-links')?.content).toMatchObject({
      minutesAsked: [{ at: new Date(home.now).toISOString() }],
    });
    const hears = async ({ code }: { code: string }) =>
      (await talksBehind(ports, code)).find((t) => t.talk.id === id)?.hears;
    expect([await hears(asked), await hears(told), await hears(neither)]).toEqual([true, true, false]);
    for (const name of ['hold', 'send-round'] as const) await step(id, name);
    home.now += 7 * day - 1;
    expect(await step(id, 'publish')).toMatchObject({ ok: false });
    expect(await sent()).toEqual([]);
    home.now += 1;
    expect(await step(id, 'publish')).toMatchObject({ ok: true });
    expect(await step(id, 'publish')).toMatchObject({ ok: false });
    const mails = await sent();
    expect(mails.map((m) => m.to).sort()).toEqual(['ask@x.nl', 'told@x.nl']);
    for (const { text } of mails) {
      expect(text).toMatch(/Het verslag van het gesprek is er\.[^@]*\/volg\s/u);
      for (const kept of [story, 'Kaapseplein', 'De Burcht', id, asked.code]) expect(text).not.toContain(kept);
    }
    home.now += day;
    expect(await sent()).toEqual([]);
    expect((await talksBehind(ports, neither.code)).find((t) => t.talk.id === id)?.talk.state).toBe('public');
    expect(await askForMinutes(ports, neither.code, id)).toMatchObject({ refusal: { code: 'step-not-possible' } });
  });

  it('are found behind the code by which somebody asked for the talk, and behind no other offer', async () => {
    const offer = async (kind: string) => {
      const [id, code] = [randomUUID(), aCode()];
      const given = { kind, placeId: street, theme: '', words: '', ways: [], phone: '', mail: '', language: 'nl' };
      expect(await makeOffer(ports, { ...given, id, code })).toMatchObject({ ok: true });
      return code;
    };
    const earlier = await plan();
    home.now += 2 * day;
    const [asked, helps] = [await offer('call-talk'), await offer('help-once')];
    const id = await plan();
    const found = async (code: string) => {
      const behind = await offerBehind(ports, code);
      return behind.ok ? (await talksBehindOffer(ports, behind.value)).map((t) => [t.id, t.state]) : [];
    };
    expect(await found(asked)).toEqual([[id, 'planned']]);
    await publish(id);
    expect(await found(asked)).toEqual([[id, 'public']]);
    expect(earlier).not.toBe(id);
    expect(await found(helps)).toEqual([]);
    await withdrawOffer(ports, asked);
    expect(await found(asked)).toEqual([]);
  });

  it('reach nobody who took back what they told, and still the same address behind another code', async () => {
    const [gone, first, second] = [await byMail('gone@x.nl'), await byMail('two@x.nl'), await byMail('two@x.nl')];
    const id = await plan();
    for (const { code } of [gone, first, second]) await askForMinutes(ports, code, id);
    await withdraw(ports, gone.code);
    expect(await askForMinutes(ports, gone.code, id)).toMatchObject({ ok: false });
    await publish(id);
    // Between publishing and sending one of the two is taken back.
    await withdraw(ports, first.code);
    expect((await sent()).map((m) => m.to)).toEqual(['two@x.nl']);
    expect(await talksBehind(ports, first.code)).toEqual([]);
  });

  it('are of talks about that place only, and of none that was called off', async () => {
    const one = await tell();
    const elsewhere = await plan('BU05180800');
    expect(await askForMinutes(ports, one.code, elsewhere)).toMatchObject({ refusal: { code: 'page-unknown' } });
    const off = await plan();
    await stepTalk(ports, noor, { id: off, step: 'cancel', reason: 'Ziek.' });
    expect(await askForMinutes(ports, one.code, off)).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect((await talksBehind(ports, one.code)).map((t) => t.talk.id)).not.toContain(off);
    expect(await askForMinutes(ports, aCode(), elsewhere)).toMatchObject({ refusal: { code: 'follow-code-unknown' } });
  });
});
