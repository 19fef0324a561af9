import type { Plural } from '#web/language/fill.ts';

const plural = (one: string, other: string): Plural => ({ one, other });

/** The first page, and the page about the whole. */
export const texts = {
  title: 'Hoe gaat het in jouw straat?',
  results: plural('{n} plek gevonden voor “{q}”', '{n} plekken gevonden voor “{q}”'),
  noResults: 'Geen plek gevonden voor “{q}”',
  noResultsHelp: 'Schrijf een stukje van de naam, zonder huisnummer. Of kies hieronder je buurt.',
  inPlace: '{scale} in {place}',
  together: 'Hier kijken we nu samen',
  allAreas: 'Alle buurten op naam',
  map: 'Schets van de buurten van {municipality}. De genummerde plekken staan in de lijst.',
  mapPlain: 'Schets van de buurten van {municipality}.',
  schematic: 'Schets: de grenzen zijn vereenvoudigd.',
  mapColour: 'De kleur zegt alleen wáár we kijken, niet hoe het er gaat.',
  mapSource: 'Bron:',
  how: 'Hoe werkt het?',
  howSteps: [
    'Je tikt aan wat goed gaat of beter kan in je straat. Dat kost 10 seconden en je hoeft je naam niet te geven.',
    'Iemand leest het, en wat je vertelde telt mee in de cijfers van de buurt.',
    'Je krijgt een code. Daarmee lees je later wat we doen, wat niet, en waarom.',
  ],
  follow: 'Heb je een volgcode?',
  followHelp: 'Vier woorden en drie cijfers, of 16 cijfers.',
  followButton: 'Kijk wat er gebeurde',
  tell: 'Vertel iets over je straat',
};
export type HomeTexts = typeof texts;
