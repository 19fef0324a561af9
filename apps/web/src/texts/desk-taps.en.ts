import type { DeskTapTexts } from './desk-taps.nl.ts';

export const texts = {
  title: 'Single taps',
  lead: 'Who tapped without words gets an answer together once a quarter: per buurt where there are enough taps, and per wijk for the rest.',
  quarter: 'Quarter',
  alone: 'Buurten with enough taps',
  aloneNone: 'No buurt with enough taps waits for an answer.',
  together: 'Wijken with the rest',
  togetherHelp: 'Buurten with fewer than {n} taps: together per wijk.',
  togetherNone: 'No wijk waits for an answer.',
  answered: 'Answered',
  taps: {
    one: '{n} tap',
    other: '{n} taps',
  },
  left: {
    one: '{n} tap in small buurten',
    other: '{n} taps in small buurten',
  },
  write: 'Write the answer',
  answerFor: 'Answer for {place}',
  what: 'What was tapped in {quarter}?',
  theme: 'Theme',
  good: 'Goes well',
  better: 'Could be better',
  both: 'A bit of both',
  none: 'Nobody tapped here in this quarter.',
  kind: 'What happens with it?',
  words: 'In your words',
  wordsHelp:
    'Start with what goes well. Say what does or does not happen, why, who does it and when. Thanks alone is no answer.',
  deeds: 'What has been done?',
  deedsHelp: 'May stay empty. For example: three bins were replaced in August.',
  language: 'Language of your words',
  reaches:
    'Everybody who tapped here without words in this quarter reads this behind their own follow code. It also stands on the page of the place. One answer per place and quarter: it cannot be changed afterwards.',
  send: 'Save the answer',
  back: 'Back to the list',
  done: 'The answer is saved.',
} satisfies DeskTapTexts;
