import type { BecameTexts } from './became.nl.ts';

export const texts: BecameTexts = {
  usually: {
    one: 'Cevap çoğunlukla {n} gün içinde geldi.',
    other: 'Cevap çoğunlukla {n} gün içinde geldi.',
  },
  longest: {
    one: 'En uzunu {n} gün sürdü.',
    other: 'En uzunu {n} gün sürdü.',
  },
  open: {
    one: '{n} mesaj hâlâ cevap bekliyor.',
    other: '{n} mesaj hâlâ cevap bekliyor.',
  },
  openFew: '5 kişiden azı hâlâ cevap bekliyor.',
  openNone: 'Cevap bekleyen mesaj yok.',
  waits: {
    one: 'En uzunu: {n} gün.',
    other: 'En uzunu: {n} gün.',
  },
  tooLong: 'Bu, söz verilenden uzun.',
  last: 'Bu, biten haftaya kadar son bir yılı anlatır.',
};
