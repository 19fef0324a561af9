/** What hangs in the street or falls through a letterbox. Short: it is read standing. */
export const texts = {
  promiseSeconds: '{n} seconden. Geen naam nodig.',
  promiseMinutes: '{n} minuten. Geen naam nodig.',
  scan: 'Scan dit met je telefoon',
  type: 'Of typ dit in',
  code: 'Je krijgt vier woorden en drie cijfers. Daarmee lees je later wat ermee gebeurde. Je hebt geen wachtwoord nodig.',
  inPerson: 'Liever praten? Dat kan hier:',
  also: 'Ook in',
  from: 'Gemeente {municipality}',
  letter: {
    greeting: 'Beste bewoner van {place},',
    why: 'Jij weet als eerste hoe het hier gaat. Wat gaat goed? Wat kan beter? We willen het graag van je horen, niet één keer per jaar maar het hele jaar door.',
    how: 'Vertel het in {n} seconden, zonder je naam. Eén tik op je scherm is genoeg. Een zin erbij mag.',
    answer: 'Je hoort wat ermee gebeurt, ook als we iets niet doen. Dan zeggen we waarom.',
    closing: 'Groeten,',
  },
};
export type PosterTexts = typeof texts;
