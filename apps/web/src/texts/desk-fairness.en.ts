import type { DeskFairnessTexts } from './desk-fairness.nl.ts';

export const texts: DeskFairnessTexts = {
  title: 'How answers were received',
  lead: 'Whoever had an answer can say two things: whether it went fairly, and whether they would take part again. What stands here is the same as on the page of the place: per quarter that is over, and only once at least 5 people said something. Nobody knows who said what.',
  quarter: 'Quarter',
  area: 'Area',
  fair: 'Did this go fairly?',
  again: 'Would you take part again?',
  yes: 'Yes',
  fairBetween: 'Partly',
  againBetween: 'Maybe',
  no: 'No',
  fairJoined: 'Partly or no',
  againJoined: 'Maybe or no',
  caption: '{question} {quarter}, how often that was said.',
  all: { one: 'Said {n} time. Too little to show how.', other: 'Said {n} times. Too little to show how.' },
  few: 'Fewer than 5 people said something.',
  none: 'Nobody said anything.',
  left: 'Areas with too little are left out.',
  meaning:
    'A no is often about how long it took, or about a reason that was not clear. Read once more what you wrote: does it say what happens, why, who does it and when?',
};
