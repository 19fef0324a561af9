import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnswerCommand, checkAnswer, mostAnswered } from './answer.ts';
import { answerKinds } from './feedback.ts';

const id = (n: number) => `0192aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const good: AnswerCommand = {
  id: id(1),
  kind: 'we-find-out',
  words: 'De halte is van de vervoerder. Ik vraag het en laat het weten voor 4 december.',
  to: [id(2)],
};
const refusalOf = (command: AnswerCommand) => {
  const result = checkAnswer(command);
  return result.ok ? 'done' : result.refusal;
};

describe('an answer', () => {
  test.each(answerKinds)('of the kind %s goes out with words', (kind) => {
    expect(checkAnswer({ ...good, kind })).toMatchObject({ ok: true, value: { kind, language: 'nl' } });
  });

  test.each(answerKinds)('of the kind %s is refused without words', (kind) => {
    expect(refusalOf({ ...good, kind, words: '  ' })).toMatchObject({ code: 'answer-needs-words' });
  });

  test.each(['Bedankt!', 'Is gelezen.', 'Dank je wel'])('"%s" is receipt or thanks and no answer', (words) => {
    expect(refusalOf({ ...good, words })).toMatchObject({ code: 'answer-needs-words' });
  });

  test.each([
    ['nobody to reach', { to: [] }, 'to', 'missing'],
    [
      'more people than one answer is for',
      { to: Array.from({ length: mostAnswered + 1 }, (_, n) => id(n)) },
      'to',
      'too-long',
    ],
    ['something that is no message', { to: ['alle'] }, 'to', 'not-a-uuid'],
    ['an id that is none', { id: '7' }, 'id', 'not-a-uuid'],
    ['no kind', { kind: '' }, 'kind', 'missing'],
    ['thanks as its kind', { kind: 'thanks' }, 'kind', 'not-an-option'],
    ['a language we do not know', { language: 'xx' }, 'language', 'unknown-language'],
    ['a text without end', { words: 'woord '.repeat(500) }, 'words', 'too-long'],
  ])('with %s is refused at that field', (_, wrong, path, code) => {
    expect(refusalOf({ ...good, ...wrong })).toMatchObject({ code: 'invalid', errors: [{ path, code }] });
  });

  describe('with a standard sentence', () => {
    const standard = { standard: 'do-by', kind: 'we-do', fillIn: { name: 'Noor', date: '2026-12-04' } };
    test('says enough by itself, and keeps only what the sentence asks', () => {
      const fillIn = { ...standard.fillIn, desk: 'blijft leeg' };
      expect(checkAnswer({ ...good, ...standard, fillIn, words: '' })).toMatchObject({
        ok: true,
        value: { words: '', standard: { id: 'do-by', fillIn: { name: 'Noor', date: '2026-12-04' } } },
      });
    });
    test.each([
      ['of another kind', { kind: 'we-do-not' }, 'standard', 'not-an-option'],
      ['that does not exist', { standard: 'thanks' }, 'standard', 'not-an-option'],
      ['without its day', { fillIn: { name: 'Noor' } }, 'fillIn.date', 'missing'],
      ['with a day that is none', { fillIn: { name: 'Noor', date: 'morgen' } }, 'fillIn.date', 'not-a-time'],
      ['with a long name', { fillIn: { name: 'N'.repeat(81), date: '2026-12-04' } }, 'fillIn.name', 'too-long'],
    ])('%s is refused at that field', (_, wrong, path, code) => {
      expect(refusalOf({ ...good, ...standard, words: '', ...wrong })).toMatchObject({ errors: [{ path, code }] });
    });
    test('that only says that we were wrong needs words beside it', () => {
      const wrong = { ...good, kind: 'we-were-wrong', standard: 'were-wrong' };
      expect(refusalOf({ ...wrong, words: '' })).toMatchObject({ code: 'answer-needs-words' });
      expect(checkAnswer(wrong).ok).toBe(true);
    });
  });

  test('reaches everybody once, however often they were ticked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1 }), (ticked) => {
        const result = checkAnswer({ ...good, to: ticked.map(id) });
        expect(result.ok && [...result.value.to].sort()).toEqual([...new Set(ticked)].map(id).sort());
      }),
    );
  });
});
