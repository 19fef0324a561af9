import type { InstrumentDefinition } from '@straatwijs/monitor';
import { expect, it } from 'vitest';
import { screensOf, stepFrom, whoBegins } from './screens.ts';

const definition: InstrumentDefinition = {
  id: 'test',
  version: 1,
  effort: 'none',
  promisedSeconds: 10,
  questions: [
    { key: 'seen', kind: 'yes-no', required: true },
    { key: 'often', kind: 'count', min: 1, max: 99, when: { question: 'seen', is: [true] } },
    { key: 'words', kind: 'text', maxLength: 100 },
  ],
};

it('a question that the answers skip is no screen, and somebody who is known is not asked again', () => {
  expect(screensOf(definition, { seen: true }, false)).toEqual(['seen', 'often', 'words', 'wie', 'dank']);
  expect(screensOf(definition, { seen: false }, true)).toEqual(['seen', 'words', 'dank']);
});

it('one goes on and back by one; from nowhere one starts at the beginning', () => {
  const screens = screensOf(definition, { seen: false }, true);
  expect(stepFrom(screens, 'seen', 1)).toBe('words');
  expect(stepFrom(screens, 'words', -1)).toBe('seen');
  expect(stepFrom(screens, 'seen', -1)).toBe('seen');
  expect(stepFrom(screens, 'dank', 1)).toBe('dank');
  expect(stepFrom(screens, 'made up', 1)).toBe('seen');
});

it('who notes their work begins as a worker, whatever this phone remembers of how somebody was here', () => {
  expect(whoBegins({ ...definition, for: 'staff' }, undefined)).toBe('professional');
  expect(whoBegins({ ...definition, for: 'staff' }, 'resident')).toBe('professional');
  expect(whoBegins(definition, 'entrepreneur')).toBe('entrepreneur');
  expect(whoBegins({ ...definition, for: 'volunteer' }, undefined)).toBeUndefined();
});
