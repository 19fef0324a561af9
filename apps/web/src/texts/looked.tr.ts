import type { LookedTexts } from './looked.nl.ts';

export const texts: LookedTexts = {
  title: 'Kaç kez bakıldı?',
  by: '{who} kişi {looked}, {when}.',
  looked: {
    one: '{n} kez baktı',
    other: '{n} kez baktı',
  },
  tooFew: 'Burada 5 kişiden azı baktı, {when}.',
  tooFewWhy: 'Kimse tanınmasın diye bekliyoruz.',
  notLooked: 'Buraya bakmadık, {when}.',
  notLookedWhy: 'Bu, işlerin iyi ya da kötü gittiği anlamına gelmez.',
  seenHow: 'Görülen',
  seen: {
    one: '{n} kez görüldü',
    other: '{n} kez görüldü',
  },
  of: {
    one: '{n} kez bakıldı',
    other: '{n} kez bakıldı',
  },
  nothing: 'bakıldı, görülmedi',
  rowNotLooked: 'bakılmadı',
  rowFew: 'göstermek için çok az',
  good: 'İyi olanlar',
  better: 'Daha iyi olabilecekler',
  table: 'Görülenler, {when}.',
};
