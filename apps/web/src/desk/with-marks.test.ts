import { expect, test } from 'vitest';
import { withMarks } from './with-marks.ts';

const told = 'Kees zag Kees.';
const first = { start: 0, end: 4, words: 'Kees', mark: '[naam]' };
const second = { start: 9, end: 13, words: 'Kees', mark: '[naam]' };

test('what is chosen is left out in its own place, and nothing else', () => {
  expect(withMarks(told, told, [second])).toBe('Kees zag [naam].');
  expect(withMarks(told, told, [first, second])).toBe('[naam] zag [naam].');
  expect(withMarks(told, told, [])).toBe(told);
});

test('what somebody typed in the meantime stays', () => {
  expect(withMarks(told, 'Gisteren zag Kees dit.', [first])).toBe('Gisteren zag [naam] dit.');
  expect(withMarks(told, 'Niemand zag dit.', [first, second])).toBe('Niemand zag dit.');
});
