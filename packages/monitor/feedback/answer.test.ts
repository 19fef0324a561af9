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

  test('reaches everybody once, however often they were ticked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1 }), (ticked) => {
        const result = checkAnswer({ ...good, to: ticked.map(id) });
        expect(result.ok && [...result.value.to].sort()).toEqual([...new Set(ticked)].map(id).sort());
      }),
    );
  });
});
