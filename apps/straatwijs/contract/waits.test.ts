import { randomUUID } from 'node:crypto';
import { contribute } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSignal } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const day = 86_400_000;
const street = 'straat:0518:weimarstraat';

describe.each(servers())('how long people wait, on the %s server', (on) => {
  let installation: TestInstallation;
  let start = 0;
  const tell = async (contributor: string, place = street): Promise<string> => {
    const answers = { valence: 'negative', theme: 'clean', story: 'Vol.' };
    const observedAt = new Date(installation.now).toISOString();
    const body = aSignal({ place, contributor: contributor.repeat(32), answers, observedAt });
    expect(await contribute(installation.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return body.id;
  };
  const answerAfter = (days: number, to: string) =>
    installation.ports.feedback.answer({
      id: randomUUID(),
      kind: 'we-do',
      words: 'Vanaf maandag twee keer.',
      language: 'nl',
      staffId: 'noor',
      at: start + days * day,
      to: [to],
    });
  const waits = (different: object = {}) =>
    installation.ports.feedback.waits({
      edition: 2019,
      within: [street],
      from: start - day,
      before: start + 60 * day,
      now: start + 20 * day,
      ...different,
    });

  beforeAll(async () => {
    installation = await testInstallation({ on });
    start = installation.now;
    for (const [n, days] of [1, 3, 3, 19].entries()) await answerAfter(days, await tell(String(n)));
    const twice = await tell('5');
    await answerAfter(4, twice);
    await answerAfter(30, twice);
    await tell('6');
    await tell('6');
  });
  afterAll(() => installation.close());

  it('counts from telling to the first answer, and whom it was about', async () => {
    expect((await waits()).answered).toEqual({ messages: 5, contributors: 5, usual: 3, longest: 19 });
  });
  it('counts what still waits until now, two messages of one person as one person', async () => {
    expect((await waits()).open).toEqual({ messages: 2, contributors: 1, longest: 20 });
  });
  it('looks at what was told between two moments, in these places', async () => {
    const nothing = { messages: 0, contributors: 0, longest: 0 };
    expect(await waits({ before: start })).toEqual({ answered: { ...nothing, usual: 0 }, open: nothing });
    expect((await waits({ within: ['straat:0518:beeklaan'] })).open).toEqual(nothing);
    expect((await waits({ within: ['GM0518', street] })).open.messages).toBe(2);
  });
});
