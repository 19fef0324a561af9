import { describe, expect, test } from 'vitest';
import { screenLanguages } from '../languages/languages.ts';
import { answerKinds } from './feedback.ts';
import { standardAnswerIds, standardAnswerOf } from './standard-answers.ts';
import { givenStandardOf, standardPattern, standardSentence } from './standard-sentence.ts';

const filled = { name: 'NAAM', desk: 'LOKET', date: '2026-12-04' };
const each = standardAnswerIds.flatMap((id) => screenLanguages.map((language) => ({ id, language })));

describe('the standard answers', () => {
  test('are about thirty and cover every kind', () => {
    expect(standardAnswerIds.length).toBeGreaterThanOrEqual(30);
    expect(new Set(standardAnswerIds.map((id) => standardAnswerOf(id).kind))).toEqual(new Set(answerKinds));
  });

  test('ask exactly what their sentences say, in every language', () => {
    for (const { id, language } of each) {
      const sentence = standardSentence({ id, fillIn: filled }, language);
      const marks = { date: '2026', desk: 'LOKET', name: 'NAAM' };
      const said = Object.entries(marks).flatMap(([name, mark]) => (sentence.includes(mark) ? [name] : []));
      expect([...standardAnswerOf(id).asks].sort(), `${id} in ${language}`).toEqual(said);
      expect(sentence).not.toContain('{');
    }
  });

  test('can be read aloud: no abbreviations, digits only in dates, and short', () => {
    for (const { id, language } of each) {
      const pattern = standardPattern(id, language);
      expect(pattern, `${id} in ${language}`).not.toMatch(/\d|[/&()]|\b(nr|incl|evt|bijv|e\.g|np|tzn|bkz|vb)\./i);
      expect(pattern.split(/\s+/u).length, `${id} in ${language}`).toBeLessThanOrEqual(32);
    }
  });

  test('are filled in as the reader writes a day', () => {
    const given = { id: 'no-money', fillIn: filled } as const;
    expect(standardSentence(given, 'nl')).toContain('Op 4 december 2026 kijken we opnieuw.');
    expect(standardSentence(given, 'ar')).toContain('4 ديسمبر 2026');
    expect(standardSentence(given, 'bg')).toContain('4 декември 2026 г.');
  });

  test('that we no longer know are left out', () => {
    expect(givenStandardOf('gone', {})).toBeUndefined();
    expect(givenStandardOf(null, null)).toBeUndefined();
    expect(givenStandardOf('law', null)).toEqual({ id: 'law', fillIn: {} });
  });
});
