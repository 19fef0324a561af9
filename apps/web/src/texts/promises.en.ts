import type { PromisesTexts } from './promises.nl.ts';

export const texts: PromisesTexts = {
  title: 'Do we keep our word?',
  all: 'All stories, photos and questions were answered in time.',
  none: 'Not one story, photo or question was answered in time.',
  some: 'Of every 10 stories, photos and questions, {n} were answered in time.',
  of: 'This is about {place}: here alone too few people told something to say anything of it.',
  what: 'In time is: within the number of working days that we promised. A thank-you does not count as an answer.',
  taps: 'Whoever only tapped was last answered about {quarter}. That answer is for everybody together and does not count above.',
  tapsNever: 'Whoever only tapped has had no answer yet.',
  quarters: 'Per quarter',
  quarter: 'Quarter',
  inTime: 'Answered in time',
  cell: '{n} of 10',
  cellAll: 'all',
  cellNone: 'none',
  few: 'too few people to say anything',
  nothing: 'nothing was told',
  notDue: 'there is still time',
};
