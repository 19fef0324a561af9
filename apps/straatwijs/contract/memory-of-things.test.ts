import { randomUUID } from 'node:crypto';
import {
  explainSignal,
  handoverBundle,
  type MemorySay,
  markLine,
  memoryOf,
  noteMeasure,
  penDeed,
  planTalk,
  raiseSignal,
  type Staff,
  stepTalk,
  writeLines,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMeasure } from '../testing/measures.ts';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:kaapseplein';
const buurt = 'BU05183034';
const week = 7 * 86_400_000;
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const agent = aStaff('police', { id: 'agent', organisation: { id: 'politie', kind: 'police', name: 'Politie' } });
const say: MemorySay = {
  signal: (s) => `Vaker verteld op ${s.placeName}: ${s.watched.theme}`,
  talk: (t) => `Gesprek in ${t.placeName}`,
};

describe.each(servers())('talks, signals and measures of an area, on the %s server', (on) => {
  let home: TestInstallation;
  const ports = () => home.ports;
  const found = async (question: string, who: Staff = agent) => {
    const memory = await memoryOf(ports(), who, { placeId: buurt, question, say });
    return memory.ok ? memory.value.lines.map((l) => `${l.kind}: ${l.title}`) : memory.refusal.code;
  };
  const handed = async (step: string) => {
    const bundle = await handoverBundle(ports(), noor, buurt, say);
    return bundle.ok ? bundle.value.lines.filter((l) => l.step === step).map((l) => l.title) : [];
  };
  const raise = async (theme: string, words: string) => {
    const command = { id: randomUUID(), placeId: street, theme, direction: 'up', valence: 'negative', words };
    expect(await raiseSignal(ports(), noor, command)).toMatchObject({ ok: true });
    return command.id;
  };
  const plan = async (date: string) => {
    const id = randomUUID();
    const planned = await planTalk(ports(), noor, {
      ...{ id, kind: 'quarterly', placeId: buurt, date, starts: '19:30', venue: 'school' },
      ...{ joins: 'buurtoverleg', whyNone: '' },
    });
    expect(planned).toMatchObject({ ok: true });
    return id;
  };

  beforeAll(async () => {
    home = await testInstallation({ on });
    for (const person of [noor, agent]) await ports().people.saveStaff(person);
  });
  afterAll(() => home.close());

  it('are remembered, and found by what was said, by what people call them and by why they were explained', async () => {
    const talk = await plan('2026-11-20');
    await penDeed(ports(), noor, { talkId: talk, deed: 'taken' });
    const line = (part: string, words: string, number: number) => ({
      ...{
        id: randomUUID(),
        theme: 'clean',
        part,
        words,
        device: 'page',
        number,
        owner: 'Stadsbeheer',
        due: '2026-12-20',
      },
    });
    const promise = line('promise', 'De heg bij de speeltuin wordt gesnoeid.', 2);
    const lines = [line('going-on', 'Er ligt veel glas.', 1), promise];
    expect(await writeLines(ports(), noor, { talkId: talk, lines })).toMatchObject({ value: { refused: [] } });
    const explained = await raise('green', 'Veel bladeren.');
    await explainSignal(ports(), noor, { id: explained, words: 'Het is herfst.' });
    await raise('clean', 'Meer ratten gezien.');
    const measure = aMeasure({ title: 'Ondergrondse bakken' });
    expect(await noteMeasure(ports(), noor, measure)).toMatchObject({ ok: true });
    await plan('2026-12-08');

    expect(await found('speeltuin')).toEqual(['talk: Gesprek in Transvaalkwartier-Zuid']);
    expect(await found('ratten')).toEqual(['signal: Vaker verteld op Kaapseplein: clean']);
    expect(await found('herfst')).toEqual(['signal: Vaker verteld op Kaapseplein: green']);
    expect(await found('ondergronds')).toEqual(['measure: Ondergrondse bakken']);
    // The talk that is still to come is no memory.
    expect((await found('Gesprek')).length).toBe(1);

    expect(await handed('signals')).toEqual(['Vaker verteld op Kaapseplein: clean']);
    expect(await handed('promises')).toEqual([promise.words]);
    expect(await handed('calendar')).toEqual(['Gesprek in Transvaalkwartier-Zuid']);
    await stepTalk(ports(), noor, { id: talk, step: 'send-round' });
    home.now += week + 1;
    expect(await markLine(ports(), noor, { talkId: talk, lineId: promise.id, says: 'kept' })).toMatchObject({
      ok: true,
    });
    expect(await handed('promises')).toEqual([]);
  });

  it('a measure that is for the desk alone is not remembered to police', async () => {
    await noteMeasure(ports(), noor, aMeasure({ title: 'Stille proef', open: false }));
    expect(await found('stille', noor)).toEqual(['measure: Stille proef']);
    expect(await found('stille', agent)).toEqual([]);
  });
});
