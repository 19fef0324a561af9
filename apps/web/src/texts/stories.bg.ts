import type { StoryTexts } from './stories.nl.ts';

export const texts: StoryTexts = {
  filter: 'Избери разкази',
  theme: 'Тема',
  allThemes: 'Всички теми',
  who: 'Кой разказва',
  everybody: 'Всички',
  show: 'Покажи',
  clear: 'Покажи пак всичко',
  noneHere: 'При този избор няма разкази.',
  counted: 'За това тук е разказано {told}, {when}.',
  countedSplit: 'За това тук е разказано {told}, {when}: че върви добре {good}, че може по-добре {better}.',
  times: {
    one: '{n} път',
    other: '{n} пъти',
  },
  countedNot: 'Колко пъти е разказано за това тук е твърде малко, за да се покаже.',
  toStories: 'Разкази за това',
  toCounts: 'Към числата',
};
