import { randomUUID } from 'node:crypto';
import { rewriteAction, startAction, textsOfAction, translateAction } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:kaapseplein';
const noor = aStaff('coordinator', { id: 'noor' });
const rik = aStaff('reader', { id: 'rik' });
const far = aStaff('reader', { id: 'far', area: 'BU05180800' });
const wil = aStaff('police', { id: 'wil', organisation: { id: 'politie', kind: 'police', name: 'Politie' } });

describe.each(servers())('texts of an action are translated by people, on the %s server', (on) => {
  let home: TestInstallation;
  const id = randomUUID();
  const form = { title: 'Een bank erbij', words: 'Bij de halte.', theme: 'meeting', owner: { role: 'municipality' } };
  const action = async () => {
    const found = await home.ports.actions.action(id);
    if (!found) throw new Error('no action');
    return found;
  };
  const translate = (different: object = {}, who = rik) =>
    translateAction(home.ports, who, {
      ...{ id, part: 'title', source: 'Een bank erbij', language: 'tr', words: 'Bir bank daha', ...different },
    });

  beforeAll(async () => {
    home = await testInstallation({ on });
    for (const staff of [noor, rik, far, wil]) await home.ports.people.saveStaff(staff);
    const steps = [{ title: 'Bank bestellen', due: '2026-12-20' }];
    const begun = { ...form, id, kind: 'quick', placeId: street, startedBy: [], steps };
    expect(await startAction(home.ports, noor, begun)).toMatchObject({ ok: true });
  });
  afterAll(() => home.close());

  it('each text in each language, the later one instead of the earlier, by who may translate there', async () => {
    expect(textsOfAction(await action()).map((t) => [t.kind, t.words])).toEqual([
      ['title', 'Een bank erbij'],
      ['words', 'Bij de halte.'],
      ['step', 'Bank bestellen'],
    ]);
    expect(await translate({ words: 'Bir bank' })).toMatchObject({ ok: true });
    expect(await translate()).toMatchObject({ ok: true });
    expect(await translate({ language: 'ar', words: 'مقعد آخر' })).toMatchObject({ ok: true });
    const [step] = (await action()).steps;
    expect(await translate({ part: step?.id, source: 'Bank bestellen', words: 'Bank sipariş' })).toMatchObject({
      ok: true,
    });
    expect((await action()).translations).toEqual({
      'Een bank erbij': { tr: 'Bir bank daha', ar: 'مقعد آخر' },
      'Bank bestellen': { tr: 'Bank sipariş' },
    });
    for (const who of [far, wil]) expect(await translate({}, who)).toMatchObject({ ok: false });
  });

  it.each([
    [{ language: 'nl' }, 'language'],
    [{ language: 'xx' }, 'language'],
    [{ words: ' ' }, 'words'],
  ])('refuses %j at that field', async (different, path) => {
    expect(await translate(different)).toMatchObject({ refusal: { code: 'invalid', errors: [{ path }] } });
  });

  it('is not shown beside other words than it translates', async () => {
    expect(await translate({ part: 'nothing' })).toMatchObject({ refusal: { code: 'step-not-possible' } });
    const anew = { ...form, id, version: 1, title: 'Twee banken erbij' };
    expect(await rewriteAction(home.ports, noor, anew)).toMatchObject({ ok: true });
    const { title, translations } = await action();
    expect(translations[title]).toBeUndefined();
    expect(await translate()).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect(await translate({ source: 'Twee banken erbij', words: 'İki bank daha' })).toMatchObject({ ok: true });
    expect((await action()).translations['Twee banken erbij']).toEqual({ tr: 'İki bank daha' });
  });
});
