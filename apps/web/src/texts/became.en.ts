import type { BecameTexts } from './became.nl.ts';

export const texts: BecameTexts = {
  usually: {
    one: 'An answer usually came within {n} day.',
    other: 'An answer usually came within {n} days.',
  },
  longest: {
    one: 'The longest took {n} day.',
    other: 'The longest took {n} days.',
  },
  open: {
    one: '{n} message still waits for an answer.',
    other: '{n} messages still wait for an answer.',
  },
  openFew: 'Fewer than 5 people still wait for an answer.',
  openNone: 'No message is waiting for an answer.',
  waits: {
    one: 'The longest: {n} day.',
    other: 'The longest: {n} days.',
  },
  tooLong: 'That is longer than promised.',
  last: 'This is about the last year, up to the week that is over.',
};
