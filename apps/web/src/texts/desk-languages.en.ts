import type { DeskLanguagesTexts } from './desk-languages.nl.ts';

export const texts: DeskLanguagesTexts = {
  standard: 'What do you say?',
  standardHelp: 'Everybody reads a standard sentence at once in their own language. Own words can be added.',
  noStandard: 'Own words only',
  fillIn: { date: 'Which day?', desk: 'Which desk or organisation?', name: 'Who? (first name and role)' },
  ownOptional: 'May stay empty when the standard sentence says enough.',
  translate: {
    title: 'Translate for the readers',
    help: 'Translate it yourself or ask somebody who speaks the language. It will say: translated by a person, and from which language.',
    told: 'What was told',
    answer: 'The answer',
    into: 'Into',
    words: 'The translation',
    save: 'Keep the translation',
    there: 'Translated already: {languages}',
    saved: 'The translation was kept.',
  },
};
