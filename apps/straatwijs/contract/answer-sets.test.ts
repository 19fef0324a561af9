import { randomUUID } from 'node:crypto';
import {
  type AnswerDraft,
  answersToSets,
  type ContributionBody,
  contribute,
  draftStates,
  draftSteps,
  judgeDraft,
  type Ports,
  reachOfSet,
  type SetCommand,
  whatBecame,
  withdraw,
  writeCorrection,
  writeToSet,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:weimarstraat';
const words = 'De veegwagen komt vanaf maandag twee keer.';

describe.each(servers())('answers to a set, on the %s server', (on) => {
  let installation: TestInstallation;
  const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
  const omar = aStaff('deputy', { id: 'omar', name: 'Omar' });
  const tell = async (answers: object = { story: 'Vol.' }, different: Partial<ContributionBody> = {}) => {
    const followCode = aCode();
    const body = aSignal({ followCode, answers: { valence: 'negative', theme: 'clean', ...answers }, ...different });
    expect(await contribute(installation.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { id: body.id, code: followCode };
  };
  const aSet = (different: Partial<SetCommand> = {}): SetCommand => ({
    placeId: street,
    from: '2026-11-01',
    to: '2026-11-30',
    ...different,
  });
  const write = async (set: SetCommand = aSet(), different: object = {}, by = noor) => {
    const id = randomUUID();
    const written = await writeToSet(installation.ports, by, { id, kind: 'we-do', words, set, ...different });
    return { id, written };
  };
  const approve = (id: string, by = noor, ports: Ports = installation.ports) =>
    judgeDraft(ports, by, { id, to: 'approved' });
  const answersOf = async ({ code }: { readonly code: string }) => {
    const became = await whatBecame(installation.ports, code);
    return became.ok ? became.value.answers.map((a) => a.words) : became.refusal.code;
  };
  const draftOf = async (id: string): Promise<AnswerDraft | undefined> => installation.ports.answerSets.draft(id);

  beforeAll(async () => {
    installation = await testInstallation({ on });
    for (const staff of [noor, omar]) await installation.ports.people.saveStaff(staff);
  });
  afterAll(() => installation.close());

  it('says beforehand how many it reaches: words and taps of that place, theme, spirit, perspective and time', async () => {
    const { ports } = installation;
    await tell();
    await tell({ theme: 'green', story: 'Kaal.' });
    await tell({}, { perspective: 'entrepreneur' });
    await tell({ valence: 'positive' });
    const uncoded = aSignal({ answers: { valence: 'negative', theme: 'clean' } });
    await contribute(ports, {}, [uncoded]);
    await tell(undefined, { place: 'straat:0518:kaapseplein' });
    const reach = async (different: Partial<SetCommand> = {}) => {
      const found = await reachOfSet(ports, noor, aSet(different));
      return found.ok ? found.value.reach : found.refusal.code;
    };
    expect(await reach()).toEqual({ words: 2, taps: 2, codes: 4 });
    expect(await reach({ theme: 'clean' })).toEqual({ words: 1, taps: 2, codes: 3 });
    expect(await reach({ theme: 'clean', valence: 'negative' })).toEqual({ words: 1, taps: 1, codes: 2 });
    expect(await reach({ perspective: 'entrepreneur' })).toEqual({ words: 0, taps: 1, codes: 1 });
    expect(await reach({ placeId: 'GM0518' })).toEqual({ words: 3, taps: 2, codes: 5 });
    expect(await reach({ to: '2026-11-22' })).toEqual({ words: 0, taps: 0, codes: 0 });
    expect(await reach({ from: '2026-12-01', to: '2026-11-01' })).toBe('invalid');
    expect(await reach({ theme: 'weather' })).toBe('invalid');
  });

  it('reaches nobody until somebody approved it, then everybody once, and nobody who came later', async () => {
    const place = 'straat:0518:beeklaan';
    const [first, tap] = [await tell(undefined, { place }), await tell({}, { place })];
    const { id, written } = await write(aSet({ placeId: place }));
    expect(written).toEqual({ ok: true, value: { members: 2 } });
    expect(await answersOf(first)).toEqual([]);
    const late = await tell(undefined, { place });
    const judged = await Promise.all(Array.from({ length: 8 }, () => approve(id)));
    expect(judged.every((j) => j.ok)).toBe(true);
    expect([await answersOf(first), await answersOf(tap), await answersOf(late)]).toEqual([[words], [words], []]);
    expect(await installation.ports.desk.message(first.id)).toMatchObject({ state: 'decided', answers: 1 });
    expect(await draftOf(id)).toMatchObject({ state: 'approved', members: 2, judgedBy: { id: 'noor' } });
  });

  it('does not reach who withdrew in between', async () => {
    const place = 'straat:0518:jan-luykenlaan';
    const [gone, there] = [await tell(undefined, { place }), await tell(undefined, { place })];
    const { id } = await write(aSet({ placeId: place }));
    await withdraw(installation.ports, gone.code);
    await approve(id);
    expect(await draftOf(id)).toMatchObject({ members: 1 });
    expect([await answersOf(gone), await answersOf(there)]).toEqual([[], [words]]);
  });

  it('a correction goes to all who got the answer, and both stay to be read', async () => {
    const { ports } = installation;
    const place = 'straat:0518:tesselseplein';
    const [one, other] = [await tell(undefined, { place }), await tell({}, { place })];
    const { id } = await write(aSet({ placeId: place }));
    await approve(id);
    const later = await tell(undefined, { place });
    const wrong = {
      id: randomUUID(),
      kind: 'we-were-wrong',
      words: 'Het wordt niet maandag maar woensdag.',
      corrects: id,
    };
    installation.now += 3_600_000;
    expect(await writeCorrection(ports, noor, wrong)).toEqual({ ok: true, value: { members: 2 } });
    expect(await answersOf(one)).toEqual([words]);
    await approve(wrong.id, omar);
    for (const who of [one, other]) expect(await answersOf(who)).toEqual([words, wrong.words]);
    expect(await answersOf(later)).toEqual([]);
    const [earlier, newest] = await ports.feedback.answersTo(one.id);
    expect(newest?.corrects).toBe(earlier?.at);
    expect(earlier?.correctedAt).toBe(newest?.at);
    expect(await writeCorrection(ports, noor, { ...wrong, id: randomUUID(), corrects: 'x' })).toMatchObject({
      refusal: { code: 'page-unknown' },
    });
  });

  it('with four eyes who wrote it cannot approve it, and can drop it', async () => {
    const ports = { ...installation.ports, municipality: { ...installation.ports.municipality, fourEyes: true } };
    const place = 'straat:0518:van-baerlestraat';
    const who = await tell(undefined, { place });
    const { id } = await write(aSet({ placeId: place }));
    expect(await approve(id, noor, ports)).toMatchObject({ refusal: { code: 'needs-other-eyes' } });
    expect(await answersOf(who)).toEqual([]);
    expect(await approve(id, omar, ports)).toMatchObject({ ok: true });
    expect(await answersOf(who)).toEqual([words]);
    const second = await write(aSet({ placeId: place }));
    expect(await judgeDraft(ports, noor, { id: second.id, to: 'dropped' })).toMatchObject({ ok: true });
    expect(await answersOf(who)).toEqual([words]);
  });

  it('takes every step of its table and no other, and each leaves who and when', async () => {
    for (const from of draftStates)
      for (const to of ['approved', 'dropped'] as const) {
        const { id } = await write();
        if (from !== 'draft') await judgeDraft(installation.ports, noor, { id, to: from });
        const stepped = await judgeDraft(installation.ports, omar, { id, to });
        const allowed = draftSteps.some((s) => s.from === from && s.to === to);
        expect(stepped.ok, `${from} to ${to}`).toBe(allowed || from === to);
        expect(await draftOf(id)).toMatchObject({ state: allowed ? to : from });
        const trail = await installation.storage.inMunicipality(518)((scope) =>
          scope.rows<{ actor: string; deed: string }>(
            `SELECT actor, deed FROM trail WHERE municipality_id = 518 AND subject = $1 AND deed LIKE 'answer %' ORDER BY trail_id`,
            [id],
          ),
        );
        expect(trail[0]).toEqual({ actor: 'noor', deed: 'answer drafted' });
        expect(trail).toHaveLength(2);
      }
  });

  it('is for who answers there, and an answer that says nothing is none', async () => {
    const { ports } = installation;
    const elsewhere = aStaff('coordinator', { id: 'x', area: 'BU05182901' });
    expect((await write(aSet(), {}, elsewhere)).written).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect((await write(aSet(), {}, aStaff('reader', { id: 'r' }))).written).toMatchObject({ ok: false });
    expect((await write(aSet(), { words: 'Heel erg bedankt allemaal' })).written).toMatchObject({
      refusal: { code: 'answer-needs-words' },
    });
    expect((await write(aSet({ to: '2026-11-02' }))).written).toMatchObject({ refusal: { code: 'invalid' } });
    const { id } = await write();
    for (const unknown of [id, randomUUID(), '', 'x'])
      expect(await approve(unknown, elsewhere)).toMatchObject({ refusal: { code: 'step-not-possible' } });
    const mine = await answersToSets(ports, elsewhere);
    expect(mine.ok && mine.value).toEqual([]);
    const all = await answersToSets(ports, noor);
    expect(all.ok && all.value[0]?.state).toBe('draft');
    expect(all.ok && all.value.some((d) => d.state === 'dropped')).toBe(false);
  });
});
