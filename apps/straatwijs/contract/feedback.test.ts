import { randomUUID } from 'node:crypto';
import { type ContributionBody, contribute, type NewAnswer, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const words = 'De containers worden vanaf maandag twee keer in de week geleegd.';

describe.each(servers())('answers on the %s server', (on) => {
  let installation: TestInstallation;
  const feedback = () => installation.ports.feedback;
  const tell = async (different: Partial<ContributionBody> = {}): Promise<string> => {
    const body = aSignal({ answers: { valence: 'negative', theme: 'clean', story: 'Vol.' }, ...different });
    expect(await contribute(installation.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return body.id;
  };
  const answer = (to: readonly string[], different: Partial<NewAnswer> = {}): NewAnswer => ({
    id: randomUUID(),
    kind: 'we-do',
    words,
    language: 'nl',
    staffId: 'noor',
    at: installation.now,
    to,
    ...different,
  });
  const answersIn = (within: string, limit = 10) => feedback().answersIn({ edition: 2019, within, limit });
  const trail = () =>
    installation.storage.inMunicipality(518)((scope) =>
      scope.rows('SELECT actor, deed, subject FROM trail WHERE municipality_id = 518 ORDER BY trail_id'),
    );

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
    await installation.ports.people.saveStaff(aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' }));
  });
  afterAll(() => installation.close());

  it('one answer reaches one, and the message is decided', async () => {
    const id = await tell();
    const given = answer([id]);
    expect(await feedback().answer(given)).toEqual([id]);
    expect(await feedback().answersTo(id)).toEqual([
      { id: given.id, kind: 'we-do', words, language: 'nl', by: 'Noor Bakker', at: installation.now },
    ]);
    expect(await installation.ports.desk.message(id)).toMatchObject({ state: 'decided', answers: 1 });
    expect(await trail()).toEqual([
      { actor: 'noor', deed: 'answered', subject: given.id },
      { actor: 'noor', deed: 'answered', subject: id },
    ]);
  });

  it('one answer reaches many, each behind their own code', async () => {
    const ids = [await tell(), await tell(), await tell()].sort();
    expect(await feedback().answer(answer([...ids].reverse()))).toEqual(ids);
    for (const id of ids) expect(await feedback().answersTo(id)).toHaveLength(1);
  });

  it('the same answer sent again, ten times at once, is one answer', async () => {
    const id = await tell();
    const given = answer([id]);
    const reached = await Promise.all(Array.from({ length: 10 }, () => feedback().answer(given)));
    expect(reached).toEqual(Array.from({ length: 10 }, () => [id]));
    expect(await feedback().answersTo(id)).toHaveLength(1);
    expect(await trail()).toHaveLength(2);
  });

  it('a second answer comes after the first', async () => {
    const id = await tell();
    await feedback().answer(
      answer([id], { words: 'Ik vraag het de reiniging en laat het weten.', kind: 'we-find-out' }),
    );
    installation.now += 3_600_000;
    await feedback().answer(answer([id]));
    expect((await feedback().answersTo(id)).map((a) => a.kind)).toEqual(['we-find-out', 'we-do']);
  });

  it('who took it back is not reached, and who never told anything neither', async () => {
    const code = aCode();
    const [gone, there] = [await tell({ followCode: code }), await tell()];
    await withdraw(installation.ports, code);
    expect(await feedback().answer(answer([gone, there, randomUUID()]))).toEqual([there]);
    expect(await feedback().answer(answer([gone]))).toEqual([]);
    expect(await feedback().answersTo(gone)).toEqual([]);
  });

  it('the page of a place shows answers about it, newest first, and nothing of what is for the team or in the lee', async () => {
    const open = { sharing: 'public' } as const;
    const [here, too, hidden] = [await tell(open), await tell(open), await tell({ sharing: 'lee' })];
    const team = await tell();
    const elsewhere = await tell({ place: 'straat:0518:kaapseplein', ...open });
    await feedback().answer(answer([here, too, hidden]));
    installation.now += 60_000;
    await feedback().answer(answer([elsewhere], { words: 'Hier komt een bankje bij, in maart.' }));
    installation.now += 60_000;
    await feedback().answer(answer([hidden], { words: 'Dit blijft onder ons.' }));
    await feedback().answer(answer([team], { words: 'We praten morgen met je buurman.' }));
    expect((await answersIn('GM0518')).map((a) => [a.words, a.reached])).toEqual([
      ['Hier komt een bankje bij, in maart.', 1],
      [words, 2],
    ]);
    expect((await answersIn('straat:0518:kaapseplein')).map((a) => a.reached)).toEqual([1]);
    expect(await answersIn('GM0518', 1)).toHaveLength(1);
    expect(await feedback().answersIn({ edition: 2018, within: 'GM0518', limit: 10 })).toEqual([]);
  });

  it('another municipality can answer nobody here', async () => {
    const id = await tell();
    const elsewhere = installation.portsOf(363).feedback;
    expect(await elsewhere.answer(answer([id]))).toEqual([]);
    await feedback().answer(answer([id]));
    expect(await elsewhere.answersTo(id)).toEqual([]);
    expect(await elsewhere.answersIn({ edition: 2019, within: 'GM0518', limit: 10 })).toEqual([]);
  });
});
