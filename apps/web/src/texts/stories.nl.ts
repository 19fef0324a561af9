import type { Plural } from '#web/language/fill.ts';

/** Stories by theme, with the counts around them, and the filter. */
export const texts = {
  filter: 'Kies verhalen',
  theme: 'Onderwerp',
  allThemes: 'Alle onderwerpen',
  who: 'Wie vertelt',
  everybody: 'Iedereen',
  show: 'Toon',
  clear: 'Toon alles weer',
  noneHere: 'Met deze keuze zijn er geen verhalen.',
  counted: 'Hierover werd {when} hier {told} iets verteld.',
  countedSplit:
    'Hierover werd {when} hier {told} iets verteld: {good} keer dat het goed gaat, {better} keer dat het beter kan.',
  times: {
    one: '{n} keer',
    other: '{n} keer',
  } as Plural,
  countedNot: 'Hierover werd hier te weinig verteld om een aantal te tonen.',
  toStories: 'Verhalen hierover',
  toCounts: 'Naar de cijfers',
};
export type StoryTexts = typeof texts;
