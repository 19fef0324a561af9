import type { WordsTexts } from './words.nl.ts';

export const texts: WordsTexts = {
  translated: 'bir insan tarafından çevrildi, asıl dili: {language}',
  asWritten: 'Yazıldığı gibi okuyun',
  writtenIn: '{language} yazıldı',
  ownWords: 'Kendi sözleri: {who}, {language}',
};
