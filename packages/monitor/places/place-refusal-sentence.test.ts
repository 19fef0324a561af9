import { expect, test } from 'vitest';
import { closureOf } from './closure.ts';
import { refused } from './place-refusal.ts';
import { placeRefusalSentence } from './place-refusal-sentence.ts';

test('a refusal is said with its names and counts, in the language of the reader', () => {
  const { refusal } = refused('places-none-in-municipality', { count: 355, municipality: '9999' });
  expect(placeRefusalSentence(refusal, 'nl')).toBe('Geen van de 355 gebieden ligt in gemeente 9999.');
  expect(placeRefusalSentence(refusal, 'en')).toBe('None of the 355 areas lies in municipality 9999.');
});

test('what a rule refuses fills every gap of its sentence', () => {
  const cycle = closureOf([{ id: 'a', name: 'A', scale: 'buurt', parents: ['a'] }]);
  expect(!cycle.ok && placeRefusalSentence(cycle.refusal, 'nl')).toBe('De plek a ligt via andere plekken in zichzelf.');
});
