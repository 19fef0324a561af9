import { expect, test } from 'vitest';
import { preferredLanguage } from './preferred.ts';

const screens = ['nl', 'en'] as const;

test.each([
  [undefined, 'nl'],
  ['', 'nl'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['EN-us', 'en'],
  ['tr,en;q=0.8,nl;q=0.5', 'en'],
  ['nl;q=0.2, en;q=0.1', 'nl'],
  ['ar', 'nl'],
  ['english', 'nl'],
  ['en;q=0, nl;q=0', 'nl'],
  [';;;,,,q=1', 'nl'],
])('somebody whose browser says %s reads %s', (header, language) => {
  expect(preferredLanguage(header, screens)).toBe(language);
});
