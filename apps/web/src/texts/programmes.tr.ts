import type { ProgrammeTexts } from './programmes.nl.ts';

/** What runs in a place, by whomever, and where one can walk in. */
export const texts: ProgrammeTexts = {
  title: 'Burada neler yapılıyor',
  lead: 'Şu anda burada bunlar yapılıyor. Merak ettiğiniz her şeyi her yerde sorabilirsiniz.',
  none: 'Burada yürüyen bir şey henüz yazılmadı.',
  by: '{organisation} tarafından',
  walkIn: 'Uğrayabileceğiniz yer: {walkIn}',
  since: '{month} tarihinden beri',
  at: '{place} içinde',
};
