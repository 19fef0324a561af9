/** At the desk: answers that exist in every language, and translating what people wrote. */
export const texts = {
  standard: 'Wat zeg je?',
  standardHelp: 'Een vaste zin leest iedereen meteen in de eigen taal. Eigen woorden kunnen erbij.',
  noStandard: 'Alleen eigen woorden',
  fillIn: { date: 'Welke dag?', desk: 'Welk loket of welke organisatie?', name: 'Wie? (voornaam en rol)' },
  ownOptional: 'Mag leeg blijven als de vaste zin genoeg zegt.',
  translate: {
    title: 'Vertaal voor de lezers',
    help: 'Vertaal het zelf of vraag iemand die de taal spreekt. Erbij komt te staan: vertaald door een mens, en uit welke taal.',
    told: 'Wat er verteld werd',
    answer: 'Het antwoord',
    into: 'Naar het',
    words: 'De vertaling',
    save: 'Bewaar de vertaling',
    there: 'Al vertaald: {languages}',
    saved: 'De vertaling is bewaard.',
  },
};
export type DeskLanguagesTexts = typeof texts;
