import { randomUUID } from 'node:crypto';
import {
  approveEdit,
  type ContributionBody,
  contribute,
  correct,
  declineEdit,
  keepInLee,
  openMessage,
  proposeEdit,
  publishStory,
  type StoryStep,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid' });
const said = (story: string, valence = 'negative'): Pick<ContributionBody, 'answers'> => ({
  answers: { valence, theme: 'clean', story },
});

describe.each(servers())('the desk on the %s server', (on) => {
  let installation: TestInstallation;
  const desk = () => installation.ports.desk;
  const tell = async (different: Partial<ContributionBody> = {}): Promise<string> => {
    const body = aSignal({ ...said('De containers staan al weken vol.'), ...different });
    installation.now += 1000;
    expect(await contribute(installation.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return body.id;
  };
  const ids = async (filter: Partial<Parameters<TestInstallation['ports']['desk']['messages']>[0]> = {}) =>
    (await desk().messages({ limit: 50, ...filter })).map((m) => m.id);
  const stepOf = async (id: string, step: Partial<StoryStep> = {}): Promise<StoryStep> => ({
    messageId: id,
    currentId: (await desk().message(id))?.currentId ?? '',
    from: ['new'],
    to: 'kept-in-team',
    actor: noor.id,
    at: installation.now,
    ...step,
  });
  const trail = () =>
    installation.storage.inMunicipality(518)((scope) =>
      scope.rows<{ actor: string; deed: string; subject: string }>(
        'SELECT actor, deed, subject FROM trail WHERE municipality_id = 518 ORDER BY trail_id',
      ),
    );
  const published = (within = 'GM0518') => desk().publishedStories({ edition: 2019, within, limit: 50 });

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());

  it('gets words and questions, never a bare tap, newest first', async () => {
    const words = await tell();
    await tell({ answers: { valence: 'positive' } });
    const question = await tell(said('Wanneer komt de halte terug?'));
    expect(await ids()).toEqual([question, words]);
    expect(await desk().message(question)).toMatchObject({
      id: question,
      currentId: question,
      kind: 'question',
      state: 'received',
      week: 202647,
      placeId: 'straat:0518:weimarstraat',
      placeName: 'Weimarstraat',
      theme: 'clean',
      valence: 'negative',
      text: 'Wanneer komt de halte terug?',
      sharing: 'team',
      reachable: false,
      answers: 0,
    });
    const load = await desk().load();
    expect(load).toMatchObject({ open: 2 });
    expect(load.oldest).toBeLessThan(installation.now);
    expect(load.middle).toBe(load.oldest);
    expect(await desk().count({ limit: 10 })).toBe(2);
    expect(await desk().count({ limit: 1 })).toBe(1);
    expect(await desk().message(randomUUID())).toBeUndefined();
  });

  it('filters by place, theme and perspective, and pages without a gap', async () => {
    const made: string[] = [];
    for (const place of ['straat:0518:kaapseplein', 'straat:0518:weimarstraat', 'straat:0518:kaapseplein'])
      made.unshift(await tell({ place, perspective: place.endsWith('plein') ? 'visitor' : 'resident' }));
    expect(await ids({ within: 'straat:0518:kaapseplein' })).toEqual([made[0], made[2]]);
    expect(await ids({ within: 'GM0518' })).toEqual(made);
    expect(await ids({ perspective: 'resident' })).toEqual([made[1]]);
    expect(await ids({ theme: 'green' })).toEqual([]);
    const seen: string[] = [];
    let page = await desk().messages({ limit: 1 });
    while (page[0]) {
      seen.push(page[0].id);
      page = await desk().messages({ limit: 1, after: { receivedAt: page[0].receivedAt, id: page[0].id } });
    }
    expect(seen).toEqual(made);
  });

  it('moves a message one step, once, whoever asks at the same moment', async () => {
    const id = await tell();
    const moves = await Promise.all(
      [1, 2, 3].map(() => desk().step([id], ['received'], 'read', noor.id, installation.now)),
    );
    expect(moves.flat()).toEqual([id]);
    expect((await desk().message(id))?.state).toBe('read');
    expect(await desk().step([id, randomUUID()], ['read'], 'discussed', noor.id, installation.now)).toEqual([id]);
    expect(await desk().step([id], ['received'], 'read', noor.id, installation.now)).toEqual([]);
    expect(await ids({ open: true })).toEqual([id]);
    await desk().step([id], ['discussed'], 'decided', noor.id, installation.now);
    expect(await ids({ open: true })).toEqual([]);
    expect(await ids()).toEqual([id]);
  });

  it('judges a version: after a correction the step fails, and the message is new again', async () => {
    const code = aCode();
    const id = await tell({ followCode: code });
    const judged = await stepOf(id);
    await desk().step([id], ['received'], 'read', noor.id, installation.now);
    await correct(installation.ports, {}, code, aSignal(said('Ze zijn inmiddels leeg.', 'positive')));
    expect(await desk().storyStep(judged)).toBe(false);
    expect(await desk().message(id)).toMatchObject({
      state: 'received',
      text: 'Ze zijn inmiddels leeg.',
      reachable: true,
    });
    expect(await desk().storyStep(await stepOf(id))).toBe(true);
    expect(await desk().storyStep(await stepOf(id))).toBe(false);
  });

  it('takes one decision when two decide at once', async () => {
    const id = await tell();
    const step = await stepOf(id);
    const taken = await Promise.all([1, 2, 3, 4].map(() => desk().storyStep(step)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('keeps in the lee with a reason until the day to look again', async () => {
    const id = await tell({ sharing: 'public' });
    const lee = { id, reason: 'het gaat over één gezin', reviewDate: '2026-12-01' };
    expect(await keepInLee(installation.ports, noor, lee)).toMatchObject({ ok: true });
    expect((await desk().message(id))?.story).toMatchObject({
      state: 'lee',
      reason: 'het gaat over één gezin',
      reviewDate: '2026-12-01',
    });
    expect(await ids({ reviewDue: '2026-11-30' })).toEqual([]);
    expect(await ids({ reviewDue: '2026-12-01' })).toEqual([id]);
    expect(await published()).toEqual([]);
  });

  it('publishes what may be public, under a random id, never below the buurt and never wider than it was shared', async () => {
    const team = await tell({ sharing: 'team' });
    const lee = await tell({ sharing: 'lee' });
    const open = await tell({ sharing: 'public' });
    for (const id of [team, lee])
      expect(await publishStory(installation.ports, noor, { id })).toMatchObject({
        ok: false,
        refusal: { code: 'wider-than-shared' },
      });
    expect(await publishStory(installation.ports, noor, { id: open })).toMatchObject({ ok: true });
    const [story, ...more] = await published();
    expect(more).toEqual([]);
    expect(story).toMatchObject({ text: 'De containers staan al weken vol.', theme: 'clean', month: '2026-11' });
    expect(story?.placeId).toMatch(/^BU/);
    expect([open, team]).not.toContain(story?.publicId);
    expect(await published('straat:0518:weimarstraat')).toEqual([]);
    expect(await published(story?.placeId)).toHaveLength(1);
    const asked = { edition: 2019, within: 'GM0518', limit: 5 };
    expect(await desk().publishedStories({ ...asked, theme: 'green' })).toEqual([]);
    expect(await desk().publishedStories({ ...asked, theme: 'clean', perspective: 'resident' })).toHaveLength(1);
    expect(await desk().publishedStories({ ...asked, after: story?.publicId ?? '' })).toEqual([]);
  });

  it('shows an edited text to its teller first, who may agree or not', async () => {
    const [yes, no] = [aCode(), aCode()];
    const agreed = await tell({ sharing: 'public', followCode: yes });
    const declined = await tell({ sharing: 'public', followCode: no });
    for (const id of [agreed, declined])
      expect(await proposeEdit(installation.ports, noor, { id, text: 'De containers zijn vol.' })).toMatchObject({
        ok: true,
      });
    expect(await published()).toEqual([]);
    expect(await approveEdit(installation.ports, yes)).toMatchObject({ ok: true });
    expect(await declineEdit(installation.ports, no)).toMatchObject({ ok: true });
    expect((await published()).map((s) => s.text)).toEqual(['De containers zijn vol.']);
    expect(await declineEdit(installation.ports, yes)).toMatchObject({ ok: true });
    expect(await published()).toEqual([]);
  });

  it('forgets message and story the moment they are taken back', async () => {
    const code = aCode();
    const id = await tell({ sharing: 'public', followCode: code });
    await publishStory(installation.ports, noor, { id });
    const step = await stepOf(id, { from: ['published'], to: 'lee' });
    await withdraw(installation.ports, code);
    expect(await published()).toEqual([]);
    expect(await desk().message(id)).toBeUndefined();
    expect(await ids()).toEqual([]);
    expect(await desk().storyStep(step)).toBe(false);
    expect(await desk().step([id], ['received', 'read'], 'decided', noor.id, installation.now)).toEqual([]);
    expect(await desk().load()).toMatchObject({ open: 0 });
  });

  it('leaves a trail of ids and deeds, and not a word of what was told', async () => {
    const code = aCode();
    const id = await tell({ sharing: 'public', followCode: code });
    await openMessage(installation.ports, noor, { id });
    await keepInLee(installation.ports, noor, { id, reason: 'te precies', reviewDate: '2026-12-24' });
    await withdraw(installation.ports, code);
    expect(await trail()).toEqual([
      { actor: 'noor', deed: 'read', subject: id },
      { actor: 'noor', deed: 'story lee', subject: id },
      { actor: 'teller', deed: 'withdrawn', subject: id },
    ]);
  });

  it('another municipality sees none of it', async () => {
    const id = await tell({ sharing: 'public' });
    await publishStory(installation.ports, noor, { id });
    const elsewhere = installation.portsOf(363).desk;
    expect(await elsewhere.messages({ limit: 10 })).toEqual([]);
    expect(await elsewhere.message(id)).toBeUndefined();
    expect(await elsewhere.load()).toEqual({ open: 0 });
    expect(await elsewhere.step([id], ['received'], 'read', 'x', installation.now)).toEqual([]);
    expect(await elsewhere.publishedStories({ edition: 2019, within: 'GM0518', limit: 5 })).toEqual([]);
  });
});
