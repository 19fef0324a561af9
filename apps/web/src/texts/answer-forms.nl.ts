/** An answer that was given, as it goes round on paper, by phone and by word of mouth. */
export const texts = {
  title: 'Antwoord voor {place}',
  about: 'Mensen vertelden iets over: {theme}. Dit is het antwoord.',
  aboutAll: 'Mensen vertelden hoe het hier gaat. Dit is het antwoord.',
  corrects: 'Dit verbetert een eerder antwoord.',
  scan: 'Scan dit voor meer over {place}.',
  type: 'Of typ dit in',
  by: '{name}, gemeente {municipality}, {day}',
  more: 'Meer lezen of zelf iets vertellen: {url}',
  opening: 'Dag allemaal. Ik lees een antwoord voor van de gemeente {municipality}. Het gaat over {place}.',
  kind: 'Het korte antwoord is: {kind}.',
  closing: 'Wil je zelf iets vertellen? Dat kan zonder je naam. Ik help je graag. Bij gevaar bel je 112.',
};
export type AnswerFormsTexts = typeof texts;
