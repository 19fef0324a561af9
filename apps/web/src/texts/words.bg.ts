import type { WordsTexts } from './words.nl.ts';

export const texts: WordsTexts = {
  translated: 'преведено от човек, език на оригинала: {language}',
  asWritten: 'Прочетете го така, както е написано',
  writtenIn: 'език: {language}',
  ownWords: 'Собствени думи: {who}, {language}',
};
