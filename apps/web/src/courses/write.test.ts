import { expect, it } from 'vitest';
import { texts } from '#web/texts/courses.nl.ts';
import { summaryOf } from './write.ts';

const day = { visits: 1, children: 8, adults: 3, girls: 2, ofChildren: 8 };
const said = (spoken: number, ofSpoken: number): string =>
  summaryOf(texts, 'nl', { ...day, spoken, ofSpoken } as Parameters<typeof summaryOf>[2]);

it('says that nobody was spoken with in words, and nothing where that was left empty', () => {
  expect(said(2, 1)).toMatch(/, met 2 gesproken\.$/);
  expect(said(0, 1)).toMatch(/, met niemand gesproken\.$/);
  expect(said(0, 0)).not.toContain('gesproken');
});
