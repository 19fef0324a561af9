import type { WordsTexts } from './words.nl.ts';

export const texts: WordsTexts = {
  translated: 'przetłumaczone przez człowieka, język oryginału: {language}',
  asWritten: 'Przeczytaj tak, jak zostało napisane',
  writtenIn: 'język: {language}',
  ownWords: 'Własne słowa: {who}, {language}',
};
