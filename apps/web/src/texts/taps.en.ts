import type { TapTexts } from './taps.nl.ts';

export const texts = {
  title: 'Answer to single taps',
  intro: 'Many people tap without words. Once a quarter they get an answer together.',
  deeds: 'What has been done',
  forAll: 'This answer is for everybody who tapped here in that quarter, in {place}.',
} satisfies TapTexts;
