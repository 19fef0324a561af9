import { randomUUID } from 'node:crypto';
import {
  answer,
  answerAsDesk,
  type ContributionBody,
  chainBehind,
  concludeDeskAnswers,
  contribute,
  correct,
  deskWeek,
  type HandOnCommand,
  handOn,
  handOnBehind,
  type Message,
  mergeMessages,
  moveMessages,
  noteDeskAnswer,
  type Ports,
  proposeHandOn,
  type Staff,
  spendMinutes,
  type TodayFilter,
  today,
  triageMoveOf,
  triageMoves,
  triageStates,
  whatBecame,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendToDesks } from '../telling/tell-desks.ts';
import { type MailServer, mailServer, plainMail } from '../testing/mail-server.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { aDesk, deskFor, deskTokenIn } from '../testing/triage.ts';

const day = 24 * 60 * 60_000;
const words = 'De veegwagen komt vanaf maandag twee keer in de week.';
const story = 'Bel Jan de Vries op 06 12345678: de bak bij de speeltuin is vol.';

describe.each(servers())('triage on the %s server', (on) => {
  let installation: TestInstallation;
  let mail: MailServer;
  let ports: Ports;
  let desk: string;
  const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
  const elsewhere = aStaff('coordinator', { id: 'dee', area: 'BU05180800' });
  const reader = aStaff('reader', { id: 'ria' });

  const tell = async (different: Partial<ContributionBody> = {}) => {
    const code = aCode();
    const body = aSignal({ followCode: code, answers: { valence: 'negative', theme: 'clean', story }, ...different });
    expect(await contribute(ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { id: body.id, code };
  };
  const message = async (id: string): Promise<Message> => (await ports.desk.message(id)) ?? expect.unreachable('gone');
  const say = (...to: string[]) => answer(ports, noor, { id: randomUUID(), kind: 'we-do', words, to });
  const date = (days: number) => ports.local(ports.now() + days * day).date;
  const asking = (messageId: string, different: Partial<HandOnCommand> = {}): HandOnCommand => ({
    ...{ id: randomUUID(), messageId, deskId: desk, asked: 'Kan de bak vaker leeg?', words: 'De bak is vol.' },
    ...{ due: date(7), reason: 'Groen gaat erover' },
    ...different,
  });
  const handedOn = async (different: Partial<HandOnCommand> = {}) => {
    const one = await tell();
    expect(await handOn(ports, noor, asking(one.id, different))).toMatchObject({ ok: true });
    expect(await sendToDesks(ports, 'https://straat.example.org')).toBe(1);
    return { ...one, token: deskTokenIn(mail.received.at(-1)?.source ?? '') };
  };
  const reply = (token: string, kind: string, different: object = {}) =>
    answerAsDesk(ports, token, { kind, words: 'Donderdag legen we hem.', due: '', desk: '', ...different });
  const shown = async (filter: TodayFilter, staff: Staff = noor) => {
    const found = await today(ports, staff, filter);
    return found.ok ? found.value.messages.map((m) => m.id) : expect.unreachable(found.refusal.code);
  };
  const brought = async (code: string) => {
    const chain = await chainBehind(ports, code);
    const part = chain.ok ? chain.value.find((p) => p.step === 'brought') : undefined;
    return part?.links.map((l) => l.brought?.move);
  };

  beforeAll(async () => {
    mail = await mailServer();
    installation = await testInstallation({ on });
    ports = { ...installation.ports, mailer: mail.mailer };
    for (const staff of [noor, elsewhere, reader]) await ports.people.saveStaff(staff);
    desk = await deskFor(ports, noor, 'clean');
  });
  beforeEach(() => {
    mail.next = 'take';
    mail.received.length = 0;
    installation.now += day;
  });
  afterAll(async () => {
    await mail.close();
    await installation.close();
  });

  it('walks the whole table on the real thing: every move from every state, and nothing else moves', async () => {
    const other = await tell();
    const { id } = await tell();
    const { currentId } = await message(id);
    const set = (state: string) =>
      installation.storage.inMunicipality(518)((scope) =>
        scope.run(`UPDATE message SET triage = $2, follows = NULL WHERE municipality_id = $1 AND root_id = $3`, [
          518,
          state,
          id,
        ]),
      );
    let moved = 0;
    for (const state of triageStates)
      for (const { move } of triageMoves) {
        await set(state);
        const { from, to } = triageMoveOf(move);
        const more = move === 'merge' ? { follows: other.id } : {};
        const common = { rootId: id, currentId, move, from, to, reason: 'x', staffId: 'noor', at: ports.now() };
        const done = await ports.triage.move({ ...common, due: date(3), ...more });
        expect(done, `${move} from ${state}`).toBe(from.includes(state));
        expect((await message(id)).triage).toBe(done ? to : state);
        if (done) moved++;
      }
    const steps = await ports.triage.steps(id);
    expect(steps).toHaveLength(moved);
    expect(steps.every((s) => s.by === 'Noor Bakker' && s.at > 0)).toBe(true);
  });

  it('leaves the inbox with a reason and a day, and comes back on that day', async () => {
    const { id, code } = await tell();
    const to = { ids: [id], move: 'nobodys', asksOn: 'Noor', due: date(7) } as const;
    expect(await moveMessages(ports, noor, to)).toMatchObject({ refusal: { code: 'reason-needed' } });
    expect(await shown({})).toContain(id);
    expect(await moveMessages(ports, noor, { ...to, reason: 'Niemand beheert het hek' })).toMatchObject({ ok: true });
    expect(await shown({})).not.toContain(id);
    expect(await shown({ show: 'away' })).toContain(id);
    expect(await shown({ show: 'back' })).not.toContain(id);
    expect(await ports.triage.steps(id)).toMatchObject([
      { move: 'nobodys', by: 'Noor Bakker', reason: 'Niemand beheert het hek', asksOn: 'Noor', due: date(7) },
    ]);
    const chain = await chainBehind(ports, code);
    expect(chain.ok && chain.value.find((p) => p.step === 'brought')?.links).toMatchObject([
      { brought: { move: 'nobodys', asksOn: 'Noor', due: date(7) } },
    ]);
    expect(JSON.stringify(chain)).not.toContain('beheert het hek');
    installation.now += 7 * day;
    expect(await shown({ show: 'back' })).toContain(id);
    const higher = { ids: [id], move: 'higher', asksOn: 'Noor', reason: 'De stad beslist', due: date(9) } as const;
    expect(await moveMessages(ports, noor, higher)).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await moveMessages(ports, noor, { ...higher, level: 'city' })).toMatchObject({ ok: true });
    expect(await shown({ show: 'back' })).not.toContain(id);
    expect(await brought(code)).toEqual(['nobodys', 'higher']);
  });

  it('is over only after an answer; who may not answer there moves nothing', async () => {
    const { id } = await tell();
    const higher = { ids: [id], move: 'higher', asksOn: 'Noor', reason: 'x', due: date(9), level: 'country' } as const;
    for (const staff of [elsewhere, reader])
      expect(await moveMessages(ports, staff, higher)).toMatchObject({ ok: false });
    await moveMessages(ports, noor, higher);
    const settle = { ids: [id], move: 'settle', reason: 'Beantwoord' } as const;
    expect(await moveMessages(ports, noor, settle)).toMatchObject({ refusal: { code: 'answer-first' } });
    await say(id);
    expect(await moveMessages(ports, noor, settle)).toMatchObject({ ok: true });
    expect((await message(id)).triage).toBe('settled');
  });

  it('what follows another gets what that was and will be answered; undone it is by itself again', async () => {
    const [one, two, three] = [await tell(), await tell(), await tell()];
    await say(one.id);
    const merged = await mergeMessages(ports, noor, { ids: [two.id], into: one.id, reason: 'Gaat over hetzelfde' });
    expect(merged).toEqual({ ok: true, value: [two.id] });
    const answers = async (code: string) => {
      const became = await whatBecame(ports, code);
      return became.ok ? became.value.answers.length : -1;
    };
    expect(await answers(two.code)).toBe(1);
    await say(one.id);
    expect([await answers(one.code), await answers(two.code)]).toEqual([2, 2]);
    expect(await brought(two.code)).toEqual(['merge']);
    expect(await message(one.id)).toMatchObject({ followers: 1, triage: 'inbox' });
    // No chains of following, and nothing follows itself.
    const chained = [
      { ids: [three.id], into: two.id },
      { ids: [one.id], into: three.id },
      { ids: [three.id], into: three.id },
    ];
    for (const ids of chained)
      expect(await mergeMessages(ports, noor, { ...ids, reason: 'x' })).toMatchObject({ ok: false });
    await moveMessages(ports, noor, { ids: [two.id], move: 'split', reason: 'Toch een andere bak' });
    await say(one.id);
    expect([await answers(one.code), await answers(two.code)]).toEqual([3, 2]);
  });

  it('an answer and a merge at the same moment miss nobody', async () => {
    for (let n = 0; n < 8; n++) {
      const [one, two] = [await tell(), await tell()];
      await Promise.all([
        say(one.id),
        mergeMessages(ports, noor, { ids: [two.id], into: one.id, reason: 'Gaat over hetzelfde' }),
      ]);
      expect(await ports.feedback.answersTo(two.id)).toHaveLength(1);
    }
  });

  it('what follows is in the inbox again when the other is withdrawn', async () => {
    const [one, two] = [await tell(), await tell()];
    await mergeMessages(ports, noor, { ids: [two.id], into: one.id, reason: 'x' });
    await withdraw(ports, one.code);
    expect(await message(two.id)).toMatchObject({ triage: 'inbox' });
    expect((await message(two.id)).follows).toBeUndefined();
    expect(await shown({})).toContain(two.id);
  });

  it('proposes the desk of the table, a day and words without what identifies; sends nothing by itself', async () => {
    const { id } = await tell();
    const proposal = await proposeHandOn(ports, noor, await message(id));
    expect(proposal).toMatchObject({ ok: true, value: { proposed: desk } });
    const given = proposal.ok ? proposal.value.words : '';
    expect(given).toContain('de bak bij de speeltuin is vol');
    expect(given).not.toMatch(/Vries|12345678/);
    expect(await sendToDesks(ports, 'https://straat.example.org')).toBe(0);
    expect(await handOn(ports, noor, asking(id, { words: story }))).toMatchObject({
      refusal: { code: 'still-recognisable' },
    });
    expect(await handOn(ports, noor, asking(id, { asked: '', deskId: desk }))).toMatchObject({ ok: false });
  });

  it('mails a link once, with nothing of what was told; the desk reads, answers, and the coordinator is asked', async () => {
    const { id, code } = await tell();
    const command = asking(id);
    const sent = await Promise.all([handOn(ports, noor, command), handOn(ports, noor, command)]);
    expect(sent.filter((r) => r.ok).length).toBeGreaterThan(0);
    expect(await ports.handOns.of(id)).toHaveLength(1);
    await Promise.all([1, 2, 3].map(() => sendToDesks(ports, 'https://straat.example.org')));
    expect(mail.received.map((m) => m.to)).toEqual(['groen@example.org']);
    const source = plainMail(mail.received[0]?.source ?? '');
    for (const secret of ['bak', 'Weimarstraat', id, code]) expect(source).not.toContain(secret);
    const token = deskTokenIn(source);
    const behind = await handOnBehind(ports, token);
    expect(behind).toMatchObject({
      ok: true,
      value: {
        desk: 'Groen en grijs',
        asked: command.asked,
        words: 'De bak is vol.',
        place: 'Weimarstraat',
        handedBy: 'Noor Bakker',
      },
    });
    for (const secret of [id, code, 'Vries']) expect(JSON.stringify(behind)).not.toContain(secret);
    expect(await brought(code)).toEqual(['hand-on']);
    expect(await shown({ show: 'back' })).not.toContain(id);
    expect(await reply(token, 'taken-up')).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await reply(token, 'taken-up', { due: date(5) })).toMatchObject({ ok: true });
    expect(await reply(token, 'taken-up', { due: date(5) })).toMatchObject({ ok: true });
    expect(await brought(code)).toEqual(['hand-on', 'desk-answer']);
    expect(await shown({ show: 'back' })).toContain(id);
    // Its teller reads nothing of it before a person approved it.
    expect(JSON.stringify([await whatBecame(ports, code), await chainBehind(ports, code)])).not.toContain('Donderdag');
    await say(id);
    await concludeDeskAnswers(ports, noor, [id]);
    expect(await message(id)).toMatchObject({ triage: 'with-desk', due: date(5) });
    installation.now += 5 * day;
    expect(await shown({ show: 'back' })).toContain(id);
    expect(await reply(token, 'done')).toMatchObject({ ok: true });
    await say(id);
    await concludeDeskAnswers(ports, noor, [id]);
    expect((await message(id)).triage).toBe('settled');
    expect(await reply(token, 'no')).toMatchObject({ refusal: { code: 'link-used-or-old' } });
    const chain = await chainBehind(ports, code);
    expect(chain.ok && chain.value.find((p) => p.step === 'done')).toMatchObject({ state: 'reached' });
  });

  it('keeps links as hashes, and lets them end with withdrawal, correction, taking back, another desk and time', async () => {
    const rows = () =>
      installation.storage.inMunicipality(518)((scope) =>
        scope.rows<{ row: string }>('SELECT h::text AS row FROM hand_on h WHERE municipality_id = 518'),
      );
    const ends: Readonly<Record<string, (told: { id: string; code: string }) => Promise<unknown>>> = {
      withdrawal: ({ code }) => withdraw(ports, code),
      correction: ({ code }) =>
        correct(ports, {}, code, aSignal({ answers: { valence: 'negative', theme: 'clean', story: 'Anders' } })),
      'taken back': ({ id }) => moveMessages(ports, noor, { ids: [id], move: 'back', reason: 'Toch bij ons' }),
      'another desk': ({ id }) => handOn(ports, noor, asking(id)),
      time: async () => {
        installation.now += 181 * day;
      },
    };
    for (const [why, end] of Object.entries(ends)) {
      mail.received.length = 0;
      const told = await handedOn();
      expect(await handOnBehind(ports, told.token), why).toMatchObject({ ok: true });
      expect(JSON.stringify(await rows())).not.toContain(told.token);
      await end(told);
      expect(await handOnBehind(ports, told.token), why).toMatchObject({ refusal: { code: 'link-used-or-old' } });
      expect(await reply(told.token, 'done'), why).toMatchObject({ ok: false });
      await sendToDesks(ports, 'https://straat.example.org');
    }
    expect(await handOnBehind(ports, 'x'.repeat(43))).toMatchObject({ refusal: { code: 'link-used-or-old' } });
  });

  it('sends nothing after a withdrawal, and tries again with a fresh link when a server was busy', async () => {
    const gone = await tell();
    await handOn(ports, noor, asking(gone.id));
    await withdraw(ports, gone.code);
    expect(await sendToDesks(ports, 'https://straat.example.org')).toBe(0);
    const { id } = await tell();
    await handOn(ports, noor, asking(id));
    mail.next = 'busy';
    expect(await sendToDesks(ports, 'https://straat.example.org')).toBe(1);
    expect(await ports.handOns.of(id)).toMatchObject([{ mail: 'waiting' }]);
    mail.next = 'take';
    installation.now += 3 * 60_000;
    expect(await sendToDesks(ports, 'https://straat.example.org')).toBe(1);
    expect(await ports.handOns.of(id)).toMatchObject([{ mail: 'sent' }]);
    expect(await handOnBehind(ports, deskTokenIn(mail.received.at(-1)?.source ?? ''))).toMatchObject({ ok: true });
  });

  it('gives police and what is wanted in the lee no words; a colleague writes down what a desk said by phone', async () => {
    const police = aDesk({ name: 'Politie', organisationKind: 'police', way: 'none', address: '' });
    const policeDesk = await deskFor(ports, noor, 'safety', police);
    const first = await tell();
    await handOn(ports, noor, asking(first.id, { deskId: policeDesk }));
    expect(await ports.handOns.of(first.id)).toMatchObject([{ words: '', mail: 'none' }]);
    const lee = await tell({ sharing: 'lee' });
    await handOn(ports, noor, asking(lee.id));
    expect(await ports.handOns.of(lee.id)).toMatchObject([{ words: '' }]);
    const noted = { messageId: first.id, kind: 'not-ours', words: 'Handhaving doet dit', due: '', desk: 'Handhaving' };
    expect(await noteDeskAnswer(ports, elsewhere, noted)).toMatchObject({ ok: false });
    expect(await noteDeskAnswer(ports, noor, noted)).toMatchObject({ ok: true });
    expect((await message(first.id)).triage).toBe('desk-answered');
    await sendToDesks(ports, 'https://straat.example.org');
  });

  it('adds up minutes per area and week, without whose they were', async () => {
    const before = await deskWeek(ports, noor);
    const { id } = await tell();
    await spendMinutes(ports, noor, [id], 10);
    await spendMinutes(ports, noor, [id], undefined);
    await spendMinutes(ports, elsewhere, [id], 30);
    const after = await deskWeek(ports, noor);
    if (!before.ok || !after.ok) expect.unreachable();
    expect(after.value).toMatchObject({ minutes: before.value.minutes + 10, left: before.value.left - 10 });
    expect(await deskWeek(ports, elsewhere)).toMatchObject({ value: { minutes: 0, ceiling: 240 } });
    expect(await deskWeek(ports, reader)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  it('says in which of the areas the week is full, at the minute that fills it, and on which day the next begins', async () => {
    const { placeId } = (await ports.desk.message((await tell()).id)) ?? {};
    const buurt = (await ports.places.place(placeId ?? ''))?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
    const both = aStaff('coordinator', { id: 'both', area: buurt });
    const twoAreas = {
      ...both,
      appointments: [...both.appointments, ...aStaff('coordinator', { id: 'both', area: 'BU05180170' }).appointments],
    };
    const spend = async (minutes: number) => spendMinutes(ports, noor, [(await tell()).id], minutes);
    const spent = async () => {
      const week = await deskWeek(ports, twoAreas);
      if (!week.ok) throw new Error(week.refusal.code);
      return week.value;
    };
    while ((await spent()).minutes + 60 < 240) await spend(60);
    const left = 240 - (await spent()).minutes;
    for (let n = 0; n < left - 1; n++) await spend(1);
    // Both areas together have time left for long; that helps nobody in the one.
    expect(await spent()).toMatchObject({ minutes: 239, ceiling: 480, full: [] });
    await spend(1);
    expect(await spent()).toMatchObject({ left: 240, full: [{ placeId: buurt, minutes: 240, ceiling: 240 }] });
    const { date } = ports.local(ports.now());
    const { next } = await spent();
    expect(new Date(next).getUTCDay()).toBe(1);
    expect((Date.parse(next) - Date.parse(date)) / 86_400_000).toSatisfy((days: number) => days > 0 && days <= 7);
  });
});
