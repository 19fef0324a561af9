import type { InstrumentDefinition } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { bodyOfLooks, keysGiven, lookFields, readLookDraft, readLooks } from './read-looks.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const keys = ['greet', 'bench', 'noise'];

describe('what somebody filled in about looking', () => {
  it('is seen so often, looked and not seen, or not looked at', () => {
    const given = { 's.greet': 'gezien', 'a.greet': '3', 's.bench': 'niets', 's.noise': 'niet' };
    expect(readLooks(form(given), keys, false)).toEqual({ greet: 3, bench: 0 });
  });
  it('counts a number that was typed as seen, also when the dot was forgotten, and a dot without a number as once', () => {
    expect(readLooks(form({ 'a.greet': '2', 's.bench': 'gezien', 'a.bench': '' }), keys, false)).toEqual({
      greet: 2,
      bench: 1,
    });
  });
  it('takes "looked everywhere" for all that was not filled in, and leaves what was', () => {
    const given = { 's.greet': 'gezien', 'a.greet': '2', 's.noise': 'niet' };
    expect(readLooks(form(given), keys, true)).toEqual({ greet: 2, bench: 0, noise: 0 });
  });
  it('hands on what is no number, so that it is refused rather than dropped', () => {
    expect(readLooks(form({ 'a.greet': '1,5' }), keys, false)).toEqual({ greet: '1,5' });
  });
});

describe('a form of looking as a draft', () => {
  const definition: InstrumentDefinition = {
    id: 'test',
    version: 1,
    for: 'volunteer',
    effort: 'visit',
    promisedSeconds: 120,
    questions: keys.map((key) => ({ key, kind: 'count', min: 0, max: 99 })),
  };
  const mark = 'a'.repeat(32);
  const fields = {
    id: '01920000-0000-7000-8000-000000000001',
    code: '0000000000000001',
    moment: '2026-11-23T10:00:00.000Z',
    's.greet': 'gezien',
    'a.greet': '3',
    's.bench': 'niets',
    's.noise': 'niet',
    minuten: '4',
    ga: 'stuur',
  };
  const draft = readLookDraft(form(fields), keys, mark);

  it('is sent as one whole: what was looked at, for how long, and as whom', () => {
    expect(bodyOfLooks(draft, { definition, place: 'straat:0518:x', language: 'nl' })).toMatchObject({
      id: fields.id,
      followCode: fields.code,
      contributor: mark,
      observedAt: fields.moment,
      perspective: 'resident',
      minutes: 4,
      answers: { greet: 3, bench: 0 },
    });
  });
  it('leaves out minutes that say nothing', () => {
    for (const minuten of ['', '0', 'lang', '700'])
      expect(readLookDraft(form({ ...fields, minuten }), keys, mark).minutes, minuten).toBeUndefined();
  });
  it('fills in the form as it was, and reads the same from that', () => {
    const again = form(Object.fromEntries(lookFields(draft)));
    expect(readLookDraft(again, keys, mark)).toEqual(draft);
  });
  it('knows what a form asked after by its fields, also what was not looked at, in the order of the form', () => {
    expect(keysGiven(form({ 's.noise': 'niet', 'a.greet': '', 'a.other': '1' }), definition)).toEqual([
      'greet',
      'noise',
    ]);
  });
});
