import { randomUUID } from 'node:crypto';
import {
  answerTaps,
  type ContributionBody,
  contribute,
  type Staff,
  type TapAnswerCommand,
  tapsTold,
  tapWork,
  whatBecame,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor: Staff = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const words = 'Jullie tikten vaak over afval. De containers gaan vanaf maandag twee keer in de week leeg.';
const quarter = '2026-Q3';

describe.each(servers())('taps without words on the %s server', (on) => {
  let installation: TestInstallation;
  let street: string;
  let buurt: string;
  let wijk: string;
  const tap = async (different: Partial<ContributionBody> = {}): Promise<string> => {
    const followCode = aCode();
    const body = aSignal({
      place: street,
      observedAt: '2026-08-12T10:00:00+02:00',
      followCode,
      ...different,
    });
    expect(await contribute(installation.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return followCode;
  };
  const answer = (different: Partial<TapAnswerCommand> = {}) =>
    answerTaps(installation.ports, noor, {
      id: randomUUID(),
      placeId: buurt,
      quarter,
      kind: 'we-do',
      words,
      deeds: 'In augustus zijn drie containers vervangen.',
      ...different,
    });
  const became = async (code: string) => {
    const found = await whatBecame(installation.ports, code);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const work = async () => {
    const found = await tapWork(installation.ports, noor);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
    await installation.ports.people.saveStaff(noor);
    // A street of one buurt: one that lies in two counts in both.
    const streets = await installation.ports.places.list({ scale: 'street', limit: 500 });
    const inOne = streets.find((s) => s.parents.length === 1 && s.parents[0]?.scale === 'buurt');
    street = inOne?.id ?? '';
    buurt = inOne?.parents[0]?.id ?? '';
    wijk = (await installation.ports.places.place(buurt))?.parents.find((p) => p.scale === 'wijk')?.id ?? '';
  });
  afterAll(() => installation.close());

  it('are answered together: everybody of that place and quarter finds it behind their own code', async () => {
    const mine = await tap();
    expect(await became(mine)).toMatchObject({ state: 'received', answers: [] });
    expect(await answer()).toMatchObject({ ok: true });
    const now = await became(mine);
    expect(now).toMatchObject({
      state: 'decided',
      answers: [],
      tapAnswer: {
        kind: 'we-do',
        words,
        deeds: 'In augustus zijn drie containers vervangen.',
        by: 'Noor Bakker',
        quarter,
      },
    });
    expect(now.tapAnswer).not.toHaveProperty('id');
    expect(now.steps).toEqual([
      { state: 'received', reached: true, at: installation.now },
      { state: 'decided', reached: true, at: installation.now },
    ]);
  });

  it('of another place or quarter, with words, or told after the answer, are not answered by it', async () => {
    const elsewhere = await tap({ place: 'straat:0518:weimarstraat' });
    const later = await tap({ observedAt: '2026-10-12T10:00:00+02:00' });
    const said = await tap({ answers: { valence: 'negative', theme: 'clean', story: 'De bak is vol.' } });
    expect(await answer()).toMatchObject({ ok: true });
    installation.now += 1000;
    const after = await tap();
    for (const code of [elsewhere, later, said, after]) {
      const found = await became(code);
      expect(found).toMatchObject({ state: 'received' });
      expect(found.tapAnswer).toBeUndefined();
    }
  });

  it('that were withdrawn stay withdrawn', async () => {
    const mine = await tap();
    await withdraw(installation.ports, mine);
    await answer();
    expect(await became(mine)).toMatchObject({ state: 'withdrawn' });
    expect((await became(mine)).tapAnswer).toBeUndefined();
  });

  it('get the answer of the nearest place around them, whichever was given first', async () => {
    const mine = await tap();
    await answer({ placeId: wijk, words: 'Voor de hele wijk komt er in maart een plan.' });
    expect((await became(mine)).tapAnswer?.placeId).toBe(wijk);
    await answer();
    expect((await became(mine)).tapAnswer?.placeId).toBe(buurt);
    const place = await installation.ports.places.place(street);
    const held = await installation.ports.taps.answersFor({
      edition: place?.edition ?? 0,
      placeId: place?.id ?? '',
      limit: 5,
    });
    expect(held.map((a) => a.placeId)).toEqual([buurt, wijk]);
  });

  it('have one answer per place and quarter; the same answer sent again is one', async () => {
    const id = randomUUID();
    const both = await Promise.all([answer({ id }), answer({ id })]);
    expect(both).toEqual([
      { ok: true, value: { id } },
      { ok: true, value: { id } },
    ]);
    expect(await answer()).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect(await answer({ quarter: '2026-Q2' })).toMatchObject({ ok: true });
  });

  it('are not answered while the quarter runs, below a buurt, with thanks alone, or by who may not', async () => {
    expect(await answer({ quarter: '2026-Q4' })).toMatchObject({
      refusal: { errors: [{ path: 'quarter', code: 'out-of-range' }] },
    });
    expect(await answer({ placeId: street })).toMatchObject({
      refusal: { errors: [{ path: 'place', code: 'unknown-place' }] },
    });
    expect(await answer({ words: 'Dank jullie wel' })).toMatchObject({ refusal: { code: 'answer-needs-words' } });
    expect(await tapWork(installation.ports, aStaff('reader', { id: 'rik' }))).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
  });

  it('are counted by what was told, live, without what became a message and without what was taken back', async () => {
    for (let n = 0; n < 3; n++) await tap();
    await tap({ answers: { valence: 'negative', theme: 'green' } });
    await tap({ answers: { valence: 'negative', theme: 'green', story: 'De boom is dood.' } });
    await installation.ports.counts.fold();
    await withdraw(installation.ports, await tap());
    expect(await tapsTold(installation.ports, noor, { placeId: buurt, quarter })).toMatchObject({
      ok: true,
      value: {
        taps: [
          { theme: 'clean', valence: 'positive', taps: 3 },
          { theme: 'green', valence: 'negative', taps: 1 },
        ],
      },
    });
  });

  it('lead to a plan: buurten with enough taps alone, the others with the wijk around them', async () => {
    for (let n = 0; n < 4; n++) await tap();
    expect(await work()).toMatchObject({
      quarter: { key: quarter },
      alone: [],
      together: [{ placeId: wijk, left: 4 }],
      answered: [],
    });
    for (let n = 0; n < 6; n++) await tap();
    const plan = await work();
    expect(plan.alone).toMatchObject([{ placeId: buurt, taps: 10 }]);
    expect(plan.together).toEqual([]);
    await answer();
    expect(await work()).toMatchObject({ alone: [], answered: [{ placeId: buurt, taps: 10, answeredFor: buurt }] });
  });

  it('of another area are no work for a coordinator of Duindorp', async () => {
    const { ports } = installation;
    for (let n = 0; n < 10; n++) await tap({ place: 'straat:0518:kaapseplein' });
    await tap({ place: 'straat:0518:tesselseplein' });
    const dee = aStaff('coordinator', { id: 'dee', area: 'WK051808' });
    const mine = await tapWork(ports, dee);
    expect(mine).toMatchObject({ ok: true, value: { alone: [], together: [{ placeId: 'WK051808', left: 1 }] } });
    expect(await tapsTold(ports, dee, { placeId: 'GM0518', quarter })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    const whole = { id: randomUUID(), placeId: 'GM0518', quarter, kind: 'we-do', words, deeds: '' };
    expect(await answerTaps(ports, dee, whole)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  it('of another municipality do not exist here', async () => {
    await tap();
    await answer();
    const elsewhere = installation.portsOf(363).taps;
    expect(await elsewhere.answersFor({ edition: 2019, placeId: buurt, limit: 5 })).toEqual([]);
    expect(
      await elsewhere.taps({ edition: 2019, placeId: 'GM0518', firstWeek: 202627, lastWeek: 202640 }, [
        'street-signal@1',
      ]),
    ).toEqual([]);
  });
});
