import type { FieldTexts } from './field.nl.ts';

export const texts: FieldTexts = {
  title: 'My work in the street',
  fillIn: 'Fill in',
  seconds: { one: 'about {n} minute', other: 'about {n} minutes' },
  where: 'Where?',
  otherPlace: 'Other place',
  noPlaces: 'Open a form once with a network. After that it works without one too.',
  noForms: 'There is nothing to fill in now.',
  notYours:
    'A logbook is for youth workers and community workers in the street. Is that your work? Ask your coordinator for that task.',
  as: 'You are in as {name}.',
  week: 'My week',
  asBefore: 'The last one to come in on this phone was {name}.',
};
