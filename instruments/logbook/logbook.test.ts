import { checkAnswers, splitAnswers, tallyOf, workOf } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { logbook } from './index.ts';

const { definition, observe, texts } = logbook;
const note = (given: Record<string, unknown>) => checkAnswers(definition, given);

describe('the logbook', () => {
  it('counts what Samira noted at the football cage, neither as good nor as bad', () => {
    const { answers, errors } = note({ activity: 'football-cage', children: 14, girls: 5, adults: 3, spoken: 2 });
    expect(errors).toEqual([]);
    expect(observe(answers)).toEqual([
      { indicator: 'children', theme: 'youth', valence: 'neutral', value: 14 },
      { indicator: 'girls', theme: 'youth', valence: 'neutral', value: 5 },
      { indicator: 'adults', theme: 'social', valence: 'neutral', value: 3 },
      { indicator: 'spoken', theme: 'social', valence: 'neutral', value: 2 },
    ]);
  });

  it('takes a zero for "I looked, nobody was there" and an empty field for nothing', () => {
    expect(observe(note({ activity: 'street', children: 0 }).answers)).toEqual([
      { indicator: 'children', theme: 'youth', valence: 'neutral', value: 0 },
    ]);
  });

  it('asks for the activity and for nothing else', () => {
    expect(note({ activity: 'talk' }).errors).toEqual([]);
    expect(note({ children: 3 }).errors).toEqual([{ path: 'answers.activity', code: 'missing' }]);
    expect(definition.questions.filter((q) => q.required).map((q) => q.key)).toEqual(['activity']);
  });

  it('keeps what Samira writes apart from the facts, and asks first what went well', () => {
    const { answers } = note({
      activity: 'girls',
      children: 4,
      girls: 4,
      well: 'Twee nieuwe meisjes bleven. ',
      notable: ' ',
    });
    expect(splitAnswers(definition, answers)).toEqual({
      facts: { activity: 'girls', children: 4, girls: 4 },
      texts: { well: 'Twee nieuwe meisjes bleven.' },
    });
    expect(definition.questions.filter((q) => q.kind === 'text').map((q) => q.key)).toEqual(['well', 'notable']);
  });

  it('counts on every visit as one of looking, and has words for each question and choice in both languages', () => {
    expect(definition.effort).toBe('visit');
    for (const language of [texts.nl, texts.en])
      for (const question of definition.questions) {
        expect(language.questions[question.key]?.ask).toBeTruthy();
        if (question.kind !== 'choice') continue;
        for (const option of question.options) expect(language.options[`${question.key}.${option.value}`]).toBeTruthy();
      }
  });

  it('adds up to the example in its README', () => {
    const week = [
      { activity: 'football-cage', children: 14, girls: 5, adults: 3, spoken: 2 },
      { activity: 'indoor', children: 6, girls: 4, adults: 0 },
      { activity: 'street', children: 10 },
    ].map((given) => workOf(splitAnswers(definition, note(given).answers).facts));
    expect(tallyOf(week)).toEqual({
      visits: 3,
      children: 30,
      counted: 3,
      adults: 3,
      ofAdults: 2,
      spoken: 2,
      ofSpoken: 1,
      girls: 9,
      ofChildren: 20,
    });
  });
});
