import type { WordsTexts } from './words.nl.ts';

export const texts: WordsTexts = {
  translated: 'translated from {language} by a person',
  asWritten: 'Read it as it was written',
  writtenIn: 'in {language}',
  ownWords: 'Own words of {who}, {language}',
};
