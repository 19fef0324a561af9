/** The quarterly answer to taps without words, at the desk. */
export const texts = {
  title: 'Losse tikken',
  lead: 'Wie tikte zonder woorden krijgt één keer per kwartaal samen antwoord: per buurt waar genoeg is getikt, en per wijk voor de rest.',
  quarter: 'Kwartaal',
  alone: 'Buurten met genoeg tikken',
  aloneNone: 'Geen buurt met genoeg tikken wacht op antwoord.',
  together: 'Wijken met de rest',
  togetherHelp: 'Buurten met minder dan {n} tikken: samen per wijk.',
  togetherNone: 'Geen wijk wacht op antwoord.',
  answered: 'Beantwoord',
  taps: {
    one: '{n} tik',
    other: '{n} tikken',
  },
  left: {
    one: '{n} tik in kleine buurten',
    other: '{n} tikken in kleine buurten',
  },
  write: 'Schrijf het antwoord',
  answerFor: 'Antwoord voor {place}',
  what: 'Wat werd er getikt in {quarter}?',
  theme: 'Thema',
  good: 'Gaat goed',
  better: 'Kan beter',
  both: 'Allebei',
  none: 'Hier werd niet getikt in dit kwartaal.',
  kind: 'Wat gebeurt ermee?',
  words: 'In jouw woorden',
  wordsHelp:
    'Begin met wat goed gaat. Zeg wat er wel of niet gebeurt, waarom, wie het doet en wanneer. Dank alleen is geen antwoord.',
  deeds: 'Wat is er gedaan?',
  deedsHelp: 'Mag leeg blijven. Bijvoorbeeld: in augustus zijn drie bakken vervangen.',
  language: 'Taal van jouw woorden',
  reaches:
    'Iedereen die in dit kwartaal hier tikte zonder woorden leest dit achter de eigen volgcode. Het staat ook op de pagina van de plek. Een antwoord per plek en kwartaal: daarna kan het niet meer anders.',
  send: 'Antwoord vaststellen',
  back: 'Terug naar de lijst',
  done: 'Het antwoord is vastgesteld.',
};
export type DeskTapTexts = typeof texts;
