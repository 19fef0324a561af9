import type { ProgrammeTexts } from './programmes.nl.ts';

/** What runs in a place, by whomever, and where one can walk in. */
export const texts: ProgrammeTexts = {
  title: 'Какво върви тук',
  lead: 'Тези неща вървят тук сега. Навсякъде можете да попитате каквото искате да знаете.',
  none: 'Тук още нищо не е записано.',
  by: 'от {organisation}',
  walkIn: 'Можете да влезете: {walkIn}',
  since: 'от {month}',
  at: 'в {place}',
};
