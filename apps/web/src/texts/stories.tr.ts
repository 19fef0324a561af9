import type { StoryTexts } from './stories.nl.ts';

export const texts: StoryTexts = {
  filter: 'Hikâye seç',
  theme: 'Konu',
  allThemes: 'Bütün konular',
  who: 'Kim anlatıyor',
  everybody: 'Herkes',
  show: 'Göster',
  clear: 'Yine hepsini göster',
  noneHere: 'Bu seçimle hikâye yok.',
  counted: 'Bu konuda burada {told} bir şey anlatıldı, {when}.',
  countedSplit:
    'Bu konuda burada {told} bir şey anlatıldı, {when}: {good} kez iyi gittiği, {better} kez daha iyi olabileceği.',
  times: {
    one: '{n} kez',
    other: '{n} kez',
  },
  countedNot: 'Bunun burada kaç kez anlatıldığı, göstermek için çok az.',
  toStories: 'Bu konudaki hikâyeler',
  toCounts: 'Sayılara git',
};
