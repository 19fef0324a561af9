import { randomUUID } from 'node:crypto';
import {
  answer,
  type ContributionBody,
  contribute,
  correct,
  proposeEdit,
  publishStory,
  storiesNear,
  translate,
  whatBecame,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const told = 'Parkta yeni banklar çok güzel.';
const translated = 'De nieuwe bankjes in het park zijn erg mooi.';
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const elsewhere = aStaff('reader', { id: 'piet', area: 'WK051812' });

describe.each(servers())('translations on the %s server', (on) => {
  let home: TestInstallation;
  let code: string;
  const tell = async (): Promise<string> => {
    code = aCode();
    const answers = { valence: 'positive', theme: 'green', story: told };
    const body: ContributionBody = aSignal({ followCode: code, sharing: 'public', language: 'tr', answers });
    expect(await contribute(home.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return body.id;
  };
  const put = async (messageId: string, different: Partial<Parameters<typeof translate>[2]> = {}, staff = noor) =>
    translate(home.ports, staff, {
      messageId,
      version: (await home.ports.desk.message(messageId))?.currentId ?? '',
      language: 'nl',
      words: translated,
      ...different,
    });
  const kept = () =>
    home.storage.inMunicipality(518)((scope) =>
      scope.rows<{ words: string }>('SELECT words FROM translation WHERE municipality_id = 518'),
    );
  const stories = async () => {
    const near = await storiesNear(home.ports, 'straat:0518:weimarstraat', { limit: 10 });
    return near.ok ? near.value.stories : [];
  };

  beforeEach(async () => {
    await home?.close();
    home = await testInstallation({ on });
    await home.ports.people.saveStaff(noor);
    await home.ports.people.saveStaff(elsewhere);
  });
  afterAll(() => home.close());

  it('of a story stand beside it, and a better one takes its place', async () => {
    const id = await tell();
    expect(await put(id, { words: 'Mooie bankjes.' })).toEqual({ ok: true, value: { source: 'told' } });
    await put(id);
    expect(await publishStory(home.ports, noor, { id })).toMatchObject({ ok: true });
    expect(await stories()).toMatchObject([{ text: told, language: 'tr', translations: { nl: translated } }]);
    expect(await kept()).toHaveLength(1);
  });

  it.each(['corrected', 'withdrawn', 'edited'] as const)('go when what was told is %s', async (how) => {
    const id = await tell();
    await put(id);
    const again = aSignal({ sharing: 'public', language: 'tr', answers: { valence: 'positive', story: 'Banklar.' } });
    if (how === 'corrected') expect(await correct(home.ports, {}, code, again)).toMatchObject({ ok: true });
    if (how === 'withdrawn') expect(await withdraw(home.ports, code)).toMatchObject({ ok: true });
    if (how === 'edited')
      expect(await proposeEdit(home.ports, noor, { id, text: 'Banklar güzel.' })).toMatchObject({ ok: true });
    expect(await kept()).toEqual([]);
  });

  it('of a version that was corrected meanwhile are refused', async () => {
    const id = await tell();
    const version = (await home.ports.desk.message(id))?.currentId ?? '';
    await correct(home.ports, {}, code, aSignal({ answers: { valence: 'positive', story: 'Başka.' }, language: 'tr' }));
    expect(await put(id, { version })).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['into the language it is in', { language: 'tr' }, 'language', 'not-an-option'],
    ['into a language that we do not know', { language: 'xx' }, 'language', 'unknown-language'],
    ['without words', { words: ' ' }, 'words', 'missing'],
    ['without end', { words: 'a'.repeat(2001) }, 'words', 'too-long'],
  ])('%s are refused at that field', async (_, wrong, path, why) => {
    expect(await put(await tell(), wrong)).toMatchObject({ refusal: { errors: [{ path, code: why }] } });
  });

  it('are not made by somebody of another area, who does not even hear that there is a message', async () => {
    expect(await put(await tell(), {}, elsewhere)).toMatchObject({ refusal: { code: 'page-unknown' } });
  });

  it('of an answer are found behind the code, after the sentence that every language has', async () => {
    const to = [await tell()];
    const id = randomUUID();
    const words = 'De bankjes blijven staan en er komt er een bij.';
    const standard = { standard: 'do-by', fillIn: { name: 'Noor', date: '2026-12-04' } };
    const given = { id, kind: 'we-do', words, language: 'nl', to, ...standard };
    expect(await answer(home.ports, noor, given)).toMatchObject({ ok: true });
    const inTurkish = { answerId: id, language: 'tr', words: 'Banklar kalıyor.' };
    expect(await put(to[0] ?? '', inTurkish)).toEqual({ ok: true, value: { source: 'answer' } });
    expect(await whatBecame(home.ports, code)).toMatchObject({
      value: {
        answers: [
          { words, standard: { id: 'do-by', fillIn: standard.fillIn }, translations: { tr: 'Banklar kalıyor.' } },
        ],
      },
    });
    const unknown = await put(to[0] ?? '', { answerId: randomUUID() });
    expect(unknown).toMatchObject({ refusal: { code: 'step-not-possible' } });
  });
});
