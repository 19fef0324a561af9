import type { LookedTexts } from './looked.nl.ts';

export const texts: LookedTexts = {
  title: 'How often did somebody look?',
  by: '{looked} by {who} people, {when}.',
  looked: {
    one: 'Looked {n} time',
    other: 'Looked {n} times',
  },
  tooFew: 'Fewer than 5 people looked here {when}.',
  tooFewWhy: 'We wait, so that nobody can be recognised.',
  notLooked: 'We did not look here {when}.',
  notLookedWhy: 'That does not mean that things go well or badly.',
  seenHow: 'Seen',
  seen: {
    one: 'seen {n} time',
    other: 'seen {n} times',
  },
  of: {
    one: 'looked {n} time',
    other: 'looked {n} times',
  },
  nothing: 'looked, not seen',
  rowNotLooked: 'not looked',
  rowFew: 'too little to show',
  good: 'What is good',
  better: 'What could be better',
  table: 'What was seen, {when}.',
};
