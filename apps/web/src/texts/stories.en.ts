import type { StoryTexts } from './stories.nl.ts';

export const texts: StoryTexts = {
  filter: 'Choose stories',
  theme: 'Subject',
  allThemes: 'All subjects',
  who: 'Who tells it',
  everybody: 'Everybody',
  show: 'Show',
  clear: 'Show everything again',
  noneHere: 'There are no stories with this choice.',
  counted: 'Something was told about this here {told} {when}.',
  countedSplit:
    'Something was told about this here {told} {when}: {good} times that it goes well, {better} times that it could be better.',
  times: {
    one: '{n} time',
    other: '{n} times',
  },
  countedNot: 'How often this was told here is too little to show.',
  toStories: 'Stories about this',
  toCounts: 'To the figures',
};
