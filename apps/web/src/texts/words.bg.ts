import type { WordsTexts } from './words.nl.ts';

export const texts: WordsTexts = {
  translated: 'преведено от човек',
  asWritten: 'Прочетете го така, както е написано',
  writtenIn: 'език: {language}',
  ownWords: 'Собствени думи: {who}, {language}',
};
