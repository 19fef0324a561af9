import { randomUUID } from 'node:crypto';
import {
  answer,
  approveEdit,
  type ContributionBody,
  contribute,
  correct,
  declineEdit,
  discussed,
  keepInLee,
  keepInTeam,
  openMessage,
  proposeEdit,
  publishStory,
  storyOf,
  today,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor', email: 'noor@example.org' });
const sam = aStaff('reader', { id: 'sam', name: 'Sam', email: 'sam@example.org' });
const ada = aStaff('administrator', { id: 'ada', name: 'Ada', email: 'ada@example.org' });
const words = 'De halte is van de vervoerder; ik vraag het na voor 4 december.';
const codeOf = (r: { ok: true } | { ok: false; refusal: { code: string } }) => (r.ok ? 'done' : r.refusal.code);

describe.each(servers())('the desk on the %s server', (on) => {
  let home: TestInstallation;
  beforeAll(async () => {
    home = await testInstallation({ on });
    for (const staff of [noor, sam, ada]) await home.ports.people.saveStaff(staff);
  });
  afterAll(() => home.close());
  beforeEach(() => {
    home.now = Date.UTC(2026, 10, 23, 11);
  });

  const tell = async (story: string, more: Partial<ContributionBody> = {}) => {
    const code = aCode();
    const body = aSignal({
      followCode: code,
      sharing: 'public',
      ...more,
      answers: { valence: 'positive', theme: 'meeting', story },
    });
    const [receipt] = await contribute(home.ports, {}, [body]);
    expect(receipt).toMatchObject({ ok: true });
    return { id: body.id, code, body };
  };
  const published = () => home.ports.desk.publishedStories({ edition: 2019, within: 'GM0518', limit: 500 });
  const trailOf = async (id: string): Promise<readonly string[]> => {
    const rows = await home.storage.inMunicipality(518)((scope) =>
      scope.rows<{ actor: string; deed: string }>(
        'SELECT actor, deed FROM trail WHERE subject = $1 ORDER BY trail_id',
        [id],
      ),
    );
    return rows.map((r) => `${r.actor}: ${r.deed}`);
  };
  const inbox = async (filter = {}) => {
    const result = await today(home.ports, noor, filter);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };

  it('shows words and questions, never bare taps, and says how many taps there were', async () => {
    const before = await inbox();
    await contribute(home.ports, {}, [aSignal()]);
    const question = await tell('Mag er een bankje bij de halte?');
    const after = await inbox();
    expect(after.load.taps).toBe(before.load.taps + 1);
    expect(after.load.open).toBe(before.load.open + 1);
    expect(after.messages[0]).toMatchObject({ id: question.id, kind: 'question', state: 'received', reachable: true });
    expect(after.tapsAnswered).toBe('2027-01-10');
  });

  it('finds messages by place, theme and perspective, and each page goes on where the last ended', async () => {
    const here = await tell('Het Kaapseplein is mooi geworden', {
      place: 'straat:0518:kaapseplein',
      perspective: 'young-resident',
    });
    const found = await inbox({ within: 'straat:0518:kaapseplein', theme: 'meeting', perspective: 'young-resident' });
    expect(found.messages.map((m) => m.id)).toEqual([here.id]);
    const all = await inbox({ show: 'all' });
    const [first] = all.messages;
    if (!first) throw new Error('nothing in the inbox');
    const rest = await inbox({ show: 'all', after: { receivedAt: first.receivedAt, id: first.id } });
    expect(rest.messages.map((m) => m.id)).toEqual(all.messages.slice(1).map((m) => m.id));
  });

  it('marks a message as read by whoever opens it first, and only then', async () => {
    const { id } = await tell('De buren groeten weer');
    expect(await openMessage(home.ports, sam, { id })).toMatchObject({ ok: true, value: { state: 'read' } });
    expect(await openMessage(home.ports, noor, { id })).toMatchObject({ ok: true, value: { state: 'read' } });
    expect(await trailOf(id)).toEqual(['sam: read']);
    expect(codeOf(await openMessage(home.ports, noor, { id: randomUUID() }))).toBe('page-unknown');
  });

  it('keeps everybody to what their role is for', async () => {
    const { id } = await tell('Wie leest dit?');
    expect(codeOf(await today(home.ports, ada, {}))).toBe('not-allowed');
    expect(codeOf(await openMessage(home.ports, ada, { id }))).toBe('not-allowed');
    expect(codeOf(await publishStory(home.ports, sam, { id }))).toBe('not-allowed');
    expect(codeOf(await discussed(home.ports, sam, { ids: [id] }))).toBe('not-allowed');
    const reply = { id: randomUUID(), kind: 'we-do', words, to: [id] };
    expect(codeOf(await answer(home.ports, sam, reply))).toBe('not-allowed');
    expect(await trailOf(id)).toEqual([]);
  });

  it('answers two at once, once, however often the form is sent; a withdrawn message is not reached', async () => {
    const a = await tell('De lamp in het portiek is stuk');
    const b = await tell('De lamp bij ons ook');
    const gone = await tell('Laat maar');
    expect(await discussed(home.ports, noor, { ids: [a.id] })).toMatchObject({ ok: false });
    await openMessage(home.ports, noor, { id: a.id });
    expect(await discussed(home.ports, noor, { ids: [a.id] })).toEqual({ ok: true, value: [a.id] });
    await withdraw(home.ports, gone.code);
    const reply = { id: randomUUID(), kind: 'we-find-out', words, to: [a.id, b.id, gone.id] };
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => answer(home.ports, noor, reply)));
    for (const outcome of outcomes)
      expect(outcome.ok && [...outcome.value.reached].sort()).toEqual([a.id, b.id].sort());
    for (const { id } of [a, b]) {
      expect(await home.ports.feedback.answersTo(id)).toMatchObject([{ kind: 'we-find-out', words, by: 'Noor' }]);
      expect(await home.ports.desk.message(id)).toMatchObject({ state: 'decided', answers: 1 });
    }
    expect(await trailOf(a.id)).toEqual(['noor: read', 'noor: discussed', 'noor: answered']);
    expect(codeOf(await answer(home.ports, noor, { ...reply, id: randomUUID(), to: [gone.id] }))).toBe(
      'step-not-possible',
    );
  });

  it('publishes the own words under the buurt, with a random id, and never what was told for the team', async () => {
    const { id } = await tell('Het buurtfeest was gezellig', { place: 'straat:0518:kaapseplein' });
    const before = await published();
    expect(await publishStory(home.ports, noor, { id })).toEqual({ ok: true, value: 'published' });
    const [story] = (await published()).filter((s) => !before.some((p) => p.publicId === s.publicId));
    expect(story).toMatchObject({ text: 'Het buurtfeest was gezellig', month: '2026-11' });
    const place = await home.ports.places.place(story?.placeId ?? '');
    expect(place?.scale).toBe('buurt');
    expect(story?.publicId).not.toBe(id);
    expect(codeOf(await publishStory(home.ports, noor, { id }))).toBe('step-not-possible');

    for (const sharing of ['team', 'lee'] as const) {
      const shy = await tell('Liever niet te lezen', { sharing });
      expect(codeOf(await publishStory(home.ports, noor, { id: shy.id }))).toBe('wider-than-shared');
      expect(codeOf(await proposeEdit(home.ports, noor, { id: shy.id, text: 'x' }))).toBe('wider-than-shared');
    }
    expect((await published()).map((s) => s.text)).not.toContain('Liever niet te lezen');
  });

  it('leaves a story of the whole city under the city', async () => {
    const { id } = await tell('De trams rijden op tijd', { place: 'GM0518' });
    await publishStory(home.ports, noor, { id });
    expect((await published()).find((s) => s.text === 'De trams rijden op tijd')).toMatchObject({ placeId: 'GM0518' });
  });

  it('shows an edited text to its teller first; nothing is public before they agree', async () => {
    const { id, code } = await tell('Mevrouw Jansen van 12 helpt iedereen');
    const text = 'Een buurvrouw helpt iedereen';
    expect(await proposeEdit(home.ports, noor, { id, text })).toEqual({ ok: true, value: 'shown-to-teller' });
    expect((await published()).map((s) => s.text)).not.toContain(text);
    expect(codeOf(await publishStory(home.ports, noor, { id }))).toBe('step-not-possible');
    expect(await storyOf(home.ports, code)).toMatchObject({ ok: true, value: { state: 'shown-to-teller', text } });
    expect(codeOf(await approveEdit(home.ports, aCode()))).toBe('follow-code-unknown');
    expect(await approveEdit(home.ports, code)).toEqual({ ok: true, value: 'published' });
    expect((await published()).map((s) => s.text)).toContain(text);
    expect(await trailOf(id)).toEqual(['noor: story shown-to-teller', 'teller: story published']);
  });

  it('takes "rather not" for an answer, also afterwards', async () => {
    const edited = await tell('Dit mag wel, maar anders');
    await proposeEdit(home.ports, noor, { id: edited.id, text: 'Anders' });
    expect(await declineEdit(home.ports, edited.code)).toEqual({ ok: true, value: 'refused-by-teller' });
    expect(codeOf(await publishStory(home.ports, noor, { id: edited.id }))).toBe('step-not-possible');
    const later = await tell('Toch liever niet');
    await publishStory(home.ports, noor, { id: later.id });
    await declineEdit(home.ports, later.code);
    expect((await published()).map((s) => s.text)).not.toContain('Toch liever niet');
  });

  it('a corrected story goes off the page and is judged anew; one that narrowed is not published', async () => {
    const { id, code, body } = await tell('Eerste versie');
    await publishStory(home.ports, noor, { id });
    const next = {
      ...body,
      id: randomUUID(),
      sharing: 'team' as const,
      answers: { ...body.answers, story: 'Tweede versie' },
    };
    expect(await correct(home.ports, {}, code, next)).toMatchObject({ ok: true });
    const texts = (await published()).map((s) => s.text);
    expect(texts).not.toContain('Eerste versie');
    expect(codeOf(await publishStory(home.ports, noor, { id }))).toBe('wider-than-shared');
  });

  it('a judgement about a version that was corrected meanwhile is not carried out', async () => {
    const { id, code, body } = await tell('Zoals ik het las');
    const read = await home.ports.desk.message(id);
    await correct(home.ports, {}, code, { ...body, id: randomUUID(), answers: { ...body.answers, story: 'Anders' } });
    const moved = await home.ports.desk.storyStep({
      messageId: id,
      currentId: read?.currentId ?? '',
      from: ['new'],
      to: 'kept-in-team',
      actor: 'noor',
      at: home.now,
    });
    expect(moved).toBe(false);
  });

  it('of two colleagues who publish and keep at once, one is first and the other hears so', async () => {
    const { id } = await tell('Wie is het eerst?');
    const outcomes = await Promise.all([keepInTeam(home.ports, noor, { id }), publishStory(home.ports, noor, { id })]);
    expect(outcomes.filter((o) => o.ok).length).toBeGreaterThanOrEqual(1);
    const state = (await home.ports.desk.message(id))?.story?.state;
    expect(outcomes.some((o) => o.ok && o.value === state)).toBe(true);
  });

  it('brings back what was kept in the lee on its day', async () => {
    const { id } = await tell('Een groepje leert hier fietsen');
    const lee = { id, reason: 'pas begonnen, nog kwetsbaar', reviewDate: '2026-12-01' };
    expect(await keepInLee(home.ports, noor, lee)).toEqual({ ok: true, value: 'lee' });
    expect((await inbox({ show: 'lee' })).messages).toEqual([]);
    home.now = Date.UTC(2026, 11, 1, 8);
    const due = await inbox({ show: 'lee' });
    expect(due.reviewsDue).toBe(1);
    expect(due.messages).toMatchObject([{ id, story: { state: 'lee', reason: lee.reason, reviewDate: '2026-12-01' } }]);
  });
});
