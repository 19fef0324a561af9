import type { StoryTexts } from './stories.nl.ts';

export const texts: StoryTexts = {
  filter: 'Wybierz historie',
  theme: 'Temat',
  allThemes: 'Wszystkie tematy',
  who: 'Kto opowiada',
  everybody: 'Wszyscy',
  show: 'Pokaż',
  clear: 'Znowu pokaż wszystko',
  noneHere: 'Przy tym wyborze nie ma historii.',
  counted: 'O tym opowiedziano tu {told}, {when}.',
  countedSplit: 'O tym opowiedziano tu {told}, {when}: że jest dobrze {good}, że może być lepiej {better}.',
  times: {
    one: '{n} raz',
    few: '{n} razy',
    many: '{n} razy',
    other: '{n} raza',
  },
  countedNot: 'To, ile razy tu o tym opowiedziano, to za mało, by pokazać.',
  toStories: 'Historie o tym',
  toCounts: 'Do liczb',
};
