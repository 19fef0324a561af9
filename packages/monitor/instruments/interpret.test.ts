import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentDefinition } from './instrument.ts';
import { asked, checkAnswers } from './interpret.ts';

const definition: InstrumentDefinition = {
  id: 'example',
  version: 1,
  effort: 'visit',
  promisedSeconds: 60,
  questions: [
    { key: 'looked', kind: 'yes-no', required: true },
    { key: 'seen', kind: 'count', min: 0, max: 99, when: { question: 'looked', is: [true] } },
    {
      key: 'what',
      kind: 'text',
      maxLength: 20,
      when: {
        all: [
          { question: 'seen', answered: true },
          { question: 'looked', is: [true] },
        ],
      },
    },
    {
      key: 'why',
      kind: 'choice',
      options: [{ value: 'rain', pictogram: 'dots' }],
      when: {
        any: [
          { question: 'looked', is: [false] },
          { question: 'seen', is: [0] },
        ],
      },
    },
  ],
};
const keys = (answers: Record<string, string | number | boolean>) => asked(definition, answers).map((q) => q.key);

describe('skip rules', () => {
  it('ask on only what the answers so far lead to', () => {
    expect(keys({})).toEqual(['looked']);
    expect(keys({ looked: true })).toEqual(['looked', 'seen']);
    expect(keys({ looked: true, seen: 3 })).toEqual(['looked', 'seen', 'what']);
    expect(keys({ looked: true, seen: 0 })).toEqual(['looked', 'seen', 'what', 'why']);
    expect(keys({ looked: false })).toEqual(['looked', 'why']);
  });

  it('refuse an answer to a question that was skipped, rather than dropping what somebody said', () => {
    expect(checkAnswers(definition, { looked: false, seen: 3 }).errors).toEqual([
      { path: 'answers.seen', code: 'not-asked' },
    ]);
  });
});

describe('whatever is sent', () => {
  it('gives answers or errors, never an exception, and answers only to questions that are asked', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('looked', 'seen', 'what', 'why', '__proto__', 'constructor', 'x'), fc.anything()),
        (given) => {
          const { answers } = checkAnswers(definition, given);
          const shown = new Set(keys(answers as Record<string, string | number | boolean>)); // answers are of these kinds
          for (const key of Object.keys(answers)) expect(shown.has(key)).toBe(true);
        },
      ),
      { seed: 518, numRuns: 1000 },
    );
  });

  it('keeps no character that a database cannot', () => {
    const said = (what: string) => checkAnswers(definition, { looked: true, seen: 1, what }).errors;
    expect(said('nul \u0000')).toEqual([{ path: 'answers.what', code: 'bad-characters' }]);
    expect(said('half \ud83d')).toEqual([{ path: 'answers.what', code: 'bad-characters' }]);
    expect(said('whole 😀')).toEqual([]);
  });
});
