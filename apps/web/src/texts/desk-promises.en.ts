import type { DeskPromisesTexts } from './desk-promises.nl.ts';

export const texts: DeskPromisesTexts = {
  title: 'Do we keep our word?',
  lead: 'Of everything that people told in words, with a photo or as a question: how often was there an answer in time? It is about the last year, up to the week that is over.',
  rules:
    'In time is within the working days that held when it came. Only an answer that says what we do or do not do counts. A thank-you does not. What can still be in time does not count yet.',
  what: 'What',
  inTime: 'In time',
  late: 'Too late',
  overdue: 'Too late and still open',
  running: 'Still in time',
  kinds: {
    question: 'Questions',
    photo: 'Photos',
    words: 'Stories',
  },
  all: 'All together',
  median: {
    one: 'Half had an answer within {n} day.',
    other: 'Half had an answer within {n} days.',
  },
  oldest: {
    one: 'The oldest without an answer waits {n} day.',
    other: 'The oldest without an answer waits {n} days.',
  },
  noneOpen: 'Nothing waits for an answer.',
  nothing: 'Nothing was told here.',
  quarter: 'Quarter',
  taps: 'Taps without words answered up to: {quarter}',
  noTaps: 'Taps without words were never answered for this place as a whole.',
  open: 'Look at what is too late',
};
