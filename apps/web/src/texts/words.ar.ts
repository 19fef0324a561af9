import type { WordsTexts } from './words.nl.ts';

export const texts: WordsTexts = {
  translated: 'ترجمه إنسان من اللغة {language}',
  asWritten: 'قراءته كما كُتب',
  writtenIn: 'باللغة {language}',
  ownWords: 'كلمات {who}، {language}',
};
