/** Words of people in another language than the reader's. */
export const texts = {
  translated: 'vertaald uit het {language} door een mens',
  asWritten: 'Lees het zoals het geschreven is',
  writtenIn: 'in het {language}',
  ownWords: 'Eigen woorden van {who}, {language}',
};
export type WordsTexts = typeof texts;
