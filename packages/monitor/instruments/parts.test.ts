import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentDefinition } from './instrument.ts';
import { checkAnswers } from './interpret.ts';
import { screensOf } from './screens.ts';

const count = (key: string, more: object = {}) => ({ key, kind: 'count', min: 0, max: 99, ...more }) as const;
const definition: InstrumentDefinition = {
  id: 'example',
  version: 1,
  effort: 'visit',
  promisedSeconds: 60,
  for: 'staff',
  screens: [{ key: 'present', layout: 'tally', questions: ['children', 'girls', 'boys'] }],
  questions: [
    { key: 'activity', kind: 'yes-no' },
    count('children'),
    count('girls', { within: 'children', pictogram: 'dots' }),
    { key: 'note', kind: 'text', maxLength: 100 },
    count('boys', { within: 'children', when: { question: 'activity', is: [true] } }),
  ],
};
const errorsOf = (given: Record<string, unknown>) => checkAnswers(definition, given).errors;

describe('a part of a count', () => {
  it('may be all of it, or none of it', () => {
    expect(errorsOf({ children: 4, girls: 4 })).toEqual([]);
    expect(errorsOf({ children: 0, girls: 0 })).toEqual([]);
    expect(errorsOf({ children: 4 })).toEqual([]);
  });
  it('is refused at its own field when it is more than the whole', () => {
    expect(errorsOf({ children: 4, girls: 5 })).toEqual([{ path: 'answers.girls', code: 'more-than-whole' }]);
  });
  it('asks for the whole once, where it is to be filled in, when only parts were given', () => {
    expect(errorsOf({ activity: true, girls: 2, boys: 1 })).toEqual([
      { path: 'answers.children', code: 'whole-missing' },
    ]);
  });
  it('never passes with more than the whole, whatever is sent', () => {
    const number = fc.option(fc.integer({ min: -5, max: 120 }), { nil: undefined });
    fc.assert(
      fc.property(number, number, number, (children, girls, boys) => {
        const { answers, errors } = checkAnswers(definition, { activity: true, children, girls, boys });
        const parts = [answers.girls, answers.boys].filter((n) => n !== undefined);
        const fits = parts.every((n) => answers.children !== undefined && n <= answers.children);
        expect(errors.length > 0 || fits).toBe(true);
      }),
      { seed: 518, numRuns: 500 },
    );
  });
});

describe('the screens of a form', () => {
  const keys = (answers: Record<string, boolean>) =>
    screensOf(definition, answers).map((s) => `${s.key}: ${s.layout}: ${s.questions.map((q) => q.key).join(' ')}`);
  it('stand where their first question stands, and hold what is asked', () => {
    expect(keys({ activity: false })).toEqual([
      'activity: one: activity',
      'present: tally: children girls',
      'note: one: note',
    ]);
    expect(keys({ activity: true })[1]).toBe('present: tally: children girls boys');
  });
});
