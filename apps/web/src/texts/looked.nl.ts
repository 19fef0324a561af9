import type { Plural } from '#web/language/fill.ts';

/** How often somebody looked, and what was seen: looked and not seen is said differently from not looked. */
export const texts = {
  title: 'Hoe vaak is er gekeken?',
  by: '{looked} door {who} mensen, {when}.',
  looked: {
    one: '{n} keer gekeken',
    other: '{n} keer gekeken',
  } as Plural,
  tooFew: 'Minder dan 5 mensen keken hier {when}.',
  tooFewWhy: 'We wachten, zodat niemand te herkennen is.',
  notLooked: 'Hier hebben we {when} niet gekeken.',
  notLookedWhy: 'Dat betekent niet dat het goed of slecht gaat.',
  seenHow: 'Gezien',
  seen: {
    one: '{n} keer gezien',
    other: '{n} keer gezien',
  } as Plural,
  of: {
    one: '{n} keer gekeken',
    other: '{n} keer gekeken',
  } as Plural,
  nothing: 'gekeken, niet gezien',
  rowNotLooked: 'niet gekeken',
  rowFew: 'te weinig om te tonen',
  good: 'Wat goed is',
  better: 'Wat beter kan',
  table: 'Wat er is gezien, {when}.',
};
export type LookedTexts = typeof texts;
