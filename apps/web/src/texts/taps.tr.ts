import type { TapTexts } from './taps.nl.ts';

export const texts = {
  title: 'Yazısız dokunuşlara cevap',
  intro: 'Birçok kişi yazmadan dokunur. Üç ayda bir onlara birlikte cevap verilir.',
  deeds: 'Neler yapıldı',
  forAll: 'Bu cevap o üç ayda burada, {place} içinde dokunan herkes içindir.',
} satisfies TapTexts;
