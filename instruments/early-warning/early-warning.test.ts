import {
  checkAnswers,
  choiceErrors,
  choosable,
  screensOf,
  splitAnswers,
  watchErrors,
  watchedOf,
} from '@straatwijs/monitor';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlyWarning } from './index.ts';

const { definition, observe, texts } = earlyWarning;
const choosing = { most: 6, leastGood: 3, months: 12 };
const all = watchedOf(definition);
const keys = (group: string) => all.filter((q) => q.watched.group === group).map((q) => q.key);
const homes = all.filter((q) => q.watched.pointsAtHome).map((q) => q.key);
const street = { scale: 'street', homesToo: false } as const;
const problems = (answers: Record<string, number>, looking: Parameters<typeof watchErrors>[2] = street) =>
  watchErrors(definition, answers, looking);

describe('what can be watched', () => {
  it('is the 12 and the 9 of the source, and at least 12 things that go well', () => {
    expect([keys('physical').length, keys('social').length]).toEqual([12, 9]);
    expect(keys('good').length).toBeGreaterThanOrEqual(12);
    expect(definition).toMatchObject({ effort: 'visit', for: 'volunteer', choosing });
  });

  it('says of each thing what to look for, why, what you can do and whom to turn to, in every language', () => {
    for (const [language, words] of Object.entries(texts))
      for (const { key, pictogram } of all) {
        const t = words.questions[key];
        expect([t?.ask, t?.help, t?.why, t?.yourself, t?.whom].every(Boolean), `${language} ${key}`).toBe(true);
        expect(pictogram).toBeTruthy();
      }
  });

  it('stands on one screen, of what is chosen', () => {
    expect(screensOf(definition, {}).map((s) => [s.key, s.layout, s.questions.length])).toEqual([
      ['looked', 'watch', all.length],
    ]);
  });
});

describe('a week of Aisha, worked by hand in the README', () => {
  const week46 = { greet: 3, play: 5, bench: 0, 'tiles-loose': 2, 'passage-blocked': 0, noise: 0 };
  const week47 = { greet: 1, 'tiles-loose': 0 };

  it('counts what she saw, what she looked for in vain, and nothing of what she did not look at', () => {
    expect(checkAnswers(definition, week46).errors).toEqual([]);
    expect(observe(week46)).toEqual([
      { indicator: 'greet', theme: 'social', valence: 'positive', value: 3 },
      { indicator: 'play', theme: 'youth', valence: 'positive', value: 5 },
      { indicator: 'bench', theme: 'meeting', valence: 'positive', value: 0 },
      { indicator: 'tiles-loose', theme: 'clean', valence: 'negative', value: 2 },
      { indicator: 'passage-blocked', theme: 'traffic', valence: 'negative', value: 0 },
      { indicator: 'noise', theme: 'social', valence: 'negative', value: 0 },
    ]);
    expect(observe(week47).map((o) => [o.indicator, o.value])).toEqual([
      ['greet', 1],
      ['tiles-loose', 0],
    ]);
    expect(splitAnswers(definition, week46).texts).toEqual({});
  });

  it('refuses a form on which nothing was looked at: then nobody looked', () => {
    expect(problems({})).toEqual([{ path: 'answers', code: 'missing' }]);
  });

  it('refuses what she did not choose, at its own field', () => {
    const chosen = Object.keys(week46);
    expect(problems(week47, { ...street, chosen })).toEqual([]);
    expect(problems({ ...week47, graffiti: 1 }, { ...street, chosen })).toEqual([
      { path: 'answers.graffiti', code: 'not-chosen' },
    ]);
  });

  it('takes from a sheet without a known choice as much as one could have chosen', () => {
    expect(problems(week46)).toEqual([]);
    expect(problems({ ...week46, graffiti: 1 })).toEqual([{ path: 'answers', code: 'too-many-watched' }]);
  });
});

describe('choosing', () => {
  const wrong = (chosen: readonly string[], homesToo = false) =>
    choiceErrors(definition, choosing, chosen, homesToo).map((e) => e.code);
  const good = keys('good');
  const social = keys('social').filter((k) => !homes.includes(k));

  it('asks for at most six, half of them good', () => {
    expect(wrong([...good.slice(0, 3), ...social.slice(0, 3)])).toEqual([]);
    expect(wrong(good.slice(0, 6))).toEqual([]);
    expect(wrong([...good.slice(0, 1), ...social.slice(0, 1)])).toEqual([]);
    expect(wrong([...good.slice(0, 2), ...social.slice(0, 4)])).toEqual(['too-few-good']);
    expect(wrong(good.slice(0, 7))).toEqual(['too-many-watched']);
    expect(wrong([])).toEqual(['missing']);
    expect(wrong(['greet', 'greet'])).toEqual(['not-an-option']);
    expect(wrong(['weather'])).toEqual(['not-an-option']);
  });

  it('shows good things first, and nothing that points at a household unless the municipality switched it on', () => {
    const listed = choosable(definition, false).map((q) => q.key);
    expect(listed.slice(0, good.length)).toEqual(good);
    expect(listed.filter((k) => homes.includes(k))).toEqual([]);
    expect(choosable(definition, true)).toHaveLength(all.length);
    expect(homes).toEqual(['nameplates-missing', 'windows-screened', 'subletting', 'turnover']);
    expect(wrong(['greet', 'subletting'])).toEqual(['not-an-option']);
    expect(wrong(['greet', 'subletting'], true)).toEqual([]);
  });

  it('never lets through a choice with less than half good, whatever is picked', () => {
    fc.assert(
      fc.property(fc.subarray(all.map((q) => q.key)), (chosen) => {
        const accepted = wrong(chosen).length === 0;
        const goods = chosen.filter((k) => good.includes(k)).length;
        if (accepted) {
          expect(chosen.length).toBeLessThanOrEqual(6);
          expect(goods * 2).toBeGreaterThanOrEqual(chosen.length);
        }
      }),
      { seed: 518, numRuns: 500 },
    );
  });
});

describe('what points at a household', () => {
  const switchedOn = { scale: 'street', homesToo: true } as const;
  it('is refused where it is off, and for less than a street where it is on', () => {
    expect(problems({ subletting: 1 })).toEqual([{ path: 'answers.subletting', code: 'not-here' }]);
    expect(problems({ subletting: 1 }, switchedOn)).toEqual([]);
    for (const scale of ['porch', 'street-part', undefined])
      expect(problems({ subletting: 0 }, { scale, homesToo: true })).toEqual([
        { path: 'answers.subletting', code: 'place-too-small' },
      ]);
  });

  it('is refused together with words, should a later version ask for them', () => {
    const wordy = {
      ...definition,
      questions: [...definition.questions, { key: 'note', kind: 'text', maxLength: 99 } as const],
    };
    expect(watchErrors(wordy, { subletting: 1, note: 'nummer 12' }, switchedOn)).toEqual([
      { path: 'answers.note', code: 'no-words-with-this' },
    ]);
    expect(watchErrors(wordy, { greet: 1, note: 'fijn' }, switchedOn)).toEqual([]);
    expect(definition.questions.filter((q) => q.kind === 'text')).toEqual([]);
  });
});
